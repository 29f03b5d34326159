CREATE SCHEMA catalog;

CREATE TABLE catalog.category (
    path        text PRIMARY KEY,
    name        text NOT NULL,
    parent_path text REFERENCES catalog.category (path),
    level       int NOT NULL CHECK (level BETWEEN 1 AND 3)
);

CREATE TABLE catalog.product (
    id               uuid PRIMARY KEY,
    handle           text NOT NULL UNIQUE,
    title            text NOT NULL,
    description_html text NOT NULL,
    vendor           text,
    category_path    text REFERENCES catalog.category (path),
    tags             text[] NOT NULL,
    option_names     text[] NOT NULL,
    image_urls       text[] NOT NULL,
    image_alts       text[] NOT NULL,
    seo_title        text,
    seo_description  text,
    status           text NOT NULL CHECK (status IN ('published', 'draft', 'retired')),
    added_at         timestamptz NOT NULL,
    version          bigint NOT NULL,
    CHECK (cardinality(image_urls) = cardinality(image_alts))
);
CREATE INDEX product_category ON catalog.product (category_path, added_at);

CREATE TABLE catalog.variant (
    sku              text PRIMARY KEY,
    product_id       uuid NOT NULL REFERENCES catalog.product (id),
    position         int NOT NULL,
    option_values    text[] NOT NULL,
    price            numeric(12, 2) NOT NULL CHECK (price > 0),
    compare_at_price numeric(12, 2) CHECK (compare_at_price > price),
    grams            int NOT NULL CHECK (grams >= 0),
    barcode          text,
    image_url        text,
    version          bigint NOT NULL,
    -- checked at the end of the transaction, for two variants may change places
    UNIQUE (product_id, option_values) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE catalog.promotion (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    scope         text NOT NULL CHECK (scope IN ('all', 'category', 'skus')),
    category_path text REFERENCES catalog.category (path),
    skus          text[] NOT NULL,
    percent_off   numeric(5, 2) CHECK (percent_off > 0 AND percent_off < 100),
    amount_off    numeric(12, 2) CHECK (amount_off > 0),
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL CHECK (ends_at > starts_at),
    state         text NOT NULL CHECK (state IN ('scheduled', 'running', 'ended')),
    version       bigint NOT NULL,
    CHECK (num_nonnulls(percent_off, amount_off) = 1),
    CHECK ((scope = 'category') = (category_path IS NOT NULL)),
    CHECK ((scope = 'skus') = (cardinality(skus) > 0))
);
CREATE INDEX promotion_unfinished ON catalog.promotion (state, starts_at, ends_at) WHERE state <> 'ended';

-- What a shopper paid for a SKU from a moment on. Rows are added and never changed.
CREATE TABLE catalog.price_history (
    sku        text NOT NULL REFERENCES catalog.variant (sku),
    since      timestamptz NOT NULL,
    price      numeric(12, 2) NOT NULL,
    list_price numeric(12, 2) NOT NULL,
    PRIMARY KEY (sku, since) INCLUDE (price)
);

-- Catalog's own copy of inventory's facts. A SKU without a row counts as sold out.
CREATE TABLE catalog.availability (
    sku          text PRIMARY KEY,
    availability text NOT NULL CHECK (availability IN ('in-stock', 'low', 'sold-out')),
    left_count   int NOT NULL,
    version      bigint NOT NULL
);
