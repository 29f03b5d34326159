CREATE SCHEMA payments;

CREATE TABLE payments.payment (
    reference   uuid PRIMARY KEY,
    amount      numeric(12, 2) NOT NULL,
    method      text NOT NULL,
    card        text,
    status      text NOT NULL,
    attempt     int NOT NULL,
    transaction text,
    refunded    numeric(12, 2) NOT NULL CHECK (refunded BETWEEN 0 AND amount),
    changed_at  timestamptz NOT NULL,
    version     bigint NOT NULL
);
CREATE INDEX payment_authorised ON payments.payment (changed_at) WHERE status = 'AUTHORISED';
