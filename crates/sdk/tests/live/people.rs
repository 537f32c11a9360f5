//! Those who sign in, read their letters and press what is in them.

use futures::TryStreamExt as _;
use gatepost_sdk::session::{Session, TokenFormat};
use gatepost_sdk::sign_in::{DeliveryStatus, Waiting};
use gatepost_sdk::{Client, Clock, SystemClock, Verifier};
use serde::Deserialize;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use crate::Failure;
use crate::server::{CALLBACK, Server};

/// A letter, as the mailbox of `gatepost dev` shows it.
#[derive(Debug, Deserialize)]
pub(crate) struct Letter {
    to: String,
    pub(crate) link: String,
    pub(crate) code: String,
}

/// Begins to sign that address in.
pub(crate) async fn begin(client: &Client, address: &str) -> Result<Waiting, Failure> {
    let request = client.sign_in(address, CALLBACK).scope("openid email notes:write");
    Ok(request.start().await?)
}

/// The letter of a sign-in, once it is said to have been sent.
pub(crate) async fn letter(server: &Server, waiting: &Waiting, address: &str) -> Result<Letter, Failure> {
    let mut states = std::pin::pin!(waiting.states());
    while let Some(state) = states.try_next().await? {
        if state.delivery == DeliveryStatus::Sent {
            let url = format!("{}/dev/mailbox/messages", server.origin);
            let letters: Vec<Letter> = server.http.get(url).send().await?.error_for_status()?.json().await?;
            let own = letters.into_iter().find(|letter| letter.to == address);
            return own.ok_or_else(|| format!("no letter to {address}").into());
        }
    }
    Err("the sign-in ended before its letter was sent".into())
}

/// Opens the link and presses a button: `sign_in`, or `approve` with the number. Where the browser is sent, if it is.
pub(crate) async fn press(
    server: &Server,
    link: &str,
    form: &[(&str, &str)],
) -> Result<Option<String>, Failure> {
    #[derive(Deserialize)]
    struct Pressed {
        redirect_to: Option<String>,
    }
    let asked = server.http.post(link).header("accept", "application/json").form(form).send().await?;
    let pressed: Pressed = asked.error_for_status()?.json().await?;
    Ok(pressed.redirect_to)
}

/// Signs somebody in by the link in their letter.
pub(crate) async fn sign_in(
    server: &Server,
    client: &Client,
    address: &str,
    format: TokenFormat,
) -> Result<Session, Failure> {
    let waiting = begin(client, address).await?;
    let letter = letter(server, &waiting, address).await?;
    let address = press(server, &letter.link, &[]).await?.ok_or("the link leads nowhere")?;
    Ok(waiting.callback(&address)?.exchange_as(format).await?)
}

/// A clock by which keys grow older than they are; the time of day is that of the machine, since tokens are of today.
#[derive(Clone, Default)]
pub(crate) struct AheadClock(SystemClock, Arc<Mutex<Duration>>);

impl AheadClock {
    pub(crate) fn advance(&self, by: Duration) {
        *self.1.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += by;
    }
}

impl Clock for AheadClock {
    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn running(&self) -> Duration {
        self.0.running() + *self.1.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A verifier of that app's tokens, and the clock that its keys grow old by.
pub(crate) async fn verifier(server: &Server, app: &str) -> Result<(Verifier, AheadClock), Failure> {
    let clock = AheadClock::default();
    let builder = Verifier::builder(server.issuer(app)?).clock(Arc::new(clock.clone()));
    Ok((builder.discover().await?, clock))
}
