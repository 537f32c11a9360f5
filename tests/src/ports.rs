//! Loopback ports for servers that must know theirs before they start.

use std::collections::HashSet;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Mutex, PoisonError};

/// Below the ports that the kernel gives to outgoing connections, so that none of those sits on one of ours.
const RANGE: std::ops::Range<u16> = 16_000..32_000;

static GIVEN: Mutex<Option<HashSet<u16>>> = Mutex::new(None);

/// A port on which nothing listens and which no other caller in this process was given.
pub fn free() -> u16 {
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let given = given.get_or_insert_default();
    loop {
        let span = RANGE.end - RANGE.start;
        let port = RANGE.start + crate::chance::number() % span;
        if !given.contains(&port) && TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            given.insert(port);
            return port;
        }
    }
}
