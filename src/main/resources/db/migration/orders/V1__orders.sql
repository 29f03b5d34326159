CREATE SCHEMA orders;

CREATE TABLE orders.cart (
    id         uuid PRIMARY KEY,
    changed_at timestamptz NOT NULL,
    version    bigint NOT NULL
);
CREATE INDEX cart_changed_at ON orders.cart (changed_at);

CREATE TABLE orders.cart_line (
    cart     uuid NOT NULL REFERENCES orders.cart (id) ON DELETE CASCADE,
    position int NOT NULL,
    sku      text NOT NULL,
    quantity int NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (cart, position),
    UNIQUE (cart, sku)
);

-- Numbers for people: unique and rising, with gaps where an order was refused.
CREATE SEQUENCE orders.order_number START 100001;

CREATE TABLE orders.sales_order (
    id                uuid PRIMARY KEY,
    number            text NOT NULL UNIQUE,
    access_key        text NOT NULL,
    email             text NOT NULL,
    status            text NOT NULL,
    payment_method    text NOT NULL,
    payment_status    text NOT NULL,
    payment_reference text,
    subtotal          numeric(12, 2) NOT NULL,
    shipping          numeric(12, 2) NOT NULL,
    refunded          numeric(12, 2) NOT NULL CHECK (refunded BETWEEN 0 AND subtotal + shipping),
    recipient         text NOT NULL,
    line1             text NOT NULL,
    line2             text,
    postal_code       text NOT NULL,
    city              text NOT NULL,
    country           text NOT NULL,
    placed_at         timestamptz NOT NULL,
    version           bigint NOT NULL
);
CREATE INDEX sales_order_placed_at ON orders.sales_order (placed_at);

CREATE TABLE orders.order_line (
    sales_order   uuid NOT NULL REFERENCES orders.sales_order (id) ON DELETE CASCADE,
    line_no       int NOT NULL,
    sku           text NOT NULL,
    handle        text NOT NULL,
    title         text NOT NULL,
    variant_title text NOT NULL,
    image_url     text,
    quantity      int NOT NULL CHECK (quantity > 0),
    returned      int NOT NULL CHECK (returned BETWEEN 0 AND quantity),
    unit_price    numeric(12, 2) NOT NULL,
    PRIMARY KEY (sales_order, line_no),
    UNIQUE (sales_order, sku)
);

CREATE TABLE orders.shipment (
    id              uuid PRIMARY KEY,
    sales_order     uuid NOT NULL REFERENCES orders.sales_order (id),
    carrier         text,
    tracking_number text,
    shipped_at      timestamptz NOT NULL,
    delivered_at    timestamptz,
    version         bigint NOT NULL
);
CREATE INDEX shipment_order ON orders.shipment (sales_order);

-- An order's story in the order of its versions, fed by its events in the transaction that publishes them.
CREATE TABLE orders.timeline_entry (
    sales_order uuid NOT NULL,
    version     bigint NOT NULL,
    at          timestamptz NOT NULL,
    what        text NOT NULL,
    note        text,
    actor       text NOT NULL,
    PRIMARY KEY (sales_order, version, what)
);
