//! The way to a person's own page: a request that the page pushes by itself, and the code that comes of it.

use super::AccountError;
use crate::authorize::{Parameter, Pushed};
use crate::browser_sessions::BrowserPass;
use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Clock, CodeFound, Committed, Entropy, Look, Ports, Store, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::{ACCOUNT_STAY, BrowserSession};
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{Attempt, CodeRefused, Spent};
use gatepost_domain::id::SessionId;
use gatepost_domain::pkce::CodeVerifier;
use gatepost_domain::redirect::Destination;
use gatepost_domain::secret::{AccountFlow, BrowserSecret, Digest, ExchangeCode as Code, RequestUri, Secret};
use gatepost_domain::visitor::Visitor;

/// What a browser needs that leaves for a sign-in to somebody's own page.
#[derive(Debug)]
pub struct AccountEntry {
    /// The app.
    pub app: App,
    /// What the page asks for, by its name.
    pub request_uri: Secret<RequestUri>,
    /// What the browser bears meanwhile: the verifier (RFC 7636 §4.1) and the state are made of it.
    pub flow: Secret<AccountFlow>,
}

/// A browser that comes back to the page.
#[derive(Debug)]
pub struct AccountArrival<'a> {
    /// The code.
    pub code: &'a str,
    /// What came back with it.
    pub state: &'a str,
    /// What the browser bore.
    pub flow: &'a Secret<AccountFlow>,
    /// Who comes.
    pub visitor: &'a Visitor,
}

/// What comes back with the code: nobody can make the flow's secret of it.
fn state_of(flow: &Digest<AccountFlow>) -> String {
    let hex = |byte: &u8| format!("{byte:02x}");
    flow.as_bytes().iter().map(hex).collect()
}

impl<P: Ports> Gatepost<P> {
    /// Asks for a sign-in of our own, which comes back to the page; whoever is signed in is asked again if it is to be `anew`.
    /// The request is pushed, since no client may name where it leads.
    pub async fn begin_account(
        &self,
        app: &AppId,
        (anew, ui_locales): (bool, Option<&str>),
        from: &Visitor,
    ) -> Result<AccountEntry, AccountError> {
        let app = self.served_app(app).await?;
        self.admit_network("pushed requests", from, self.parts.clock.now()).await??;
        let flow = Secret::<AccountFlow>::from_bytes(&self.parts.entropy.bytes());
        let challenge = CodeVerifier::parse(flow.expose()).ok().map(|verifier| verifier.challenge());
        let own = Destination::account(&app.id);
        let asked = [
            ("response_type", Some("code".to_owned())),
            ("client_id", Some(app.id.as_str().to_owned())),
            ("redirect_uri", Some(own.as_str().to_owned())),
            ("state", Some(state_of(&flow.digest()))),
            ("code_challenge", challenge.map(|challenge| challenge.to_string())),
            ("code_challenge_method", Some("S256".to_owned())),
            ("prompt", anew.then(|| "login".to_owned())),
            ("ui_locales", ui_locales.map(str::to_owned)),
        ];
        let asked: Vec<Parameter> =
            asked.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        let Pushed { request_uri, .. } = self.keep_request(&app.id, asked).await?;
        Ok(AccountEntry { app, request_uri, flow })
    }

    /// Spends the code. The person is signed in at their page by the stay that their sign-in began, or by one that is good for
    /// this page alone where the app lets nobody stay signed in.
    pub async fn enter_account(
        &self,
        app: &AppId,
        arrival: &AccountArrival<'_>,
    ) -> Result<BrowserPass, AccountError> {
        let app = self.served_app(app).await?;
        let spent = self.spend_own_code(&app, arrival).await?;
        let spent = spent.ok_or_else(|| AccountError::Arrival(Box::new(app.clone())))?;
        let grant = spent.grant();
        let key = self.new_browser_key(spent.at());
        let own = grant.browser_session.is_none().then(|| BrowserSession::begin_account(&spent, key));
        let event = self.event(EventKind::AccountEntered, &app.id, spent.at()).of_sign_in(grant.sign_in);
        let mut tx = self.parts.store.begin();
        tx.spend(&spent);
        if let Some(stay) = &own {
            tx.add_browser_session(stay);
        }
        tx.append(&event.of_user(grant.user).by(arrival.visitor));
        let over = || AccountError::Arrival(Box::new(app.clone()));
        if tx.commit().await? == Committed::Overtaken {
            return Err(over());
        }
        tracing::info!(app.id = %app.id, user.id = %grant.user, "own page entered");
        match own {
            None => self.pass_of_grant(&app, grant).ok_or_else(over),
            Some(stay) => {
                let secret: Secret<BrowserSecret> = self.keys.current().browser_session(stay.id);
                Ok(BrowserPass { app: app.id, secret, life: ACCOUNT_STAY })
            }
        }
    }

    /// The code, if it is good and led to this page; a wrong verifier burns it.
    async fn spend_own_code(
        &self,
        app: &App,
        arrival: &AccountArrival<'_>,
    ) -> Result<Option<Spent>, AccountError> {
        let (Ok(code), Ok(verifier)) =
            (Secret::<Code>::parse(arrival.code), CodeVerifier::parse(arrival.flow.expose()))
        else {
            return Ok(None);
        };
        if arrival.state != state_of(&arrival.flow.digest()) {
            return Ok(None);
        }
        let key = ClientKey { app: app.id.clone(), secret: None };
        let found = self.parts.store.look().await?.code(&key, &code.digest()).await?;
        let Some((_, Some(CodeFound { code, user }))) = found else { return Ok(None) };
        if user.must_be_allowed().is_err() || !code.grant().destination.is_account(&app.id) {
            return Ok(None);
        }
        let own = Destination::account(&app.id);
        let attempt = Attempt {
            redirect_uri: own.as_str(),
            verifier: Some(&verifier),
            authenticated: false,
            key: None,
        };
        let now = self.parts.clock.now();
        match code.exchange(&attempt, SessionId::new(now, self.chance()), now) {
            Ok(spent) => Ok(Some(spent)),
            Err(CodeRefused::Burn(burned)) => {
                let event = self.event(EventKind::CodeBurned, &app.id, now).of_user(burned.grant().user);
                let mut tx = self.parts.store.begin();
                tx.burn(&burned);
                tx.append(&event.of_sign_in(burned.grant().sign_in).by(arrival.visitor));
                let _burned = tx.commit().await?;
                Ok(None)
            }
            Err(CodeRefused::Dead | CodeRefused::Replayed(_)) => Ok(None),
        }
    }
}
