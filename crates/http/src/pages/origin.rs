//! Who may post a form of ours: our own page, and what is no browser. No click on another site shall begin a sign-in or
//! finish one.

use gatepost_domain::access::PublicUrl;
use http::header::{HeaderMap, HeaderValue, ORIGIN};

/// Whether the request comes from our own page or from no browser at all: fetch metadata (W3C) alone decides where it is
/// present, then the origin (RFC 6454 §7).
pub(crate) fn may_post(headers: &HeaderMap, public_url: &PublicUrl) -> bool {
    let all_are = |name: &str, wanted: &str| headers.get_all(name).iter().all(|value| value == wanted);
    if headers.contains_key("sec-fetch-site") {
        return all_are("sec-fetch-site", "same-origin");
    }
    let ours = serialized(public_url);
    headers.get_all(ORIGIN).iter().all(|origin: &HeaderValue| origin == ours)
}

/// The public URL as a browser names it: without the port that its scheme has anyway.
fn serialized(public_url: &PublicUrl) -> &str {
    let usual = if public_url.is_https() { ":443" } else { ":80" };
    public_url.as_str().strip_suffix(usual).unwrap_or(public_url.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(public_url: &str, given: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in given {
            headers.append(*name, value.parse().unwrap());
        }
        may_post(&headers, &PublicUrl::parse(public_url).unwrap())
    }

    #[test]
    fn only_our_own_page_and_no_other_site_may_post() {
        let (site, origin, ours) = ("sec-fetch-site", "origin", "https://auth.example.org");
        for (given, passing) in [
            (vec![], true),
            (vec![(origin, ours)], true),
            (vec![(origin, "null")], false),
            (vec![(origin, "")], false),
            (vec![(origin, "https://auth.example.org.evil.example")], false),
            (vec![(origin, "https://auth.example.org:8443")], false),
            (vec![(origin, "http://auth.example.org")], false),
            (vec![(origin, ours), (origin, "https://evil.example")], false),
            (vec![(site, "same-origin")], true),
            (vec![(site, "same-origin"), (origin, "https://evil.example")], true),
            (vec![(site, "same-origin"), (origin, "null")], true),
            (vec![(site, "cross-site"), (origin, ours)], false),
            (vec![(site, "same-site"), (origin, ours)], false),
            (vec![(site, "none"), (origin, ours)], false),
            (vec![(site, "")], false),
            (vec![(site, "Same-Origin")], false),
            (vec![(site, "same-origin"), (site, "cross-site")], false),
        ] {
            assert_eq!(passes(ours, &given), passing, "{given:?}");
        }
        assert!(passes("https://auth.example.org:443", &[(origin, ours)]));
        assert!(passes("http://localhost:80", &[(origin, "http://localhost")]));
        assert!(!passes("http://localhost:8080", &[(origin, "http://localhost:80")]));
    }
}
