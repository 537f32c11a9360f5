//! Operators sign in to the console: first by a setup link, which makes them operators, then by e-mail like everybody, as
//! users of an app of this server's own. What begins then is no session of that app but one of the console.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::manage_apps::{AppCommand, Change, Doing, LifetimesCommand, ManageAppsError, PoliciesCommand};
use crate::ports::{
    ClientKey, Clock, CodeFound, Committed, ConsoleLook, ConsoleTx, Entropy, Look, Ports, Store, StoreError,
    Tx, UserLook,
};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::{App, AppId, AppName, SignUp};
use gatepost_domain::console::{
    CONSOLE_APP, CONSOLE_SESSION, ConsoleSession, Operator, OperatorRole, SetupLink, SetupLinkDead,
};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{Attempt, CodeRefused};
use gatepost_domain::id::{SessionId, UserId};
use gatepost_domain::pkce::CodeVerifier;
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::secret::{ConsoleFlow, ConsoleSecret, ExchangeCode as Code, Secret, SetupToken};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::Visitor;
use std::time::Duration;

/// So many addresses of the console are known at once: those of nodes that come up with another one.
const ADDRESSES: usize = 4;

/// Who is to be made an operator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetupWish {
    /// The address.
    pub email: EmailAddress,
    /// What they may do.
    pub role: OperatorRole,
}

/// A setup link.
#[derive(Debug)]
pub struct SetupInvitation {
    /// Its token; shown here and nowhere else.
    pub token: Secret<SetupToken>,
    /// From when on it is dead.
    pub expires_at: Timestamp,
}

/// Somebody is signed in to the console.
#[derive(Debug)]
pub struct ConsolePass {
    /// What their browser bears from now on.
    pub secret: Secret<ConsoleSecret>,
    /// How long.
    pub life: Duration,
}

/// How somebody comes back to the console from where they signed in.
#[derive(Debug)]
pub struct ConsoleArrival<'a> {
    /// The code.
    pub code: &'a str,
    /// The verifier that their browser bore.
    pub verifier: &'a str,
    /// Where they came back to.
    pub redirect_uri: &'a str,
    /// Who comes.
    pub visitor: Visitor,
}

/// Why somebody is not let in to the console, or nothing is done for them there.
#[derive(Debug, thiserror::Error)]
pub enum ConsoleError {
    /// The setup link makes nobody an operator.
    #[error(transparent)]
    Setup(#[from] SetupLinkDead),
    /// The code is not good.
    #[error("the sign-in is over; begin anew")]
    Arrival,
    /// They signed in and are no operator.
    #[error("this address is no operator's")]
    NoOperator,
    /// Nobody would be left to change anything.
    #[error("the last owner stays")]
    LastOwner,
    /// The app that operators are users of can't be had.
    #[error(transparent)]
    App(#[from] ManageAppsError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The app that operators are users of.
fn console_app() -> Result<AppId, ManageAppsError> {
    AppId::parse(CONSOLE_APP).map_err(|_| ManageAppsError::AppNotFound)
}

impl<P: Ports> Gatepost<P> {
    /// The app that operators are users of, which sends them back to there; made if there is none yet.
    pub async fn console_app(&self, callback: &str) -> Result<App, ManageAppsError> {
        let id = console_app()?;
        let callback_uri = RedirectUri::parse(callback).map_err(|_| ManageAppsError::AppNotFound)?;
        let doing = Doing::by(Actor::Command);
        for _ in 0..TRIES {
            let command = |uris| AppCommand {
                redirect_uris: Some(uris),
                // A link that is opened in another browser leads to the console's own sign-in there.
                initiate_login_uri: Change::Set(beginning(callback)),
                ..AppCommand::default()
            };
            let done = match self.app(&id).await {
                Ok(app) if leads_to(&app, callback) => return Ok(app),
                Ok(app) => {
                    let others = app.redirect_uris.iter().filter(|uri| **uri != callback_uri);
                    let others = others.take(ADDRESSES - 1).cloned();
                    let uris = std::iter::once(callback_uri.clone()).chain(others).collect();
                    self.change_app(doing, &id, command(uris), |_, _| Ok(())).await
                }
                Err(ManageAppsError::AppNotFound) => {
                    let policies = PoliciesCommand { sign_up: Some(SignUp::Invited), ..Default::default() };
                    let name = AppName::parse("Gatepost console").ok();
                    // Whoever leaves the console shows their mailbox again to come back.
                    let lifetimes =
                        LifetimesCommand { browser_session: Some(Duration::ZERO), ..Default::default() };
                    let command =
                        AppCommand { name, lifetimes, policies, ..command(vec![callback_uri.clone()]) };
                    self.make_app(doing, id.clone(), command).await.map(|made| made.app)
                }
                Err(error) => return Err(error),
            };
            match done {
                // Somebody else was at it too, or it was deleted for ever.
                Err(ManageAppsError::ChangedMeanwhile | ManageAppsError::AppIdTaken) => {}
                done => return done,
            }
        }
        Err(ManageAppsError::ChangedMeanwhile)
    }

    /// A link that makes somebody an operator.
    pub async fn invite_operator(
        &self,
        actor: Actor,
        wish: SetupWish,
        callback: &str,
    ) -> Result<SetupInvitation, ConsoleError> {
        self.console_app(callback).await?;
        let now = self.parts.clock.now();
        let token = Secret::<SetupToken>::from_bytes(&self.parts.entropy.bytes());
        let link = SetupLink::new(token.digest(), (wish.email, wish.role), now);
        let mut tx = self.parts.store.begin();
        tx.add_setup_link(&link);
        let _kept = tx.commit().await?;
        tracing::info!(%actor, "setup link made");
        Ok(SetupInvitation { token, expires_at: link.expires_at })
    }

    /// The setup link with that token, if it is still good; looking uses nothing up.
    pub async fn setup_link(&self, token: &str) -> Result<SetupLink, ConsoleError> {
        let token = Secret::<SetupToken>::parse(token).map_err(|_| SetupLinkDead)?;
        let found = self.parts.store.look().await?.setup_link(&token.digest()).await?;
        let link = found.ok_or(SetupLinkDead)?;
        link.must_be_good(self.parts.clock.now())?;
        Ok(link)
    }

    /// Uses a setup link: its address is an operator's from now on, and whoever holds it is signed in.
    pub async fn set_up(&self, token: &str, visitor: &Visitor) -> Result<ConsolePass, ConsoleError> {
        for _ in 0..TRIES {
            match self.try_to_set_up(token, visitor).await {
                Ok(Some(pass)) => return Ok(pass),
                Ok(None) => {}
                Err(ConsoleError::Store(error)) if is_conflict(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Err(too_many_conflicts("setting up an operator").into())
    }

    async fn try_to_set_up(
        &self,
        token: &str,
        visitor: &Visitor,
    ) -> Result<Option<ConsolePass>, ConsoleError> {
        let link = self.setup_link(token).await?;
        let (now, app) = (self.parts.clock.now(), console_app()?);
        let mut look = self.parts.store.look().await?;
        let key = ClientKey { app: app.clone(), secret: None };
        let found = look.client_and_address(&key, &link.email, "console").await?;
        let (_, address) = found.ok_or(ManageAppsError::AppNotFound)?;
        let known = match &address.user {
            Some(user) => look.operator(user.id).await?,
            None => None,
        };
        drop(look);
        let mut tx = self.parts.store.begin();
        tx.use_setup_link(&link.digest, now);
        let user = if let Some(user) = address.user {
            user.id
        } else {
            let id = UserId::new(now, self.chance());
            tx.add_user(&User::new(id, app.clone(), link.email.clone(), now));
            id
        };
        match known {
            Some(operator) if operator.role == link.role => {}
            Some(_) => tx.change_operator(user, link.role),
            None => {
                let (email, role) = (link.email.clone(), link.role);
                tx.add_operator(&Operator { user, email, role, created_at: now });
            }
        }
        let event = self.event(EventKind::OperatorAdded, &app, now).of_user(user).by(visitor);
        let event = event.about(link.email.identity()).because(link.role.as_str());
        tx.append(&event.by_actor(Actor::Console(user)));
        let pass = self.console_pass(&mut tx, user, now);
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        tracing::info!(user.id = %user, role = link.role.as_str(), "operator added");
        Ok(Some(pass))
    }

    /// What a browser is to bear that leaves for a sign-in.
    pub fn new_console_flow(&self) -> Secret<ConsoleFlow> {
        Secret::from_bytes(&self.parts.entropy.bytes())
    }

    /// Lets in whoever comes back with a good code and is an operator. Whether they are or not, the code is spent.
    pub async fn arrive(&self, arrival: &ConsoleArrival<'_>) -> Result<ConsolePass, ConsoleError> {
        let (now, app) = (self.parts.clock.now(), console_app()?);
        let code = Secret::<Code>::parse(arrival.code).map_err(|_| ConsoleError::Arrival)?;
        let verifier = CodeVerifier::parse(arrival.verifier).map_err(|_| ConsoleError::Arrival)?;
        let key = ClientKey { app: app.clone(), secret: None };
        let mut look = self.parts.store.look().await?;
        let found = look.code(&key, &code.digest()).await?;
        let Some((_, Some(CodeFound { code, user }))) = found else { return Err(ConsoleError::Arrival) };
        let operator = look.operator(user.id).await?;
        drop(look);
        let redirect_uri = arrival.redirect_uri;
        let attempt = Attempt { redirect_uri, verifier: Some(&verifier), authenticated: false, key: None };
        let spent = match code.exchange(&attempt, SessionId::new(now, self.chance()), now) {
            Ok(spent) => spent,
            Err(CodeRefused::Burn(burned)) => {
                let mut tx = self.parts.store.begin();
                tx.burn(&burned);
                let _burned = tx.commit().await?;
                return Err(ConsoleError::Arrival);
            }
            Err(CodeRefused::Dead | CodeRefused::Replayed(_)) => return Err(ConsoleError::Arrival),
        };
        let is_operator = operator.is_some() && user.must_be_allowed().is_ok();
        let mut tx = self.parts.store.begin();
        tx.spend(&spent);
        let event = self.event(EventKind::ConsoleSignedIn, &app, now).of_user(user.id).by(&arrival.visitor);
        let event = event.of_sign_in(spent.grant().sign_in);
        let pass = is_operator.then(|| self.console_pass(&mut tx, user.id, now));
        tx.append(&if is_operator { event } else { event.because("no_operator") });
        if tx.commit().await? == Committed::Overtaken {
            return Err(ConsoleError::Arrival);
        }
        pass.ok_or(ConsoleError::NoOperator)
    }

    fn console_pass<T: ConsoleTx>(&self, tx: &mut T, user: UserId, now: Timestamp) -> ConsolePass {
        let secret = Secret::from_bytes(&self.parts.entropy.bytes());
        tx.add_console_session(&ConsoleSession::begin(secret.digest(), user, now));
        ConsolePass { secret, life: CONSOLE_SESSION }
    }

    /// Who is signed in to the console in the browser that bears that secret.
    pub async fn console_operator(
        &self,
        secret: &Secret<ConsoleSecret>,
    ) -> Result<Option<Operator>, StoreError> {
        let mut look = self.parts.store.look().await?;
        let found = look.console_session(&secret.digest()).await?;
        let now = self.parts.clock.now();
        let alive = found.filter(|(session, _)| session.is_alive(now));
        let (Some(operator), Ok(app)) = (alive.and_then(|(_, operator)| operator), console_app()) else {
            return Ok(None);
        };
        // Each time: whoever was blocked or erased is out at once.
        let user = look.user(&app, operator.user).await?;
        Ok(user.filter(|user| user.must_be_allowed().is_ok()).map(|_| operator))
    }

    /// Nobody is signed in to the console any more in the browser that bears that secret.
    pub async fn leave_console(&self, secret: &Secret<ConsoleSecret>) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin();
        tx.end_console_session(&secret.digest(), self.parts.clock.now());
        tx.commit().await.map(drop)
    }

    /// All operators.
    pub async fn operators(&self) -> Result<Vec<Operator>, StoreError> {
        self.parts.store.look().await?.operators().await
    }

    /// Takes an operator away: their sessions in the console are over at once.
    pub async fn remove_operator(&self, doing: Doing, user: UserId) -> Result<(), ConsoleError> {
        let all = self.operators().await?;
        let Some(gone) = all.iter().find(|operator| operator.user == user) else {
            return Err(ConsoleError::NoOperator);
        };
        let is_owner = |operator: &&Operator| operator.role == OperatorRole::Owner;
        if is_owner(&gone) && all.iter().filter(is_owner).count() == 1 {
            return Err(ConsoleError::LastOwner);
        }
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.remove_operator(user);
        let event = self.event(EventKind::OperatorRemoved, &console_app()?, now).of_user(user);
        tx.append(&doing.sign(event.about(gone.email.identity())));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ConsoleError::NoOperator);
        }
        tracing::info!(user.id = %user, actor = %doing.actor, "operator removed");
        Ok(())
    }
}

/// The path of where operators come back to.
const CALLBACK: &str = "/console/callback";

/// The path of where their sign-in begins (OIDC Core §4).
const BEGINNING: &str = "/console/sign-in/begin";

/// Where operators come back to, at a console of that address.
pub fn console_callback(console: &PublicUrl) -> String {
    format!("{}{CALLBACK}", console.as_str())
}

/// Where a sign-in begins at the console whose callback that is.
fn beginning(callback: &str) -> String {
    format!("{}{BEGINNING}", callback.strip_suffix(CALLBACK).unwrap_or(callback))
}

/// Whether the app sends operators back to that callback, and lets sign-ins begin anew at a console that it knows: of several at
/// different addresses any will do.
fn leads_to(app: &App, callback: &str) -> bool {
    let begins = app.initiate_login_uri.as_deref().and_then(|uri| uri.strip_suffix(BEGINNING));
    let begins_at_a_console =
        begins.is_some_and(|console| app.redirect_uris.resolve(&format!("{console}{CALLBACK}")).is_ok());
    begins_at_a_console && app.redirect_uris.resolve(callback).is_ok()
}
