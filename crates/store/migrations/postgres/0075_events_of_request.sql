-- Requests that no sign-in came of: what their pages show to support is the name of the request.
CREATE INDEX IF NOT EXISTS events_of_request ON events (app_id, request, id ASC) WHERE sign_in_id IS NULL AND request IS NOT NULL;
