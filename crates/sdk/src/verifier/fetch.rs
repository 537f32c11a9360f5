//! Getting keys, and the metadata that say where they are.

use futures::StreamExt as _;
use http::header::{CACHE_CONTROL, HeaderMap};
use reqwest::{Client, StatusCode, Url};
use serde::Deserialize;
use std::time::Duration;

use super::TIMEOUT;
use super::keys::{self, Keys};
use crate::{Error, Issuer, error};

/// No key set or metadata of Gatepost's are nearly as long.
const LONGEST: usize = 256 * 1024;

/// Where keys are published.
pub(super) struct Source {
    http: Client,
    url: Url,
}

/// Keys, and for how long they are fresh, if that is said.
pub(super) struct Fetched {
    pub(super) keys: Keys,
    pub(super) max_age: Option<Duration>,
}

/// What is read of an issuer's metadata (RFC 8414 §2).
#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    jwks_uri: String,
}

impl Source {
    pub(super) fn new(http: Client, address: &str) -> Result<Self, Error> {
        Ok(Self { http, url: Url::parse(address).map_err(|_| Error::WrongIssuer)? })
    }

    pub(super) async fn fetch(&self) -> Result<Fetched, Error> {
        let (headers, body) = get(&self.http, &self.url).await?;
        let keys = keys::read(&body).ok_or_else(|| Error::Unexpected("no key set".to_owned()))?;
        Ok(Fetched { keys, max_age: max_age(&headers) })
    }
}

/// Where the issuer says that its keys are: with itself, and nowhere else.
pub(super) async fn keys_address(http: &Client, issuer: &Issuer) -> Result<String, Error> {
    let address = format!("{issuer}/.well-known/openid-configuration");
    let url = Url::parse(&address).map_err(|_| Error::WrongIssuer)?;
    let (_, body) = get(http, &url).await?;
    let metadata: Metadata =
        serde_json::from_slice(&body).map_err(|_| Error::Unexpected("no metadata".to_owned()))?;
    let of_issuer = metadata.jwks_uri.strip_prefix(issuer.as_str()).is_some_and(|rest| rest.starts_with('/'));
    if metadata.issuer == issuer.as_str() && of_issuer {
        Ok(metadata.jwks_uri)
    } else {
        Err(Error::WrongIssuer)
    }
}

/// The headers and the body of what is there.
async fn get(http: &Client, url: &Url) -> Result<(HeaderMap, Vec<u8>), Error> {
    let failed = |error: reqwest::Error| Error::Unreachable(error.without_url());
    let answer = http.get(url.clone()).timeout(TIMEOUT).send().await.map_err(failed)?;
    if answer.url() != url {
        return Err(Error::Unexpected("a redirect, where keys are got from the issuer alone".to_owned()));
    }
    if answer.status() != StatusCode::OK {
        return Err(error::unexpected(answer.status(), answer.headers()));
    }
    let headers = answer.headers().clone();
    let mut body = Vec::new();
    let mut pieces = answer.bytes_stream();
    while let Some(piece) = pieces.next().await {
        body.extend_from_slice(&piece.map_err(failed)?);
        if body.len() > LONGEST {
            return Err(Error::Unexpected("too long an answer".to_owned()));
        }
    }
    Ok((headers, body))
}

/// How long an answer is fresh (RFC 9111 §5.2.2.1).
fn max_age(headers: &HeaderMap) -> Option<Duration> {
    let mut directives = headers.get(CACHE_CONTROL)?.to_str().ok()?.split(',').map(str::trim);
    directives.find_map(|directive| directive.strip_prefix("max-age=")?.parse().ok()).map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::max_age;
    use http::HeaderMap;
    use std::time::Duration;

    #[test]
    fn an_answer_is_fresh_for_as_long_as_it_says() {
        for (text, seconds) in [
            ("public, max-age=300", Some(300)),
            ("max-age=0", Some(0)),
            ("no-store", None),
            ("s-maxage=5", None),
            ("max-age=soon", None),
            ("max-age=-1", None),
        ] {
            let headers = HeaderMap::from_iter([("cache-control".parse().unwrap(), text.parse().unwrap())]);
            assert_eq!(max_age(&headers), seconds.map(Duration::from_secs), "{text}");
        }
    }
}
