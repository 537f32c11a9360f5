-- What goes with a user who is erased.
CREATE INDEX IF NOT EXISTS device_letters_of_user ON device_letters (user_id, app_id);
