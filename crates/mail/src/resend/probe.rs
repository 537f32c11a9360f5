//! Asking Resend whether it would take letters, without one.

use super::Resend;
use super::verdict::Verdict;
use crate::Unusable;
use resend_rs::Error;
use resend_rs::list_opts::ListOptions;
use resend_rs::types::{Domain, DomainStatus, ErrorKind};

/// As many domains are listed: what Resend tells at once.
const MOST: u8 = 100;

impl Resend {
    /// Asks which domains letters may come from. A key that may do nothing but send is told so, which proves that it is one;
    /// then nothing is known of domains.
    pub async fn probe(&self) -> Result<(), Unusable> {
        let asked = self.desk.client().domains.list(ListOptions::default().with_limit(MOST)).await;
        match asked {
            Ok(found) if found.has_more => Ok(()),
            Ok(found) => judge(self.desk.sender.domain(), &found.data),
            Err(Error::Resend(said)) if said.kind() == ErrorKind::RestrictedApiKey => Ok(()),
            Err(Error::Resend(said)) if matches!(said.status_code, 400 | 401 | 403) => {
                Err(Unusable::Stranger(format!("it answered {}: {}", said.status_code, said.message)))
            }
            Err(error) => match Verdict::of(error) {
                // It answers, and is busy.
                Verdict::Wait(_) => Ok(()),
                Verdict::Away(why)
                | Verdict::InDoubt(why)
                | Verdict::Misconfigured(why)
                | Verdict::Refused(why) => Err(Unusable::Away(why)),
            },
        }
    }
}

fn judge(sender: &str, domains: &[Domain]) -> Result<(), Unusable> {
    match domains.iter().find(|domain| domain.name.eq_ignore_ascii_case(sender)) {
        Some(domain) if matches!(domain.status, DomainStatus::Verified) => Ok(()),
        Some(_) => Err(Unusable::Sender(format!("the domain {sender} is not verified there"))),
        None => Err(Unusable::Sender(format!("the domain {sender} is not known there"))),
    }
}
