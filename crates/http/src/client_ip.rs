//! The address of a client behind proxies. What a header says is believed only as far as trusted proxies wrote it.

use http::HeaderMap;
use http::header::{FORWARDED, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Where a request came from: the peer itself, unless that is a trusted proxy; then the nearest address in its header
/// that is none. Where the headers are broken, or two of them disagree, the proxy stands for all its clients.
pub(crate) fn client_ip(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = peer.to_canonical();
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let x_forwarded_for =
        nearest(peer, entries(headers, &X_FORWARDED_FOR).map(|entry| address(&entry)), trusted);
    let forwarded = nearest(peer, entries(headers, &FORWARDED).map(|entry| forwarded_for(&entry)), trusted);
    match (headers.contains_key(X_FORWARDED_FOR), headers.contains_key(FORWARDED)) {
        (true, false) => x_forwarded_for,
        (false, true) => forwarded,
        (true, true) if x_forwarded_for == forwarded => forwarded,
        // A client sent the one that its proxy does not know.
        (true, true) | (false, false) => peer,
    }
}

fn is_trusted(ip: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&ip))
}

/// The entries of all lines of that header, nearest proxy first; a line that is no text is one broken entry.
fn entries(headers: &HeaderMap, name: &HeaderName) -> impl Iterator<Item = String> {
    let mut entries: Vec<_> = headers
        .get_all(name)
        .iter()
        .flat_map(|line| line.to_str().unwrap_or("?").split(',').map(|entry| entry.trim().to_owned()))
        .collect();
    entries.reverse();
    entries.into_iter()
}

/// The first address that no trusted proxy has; the last one before whatever can't be read.
fn nearest(peer: IpAddr, hops: impl Iterator<Item = Option<IpAddr>>, trusted: &[IpNet]) -> IpAddr {
    let mut nearest = peer;
    for hop in hops {
        let Some(ip) = hop else { break };
        nearest = ip;
        if !is_trusted(ip, trusted) {
            break;
        }
    }
    nearest
}

/// An address, perhaps with a port, an IPv6 one perhaps in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let ip = bare.parse().or_else(|_| text.parse().map(|socket: SocketAddr| socket.ip()));
    ip.ok().map(|ip: IpAddr| ip.to_canonical())
}

/// The `for` of one element of `Forwarded` (RFC 7239 §4).
fn forwarded_for(element: &str) -> Option<IpAddr> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        name.trim().eq_ignore_ascii_case("for").then(|| address(value.trim().trim_matches('"')))
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, headers: &[(&'static str, &str)], trusted: &[&str]) -> String {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let trusted: Vec<_> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client_ip(peer.parse().unwrap(), &map, &trusted).to_string()
    }

    const PROXIES: &[&str] = &["10.0.0.0/8", "fd00::/8"];

    #[test]
    fn a_header_of_a_stranger_is_ignored() {
        for header in ["x-forwarded-for", "forwarded", "x-real-ip"] {
            assert_eq!(seen("203.0.113.7", &[(header, "198.51.100.1")], PROXIES), "203.0.113.7");
            assert_eq!(seen("203.0.113.7", &[(header, "198.51.100.1")], &[]), "203.0.113.7");
        }
    }

    #[test]
    fn trusted_hops_are_taken_away_from_the_right() {
        let hops = "198.51.100.9, 198.51.100.1, 10.0.0.2";
        assert_eq!(seen("10.0.0.1", &[("x-forwarded-for", hops)], PROXIES), "198.51.100.1");
        assert_eq!(seen("::ffff:10.0.0.1", &[("x-forwarded-for", hops)], PROXIES), "198.51.100.1");
        let lines = [("x-forwarded-for", "198.51.100.9"), ("x-forwarded-for", "198.51.100.1,10.0.0.2")];
        assert_eq!(seen("fd00::1", &lines, PROXIES), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &[("x-forwarded-for", "10.0.0.3, 10.0.0.2")], PROXIES), "10.0.0.3");
    }

    #[test]
    fn ports_brackets_and_mapped_addresses_are_read() {
        for (given, ip) in [
            ("198.51.100.1:4711", "198.51.100.1"),
            ("[2001:db8::1]:443", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("2001:DB8::1", "2001:db8::1"),
            ("::ffff:198.51.100.1", "198.51.100.1"),
        ] {
            assert_eq!(seen("10.0.0.1", &[("x-forwarded-for", given)], PROXIES), ip, "{given}");
        }
    }

    #[test]
    fn forwarded_is_read_as_rfc_7239_writes_it() {
        for (given, ip) in [
            ("for=198.51.100.1", "198.51.100.1"),
            ("For=\"[2001:db8::1]:4711\";proto=https;by=10.0.0.1", "2001:db8::1"),
            ("for=198.51.100.9, for=198.51.100.1;host=evil.example, for=10.0.0.2", "198.51.100.1"),
            ("for=unknown", "10.0.0.1"),
            ("for=_hidden, for=10.0.0.2", "10.0.0.2"),
            ("proto=https", "10.0.0.1"),
        ] {
            assert_eq!(seen("10.0.0.1", &[("forwarded", given)], PROXIES), ip, "{given}");
        }
    }

    #[test]
    fn what_is_broken_or_contradicts_itself_leaves_the_proxy() {
        for broken in ["", "garbage", "198.51.100.1, ", "198.51.100.1, x", "1.2.3.4.5", "\"198.51.100.1\""] {
            assert_eq!(seen("10.0.0.1", &[("x-forwarded-for", broken)], PROXIES), "10.0.0.1", "{broken}");
        }
        let both = [("x-forwarded-for", "198.51.100.1"), ("forwarded", "for=198.51.100.2")];
        assert_eq!(seen("10.0.0.1", &both, PROXIES), "10.0.0.1");
        let agreed = [("x-forwarded-for", "198.51.100.1"), ("forwarded", "for=198.51.100.1")];
        assert_eq!(seen("10.0.0.1", &agreed, PROXIES), "198.51.100.1");
    }
}
