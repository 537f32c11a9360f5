//! Who stands behind a request, in words that may stand in a letter.

use crate::client_ip::client_ip;
use crate::request_id::RequestId;
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::visitor::{ANDROID_APP, APPLE_APP, Visitor};
use http::header::USER_AGENT;
use poem::Request;
use std::net::{IpAddr, SocketAddr};

/// What a browser's own words contain, and its name; the first that fits is it, since most claim to be several.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("OPT/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex Browser"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Version/", "Safari"),
    ("curl/", "curl"),
    ("python-httpx/", "Python"),
    ("python-requests/", "Python"),
    ("Python/", "Python"),
    ("okhttp/", ANDROID_APP),
    ("CFNetwork/", APPLE_APP),
];

/// As [`BROWSERS`], for systems.
const SYSTEMS: &[(&str, &str)] = &[
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPod", "iOS"),
    ("iPad", "iPadOS"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
    ("FreeBSD", "FreeBSD"),
];

/// Whoever sent the request.
pub(crate) fn visitor<P: Ports>(site: &Site<P>, request: &Request) -> Visitor {
    let peer = request.remote_addr().as_socket_addr().map(SocketAddr::ip);
    let ip = peer.map(|peer| client_ip(peer, request.headers(), &site.trusted_proxies));
    let agent = request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok());
    let request = RequestId::of(request).map(|name| name.as_str().to_owned());
    Visitor { request, ..named(ip, agent) }
}

/// Whoever has that address and calls itself so.
pub(crate) fn named(ip: Option<IpAddr>, agent: Option<&str>) -> Visitor {
    let agent = agent.unwrap_or_default();
    Visitor { ip, browser: find(BROWSERS, agent), system: find(SYSTEMS, agent), request: None }
}

fn find(names: &[(&str, &str)], agent: &str) -> Option<String> {
    names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_browsers_are_named() {
        for (agent, browser, system) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox", "Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
                "Chrome",
                "Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Edge",
                "Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "Safari",
                "iOS",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
                "Safari",
                "macOS",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15; SM-S928B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet",
                "Android",
            ),
        ] {
            let visitor = named(None, Some(agent));
            assert_eq!(visitor.browser.as_deref(), Some(browser), "{agent}");
            assert_eq!(visitor.system.as_deref(), Some(system), "{agent}");
        }
    }

    #[test]
    fn nobody_s_own_words_get_through() {
        for agent in ["Your account is locked, call 555-0100", "<b>x</b>", "", "\u{202e}evil"] {
            let visitor = named(None, Some(agent));
            assert_eq!((visitor.browser, visitor.system), (None, None), "{agent}");
        }
        assert_eq!(named(None, None), Visitor::default());
    }
}
