-- A search asks for words of letters and digits; PostgreSQL's parser makes other things of a text as well: of "39-42" the
-- numbers 39 and -42, of "3.5" one number, of "kites.example" a host. Those were never found. So whatever is neither letter nor
-- digit parts words, also in what is stored; in a description, which is HTML, the hyphen does.
CREATE FUNCTION catalog.plain_words(text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('simple', regexp_replace(text, '[^[:alnum:]]+', ' ', 'g'));

CREATE OR REPLACE FUNCTION catalog.words(title text, vendor text, category_path text, tags text[], description_html text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(catalog.plain_words(title), 'A')
    || setweight(catalog.plain_words(concat_ws(' ', vendor, category_path, array_to_string(tags, ' '))), 'B')
    -- the parser leaves tags and entities out by itself
    || setweight(to_tsvector('simple', replace(description_html, '-', ' ')), 'D');

-- makes the stored words anew
UPDATE catalog.product SET title = title;
