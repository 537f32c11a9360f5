//! How often what happened, hour by hour.

use crate::look::MemoryLook;
use crate::tx::MemoryTx;
use gatepost_application::{StoreError, Tallied, TallyLook, TallyTx};
use gatepost_domain::app::AppId;
use gatepost_domain::tally::Tally;
use gatepost_domain::time::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

impl TallyTx for MemoryTx {
    fn tally(&mut self, tallies: &[Tally]) {
        let tallies = tallies.to_vec();
        self.note(|rows| {
            let rows = Arc::make_mut(&mut rows.tallies);
            for tally in tallies {
                let key = (tally.app.clone(), tally.hour, tally.kind.as_str(), tally.reason.clone());
                let count = tally.count;
                rows.entry(key).or_insert(Tally { count: 0, ..tally }).count += count;
            }
            Ok(())
        });
    }
}

impl TallyLook for MemoryLook {
    async fn tallied(&mut self, app: &AppId, from: Timestamp) -> Result<Vec<Tallied>, StoreError> {
        let (rows, mut sums) = (self.rows()?, BTreeMap::new());
        for tally in rows.tallies.values().filter(|tally| tally.app == *app && tally.hour >= from) {
            let key = (tally.kind.as_str(), tally.reason.clone());
            let sum = Tallied { kind: tally.kind, reason: tally.reason.clone(), count: 0 };
            sums.entry(key).or_insert(sum).count += tally.count;
        }
        Ok(sums.into_values().collect())
    }
}
