//! What kind of visitor opens a link: a guess for the timeline, which decides nothing.

use gatepost_domain::link::OpenClass;
use http::Method;
use http::header::{HeaderMap, USER_AGENT};
use poem::Request;

/// Headers by which browsers and previews say that nobody looks yet.
const AHEAD: [&str; 4] = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/// What such a header says then.
const AHEAD_WORDS: [&str; 3] = ["prefetch", "prerender", "preview"];

/// Words in lower case that programs call themselves by, people's browsers never.
const PROGRAMS: [&str; 24] = [
    "bot",
    "crawl",
    "spider",
    "scan",
    "preview",
    "safelinks",
    "proofpoint",
    "mimecast",
    "barracuda",
    "urldefense",
    "trendmicro",
    "symantec",
    "forcepoint",
    "sophos",
    "headless",
    "phantomjs",
    "facebookexternalhit",
    "whatsapp",
    "curl/",
    "wget/",
    "python",
    "go-http-client",
    "java/",
    "node-fetch",
];

/// The class that a request's own words put it in.
pub(super) fn class(request: &Request) -> OpenClass {
    let headers = request.headers();
    let says = |name: &str, word: &str| lower(headers, name).is_some_and(|value| value.contains(word));
    if request.method() == Method::HEAD
        || AHEAD.iter().any(|name| AHEAD_WORDS.iter().any(|word| says(name, word)))
    {
        return OpenClass::Prefetch;
    }
    let agent = lower(headers, USER_AGENT.as_str()).unwrap_or_default();
    if PROGRAMS.iter().any(|word| agent.contains(word)) {
        OpenClass::Scanner
    } else if says("sec-fetch-mode", "navigate") && says("sec-fetch-user", "?1") {
        OpenClass::Human
    } else {
        OpenClass::Unknown
    }
}

fn lower(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";

    fn of(method: Method, headers: &[(&str, &str)]) -> OpenClass {
        let request = headers
            .iter()
            .fold(Request::builder().method(method), |request, (name, value)| request.header(*name, *value));
        class(&request.finish())
    }

    #[test]
    fn visitors_are_told_apart_by_their_own_words() {
        let navigates = [("sec-fetch-mode", "navigate"), ("sec-fetch-user", "?1"), ("user-agent", FIREFOX)];
        assert_eq!(of(Method::GET, &navigates), OpenClass::Human);
        assert_eq!(of(Method::HEAD, &navigates), OpenClass::Prefetch);
        assert_eq!(of(Method::GET, &navigates[..1]), OpenClass::Unknown);
        assert_eq!(of(Method::GET, &[]), OpenClass::Unknown);
        for ahead in [
            ("sec-purpose", "prefetch;prerender"),
            ("Purpose", "prefetch"),
            ("X-Moz", "Prefetch"),
            ("X-Purpose", "preview"),
        ] {
            assert_eq!(
                of(Method::GET, &[&navigates[..], &[ahead]].concat()),
                OpenClass::Prefetch,
                "{ahead:?}"
            );
        }
        for agent in [
            "Mozilla/5.0 (compatible; SafeLinks scanner)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36",
            "curl/8.5.0",
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        ] {
            let scanner = [("sec-fetch-mode", "navigate"), ("sec-fetch-user", "?1"), ("user-agent", agent)];
            assert_eq!(of(Method::GET, &scanner), OpenClass::Scanner, "{agent}");
        }
    }
}
