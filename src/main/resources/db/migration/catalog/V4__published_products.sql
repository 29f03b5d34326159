-- Counts what is published in a category, and finds its first picture, without reading a product's own row.
CREATE INDEX product_published ON catalog.product (category_path, added_at) WHERE status = 'published';
