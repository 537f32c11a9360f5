-- What an operator did: few events have an actor.
CREATE INDEX IF NOT EXISTS events_of_actor ON events (app_id, actor, id ASC) WHERE actor IS NOT NULL;
