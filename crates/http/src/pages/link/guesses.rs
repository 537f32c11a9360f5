//! Guesses at links: a network may make so many a minute. No link can be guessed; this keeps the noise down. Links that
//! were ever sent don't count, so nobody is locked out by a neighbour's guesses.

use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// As many in a minute.
const PER_MINUTE: u32 = 60;

/// As many networks are remembered.
const MOST: usize = 50_000;

/// How much each network guessed of late, on this node.
#[derive(Default)]
pub(in crate::pages) struct Guesses {
    levels: Mutex<HashMap<IpAddr, Timestamp>>,
}

impl Guesses {
    /// Counts one more, unless that would be too much.
    pub(in crate::pages) fn count(&self, ip: Option<IpAddr>, now: Timestamp) -> Result<(), Limited> {
        let (Some(ip), Ok(rate)) = (ip, Rate::new(PER_MINUTE, Duration::from_mins(1))) else {
            return Ok(());
        };
        let mut levels = self.levels.lock().unwrap_or_else(PoisonError::into_inner);
        if levels.len() >= MOST {
            levels.retain(|_, level| *level > now);
        }
        if levels.len() >= MOST {
            // Whoever owns that many networks is not held by a limit for each.
            levels.clear();
        }
        let network = network(ip);
        let level = rate.admit(levels.get(&network).copied(), now)?;
        levels.insert(network, level);
        Ok(())
    }
}

/// One client has a whole IPv6 network of 64 bits.
fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX))),
        ip @ IpAddr::V4(_) => ip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_network_guesses_sixty_times_a_minute() {
        let guesses = Guesses::default();
        for _ in 0..60 {
            assert_eq!(guesses.count(Some(ip("2001:db8::1")), NOW), Ok(()));
        }
        let limited = guesses.count(Some(ip("2001:db8::2")), NOW).unwrap_err();
        assert_eq!(limited.retry_after, Duration::from_secs(1));
        assert_eq!(guesses.count(Some(ip("2001:db8:0:1::1")), NOW), Ok(()), "another network has its own");
        assert_eq!(guesses.count(Some(ip("2001:db8::1")), NOW.plus(limited.retry_after)), Ok(()));
        assert_eq!(guesses.count(None, NOW), Ok(()));
    }

    #[test]
    fn old_networks_make_room_for_new_ones() {
        let guesses = Guesses::default();
        let many = u32::try_from(MOST).unwrap() + 10;
        for number in 0..many {
            let at = NOW.plus(Duration::from_micros(number.into()));
            assert_eq!(guesses.count(Some(IpAddr::from(number.to_be_bytes())), at), Ok(()));
        }
        assert!(guesses.levels.lock().unwrap().len() <= MOST);
    }
}
