-- Products, variants, promotions and prices, straight into catalog's own tables, as its commands would have left them.
-- Read by Seeder, which sets seed.products, seed.orders and seed.until. The same three give the same rows.

CREATE FUNCTION pg_temp.products() RETURNS bigint LANGUAGE sql STABLE
RETURN current_setting('seed.products')::bigint;

CREATE FUNCTION pg_temp.until() RETURNS timestamptz LANGUAGE sql STABLE
RETURN current_setting('seed.until')::timestamptz;

-- A number from 0 to below size, the same for the same n and salt.
CREATE FUNCTION pg_temp.pick(n bigint, salt int, size int) RETURNS int LANGUAGE sql IMMUTABLE
RETURN ((hashint8extended(n, salt) & 9223372036854775807) % size)::int;

CREATE FUNCTION pg_temp.one_of(texts text[], n bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN texts[1 + pg_temp.pick(n, salt, cardinality(texts))];

-- A UUID of version 7, as commands give them.
CREATE FUNCTION pg_temp.id(n bigint, salt int, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
        || '7' || lpad(to_hex(hashint8extended(n, salt) & 4095), 3, '0')
        || to_hex(8 + (hashint8extended(n, salt + 1) & 3)) || lpad(to_hex(hashint8extended(n, salt + 2) & 1152921504606846975), 15, '0'))::uuid;

-- Evenly over two years, the last one a minute before the end.
CREATE FUNCTION pg_temp.added_at(n bigint) RETURNS timestamptz LANGUAGE sql STABLE
RETURN pg_temp.until() - interval '1 minute' - interval '730 days' * ((pg_temp.products() - n)::float8 / pg_temp.products());

CREATE TEMP TABLE seed_leaf (
    place int PRIMARY KEY, path text, shelf text, nouns text[], pictures text[], lowest int, span int);
INSERT INTO seed_leaf VALUES
(0, 'clothing/jackets/shells', 'Clothing > Jackets > Shells', '{Shell,Anorak,Windshell,Raincoat,Cape,Storm Coat,Smock}',
    '{ridge-shell-moss,ridge-shell-ember,ridge-shell-ink,squall-anorak-lake,squall-anorak-ochre,gossamer-windshell-fog,drizzle-coat-slate}', 79, 240),
(1, 'clothing/jackets/insulated', 'Clothing > Jackets > Insulated', '{Parka,Gilet,Down Jacket,Padded Coat,Liner,Chore Coat,Bodywarmer}',
    '{cairn-parka-forest,cairn-parka-bark,kindling-jacket-ink,kindling-jacket-oat,lowland-gilet-moss,foreman-chore-coat-tan}', 89, 310),
(2, 'clothing/knitwear', 'Clothing > Knitwear', '{Jumper,Cardigan,Roll-neck,Fleece,Pullover,Vest,Slipover}',
    '{isle-jumper-berry,isle-jumper-lake,fisher-jumper-cream,hearth-cardigan-moss,fellside-roll-neck-rust,tarn-fleece-plum}', 49, 160),
(3, 'clothing/shirts-and-trousers', 'Clothing > Shirts and Trousers', '{Shirt,Flannel,Tee,Trousers,Shorts,Overshirt,Dungarees}',
    '{log-flannel-berry,surveyor-shirt-sand,meadow-tee-moss,horizon-tee-cream,traverse-trousers-slate,tideline-shorts-moss}', 29, 120),
(4, 'clothing/hats-and-socks', 'Clothing > Hats and Socks', '{Beanie,Socks,Cap,Gloves,Mittens,Scarf,Balaclava}',
    '{kettle-beanie-ember,kettle-beanie-ink,snowfinch-beanie-lake,hut-socks-berry,long-march-socks-oat}', 12, 50),
(5, 'footwear/boots', 'Footwear > Boots', '{Boot,Mid,Chelsea,Bogtrotter,Wellington,Snow Boot,Work Boot}',
    '{granite-boot-bark,granite-boot-tan,col-mid-slate,marsh-chelsea-ink,bogtrotter-forest,winterhold-tan}', 99, 220),
(6, 'footwear/shoes', 'Footwear > Shoes', '{Trail Shoe,Clog,Sandal,Approach Shoe,Moccasin,Slipper,Runner}',
    '{skitter-ember,skitter-lake,dry-fork-charcoal,hut-clog-clay,hut-clog-fog}', 49, 130),
(7, 'packs/backpacks', 'Packs > Backpacks', '{Backpack,Daypack,Rucksack,Frame Pack,Commuter,Hip Pack,Climbing Pack}',
    '{packhorse-55-moss,packhorse-55-slate,drover-28-ember,flit-14-lake,commoner-20-ochre,schoolhouse-18-sand}', 59, 230),
(8, 'packs/duffels-and-slings', 'Packs > Duffels and Slings', '{Duffel,Sling,Tote,Dry Bag,Holdall,Messenger,Pouch}',
    '{stockman-duffel-rust,wayside-sling-moss,market-tote-cream,sluice-dry-bag-ember}', 19, 140),
(9, 'camp/tents', 'Camp > Tents', '{Tent,Tarp,Bell Tent,Bivvy,Awning,Shelter,Tunnel Tent}',
    '{lark-tent-moss,lark-tent-night,low-ridge-tent-sand,homestead-bell-tent-cream,lean-to-tarp-rust}', 99, 690),
(10, 'camp/sleeping', 'Camp > Sleeping', '{Sleeping Bag,Mat,Blanket,Quilt,Hammock,Pillow,Liner Bag}',
    '{burrow-bag-ink,burrow-bag-rust,fallow-mat-lake,pasture-mat-slate,shieling-blanket-oat}', 25, 280),
(11, 'camp/lamps-and-tools', 'Camp > Lamps and Tools', '{Lantern,Headlamp,Torch,Knife,Compass,Fairy Lights,Saw}',
    '{glowworm-lantern-ember,gatehouse-lantern-berry,firefly-headlamp-ink,nightjar-torch-moss,whittle-knife-bark,bearing-compass-brass}', 15, 90),
(12, 'kitchen/bottles', 'Kitchen > Bottles', '{Bottle,Flask,Tumbler,Canteen,Jug,Carafe,Growler}',
    '{spring-bottle-moss,brook-bottle-lake,skyline-bottle-clay,wick-thermos-cream,verge-tumbler-oat}', 14, 45),
(13, 'kitchen/mugs-and-stoves', 'Kitchen > Mugs and Stoves', '{Mug,Stove,Kettle,Pots,Skillet,Grinder,Coffee Press}',
    '{kiln-mug-moss,campfire-mug-berry,summit-mug-lake,spark-stove-forest,nest-pots-steel,whistlestop-kettle-ember}', 12, 120),
(14, 'desk/notebooks', 'Desk > Notebooks', '{Notebook,Ledger,Sketchbook,Journal,Diary,Pocket Book,Logbook}',
    '{weatherbook-forest,weatherbook-ochre,long-ledger-ink,three-hills-lake,open-country-sand}', 7, 30),
(15, 'desk/pens-and-prints', 'Desk > Pens and Prints', '{Pen,Pencil,Print,Map,Ink,Poster,Ruler}',
    '{heron-pen-ink,heron-pen-rust,six-cedars-tan,ridge-print-rust,stillwater-print-lake,contour-map-moss}', 5, 60);

CREATE TEMP TABLE seed_words AS
SELECT '{Ald,Ash,Beck,Birk,Brack,Brig,Carr,Clough,Cop,Cross,Dale,Dun,Eller,Fell,Fern,Gar,Gill,Hag,Hare,Hawk,Hazel,Heron,Hol,Ing,Kel,Lark,Ling,Marl,Mire,Nether,Oak,Pike,Raven,Rigg,Rowan,Sel,Stan,Tarn,Thorn,Wren}'::text[] AS beginnings,
       '{ber,bury,by,combe,dale,den,fell,field,ford,garth,gate,hurst,keld,ley,march,mere,moor,rigg,scar,shaw,side,stead,thwaite,ton,wald,water,well,wick,wood,worth}'::text[] AS endings,
       '{Wool,Merino,Canvas,Waxed,Linen,Cotton,Leather,Steel,Titanium,Ceramic,Oak,Brass,Recycled,Ripstop,Felt,Cork,Enamel,Hemp,Down,Copper,Paper,Bamboo,Tweed,Suede}'::text[] AS materials,
       '{Brackenfold,Ostler & Pike,Hollinforge,Fellgate Mill,Curlew Lane Press,Tussock Shoeworks,Kilnbarn,Marram,Harrow & Vale,Stonechat,Winterbourne,Gannet,Alder Yard,Quillstone,Saltmarsh,Thatcher,Longhope,Ember Works,Norrgate,Peatland,Silverdown,Tamarack,Upland Supply,Wharfside}'::text[] AS vendors,
       '{gift,waterproof,wool,new,winter,drop,hiking,trekking,leather,steel,layer,paper,city,running,canvas,cotton,basics,rechargeable,down,ultralight,travel,quick-dry,garden,home,commute,enamel,workwear,fleece,summer,tool,drawing,print,paddling,family,camping,climbing,repairable,vegan,handmade,limited}'::text[] AS tags,
       '{Moss,Ember,Ink,Lake,Ochre,Fog,Slate,Forest,Bark,Berry,Cream,Oat,Rust,Charcoal,Plum,Sand}'::text[] AS colours,
       '{"Made for the days when the forecast gives up.","Quiet enough to wear into a library.","It packs into its own pocket and forgives being sat on.","Carried over three passes before it went on sale.","Nothing rattles, nothing dangles, nothing needs a charger.","The kind of thing that is borrowed and not returned.","Two people can put it up while arguing.","Better after a year than on its first day."}'::text[] AS openings,
       '{"Seams are taped and can be opened by a cobbler.","All parts can be bought singly and changed with a coin.","The finish darkens where hands have been.","It dries overnight above a stove that is nearly out.","Weighs less than the book one means to read on the way.","Tested in a harbour for one winter, on purpose.","Stands by itself on a table that does not.","Fits under a coat and over a jumper."}'::text[] AS middles,
       '{Sewn in Braga; Portugal,Forged in Solingen; Germany,Woven in Hawick; Scotland,Cast in Turin; Italy,Bound in Leipzig; Germany,Knitted in Bergen; Norway,Blown in Boda; Sweden,Tanned in Igualada; Spain}'::text[] AS origins;

INSERT INTO catalog.category (path, name, parent_path, level)
SELECT DISTINCT array_to_string(parts[:level], '/'), btrim(names[level]), nullif(array_to_string(parts[:level - 1], '/'), ''), level
FROM seed_leaf, string_to_array(path, '/') parts, string_to_array(shelf, '>') names, generate_series(1, cardinality(parts)) level
ORDER BY level
ON CONFLICT (path) DO NOTHING;

-- What a product is, in few columns: everything else follows from n.
-- A draft has an even number, so its neighbour below is none.
-- kind 0: one variant without options; 1, 2: three colours; 3: four sizes; 4: two colours in two sizes.
CREATE TEMP TABLE seed_product AS
SELECT n,
       pg_temp.id(n, 11, pg_temp.added_at(n)) AS id,
       pg_temp.added_at(n) AS added_at,
       pg_temp.pick(n, 1, 16) AS place,
       pg_temp.pick(n, 2, 5) AS kind,
       pg_temp.pick(n, 3, 16) AS colour,
       CASE WHEN pg_temp.pick(n, 4, 33) = 0 THEN 'retired' WHEN n % 2 = 0 AND pg_temp.pick(n, 4, 33) < 3 THEN 'draft' ELSE 'published' END AS status,
       pg_temp.pick(n, 5, 20) = 0 AND pg_temp.added_at(n) < pg_temp.until() - interval '100 days' AS repriced
FROM generate_series(1, pg_temp.products()) n;
CREATE UNIQUE INDEX ON seed_product (n);

CREATE TEMP TABLE seed_title AS
SELECT s.n,
       pg_temp.one_of(w.beginnings, s.n, 21) || pg_temp.one_of(w.endings, s.n, 22)
           || CASE WHEN pg_temp.pick(s.n, 23, 2) = 0 THEN ' ' || pg_temp.one_of(w.materials, s.n, 24) ELSE '' END
           || ' ' || pg_temp.one_of(l.nouns, s.n, 25)
           || CASE WHEN pg_temp.pick(s.n, 26, 4) = 0 THEN ' ' || 10 + pg_temp.pick(s.n, 27, 90) ELSE '' END AS title,
       l.lowest + pg_temp.pick(s.n, 28, l.span) - 0.10 AS price
FROM seed_product s JOIN seed_leaf l USING (place) CROSS JOIN seed_words w;

INSERT INTO catalog.product (id, handle, title, description_html, vendor, category_path, tags, option_names,
                             image_urls, image_alts, seo_title, seo_description, status, added_at, version)
SELECT s.id,
       replace(lower(t.title), ' ', '-') || '-' || s.n,
       t.title,
       '<p>' || pg_temp.one_of(w.openings, s.n, 31) || ' ' || pg_temp.one_of(w.middles, s.n, 32) || '</p><ul><li>'
           || pg_temp.one_of(w.materials, s.n, 33) || ' and ' || lower(pg_temp.one_of(w.materials, s.n, 34)) || ', '
           || 40 + pg_temp.pick(s.n, 35, 900) || ' g</li><li>Mended for ' || 2 + pg_temp.pick(s.n, 36, 20) || ' years by '
           || replace(pg_temp.one_of(w.vendors, s.n, 37), '&', '&amp;') || '</li><li>'
           || replace(pg_temp.one_of(w.origins, s.n, 38), ';', ',') || '</li></ul>',
       pg_temp.one_of(w.vendors, s.n, 37),
       l.path,
       ARRAY(SELECT DISTINCT pg_temp.one_of(w.tags, s.n, 40 + k) FROM generate_series(1, 1 + pg_temp.pick(s.n, 39, 4)) k ORDER BY 1),
       (ARRAY['{}', '{Color}', '{Color}', '{Size}', '{Color,Size}'])[s.kind + 1]::text[],
       pictures.urls,
       ARRAY(SELECT t.title || CASE k WHEN 1 THEN ', front' WHEN 2 THEN ', back' ELSE ', in use' END
             FROM generate_series(1, cardinality(pictures.urls)) k),
       CASE WHEN pg_temp.pick(s.n, 50, 3) = 0 THEN t.title || ': ' || lower(l.nouns[1]) END,
       CASE WHEN pg_temp.pick(s.n, 50, 3) = 0 THEN pg_temp.one_of(w.openings, s.n, 31) END,
       s.status,
       s.added_at,
       1 + (s.status = 'retired')::int + s.repriced::int
FROM seed_product s
JOIN seed_title t USING (n)
JOIN seed_leaf l USING (place)
CROSS JOIN seed_words w
CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT '/images/demo/' || l.pictures[1 + (pg_temp.pick(s.n, 51, 7) + k) % cardinality(l.pictures)] || '.svg'
                 FROM generate_series(1, 1 + pg_temp.pick(s.n, 52, 3)) k) AS urls) pictures
ORDER BY s.n;

ANALYZE seed_product, seed_title;

CREATE TEMP TABLE seed_variant AS
SELECT s.n, position, s.id AS product_id, s.added_at, s.repriced AND position = 1 AS repriced,
       CASE s.kind
           WHEN 0 THEN '{}'
           WHEN 3 THEN ARRAY[(ARRAY['S', 'M', 'L', 'XL'])[position]]
           WHEN 4 THEN ARRAY[w.colours[1 + (s.colour + (position - 1) / 2 * 5) % 16], (ARRAY['M', 'L'])[1 + (position - 1) % 2]]
           ELSE ARRAY[w.colours[1 + (s.colour + (position - 1) * 5) % 16]] END AS option_values,
       (t.price + CASE WHEN pg_temp.pick(s.n, 6, 7) = 0 THEN 5 * (position - 1) ELSE 0 END)::numeric(12, 2) AS price,
       upper(replace(t.title, ' ', '-')) || '-' || s.n AS stem,
       replace(lower(t.title), ' ', '-') || '-' || s.n AS handle,
       t.title
FROM seed_product s
JOIN seed_title t USING (n)
CROSS JOIN seed_words w
CROSS JOIN LATERAL generate_series(1, (ARRAY[1, 3, 3, 4, 4])[s.kind + 1]) position;

INSERT INTO catalog.variant (sku, product_id, position, option_values, price, compare_at_price, grams, barcode, image_url, version)
SELECT upper(array_to_string(stem || option_values, '-')), product_id, position, option_values, price,
       CASE WHEN pg_temp.pick(n, 7, 10) = 0 THEN ceil(price * 1.25) END,
       40 + pg_temp.pick(n, 35, 900),
       CASE WHEN pg_temp.pick(n, 8, 2) = 0 THEN lpad((n * 8 + position)::text, 13, '2000000000000') END,
       NULL,
       1 + repriced::int
FROM seed_variant
ORDER BY n, position;

ANALYZE seed_variant, catalog.category, catalog.product, catalog.variant;

-- The running ones go on for half a year, so that a shop that is kept for measurements stays as it is. No SKU is in reach of two of them at once, so a price changes only where one begins or ends.
INSERT INTO catalog.promotion (id, name, scope, category_path, skus, percent_off, amount_off, starts_at, ends_at, state, version)
SELECT pg_temp.id(k, 61, pg_temp.until()), name, scope, category_path,
       CASE scope WHEN 'skus' THEN ARRAY(
           SELECT v.sku FROM catalog.product p JOIN catalog.variant v ON v.product_id = p.id
           WHERE p.category_path = 'packs/backpacks' ORDER BY p.added_at DESC, v.sku LIMIT 60) ELSE '{}' END,
       percent_off, amount_off,
       pg_temp.until() + starts, pg_temp.until() + ends, state, (ARRAY[1, 2, 3])[array_position('{scheduled,running,ended}', state)]
FROM (VALUES
    (1, 'Camp weeks', 'category', 'camp', 15, NULL, interval '-10 days', interval '180 days', 'running'),
    (2, 'Ten off knitwear', 'category', 'clothing/knitwear', NULL, 10, '-3 days', '180 days', 'running'),
    (3, 'Last year''s packs', 'skus', NULL, 30, NULL, '-1 day', '180 days', 'running'),
    (4, 'Kitchen days', 'category', 'kitchen', 20, NULL, '-60 days', '-50 days', 'ended'),
    (5, 'Desk days', 'category', 'desk', 10, NULL, '-30 days', '-20 days', 'ended'),
    (6, 'Boot season', 'category', 'footwear', 20, NULL, '150 days', '157 days', 'scheduled'))
    AS t (k, name, scope, category_path, percent_off, amount_off, starts, ends, state)
WHERE EXISTS (SELECT FROM catalog.product p WHERE t.scope <> 'skus' OR p.category_path = 'packs/backpacks');

-- A price is written down when it begins: with the variant, when its own price was changed (it was a tenth higher
-- until 90 days ago), and when a promotion began or ended.
CREATE TEMP TABLE seed_reach AS
SELECT r.sku, p.starts_at, CASE WHEN p.state = 'ended' THEN p.ends_at END AS ended_at, p.percent_off, p.amount_off
FROM catalog.promotion_reach r JOIN catalog.promotion p ON p.id = r.promotion_id
WHERE p.state <> 'scheduled';

ANALYZE seed_reach;

INSERT INTO catalog.price_history (sku, since, price, list_price)
SELECT v.sku, moment.since,
       CASE WHEN moment.since >= r.starts_at AND (r.ended_at IS NULL OR moment.since < r.ended_at)
           THEN GREATEST(0.01, CASE WHEN r.percent_off IS NOT NULL
               THEN round(own.price * (100 - r.percent_off) / 100, 2) ELSE own.price - r.amount_off END)
           ELSE own.price END,
       own.price
FROM seed_variant s
JOIN catalog.variant v ON v.product_id = s.product_id AND v.position = s.position
LEFT JOIN seed_reach r ON r.sku = v.sku
CROSS JOIN LATERAL (
    SELECT s.added_at AS since
    UNION ALL SELECT pg_temp.until() - interval '90 days' WHERE s.repriced
    UNION ALL SELECT r.starts_at WHERE r.starts_at > s.added_at
    UNION ALL SELECT r.ended_at WHERE r.ended_at > s.added_at) moment
CROSS JOIN LATERAL (
    SELECT CASE WHEN s.repriced AND moment.since < pg_temp.until() - interval '90 days'
        THEN round(v.price * 1.1, 2) ELSE v.price END AS price) own
ORDER BY s.n, s.position, moment.since;

ANALYZE catalog.promotion, catalog.price_history;
