-- For the user's own page, and for whoever erases them.
CREATE INDEX IF NOT EXISTS address_changes_of_user ON address_changes (user_id, app_id, id);
