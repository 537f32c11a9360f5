-- What goes with a user who is erased.
CREATE INDEX IF NOT EXISTS address_letters_of_user ON address_letters (user_id, app_id);
