//! Loopback ports for servers that must know theirs before they start.

use std::net::{Ipv4Addr, TcpListener, UdpSocket};

/// Below the ports that the kernel gives to outgoing connections, so that none of those sits on one of ours.
const RANGE: std::ops::Range<u16> = 16_000..32_000;

/// A TCP port that is its holder's alone among all that ask here, other test processes included, also while nothing
/// listens on it.
#[derive(Debug)]
pub struct Port {
    number: u16,
    /// Holds the UDP port of the same number, which nobody needs, as a sign to the others.
    _claim: UdpSocket,
}

impl Port {
    /// One on which nothing listens.
    pub fn reserve() -> Self {
        let span = RANGE.end - RANGE.start;
        loop {
            if let Some(port) = Self::claim(RANGE.start + crate::chance::number() % span) {
                return port;
            }
        }
    }

    /// This one, unless another holds it or something listens there.
    fn claim(number: u16) -> Option<Self> {
        let claim = UdpSocket::bind((Ipv4Addr::LOCALHOST, number)).ok()?;
        // Only once the claim is ours: a look at another's port would hold it for the moment in which its server starts.
        TcpListener::bind((Ipv4Addr::LOCALHOST, number)).ok()?;
        Some(Self { number, _claim: claim })
    }

    /// Its number.
    pub const fn number(&self) -> u16 {
        self.number
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::Port;

    #[test]
    fn a_port_is_one_holders_alone() {
        let held: Vec<_> = (0..50).map(|_| Port::reserve()).collect();
        let mut numbers: Vec<_> = held.iter().map(Port::number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), 50);
        assert!(std::net::UdpSocket::bind(("127.0.0.1", held[0].number())).is_err(), "the claim is not held");
    }
    #[test]
    fn whoever_looks_for_a_port_leaves_the_held_ones_alone() {
        let port = Port::reserve();
        let (number, done) = (port.number(), AtomicBool::new(false));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    assert!(Port::claim(number).is_none(), "a held port was given away");
                }
            });
            let refused =
                (0..20_000).filter(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, number)).is_err()).count();
            done.store(true, Ordering::Relaxed);
            assert_eq!(refused, 0, "its holder could not listen");
        });
    }
}
