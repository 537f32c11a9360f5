-- What a link is found by.
CREATE UNIQUE INDEX IF NOT EXISTS address_letters_links ON address_letters (digest, app_id);
