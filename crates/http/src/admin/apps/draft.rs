//! What operators send of an app: read member by member, judged by the same rules as everywhere.

use super::shape::{AppPatchShape, NewAppShape};
use super::words::{
    Address, Audience, Colour, Digits, Domain, Id, LocaleTag, LogoutUri, Name, Page, Picture, RateText,
    ScopeWord, Uri,
};
use crate::json::Value;
use crate::moment::Moment;
use crate::payload::{Field, Found, Member, Members, Patched, ReadBody};
use crate::word::Word;
use gatepost_application::{
    AppCommand, BrandCommand, Change, LifetimesCommand, OAuthCommand, PoliciesCommand,
};
use gatepost_domain::app::{
    AccessTokenFormat, AppId, AppKind, AppStatus, Binding, ClientJwks, Retention, RetentionInvalid, Sender,
    SignUp, SignUpRule, TestAddress,
};
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::JwtAlgorithm;
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// A new app.
pub(crate) struct NewApp {
    pub(super) id: AppId,
    pub(super) command: AppCommand,
}

/// What becomes of an app.
pub(crate) struct AppPatch {
    pub(super) kind: Option<AppKind>,
    pub(super) command: AppCommand,
}

super::described! { NewApp as NewAppShape; AppPatch as AppPatchShape; }

impl ReadBody for NewApp {
    fn read(members: &mut Members<'_>, found: &mut Found) -> Option<Self> {
        let id = members.take::<Id>("app_id", found);
        let name = members.take::<Name>("name", found);
        let kind = members.take::<Option<Word<AppKind>>>("kind", found);
        let command = settings(members, found);
        let command = AppCommand { name: Some(name?.0), kind: kind?.map(|kind| kind.0), ..command? };
        Some(Self { id: id?.0, command })
    }
}

impl ReadBody for AppPatch {
    fn read(members: &mut Members<'_>, found: &mut Found) -> Option<Self> {
        let name = members.take::<Option<Name>>("name", found);
        let kind = members.take::<Option<Word<AppKind>>>("kind", found);
        let command = settings(members, found);
        let command = AppCommand { name: name?.map(|name| name.0), ..command? };
        Some(Self { kind: kind?.map(|kind| kind.0), command })
    }
}

/// All that is the same of a new app and of a change.
fn settings(members: &mut Members<'_>, found: &mut Found) -> Option<AppCommand> {
    let status = members.take::<Option<Word<AppStatus>>>("status", found);
    let redirect_uris = members.take::<Option<Vec<Uri>>>("redirect_uris", found);
    let binding = members.take::<Option<Word<Binding>>>("binding", found);
    let initiate_login_uri = members.take::<Patched<Uri>>("initiate_login_uri", found);
    let format = members.take::<Option<Word<AccessTokenFormat>>>("access_token_format", found);
    let audience = members.take::<Patched<Audience>>("access_token_audience", found);
    let locale = members.take::<Patched<LocaleTag>>("default_locale", found);
    let oauth = oauth(members, found);
    let policies = policies(members, found);
    let lifetimes = members.take::<Option<Lives>>("lifetimes", found);
    let brand = members.take::<Patched<Brand>>("brand", found);
    Some(AppCommand {
        name: None,
        kind: None,
        status: status?.map(|status| status.0),
        redirect_uris: redirect_uris?.map(uris),
        binding: binding?.map(|binding| binding.0),
        initiate_login_uri: change(initiate_login_uri?, |uri| uri.0.as_str().to_owned()),
        access_token_format: format?.map(|format| format.0),
        access_token_audience: change(audience?, |audience| audience.0),
        oauth: oauth?,
        lifetimes: lifetimes?.map(|lives| lives.0).unwrap_or_default(),
        brand: match brand? {
            Patched::Kept => BrandCommand::default(),
            Patched::Removed => BrandCommand {
                accent: Change::Remove,
                logo: Change::Remove,
                policy_uri: Change::Remove,
                tos_uri: Change::Remove,
            },
            Patched::Set(brand) => brand.0,
        },
        policies: policies?,
        default_locale: change(locale?, |locale| locale.0),
    })
}

fn uris(uris: Vec<Uri>) -> Vec<RedirectUri> {
    uris.into_iter().map(|uri| uri.0).collect()
}

fn change<M, T>(patched: Patched<M>, value: impl FnOnce(M) -> T) -> Change<T> {
    match patched {
        Patched::Kept => Change::Keep,
        Patched::Removed => Change::Remove,
        Patched::Set(member) => Change::Set(value(member)),
    }
}

fn oauth(members: &mut Members<'_>, found: &mut Found) -> Option<OAuthCommand> {
    let post_logout = members.take::<Option<Vec<Uri>>>("post_logout_redirect_uris", found);
    let backchannel = members.take::<Patched<LogoutUri>>("backchannel_logout_uri", found);
    let access_token_alg = members.take::<Option<Word<JwtAlgorithm>>>("access_token_alg", found);
    let id_token_alg = members.take::<Option<Word<JwtAlgorithm>>>("id_token_alg", found);
    let scopes = members.take::<Option<Scopes>>("scopes", found);
    let require_pkce = members.take::<Option<bool>>("require_pkce", found);
    let require_dpop = members.take::<Option<bool>>("require_dpop", found);
    let require_par = members.take::<Option<bool>>("require_par", found);
    let jwks = members.take::<Patched<Jwks>>("jwks", found);
    Some(OAuthCommand {
        post_logout_redirect_uris: post_logout?.map(uris),
        backchannel_logout_uri: change(backchannel?, |uri| uri.0),
        access_token_alg: access_token_alg?.map(|alg| alg.0),
        id_token_alg: id_token_alg?.map(|alg| alg.0),
        scopes: scopes?.map(|scopes| scopes.0),
        require_pkce: require_pkce?,
        require_dpop: require_dpop?,
        require_par: require_par?,
        jwks: change(jwks?, |jwks| jwks.0),
    })
}

fn policies(members: &mut Members<'_>, found: &mut Found) -> Option<PoliciesCommand> {
    let sign_up = members.take::<Option<SignUpPolicy>>("sign_up", found);
    let retention = members.take::<Option<RetentionDays>>("retention", found);
    let tests = members.take::<Patched<Vec<Test>>>("test_addresses", found);
    let new_device_letters = members.take::<Option<bool>>("new_device_letters", found);
    let sender = members.take::<Patched<From>>("sender", found);
    let limits = members.take::<Patched<Limits>>("limits", found);
    let limits = match limits? {
        Patched::Kept => (Change::Keep, Change::Keep),
        Patched::Removed => (Change::Remove, Change::Remove),
        Patched::Set(limits) => (limits.per_address, limits.per_day),
    };
    Some(PoliciesCommand {
        sign_up: sign_up?.map(|policy| policy.0),
        retention: retention?.map(|days| days.0),
        test_addresses: match tests? {
            Patched::Kept => None,
            Patched::Removed => Some(Vec::new()),
            Patched::Set(tests) => Some(tests.into_iter().map(|test| test.0).collect()),
        },
        new_device_letters: new_device_letters?,
        sender: change(sender?, |from| from.0),
        sign_ins_per_address: limits.0,
        sign_ins_per_app_day: limits.1,
    })
}

/// Something that is read from an object of its own.
macro_rules! objects {
    ($($name:ident($type:ty) = $read:ident;)*) => {$(
        struct $name($type);

        impl Member for $name {
            fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
                let mut members = Members::of(given, field, found)?;
                let value = $read(&mut members, field, found);
                members.must_be_empty(found);
                value.map(Self)
            }
        }
    )*};
}

objects! {
    Lives(LifetimesCommand) = lives;
    Brand(BrandCommand) = brand;
    SignUpPolicy(SignUp) = sign_up;
    RetentionDays(Retention) = retention;
    Test(TestAddress) = test_address;
    From(Sender) = sender;
}

fn lives(members: &mut Members<'_>, _: &Field<'_>, found: &mut Found) -> Option<LifetimesCommand> {
    let mut life = |name| members.take::<Option<Seconds>>(name, found);
    let [link, link_max] = ["link_seconds", "link_max_seconds"].map(&mut life);
    let [code, access_token] = ["code_seconds", "access_token_seconds"].map(&mut life);
    let [idle, absolute] = ["refresh_idle_seconds", "refresh_absolute_seconds"].map(&mut life);
    let browser_session = life("browser_session_seconds");
    let of = |life: Option<Seconds>| life.map(|seconds| seconds.0);
    Some(LifetimesCommand {
        link: of(link?),
        link_max: of(link_max?),
        code: of(code?),
        access_token: of(access_token?),
        refresh_idle: of(idle?),
        refresh_absolute: of(absolute?),
        browser_session: of(browser_session?),
    })
}

/// A number of whole seconds.
struct Seconds(Duration);

impl Member for Seconds {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let seconds = u64::try_from(i64::read(given, field, found)?).ok();
        if seconds.is_none() {
            found.add(field, "lifetime_out_of_range", "it takes a number of seconds");
        }
        seconds.map(|seconds| Self(Duration::from_secs(seconds)))
    }
}

fn brand(members: &mut Members<'_>, _: &Field<'_>, found: &mut Found) -> Option<BrandCommand> {
    let accent = members.take::<Patched<Colour>>("accent", found);
    let logo = members.take::<Patched<Picture>>("logo", found);
    let policy_uri = members.take::<Patched<Page>>("policy_uri", found);
    let tos_uri = members.take::<Patched<Page>>("tos_uri", found);
    Some(BrandCommand {
        accent: change(accent?, |accent| accent.0),
        logo: change(logo?, |picture| picture.0),
        policy_uri: change(policy_uri?, |page| page.0),
        tos_uri: change(tos_uri?, |page| page.0),
    })
}

fn sign_up(members: &mut Members<'_>, field: &Field<'_>, found: &mut Found) -> Option<SignUp> {
    let policy = members.take::<Word<SignUpRule>>("policy", found);
    let domains = members.take::<Option<Vec<Domain>>>("domains", found);
    let (policy, domains) = (policy?, domains?);
    match (policy.0, domains) {
        (SignUpRule::Open, None) => Some(SignUp::Open),
        (SignUpRule::Invited, None) => Some(SignUp::Invited),
        (SignUpRule::Domains, Some(domains)) if !domains.is_empty() => {
            Some(SignUp::Domains(domains.into_iter().map(|domain| domain.0).collect()))
        }
        (SignUpRule::Domains, _) => {
            found.add(&field.member("domains"), "field_missing", "the policy domains names at least one");
            None
        }
        (SignUpRule::Open | SignUpRule::Invited, Some(_)) => {
            found.add(&field.member("domains"), "field_unknown", "only the policy domains has domains");
            None
        }
    }
}

fn retention(members: &mut Members<'_>, field: &Field<'_>, found: &mut Found) -> Option<Retention> {
    let sign_ins = members.take::<Option<i64>>("sign_ins_days", found);
    let events = members.take::<Option<i64>>("audit_events_days", found);
    let (usual_sign_ins, usual_events) = Retention::default().in_days();
    let days = |days: Option<i64>, usual: u64| {
        days.map_or(u32::try_from(usual).ok(), |days| u32::try_from(days).ok()).unwrap_or(0)
    };
    let kept = Retention::of_days(days(sign_ins?, usual_sign_ins), days(events?, usual_events));
    kept.map_err(|error: RetentionInvalid| found.add(field, "retention_out_of_range", &error.to_string()))
        .ok()
}

fn test_address(members: &mut Members<'_>, _: &Field<'_>, found: &mut Found) -> Option<TestAddress> {
    let email = members.take::<Address>("email", found);
    let code = members.take::<Digits>("code", found);
    let expires_at = members.take::<Moment>("expires_at", found);
    Some(TestAddress { email: email?.0, code: code?.0, expires_at: whole_seconds(expires_at?) })
}

/// An end is answered to the second, and so it is kept.
fn whole_seconds(moment: Moment) -> Timestamp {
    Timestamp::from_seconds(moment.0.as_seconds())
}

fn sender(members: &mut Members<'_>, _: &Field<'_>, found: &mut Found) -> Option<Sender> {
    let name = members.take::<Option<Name>>("name", found);
    let address = members.take::<Address>("address", found);
    let reply_to = members.take::<Option<Address>>("reply_to", found);
    Some(Sender {
        name: name?.map(|name| name.0),
        address: address?.0,
        reply_to: reply_to?.map(|address| address.0),
    })
}

/// How often an app may be asked.
struct Limits {
    per_address: Change<Rate>,
    per_day: Change<Rate>,
}

impl Member for Limits {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let mut members = Members::of(given, field, found)?;
        let per_address = members.take::<Patched<RateText>>("sign_ins_per_address", found);
        let per_day = members.take::<Patched<PerDay>>("sign_ins_per_app_day", found);
        members.must_be_empty(found);
        Some(Self {
            per_address: change(per_address?, |rate| rate.0),
            per_day: change(per_day?, |rate| rate.0),
        })
    }
}

struct PerDay(Rate);

impl Member for PerDay {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let rate =
            u32::try_from(i64::read(given, field, found)?).ok().and_then(|count| Rate::a_day(count).ok());
        if rate.is_none() {
            found.add(field, "rate_invalid", "it takes a number from 1 to 4294967295");
        }
        rate.map(Self)
    }
}

/// What an app can be granted; at least one scope.
struct Scopes(Scope);

impl Member for Scopes {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let words = Vec::<ScopeWord>::read(given, field, found)?;
        let scope = Scope::parse(words.iter().map(|word| word.0.as_str()));
        scope.map_err(|error| found.add(field, "scope_invalid", &error.to_string())).map(Self).ok()
    }
}

/// A JWK set; whoever verifies by it judges it.
struct Jwks(ClientJwks);

impl Member for Jwks {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        if let Some(set @ Value::Object(_)) = given {
            return serde_json::to_string(&set).ok().map(|text| Self(ClientJwks::restore(text)));
        }
        found.add(field, "field_type", "must be a JWK set");
        None
    }
}
