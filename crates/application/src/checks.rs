//! What an operator wants to be sure of before people come.

use crate::gatepost::Gatepost;
use crate::ports::{Look, Ports, Store, StoreError};
use gatepost_domain::app::AppId;

/// A signing key that no master key of this server opens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyOutOfReach {
    /// Whose key it is.
    pub app: AppId,
    /// Its name.
    pub id: String,
}

impl<P: Ports> Gatepost<P> {
    /// Signing keys that were sealed with a master key which is not configured: their rows say with which.
    pub async fn keys_out_of_reach(&self) -> Result<Vec<KeyOutOfReach>, StoreError> {
        let mut look = self.parts.store.look().await?;
        let mut out_of_reach = Vec::new();
        for app in look.apps().await? {
            let keys = look.signing_keys(&app.id).await?;
            let lost = keys.into_iter().filter(|key| self.keys.find(key.master).is_none());
            out_of_reach.extend(lost.map(|key| KeyOutOfReach { app: app.id.clone(), id: key.id }));
        }
        Ok(out_of_reach)
    }
}
