//! An app as JSON: what the admin API prints, what commands print, and what audit events say of a change.

use gatepost_domain::app::{App, AppName, BackchannelLogoutUri, SignUp, TestAddress};
use gatepost_domain::brand::WebPage;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use serde_json::{Map, Value, json};
use std::time::Duration;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The members of an object.
pub type Facts = Map<String, Value>;

/// What stands for a secret in audit events.
const MASK: &str = "***";

/// The app as the admin API prints it. What is not set has no member.
pub fn app_facts(app: &App) -> Facts {
    let members = [
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
        ("scopes", Some(app.oauth.scopes.iter().map(Value::from).collect())),
        ("require_pkce", Some(app.oauth.require_pkce.into())),
        ("require_dpop", Some(app.oauth.require_dpop.into())),
        ("require_par", Some(app.oauth.require_par.into())),
        ("jwks", app.oauth.jwks.as_ref().and_then(|jwks| serde_json::from_str(jwks.as_str()).ok())),
        ("default_locale", text(app.default_locale.as_ref().map(Locale::as_str))),
        ("retention", Some(retention(app))),
        ("test_addresses", filled(app.test_addresses.iter().map(test_address).collect())),
        ("lifetimes", Some(lifetimes(app))),
        ("sender", sender(app)),
        ("brand", brand(app)),
        ("limits", limits(app)),
        ("created_at", Some(moment(app.created_at).into())),
        ("updated_at", Some(moment(app.updated_at).into())),
    ];
    members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn text(value: Option<&str>) -> Option<Value> {
    value.map(Value::from)
}

fn filled(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

fn uris(uris: &RedirectUris) -> Value {
    uris.iter().map(RedirectUri::as_str).map(Value::from).collect()
}

/// An object of those members that are set; nothing if none is.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Option<Value> {
    let set: Facts =
        members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    (!set.is_empty()).then_some(Value::Object(set))
}

fn sign_up(app: &App) -> Value {
    let domains = match &app.sign_up {
        SignUp::Domains(domains) => Some(domains.iter().map(|domain| Value::from(domain.as_str())).collect()),
        SignUp::Open | SignUp::Invited => None,
    };
    object([("policy", Some(app.sign_up.policy().into())), ("domains", domains)]).unwrap_or_default()
}

fn retention(app: &App) -> Value {
    let (sign_ins, events) = app.retention.in_days();
    json!({ "sign_ins_days": sign_ins, "audit_events_days": events })
}

fn test_address(test: &TestAddress) -> Value {
    json!({ "email": test.email.delivery(), "code": test.code.expose(), "expires_at": moment(test.expires_at) })
}

fn lifetimes(app: &App) -> Value {
    let seconds = |life: Duration| life.as_secs();
    json!({
        "link_seconds": seconds(app.lifetimes.link),
        "link_max_seconds": seconds(app.lifetimes.link_max),
        "code_seconds": seconds(app.lifetimes.code),
        "access_token_seconds": seconds(app.lifetimes.access_token),
        "refresh_idle_seconds": seconds(app.lifetimes.refresh_idle),
        "refresh_absolute_seconds": seconds(app.lifetimes.refresh_absolute),
        "browser_session_seconds": seconds(app.lifetimes.browser_session),
    })
}

fn sender(app: &App) -> Option<Value> {
    let sender = app.sender.as_ref()?;
    object([
        ("name", text(sender.name.as_ref().map(AppName::as_str))),
        ("address", Some(sender.address.delivery().into())),
        ("reply_to", text(sender.reply_to.as_ref().map(EmailAddress::delivery))),
    ])
}

fn brand(app: &App) -> Option<Value> {
    let brand = &app.brand;
    let page = |page: &Option<WebPage>| page.as_ref().map(|page| Value::from(page.to_string()));
    let logo = brand
        .logo
        .map(|logo| json!({ "media_type": logo.media_type.as_str(), "sha256": logo.digest.to_string() }));
    object([
        ("accent", brand.accent.map(|accent| Value::from(accent.to_string()))),
        ("logo", logo),
        ("policy_uri", page(&brand.policy_uri)),
        ("tos_uri", page(&brand.tos_uri)),
    ])
}

fn limits(app: &App) -> Option<Value> {
    let rate = |rate: Option<Rate>| rate.map(|rate| Value::from(rate.to_string()));
    object([
        ("sign_ins_per_address", rate(app.limits.sign_ins_per_address)),
        ("sign_ins_per_app_day", app.limits.sign_ins_per_app_day.map(|rate| rate.count().into())),
    ])
}

/// A moment as JSON has it: RFC 3339 in UTC, to the second.
pub fn moment(at: Timestamp) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(at.as_seconds()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.format(&Rfc3339).unwrap_or_default()
}

/// What an audit event says of something that was made.
pub(crate) fn made(after: &Facts) -> String {
    Value::Object(Facts::from_iter([("after".to_owned(), Value::Object(masked(after)))])).to_string()
}

/// What an audit event says of something that is no more.
pub(crate) fn gone(before: &Facts) -> String {
    Value::Object(Facts::from_iter([("before".to_owned(), Value::Object(masked(before)))])).to_string()
}

/// What an audit event says of a change: the members that differ, as they were and as they are.
pub(crate) fn changed(before: &Facts, after: &Facts) -> String {
    let differing = |these: &Facts, others: &Facts| {
        let differs = |(name, value): &(&String, &Value)| {
            name.as_str() != "updated_at" && others.get(name.as_str()) != Some(value)
        };
        let members = masked(these);
        let names: Vec<_> = these.iter().filter(differs).map(|(name, _)| name.clone()).collect();
        Value::Object(members.into_iter().filter(|(name, _)| names.contains(name)).collect())
    };
    json!({ "before": differing(before, after), "after": differing(after, before) }).to_string()
}

/// Without what lets somebody in.
fn masked(facts: &Facts) -> Facts {
    let mut masked = facts.clone();
    if let Some(Value::Array(tests)) = masked.get_mut("test_addresses") {
        for test in tests.iter_mut().filter_map(Value::as_object_mut) {
            test.insert("code".to_owned(), MASK.into());
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
        let told: Value = serde_json::from_str(&changed(&app_facts(&old), &app_facts(&new))).unwrap();
        let shown =
            json!({ "email": "Person.1@example.org", "code": "***", "expires_at": "2026-01-31T12:00:00Z" });
        let after = json!({ "access_token_audience": "orders", "test_addresses": [shown] });
        assert_eq!(told, json!({ "before": {}, "after": after }));
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
