//! Where in the world an address is.

use std::net::IpAddr;

/// Says roughly where an address is, by a file that the operator brought. For the timeline, and for letters of new
/// browsers: nothing is decided by it.
pub trait Places: Send + Sync {
    /// Such as "Lyon, France", if it is known.
    fn place(&self, ip: IpAddr) -> Option<String>;
}
