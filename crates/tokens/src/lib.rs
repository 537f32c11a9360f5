//! Access tokens, signing keys and their sealing at rest.
