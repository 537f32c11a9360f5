//! Which addresses may be reached: what a name resolves to is chosen by whoever owns the name (SSRF).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address may be dialled to which that host resolved: loopback if it is a name of this machine, and else what is
/// public.
pub(crate) fn may_be_dialled(host: &str, ip: IpAddr) -> bool {
    // An IPv4 address in the clothes of IPv6 is dialled as the former, so it is judged as that.
    let ip = ip.to_canonical();
    if is_this_machine(host) { ip.is_loopback() } else { is_public(ip) }
}

/// The three names for which apps may register `http`.
fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

/// Whether everybody reaches the same machine by it (IANA special-purpose registries, RFC 6890).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

const fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [first, second, third, _] = ip.octets();
    let is_special = matches!(
        (first, second, third),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !is_special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    match (first, second) {
        // Teredo and the other protocol assignments, documentation, and 6to4, which hides an IPv4 address.
        (0x2001, 0..=0x1ff | 0xdb8) | (0x2002, _) | (0x3fff, 0..=0xfff) => false,
        _ => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_what_is_everybody_s_is_dialled_for_a_name_of_the_internet() {
        for private in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.0.1",
            "198.51.100.1",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::10.0.0.1",
            "::ffff:0.0.0.0",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!may_be_dialled("app.example.com", ip(private)), "{private}");
        }
        for public in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "169.253.1.1",
            "172.32.0.1",
            "192.167.1.1",
            "::ffff:1.1.1.1",
            "2606:4700::1111",
            "2a00:1450::1",
        ] {
            assert!(may_be_dialled("app.example.com", ip(public)), "{public}");
        }
    }

    #[test]
    fn loopback_is_dialled_for_its_own_names_alone_and_they_lead_nowhere_else() {
        for name in ["localhost", "127.0.0.1", "[::1]"] {
            for loopback in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
                assert!(may_be_dialled(name, ip(loopback)), "{name} at {loopback}");
            }
            for other in ["10.0.0.1", "169.254.169.254", "1.1.1.1", "fd00::1", "0.0.0.0", "::"] {
                assert!(!may_be_dialled(name, ip(other)), "{name} at {other}");
            }
        }
        for name in
            ["localhost.example.com", "127.0.0.1.example.com", "app.localhost", "127.1", "[::ffff:127.0.0.1]"]
        {
            assert!(!may_be_dialled(name, ip("127.0.0.1")) && !may_be_dialled(name, ip("::1")), "{name}");
        }
    }
}
