//! Sign-ins and what comes of them, made by the rules of the domain.

use super::{
    REDIRECT_URI, challenge, code_id, delivery_id, email, master_key_id, refresh_token_id, secret,
    session_id, sign_in_id, thumbprint, verifier, visitor,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::exchange_code::{Attempt, Burned, CodeRefused, CodeSecret, ExchangeCode, Spent};
use gatepost_domain::id::{CodeId, UserId};
use gatepost_domain::link::Link;
use gatepost_domain::match_number::MatchNumber;
use gatepost_domain::pushed_request::PushedRequest;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{
    Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret, RequestUri, SignInSecret, Visit,
};
use gatepost_domain::session::{RefreshToken, Session};
use gatepost_domain::sign_in::{
    Approved, Beginning, ClientState, CodeTyped, Completed, Demand, Entry, Locale, MarkUsed, Nonce,
    ResponseMode, SignIn, SignInMethod, SignInRequest,
};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::Asker;
use std::time::Duration;

/// How long what a letter of an [`asked`] sign-in carries lives.
pub const LINK_LIFE: Duration = Duration::from_mins(10);

/// How long the codes of [`code`] live.
pub const CODE_LIFE: Duration = Duration::from_mins(1);

/// A sign-in that was asked for, with its letter and link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The sign-in.
    pub sign_in: SignIn,
    /// Its letter.
    pub delivery: Delivery,
    /// The link in the letter, if this carries one.
    pub link: Link,
}

impl Asked {
    /// What a transaction needs of the letter.
    pub fn letter(&self) -> (&Delivery, Option<&Link>) {
        (&self.delivery, self.delivery.carries.has_link().then_some(&self.link))
    }
}

/// What a sign-in of that seed asks of `app`, with every option taken.
pub fn request(seed: u32, app: &App, email: EmailAddress, at: Timestamp) -> SignInRequest {
    SignInRequest {
        id: sign_in_id(seed),
        app: app.id.clone(),
        email,
        destination: app.redirect_uris.resolve(REDIRECT_URI).unwrap(),
        state: Some(ClientState::parse(&format!("état {seed} &=\"'\u{1f511}\n")).unwrap()),
        nonce: Some(Nonce::parse(&format!("nonce {seed} ñ")).unwrap()),
        challenge: Some(challenge(seed)),
        dpop_jkt: Some(thumbprint(seed)),
        response_mode: ResponseMode::FormPost,
        scope: Scope::default().grant(Some("email")),
        locale: Some(Locale::parse("pt-BR").unwrap()),
        asker: Asker::Person(visitor()),
        secret: secret::<SignInSecret>(seed).digest(),
        key: master_key_id(seed),
        method: SignInMethod::Both,
        beginning: Beginning::Api,
        asked_at: at,
        letter_life: LINK_LIFE,
    }
}

/// The sign-in that `request` begins, with the letter and link of that seed.
pub fn asked_as(seed: u32, request: SignInRequest) -> Asked {
    latest_letter(seed, SignIn::begin(request))
}

/// That sign-in, its latest letter being that of the seed.
pub fn latest_letter(seed: u32, sign_in: SignIn) -> Asked {
    let (request, letters) = (sign_in.request(), sign_in.course().letters);
    let delivery = Delivery {
        id: delivery_id(seed),
        app: request.app.clone(),
        sign_in: request.id,
        key: request.key,
        attempts: 0,
        carries: request.method,
        created_at: letters.latest_at,
        expires_at: letters.expires_at,
        templates_at: seed.is_multiple_of(2).then_some(letters.latest_at),
        withheld: None,
        parcel: None,
        doubt: None,
    };
    let link = Link {
        digest: link_digest(seed),
        app: request.app.clone(),
        sign_in: request.id,
        delivery: delivery.id,
        expires_at: letters.expires_at,
    };
    Asked { sign_in, delivery, link }
}

/// A sign-in of the address of that seed, asked for at `at`.
pub fn asked(seed: u32, app: &App, at: Timestamp) -> Asked {
    asked_as(seed, request(seed, app, email(seed), at))
}

/// The digits of that seed; those of seed 1 are the right ones for every sign-in.
pub fn digits(seed: u32) -> EmailCode {
    EmailCode::from_bits(seed.into())
}

/// What typing the right digits or wrong ones at `now` comes to, if the rules look at them.
pub fn typed(
    sign_in: SignIn,
    (app, user): (&App, Option<&User>),
    is_right: bool,
    now: Timestamp,
) -> Option<CodeTyped> {
    let typed = digits(if is_right { 1 } else { 2 });
    sign_in.type_code((Some(&typed), &digits(1)), (app, user), now).ok()
}

/// What approving with the right number at `now` comes to, if the rules let it through.
pub fn approved(
    sign_in: SignIn,
    link: &Link,
    (app, user): (&App, Option<&User>),
    now: Timestamp,
) -> Option<Approved> {
    let shown = MatchNumber::from_bits(7);
    sign_in.approve(link, (app, user), (Some(shown), shown), now).ok()
}

/// What a completed sign-in keeps of the code and the visit of that seed.
pub fn earned(seed: u32) -> (Option<CodeId>, Option<Digest<Visit>>) {
    (Some(code_id(seed)), Some(visit_digest(seed)))
}

/// What using the mark of a sign-in at `now` comes to, if the rules let it through: an entry that is bound to nothing of
/// what the sign-in asked for.
pub fn mark_used(seed: u32, sign_in: SignIn, (app, user): (&App, &User), now: Timestamp) -> Option<MarkUsed> {
    let entry = Entry {
        destination: app.redirect_uris.resolve("http://127.0.0.1:4711/callback").unwrap(),
        challenge: Some(challenge(seed)),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        nonce: None,
        scope: Scope::default().grant(None),
    };
    sign_in.use_mark((&Demand::default(), entry), (app, Some(user)), now).ok()
}

/// The code of that seed, issued for a mark.
pub fn marked_code(seed: u32, used: &MarkUsed) -> ExchangeCode {
    let found_by = CodeSecret { id: code_id(seed), digest: code_digest(seed), key: master_key_id(seed) };
    ExchangeCode::issue_marked(used, found_by, CODE_LIFE).in_browser(None, &visitor())
}

/// What is known of the visit of that seed.
pub fn visit_digest(seed: u32) -> Digest<Visit> {
    secret::<Visit>(seed).digest()
}

/// What is known of the link token of that seed.
pub fn link_digest(seed: u32) -> Digest<LinkToken> {
    secret::<LinkToken>(seed).digest()
}

/// What is known of the code of that seed.
pub fn code_digest(seed: u32) -> Digest<Code> {
    secret::<Code>(seed).digest()
}

/// What is known of the refresh token of that seed.
pub fn refresh_digest(seed: u32) -> Digest<RefreshSecret> {
    secret::<RefreshSecret>(seed).digest()
}

/// The code of that seed, issued to `user` for a completed sign-in.
pub fn code(seed: u32, completed: &Completed, user: UserId) -> ExchangeCode {
    let found_by = CodeSecret { id: code_id(seed), digest: code_digest(seed), key: master_key_id(seed) };
    ExchangeCode::issue(completed, user, found_by, CODE_LIFE).in_browser(None, &visitor())
}

/// What exchanging `code` at `now` with the verifier of the seed `proof` comes to, if the rules let it through; it opens
/// the session of `seed`. A code without a challenge is exchanged by the app's server.
pub fn spent(seed: u32, code: &ExchangeCode, proof: u32, now: Timestamp) -> Option<Spent> {
    let verifier = code.grant().challenge.is_some().then(|| verifier(proof));
    let attempt = Attempt {
        redirect_uri: code.grant().destination.as_str(),
        verifier: verifier.as_ref(),
        authenticated: true,
        key: code.grant().dpop_jkt,
    };
    code.clone().exchange(&attempt, session_id(seed), now).ok()
}

/// What presenting `code` at `now` with another redirect URI than its own comes to, if it burns it.
pub fn burned(code: &ExchangeCode, now: Timestamp) -> Option<Burned> {
    let attempt = Attempt {
        redirect_uri: "https://elsewhere.example.org/",
        verifier: None,
        authenticated: true,
        key: None,
    };
    match code.clone().exchange(&attempt, session_id(0), now) {
        Err(CodeRefused::Burn(burned)) => Some(*burned),
        _ => None,
    }
}

/// The session that a spent code opens, with the refresh token of that seed.
pub fn session(seed: u32, spent: &Spent, app: &App) -> (Session, RefreshToken) {
    let key = spent.grant().dpop_jkt.filter(|_| seed.is_multiple_of(2));
    let session = Session::open(spent, &app.lifetimes).bound_to(key);
    let token = refresh_token(seed, &session, app, spent.at());
    (session, token)
}

/// The refresh token of that seed, made for `session` at `now`.
pub fn refresh_token(seed: u32, session: &Session, app: &App, now: Timestamp) -> RefreshToken {
    session.refresh_token(refresh_token_id(seed), refresh_digest(seed), &app.lifetimes, now)
}

/// A provider's name for a message, for each seed another.
pub fn message_id(seed: u32) -> String {
    format!("<message-{seed}@example.org>")
}

/// A request that an app pushed at that moment.
pub fn pushed_request(seed: u32, app: &AppId, at: Timestamp) -> PushedRequest {
    let digest = secret::<RequestUri>(seed).digest();
    let parameters = [("state", format!("état {seed} &=\"'\u{1f511}\n")), ("scope", String::new())];
    let parameters = parameters.map(|(name, value)| (name.to_owned(), value)).to_vec();
    PushedRequest::push(app.clone(), digest, parameters, at)
}
