//! The secrets under which a mail provider signs what it reports.

use gatepost_application::standard_webhooks::WebhookSecret;
use gatepost_domain::app::AppId;

/// Why a text names no secrets. Never says what was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error(
    "takes whsec_ and base64 of 24 to 64 bytes, APP_ID= before it if it is one app's, several separated by commas"
)]
pub struct ReportSecretsInvalid;

/// Which secrets are good for which app: its own, or where it has none those that are no app's. Several are good while one
/// takes another's place.
#[derive(Clone, Debug, Default)]
pub struct ReportSecrets(Vec<(Option<AppId>, WebhookSecret)>);

impl ReportSecrets {
    /// Reads a list such as `whsec_…` or `acme=whsec_…,acme=whsec_…`.
    pub fn parse(text: &str) -> Result<Self, ReportSecretsInvalid> {
        let entries = text.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        let entry = |entry: &str| {
            let (app, secret) = match entry.split_once("=whsec_") {
                Some((app, _)) => (Some(app), entry.get(app.len() + 1..).unwrap_or_default()),
                None => (None, entry),
            };
            let app = app.map(|app| AppId::parse(app).map_err(|_| ReportSecretsInvalid)).transpose()?;
            Ok((app, WebhookSecret::parse(secret).map_err(|_| ReportSecretsInvalid)?))
        };
        entries.map(entry).collect::<Result<_, _>>().map(Self)
    }

    /// Those that are good for that app.
    pub(crate) fn of(&self, app: &AppId) -> Vec<WebhookSecret> {
        let of = |wanted: Option<&AppId>| -> Vec<WebhookSecret> {
            let found = self.0.iter().filter(|(app, _)| app.as_ref() == wanted);
            found.map(|(_, secret)| secret.clone()).collect()
        };
        let own = of(Some(app));
        if own.is_empty() { of(None) } else { own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const OTHER: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSX";

    fn good_for(text: &str, app: &str) -> Vec<String> {
        let secrets = ReportSecrets::parse(text).unwrap().of(&AppId::parse(app).unwrap());
        secrets.iter().map(|secret| secret.expose().as_str().to_owned()).collect()
    }

    #[test]
    fn an_app_s_own_secrets_are_good_for_it_alone() {
        let list = format!("{ONE}, acme={OTHER}");
        assert_eq!(good_for(&list, "acme"), [OTHER]);
        assert_eq!(good_for(&list, "other"), [ONE]);
        assert_eq!(good_for(&format!("{ONE},{OTHER}"), "acme"), [ONE, OTHER]);
        assert!(good_for("", "acme").is_empty());
    }

    #[test]
    fn what_is_no_secret_is_refused() {
        for wrong in ["x", "whsec_short", "ACME=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "acme=whsec_"] {
            assert!(ReportSecrets::parse(wrong).is_err(), "{wrong}");
        }
    }
}
