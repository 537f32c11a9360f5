//! The steps of the use cases, from the first read to the commit, as each racer takes them.

use super::given::{key, spent as _};
use crate::samples::{self, NOW};
use gatepost_application::{Fault, Look, Store, StoreError, Tx};
use gatepost_domain::app::App;
use gatepost_domain::exchange_code::CodeRefused;
use gatepost_domain::link::Link;
use gatepost_domain::secret::{Digest, RefreshToken as RefreshSecret};
use gatepost_domain::time::Timestamp;
