-- When the store was said to have been restored or replaced: what was issued before is void. Epoch 0 stands nowhere.
CREATE TABLE IF NOT EXISTS epochs (
    number INT8 NOT NULL PRIMARY KEY,
    began_at TIMESTAMPTZ NOT NULL
);
