-- A deleted app stays as a row, so that its id is never given away again.
-- Lives are in microseconds, redirect URIs one a line.
CREATE TABLE IF NOT EXISTS apps (
    app_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('public', 'confidential')),
    status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
    redirect_uris TEXT NOT NULL,
    binding TEXT NOT NULL CHECK (binding IN ('strict', 'confirm', 'off')),
    initiate_login_uri TEXT,
    access_token_format TEXT NOT NULL CHECK (access_token_format IN ('jwt', 'biscuit')),
    access_token_audience TEXT,
    link_life INT8 NOT NULL,
    link_life_max INT8 NOT NULL,
    code_life INT8 NOT NULL,
    access_token_life INT8 NOT NULL,
    refresh_idle INT8 NOT NULL,
    refresh_absolute INT8 NOT NULL,
    accent TEXT,
    logo_digest BYTEA,
    logo_type TEXT,
    policy_uri TEXT,
    tos_uri TEXT,
    default_locale TEXT,
    templates_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ
);
