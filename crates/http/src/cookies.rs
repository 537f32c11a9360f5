//! Cookies of ours (RFC 6265): for this host alone, out of reach for scripts, and where the server is reached by https
//! under a name that nobody else's page can set.

use gatepost_application::{BrowserMark, BrowserPass, Presence};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::app::AppId;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{
    AccountFlow, BrowserSecret, KnownDevice, Secret, SecretKind, SignInSecret, Visit,
};
use gatepost_domain::sign_in::MARKED_FOR;
use gatepost_domain::visitor::Visitor;
use http::HeaderMap;
use http::header::{COOKIE, HeaderValue};

/// What only a secure origin can set, for itself and all its paths (RFC 6265bis §4.1.3.2).
const PREFIX: &str = "__Host-";

/// Recognises a second click.
const VISIT: &str = "gp_visit";

/// Recognises the browser where sign-ins of an app began; the app's id follows.
const FLOW: &str = "gp_flow_";

/// Lets a browser in once more in which a link was confirmed; the app's id follows.
const MARK: &str = "gp_mark_";

/// Proves that people signed in in this browser; the app's id follows.
const DEVICE: &str = "gp_device_";

/// Proves that somebody is signed in in this browser; the app's id follows.
const SESSION: &str = "gp_session_";

/// Remembers a way to somebody's own page that began in this browser; the app's id follows.
const ACCOUNT: &str = "gp_account_";

/// How long a browser is known: as long as one keeps a cookie (RFC 6265bis §5.5).
const DEVICE_SECONDS: u64 = 400 * 24 * 3600;

/// How many addresses of one app a browser is known for.
const DEVICES: usize = 4;

/// How long a visit is recognised: longer than any link lives.
const VISIT_SECONDS: u64 = 3600;

/// How long a flow is: as long as its links can be renewed.
const FLOW_SECONDS: u64 = 26 * 3600;

/// How many flows of one app a browser remembers.
const FLOWS: usize = 4;

/// More cookies than this are not looked at.
const LOOKED_AT: usize = 64;

/// Reads and writes cookies for the server that is reached at that address.
#[derive(Clone, Copy)]
pub(crate) struct Cookies<'a> {
    public_url: &'a PublicUrl,
}

/// One sign-in that began in this browser.
pub(crate) struct Flow {
    pub(crate) sign_in: SignInId,
    pub(crate) secret: Secret<SignInSecret>,
}

impl<'a> Cookies<'a> {
    pub(crate) const fn of(public_url: &'a PublicUrl) -> Self {
        Self { public_url }
    }

    /// Who stands before a link's page.
    pub(crate) fn presence(self, headers: &HeaderMap, visitor: Visitor) -> Presence {
        let flow = self.name(FLOW);
        let flows = sent(headers).filter(|(name, _)| name.starts_with(&flow));
        let flows = flows.flat_map(|(_, value)| read_flows(value)).map(|flow| flow.secret).collect();
        let device = self.name(DEVICE);
        let devices = sent(headers).filter(|(name, _)| name.starts_with(&device));
        let devices = devices.flat_map(|(_, value)| read_devices(value)).collect();
        Presence { visitor, flows, visit: self.visit(headers), devices }
    }

    fn visit(self, headers: &HeaderMap) -> Option<Secret<Visit>> {
        let name = self.name(VISIT);
        sent(headers).find(|(known, _)| *known == name).and_then(|(_, value)| Secret::parse(value).ok())
    }

    /// Lets a browser be recognised at its second click.
    pub(crate) fn set_visit(self, visit: &Secret<Visit>) -> Option<HeaderValue> {
        self.set(&self.name(VISIT), visit.expose(), VISIT_SECONDS)
    }

    /// The sign-ins of that app that began in this browser, the latest first.
    pub(crate) fn flows(self, headers: &HeaderMap, app: &AppId) -> Vec<Flow> {
        let name = self.name(FLOW) + app.as_str();
        let value = sent(headers).find(|(known, _)| *known == name).map(|(_, value)| value);
        value.map(read_flows).unwrap_or_default()
    }

    /// Lets a browser be recognised as the one where that sign-in began, besides the latest ones before.
    pub(crate) fn add_flow(self, headers: &HeaderMap, app: &AppId, flow: Flow) -> Option<HeaderValue> {
        let mut flows = self.flows(headers, app);
        flows.retain(|known| known.sign_in != flow.sign_in);
        flows.insert(0, flow);
        flows.truncate(FLOWS);
        let written: Vec<_> =
            flows.iter().map(|flow| format!("{}:{}", flow.sign_in, flow.secret.expose())).collect();
        self.set(&(self.name(FLOW) + app.as_str()), &written.join("."), FLOW_SECONDS)
    }

    /// The mark that a link of that app left in this browser.
    pub(crate) fn mark(self, headers: &HeaderMap, app: &AppId) -> Option<BrowserMark> {
        let name = self.name(MARK) + app.as_str();
        let (sign_in, secret) = sent(headers).find(|(known, _)| *known == name)?.1.split_once(':')?;
        Some(BrowserMark { sign_in: SignInId::parse(sign_in).ok()?, secret: secret_of(secret)? })
    }

    /// Lets a browser be known for a moment as one in which a link of that app was confirmed.
    pub(crate) fn set_mark(self, app: &AppId, mark: &BrowserMark) -> Option<HeaderValue> {
        let value = format!("{}:{}", mark.sign_in, mark.secret.expose());
        self.set(&(self.name(MARK) + app.as_str()), &value, MARKED_FOR.as_secs())
    }

    /// Takes away a mark that was used.
    pub(crate) fn forget_mark(self, app: &AppId) -> Option<HeaderValue> {
        self.set(&(self.name(MARK) + app.as_str()), "", 0)
    }

    /// What proves that somebody is signed in to that app in this browser. Two cookies of that name prove nothing: one of
    /// them is not ours.
    pub(crate) fn session(self, headers: &HeaderMap, app: &AppId) -> Option<Secret<BrowserSecret>> {
        let name = self.name(SESSION) + app.as_str();
        let mut values = sent(headers).filter(|(known, _)| *known == name).map(|(_, value)| value);
        let value = values.next();
        if values.next().is_some() { None } else { value.and_then(secret_of) }
    }

    /// Whether the browser bears anything of that name, good or not.
    pub(crate) fn bears_session(self, headers: &HeaderMap, app: &AppId) -> bool {
        let name = self.name(SESSION) + app.as_str();
        sent(headers).any(|(known, _)| *known == name)
    }

    /// Lets somebody stay signed in in this browser.
    pub(crate) fn set_session(self, pass: &BrowserPass) -> Option<HeaderValue> {
        let name = self.name(SESSION) + pass.app.as_str();
        self.set(&name, pass.secret.expose(), pass.life.as_secs())
    }

    /// Nobody is signed in to that app in this browser any more.
    pub(crate) fn forget_session(self, app: &AppId) -> Option<HeaderValue> {
        self.set(&(self.name(SESSION) + app.as_str()), "", 0)
    }

    /// The way to somebody's own page at that app that began in this browser.
    pub(crate) fn account_flow(self, headers: &HeaderMap, app: &AppId) -> Option<Secret<AccountFlow>> {
        let name = self.name(ACCOUNT) + app.as_str();
        sent(headers).find(|(known, _)| *known == name).and_then(|(_, value)| secret_of(value))
    }

    /// Lets that way be remembered: the latest one alone.
    pub(crate) fn set_account_flow(self, app: &AppId, flow: &Secret<AccountFlow>) -> Option<HeaderValue> {
        self.set(&(self.name(ACCOUNT) + app.as_str()), flow.expose(), FLOW_SECONDS)
    }

    /// It has come to its end.
    pub(crate) fn forget_account_flow(self, app: &AppId) -> Option<HeaderValue> {
        self.set(&(self.name(ACCOUNT) + app.as_str()), "", 0)
    }

    /// Lets a browser be known as one in which somebody signed in to that app, besides the latest ones before.
    pub(crate) fn add_device(
        self,
        headers: &HeaderMap,
        app: &AppId,
        device: &Secret<KnownDevice>,
    ) -> Option<HeaderValue> {
        let name = self.name(DEVICE) + app.as_str();
        let value = sent(headers).find(|(known, _)| *known == name).map(|(_, value)| value);
        let known = value.map(read_devices).unwrap_or_default();
        let others = known.iter().filter(|known| known.digest() != device.digest());
        let devices: Vec<_> = [device].into_iter().chain(others).take(DEVICES).map(Secret::expose).collect();
        self.set(&name, &devices.join("."), DEVICE_SECONDS)
    }

    /// As browsers know the cookie of that name.
    pub(crate) fn name(self, name: &str) -> String {
        if self.public_url.is_https() { format!("{PREFIX}{name}") } else { name.to_owned() }
    }

    fn set(self, name: &str, value: &str, seconds: u64) -> Option<HeaderValue> {
        let secure = if self.public_url.is_https() { "; Secure" } else { "" };
        let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        let mut value = HeaderValue::try_from(line).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// Names and values of the cookies that came along.
pub(crate) fn sent(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.take(LOOKED_AT)
}

fn read_flows(value: &str) -> Vec<Flow> {
    let flows = value.split('.').take(FLOWS).filter_map(|flow| {
        let (sign_in, secret) = flow.split_once(':')?;
        Some(Flow { sign_in: SignInId::parse(sign_in).ok()?, secret: secret_of(secret)? })
    });
    flows.collect()
}

fn read_devices(value: &str) -> Vec<Secret<KnownDevice>> {
    value.split('.').take(DEVICES).filter_map(secret_of).collect()
}

fn secret_of<K: SecretKind>(text: &str) -> Option<Secret<K>> {
    Secret::parse(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn url(text: &str) -> PublicUrl {
        PublicUrl::parse(text).unwrap()
    }

    fn flow(number: u8) -> Flow {
        Flow { sign_in: SignInId::from_bits(number.into()), secret: Secret::from_bytes(&[number; 32]) }
    }

    fn back(line: &HeaderValue) -> HeaderMap {
        let pair = line.to_str().unwrap().split(';').next().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, HeaderValue::from_str(&format!("other=1; {pair}; x=y=z")).unwrap());
        headers
    }

    #[test]
    fn cookies_are_for_this_host_alone_and_out_of_reach_for_scripts() {
        let (https, http) = (url("https://auth.example.com"), url("http://localhost:8080"));
        let visit = Secret::from_bytes(&[7; 32]);
        let line = Cookies::of(&https).set_visit(&visit).unwrap();
        let line = line.to_str().unwrap();
        assert!(line.starts_with("__Host-gp_visit=gp_visit_"), "{line}");
        assert!(line.ends_with("; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure"), "{line}");
        let line = Cookies::of(&http).set_visit(&visit).unwrap();
        let line = line.to_str().unwrap();
        assert!(line.starts_with("gp_visit=") && !line.contains("Secure"), "{line}");
    }

    #[test]
    fn the_last_four_flows_are_remembered() {
        let url = url("https://auth.example.com");
        let (cookies, app) = (Cookies::of(&url), AppId::parse("acme").unwrap());
        let mut headers = HeaderMap::new();
        for number in 1..=6 {
            headers = back(&cookies.add_flow(&headers, &app, flow(number)).unwrap());
        }
        let known = cookies.flows(&headers, &app).into_iter().map(|flow| flow.sign_in).collect::<Vec<_>>();
        assert_eq!(known, [6, 5, 4, 3].map(|number: u8| SignInId::from_bits(number.into())));
        assert!(cookies.flows(&headers, &AppId::parse("acme2").unwrap()).is_empty());
        let presence = cookies.presence(&headers, Visitor::default());
        assert_eq!(presence.flows.len(), 4);
        assert!(presence.visit.is_none());
    }

    #[test]
    fn the_last_four_who_signed_in_are_known() {
        let url = url("https://auth.example.com");
        let (cookies, app) = (Cookies::of(&url), AppId::parse("acme").unwrap());
        let device = |number: u8| Secret::from_bytes(&[number; 32]);
        let mut headers = HeaderMap::new();
        for number in [1, 2, 3, 4, 5, 3] {
            let line = cookies.add_device(&headers, &app, &device(number)).unwrap();
            let text = line.to_str().unwrap();
            assert!(text.starts_with("__Host-gp_device_acme=gp_device_"), "{text}");
            assert!(text.ends_with("; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure"), "{text}");
            headers = back(&line);
        }
        let known: Vec<_> =
            cookies.presence(&headers, Visitor::default()).devices.iter().map(Secret::digest).collect();
        assert_eq!(known, [3, 5, 4, 2].map(|number| device(number).digest()));
    }

    #[test]
    fn whoever_is_signed_in_is_known_by_one_cookie_of_the_app_and_by_no_second_one() {
        let url = url("https://auth.example.com");
        let (cookies, app) = (Cookies::of(&url), AppId::parse("acme").unwrap());
        let secret = || Secret::<BrowserSecret>::from_bytes(&[9; 32]);
        let pass = BrowserPass { app: app.clone(), secret: secret(), life: Duration::from_hours(12) };
        let line = cookies.set_session(&pass).unwrap();
        let text = line.to_str().unwrap();
        assert!(text.starts_with("__Host-gp_session_acme=gp_session_"), "{text}");
        assert!(text.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure"), "{text}");
        let known = |line: &str, app: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(line).unwrap());
            cookies.session(&headers, &AppId::parse(app).unwrap()).map(|secret| secret.digest())
        };
        let (pair, own) = (text.split(';').next().unwrap(), secret().digest());
        assert_eq!(known(pair, "acme"), Some(own));
        assert_eq!(known(pair, "acme2"), None);
        // What a neighbouring host can set has no such prefix (RFC 6265bis §4.1.3.2).
        assert_eq!(known(pair.strip_prefix("__Host-").unwrap(), "acme"), None);
        let forged = Secret::<BrowserSecret>::from_bytes(&[8; 32]);
        for forged in [forged.expose(), "x", ""] {
            let forged = format!("__Host-gp_session_acme={forged}");
            assert_eq!(known(&format!("{forged}; {pair}"), "acme"), None, "{forged}");
            assert_eq!(known(&format!("{pair}; {forged}"), "acme"), None, "{forged}");
        }
        let gone = cookies.forget_session(&app).unwrap();
        let start = "__Host-gp_session_acme=; Path=/; Max-Age=0";
        assert!(gone.to_str().unwrap().starts_with(start), "{gone:?}");
    }

    #[test]
    fn broken_cookies_are_no_cookies() {
        let url = url("http://localhost:8080");
        for line in [
            "gp_device_acme=x.y",
            "",
            ";;;",
            "gp_visit",
            "gp_visit=x",
            "gp_flow_acme=a:b.c",
            "gp_flow_acme=....",
            "=;=",
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(line).unwrap());
            let presence = Cookies::of(&url).presence(&headers, Visitor::default());
            let bears_nothing = presence.flows.is_empty() && presence.devices.is_empty();
            assert!(bears_nothing && presence.visit.is_none(), "{line}");
        }
    }
}
