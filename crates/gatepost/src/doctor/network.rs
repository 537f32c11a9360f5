//! Whether others can be reached, and whether others can reach this server.

use super::Finding;
use crate::config::{Config, MailUrl};
use crate::plain_http::{self, reachable};
use crate::system::SystemClock;
use gatepost_mail::{AnyMailer, Resend, Smtp, Unusable};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::timeout;

/// As long as whoever listens there may take to say who it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether both addresses are free, or are this server's already.
pub(crate) async fn listeners(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (public, admin) = (config.listen().ok(), config.admin_listen().ok());
    if let (Some(public), Some(admin)) = (public, admin)
        && public == admin
    {
        let what = format!("the public and the admin side both listen at {public}");
        let mend = "give the admin side a port of its own that the world can't reach";
        findings.push(Finding::wrong("listeners", "GATEPOST_ADMIN_LISTEN", &what, mend));
        return findings;
    }
    for (setting, address) in [("GATEPOST_LISTEN", public), ("GATEPOST_ADMIN_LISTEN", admin)] {
        if let Some(address) = address {
            findings.push(listener(setting, address).await);
        }
    }
    if let Some(admin) = admin.filter(|admin| !admin.ip().is_loopback()) {
        let what = format!("the admin side listens at {admin}: whoever reaches it can try its tokens");
        let mend = "listen at 127.0.0.1, or let a firewall keep the world out";
        findings.push(Finding::doubtful("listeners", "GATEPOST_ADMIN_LISTEN", &what, mend));
    }
    findings
}

async fn listener(setting: &'static str, address: SocketAddr) -> Finding {
    let Err(error) = TcpListener::bind(address).await else {
        return Finding::good("listeners", setting, &format!("{address} is free"));
    };
    let asked = timeout(PATIENCE, plain_http::get(reachable(address), "/livez")).await;
    let is_ours = matches!(&asked, Ok(Ok(answer)) if answer.is_ours());
    if is_ours {
        return Finding::good("listeners", setting, &format!("a Gatepost answers at {address}"));
    }
    let what = format!("{address} can't be had: {error}");
    Finding::wrong("listeners", setting, &what, "stop whatever listens there, or choose another port")
}

/// Whether a letter could leave now, by either way out.
pub(crate) async fn mail(config: &Config) -> Vec<Finding> {
    let ways = [
        ("GATEPOST_MAIL", config.mail().ok()),
        ("GATEPOST_MAIL_FALLBACK", config.mail_fallback().ok().flatten()),
    ];
    let mut findings = Vec::new();
    for (setting, way) in ways {
        if let Some(way) = way {
            findings.extend(way_out(config, setting, way).await);
        }
    }
    findings
}

/// One of the two ways; the mailbox of a development server needs nobody.
async fn way_out(config: &Config, setting: &'static str, way: MailUrl) -> Option<Finding> {
    let sender = config.mail_from().ok()?;
    let is_resend = matches!(way, MailUrl::Resend(_));
    let (place, mailer) = match way {
        MailUrl::Mailbox => return None,
        MailUrl::Smtp(settings) => {
            let place = settings.to_string();
            let mailer = Smtp::new(settings, sender).map(AnyMailer::<SystemClock>::Smtp);
            (place, mailer.map_err(|error| error.to_string()))
        }
        MailUrl::Resend(settings) => {
            let mailer = Resend::new(settings, sender).map(AnyMailer::Resend);
            ("Resend".to_owned(), mailer.map_err(|error| error.to_string()))
        }
    };
    let mailer = match mailer {
        Ok(mailer) => mailer,
        Err(error) => {
            let mend = "install the certificates of the authorities that this machine should trust";
            return Some(Finding::wrong("mail", setting, &error, mend));
        }
    };
    Some(match mailer.probe().await {
        Ok(()) => Finding::good("mail", setting, &format!("{place} takes our letters")),
        Err(unusable) => {
            let (setting, mend) = cure(&unusable, setting, is_resend);
            Finding::wrong("mail", setting, &format!("{place} can't be used: {unusable}"), mend)
        }
    })
}

/// Which setting is to blame, and what mends it.
const fn cure(unusable: &Unusable, way: &'static str, is_resend: bool) -> (&'static str, &'static str) {
    match (unusable, is_resend) {
        (Unusable::Stranger(_), true) => {
            ("GATEPOST_RESEND_API_KEY", "make an API key at Resend that may send, and set it")
        }
        (Unusable::Stranger(_), false) => (way, "correct user and password in the URL, percent-encoded"),
        (Unusable::Sender(_), _) => (
            "GATEPOST_MAIL_FROM",
            "verify the domain at the provider (its SPF and DKIM records), or send from one that is",
        ),
        (Unusable::Unverified(_), _) => (
            way,
            "let the server offer TLS with a certificate that is good for this host name, not expired, and by an authority that \
             this machine trusts; smtps:// is TLS from the start, smtp:// upgrades by STARTTLS",
        ),
        (Unusable::Away(_), true) => (
            "GATEPOST_RESEND_BASE_URL",
            "let this machine reach Resend by https, or correct the address; left out, it is api.resend.com",
        ),
        (Unusable::Away(_), false) => {
            (way, "correct host and port, and see that no firewall stands in between")
        }
    }
}
