CREATE SCHEMA admin;

-- Who may sign in to the back office. The hash names its own algorithm: {bcrypt}$2a$…
CREATE TABLE admin.administrator (
    user_name           text PRIMARY KEY,
    password_hash       text NOT NULL,
    created_at          timestamptz NOT NULL,
    password_changed_at timestamptz NOT NULL
);
