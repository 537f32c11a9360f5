//! How an app's server hears that a session is over.

use gatepost_domain::app::BackchannelLogoutUri;
use std::future::Future;

/// Brings logout tokens to apps (OIDC Back-Channel Logout 1.0 §2.5).
pub trait BackchannelNotifier: Send + Sync + 'static {
    /// Posts the token there. MUST answer within half a minute, MUST follow no redirect, and MUST NOT reach an address that is
    /// not public, unless the registered host is loopback itself. The reason in an error names no token.
    fn tell(
        &self,
        address: &BackchannelLogoutUri,
        token: &str,
    ) -> impl Future<Output = Result<(), String>> + Send;
}
