//! An app by its facts: what the admin API prints, what commands print, and what audit events say of a change.

use gatepost_domain::app::{App, AppName, BackchannelLogoutUri, SignUp, SignUpDomain, TestAddress};
use gatepost_domain::brand::WebPage;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::facts::{Fact, Facts};
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::sign_in::Locale;
use std::time::Duration;

/// What stands for a secret in audit events.
const MASK: &str = "***";

/// The app as the admin API prints it. What is not set has no member.
pub fn app_facts(app: &App) -> Facts {
    Facts::of([
        ("app_id", Some(app.id.as_str().into())),
        ("name", Some(app.name.as_str().into())),
        ("kind", Some(app.kind.as_str().into())),
        ("status", Some(app.status.as_str().into())),
        ("redirect_uris", Some(uris(&app.redirect_uris))),
        ("post_logout_redirect_uris", Some(uris(&app.oauth.post_logout_redirect_uris))),
        ("initiate_login_uri", text(app.initiate_login_uri.as_deref())),
        (
            "backchannel_logout_uri",
            text(app.oauth.backchannel_logout_uri.as_ref().map(BackchannelLogoutUri::as_str)),
        ),
        ("binding", Some(app.binding.as_str().into())),
        ("sign_up", Some(sign_up(app))),
        ("access_token_format", Some(app.access_token_format.as_str().into())),
        ("access_token_alg", Some(app.oauth.access_token_alg.as_str().into())),
        ("id_token_alg", Some(app.oauth.id_token_alg.as_str().into())),
        ("access_token_audience", text(app.access_token_audience.as_deref())),
        ("scopes", Some(app.oauth.scopes.iter().collect())),
        ("require_pkce", Some(app.oauth.require_pkce.into())),
        ("require_dpop", Some(app.oauth.require_dpop.into())),
        ("require_par", Some(app.oauth.require_par.into())),
        ("jwks", app.oauth.jwks.as_ref().map(|jwks| Fact::Json(jwks.as_str().to_owned()))),
        ("default_locale", text(app.default_locale.as_ref().map(Locale::as_str))),
        ("retention", Some(retention(app))),
        ("test_addresses", filled(app.test_addresses.iter().map(test_address).collect())),
        ("new_device_letters", Some(app.new_device_letters.into())),
        ("lifetimes", Some(lifetimes(app))),
        ("sender", sender(app)),
        ("brand", brand(app)),
        ("limits", limits(app)),
        ("created_at", Some(app.created_at.into())),
        ("updated_at", Some(app.updated_at.into())),
    ])
}

fn text(value: Option<&str>) -> Option<Fact> {
    value.map(Fact::from)
}

fn filled(values: Vec<Fact>) -> Option<Fact> {
    (!values.is_empty()).then_some(Fact::List(values))
}

fn uris(uris: &RedirectUris) -> Fact {
    uris.iter().map(RedirectUri::as_str).collect()
}

fn sign_up(app: &App) -> Fact {
    let domains = match &app.sign_up {
        SignUp::Domains(domains) => Some(domains.iter().map(SignUpDomain::as_str).collect()),
        SignUp::Open | SignUp::Invited => None,
    };
    Fact::Object(Facts::of([("policy", Some(app.sign_up.rule().as_str().into())), ("domains", domains)]))
}

fn retention(app: &App) -> Fact {
    let (sign_ins, events) = app.retention.in_days();
    let days = [("sign_ins_days", Some(sign_ins.into())), ("audit_events_days", Some(events.into()))];
    Fact::Object(Facts::of(days))
}

fn test_address(test: &TestAddress) -> Fact {
    Fact::Object(Facts::of([
        ("email", Some(test.email.delivery().into())),
        ("code", Some(test.code.expose().into())),
        ("expires_at", Some(test.expires_at.into())),
    ]))
}

fn lifetimes(app: &App) -> Fact {
    let seconds = |life: Duration| Some(life.as_secs().into());
    Fact::Object(Facts::of([
        ("link_seconds", seconds(app.lifetimes.link)),
        ("link_max_seconds", seconds(app.lifetimes.link_max)),
        ("code_seconds", seconds(app.lifetimes.code)),
        ("access_token_seconds", seconds(app.lifetimes.access_token)),
        ("refresh_idle_seconds", seconds(app.lifetimes.refresh_idle)),
        ("refresh_absolute_seconds", seconds(app.lifetimes.refresh_absolute)),
        ("browser_session_seconds", seconds(app.lifetimes.browser_session)),
    ]))
}

fn sender(app: &App) -> Option<Fact> {
    let sender = app.sender.as_ref()?;
    Facts::of([
        ("name", text(sender.name.as_ref().map(AppName::as_str))),
        ("address", Some(sender.address.delivery().into())),
        ("reply_to", text(sender.reply_to.as_ref().map(EmailAddress::delivery))),
    ])
    .filled()
}

fn brand(app: &App) -> Option<Fact> {
    let brand = &app.brand;
    let page = |page: &Option<WebPage>| page.as_ref().map(|page| page.to_string().into());
    let logo = brand.logo.and_then(|logo| {
        let (media_type, digest) = (logo.media_type.as_str(), logo.digest.to_string());
        Facts::of([("media_type", Some(media_type.into())), ("sha256", Some(digest.into()))]).filled()
    });
    Facts::of([
        ("accent", brand.accent.map(|accent| accent.to_string().into())),
        ("logo", logo),
        ("policy_uri", page(&brand.policy_uri)),
        ("tos_uri", page(&brand.tos_uri)),
    ])
    .filled()
}

fn limits(app: &App) -> Option<Fact> {
    Facts::of([
        ("sign_ins_per_address", app.limits.sign_ins_per_address.map(|rate: Rate| rate.to_string().into())),
        ("sign_ins_per_app_day", app.limits.sign_ins_per_app_day.map(|rate| rate.count().into())),
    ])
    .filled()
}

/// What an audit event says of something that was made.
pub(crate) fn made(after: &Facts) -> String {
    Facts::of([("after", Some(Fact::Object(masked(after))))]).to_string()
}

/// What an audit event says of something that is no more.
pub(crate) fn gone(before: &Facts) -> String {
    Facts::of([("before", Some(Fact::Object(masked(before))))]).to_string()
}

/// What an audit event says of a change: the members that differ, as they were and as they are.
pub(crate) fn changed(before: &Facts, after: &Facts) -> String {
    let differing = |these: &Facts, others: &Facts| {
        let names =
            these.iter().filter(|(name, fact)| *name != "updated_at" && others.get(name) != Some(fact));
        let names: Vec<_> = names.map(|(name, _)| name).collect();
        Some(Fact::Object(masked(these).only(&names)))
    };
    Facts::of([("before", differing(before, after)), ("after", differing(after, before))]).to_string()
}

/// Without what lets somebody in.
fn masked(facts: &Facts) -> Facts {
    let mut masked = facts.clone();
    if let Some(Fact::List(tests)) = masked.get_mut("test_addresses") {
        for test in tests {
            if let Fact::Object(test) = test
                && let Some(code) = test.get_mut("code")
            {
                *code = MASK.into();
            }
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_contract::samples;
    use gatepost_domain::email_code::EmailCode;

    #[test]
    fn a_change_names_what_differs_and_no_code() {
        let old = samples::app(1);
        let test = TestAddress {
            email: samples::email(1),
            code: EmailCode::parse("123456").unwrap(),
            expires_at: samples::NOW,
        };
        let new = App {
            test_addresses: vec![test],
            access_token_audience: Some("orders".to_owned()),
            ..old.clone()
        };
        let told = changed(&app_facts(&old), &app_facts(&new));
        let shown = r#"{"email":"Person.1@example.org","code":"***","expires_at":"2026-01-31T12:00:00Z"}"#;
        let after = format!(r#"{{"access_token_audience":"orders","test_addresses":[{shown}]}}"#);
        assert_eq!(told, format!(r#"{{"before":{{}},"after":{after}}}"#));
        assert!(!made(&app_facts(&new)).contains("123456") && !gone(&app_facts(&new)).contains("123456"));
    }

    #[test]
    fn a_change_of_the_code_alone_is_a_change() {
        let app = |code| App {
            test_addresses: vec![TestAddress {
                email: samples::email(1),
                code: EmailCode::parse(code).unwrap(),
                expires_at: samples::NOW,
            }],
            ..samples::app(1)
        };
        let told = changed(&app_facts(&app("123456")), &app_facts(&app("654321")));
        assert!(
            told.contains("test_addresses") && !told.contains("123456") && !told.contains("654321"),
            "{told}"
        );
    }
}
