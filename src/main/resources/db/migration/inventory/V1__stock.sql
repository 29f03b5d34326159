CREATE SCHEMA inventory;

CREATE TABLE inventory.stock_item (
    sku        text PRIMARY KEY,
    on_hand    int NOT NULL CHECK (on_hand >= 0),
    reserved   int NOT NULL CHECK (reserved >= 0),
    available  int GENERATED ALWAYS AS (on_hand - reserved) STORED CHECK (available >= 0),
    changed_at timestamptz NOT NULL,
    version    bigint NOT NULL
);

-- One row for each movement, named by the version of the stock item that it led to.
CREATE TABLE inventory.ledger_entry (
    entry_id        text PRIMARY KEY,
    sku             text NOT NULL REFERENCES inventory.stock_item (sku),
    version         bigint NOT NULL,
    kind            text NOT NULL,
    on_hand_change  int NOT NULL,
    reserved_change int NOT NULL,
    on_hand         int NOT NULL,
    reserved        int NOT NULL,
    reason          text NOT NULL,
    reference       text,
    actor           text NOT NULL,
    at              timestamptz NOT NULL,
    UNIQUE (sku, version)
);

-- What is promised and neither shipped nor released yet.
CREATE TABLE inventory.reservation (
    reference   uuid PRIMARY KEY,
    reserved_at timestamptz NOT NULL,
    version     bigint NOT NULL
);

CREATE TABLE inventory.reservation_line (
    reservation uuid NOT NULL REFERENCES inventory.reservation (reference) ON DELETE CASCADE,
    line_no     int NOT NULL,
    sku         text NOT NULL REFERENCES inventory.stock_item (sku),
    quantity    int NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (reservation, line_no)
);

-- The books: for each SKU that does not add up, what the level says and what the ledger and the reservations say.
CREATE VIEW inventory.discrepancy AS
SELECT i.sku, i.on_hand, i.reserved, l.on_hand AS ledger_on_hand, l.reserved AS ledger_reserved, r.reserved AS open_reservations
FROM inventory.stock_item i
LEFT JOIN (SELECT sku, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved
           FROM inventory.ledger_entry GROUP BY sku) l ON l.sku = i.sku
LEFT JOIN (SELECT sku, sum(quantity) AS reserved FROM inventory.reservation_line GROUP BY sku) r ON r.sku = i.sku
WHERE i.on_hand IS DISTINCT FROM l.on_hand OR i.reserved IS DISTINCT FROM l.reserved
   OR i.reserved <> COALESCE(r.reserved, 0);
