//! Loopback ports for servers that must know theirs before they start.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpStream, UdpSocket};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::Instant;

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
        // By knocking, and not by listening for a moment: a program that another thread starts in that moment would hold the
        // port until it is loaded, while its owner finds it in use.
        let nobody_answers = TcpStream::connect((Ipv4Addr::LOCALHOST, number)).is_err();
        nobody_answers.then_some(Self { number, _claim: claim })
    }

    /// Its number.
    pub const fn number(&self) -> u16 {
        self.number
    }
}

/// Listens on a port that is this process's own. It may have been listened to a moment ago: whatever program was started since
/// then holds that too, until it is loaded.
pub async fn listen(number: u16) -> TcpListener {
    let until = Instant::now() + Duration::from_secs(10);
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, number)).await {
            Ok(listener) => return listener,
            Err(error) if error.kind() != ErrorKind::AddrInUse => panic!("port {number}: {error}"),
            Err(error) => assert!(Instant::now() < until, "port {number}: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::{Port, listen};

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
    fn a_port_that_somebody_listens_on_is_not_claimed() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        assert!(Port::claim(listener.local_addr().unwrap().port()).is_none());
        let port = Port::reserve();
        assert!(Port::claim(port.number()).is_none(), "a held port was given away");
    }

    #[tokio::test]
    async fn a_port_is_listened_on_again_and_again() {
        let port = Port::reserve();
        for _ in 0..100 {
            drop(listen(port.number()).await);
        }
    }
}
