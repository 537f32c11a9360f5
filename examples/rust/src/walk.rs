//! Somebody signs in, writes a note, and hands on a token that can only read it, for five minutes.
//!
//! Against `gatepost dev`, whose mailbox stands in for the person who reads their letter.

use biscuit_auth::UnverifiedBiscuit;
use biscuit_auth::macros::block;
use futures_util::TryStreamExt as _;
use gatepost_sdk::session::TokenFormat;
use gatepost_sdk::sign_in::{DeliveryStatus, Waiting};
use gatepost_sdk::{Client, Issuer, Secret};
use reqwest::Method;
use serde::Deserialize;
use std::env;
use std::error::Error;
use std::pin::pin;
use std::time::{Duration, SystemTime};

/// Where `gatepost dev` would send a browser; here nobody goes there.
const CALLBACK: &str = "http://127.0.0.1/callback";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (issuer, api) = (Issuer::parse(&env::var("ISSUER")?)?, env::var("API")?);
    let client = Client::new(issuer)?;

    let request = client.sign_in("ada@example.org", CALLBACK).scope("openid email notes:write");
    let waiting = request.start().await?;
    println!("a letter is on its way to {}", waiting.email_hint());
    let digits = digits(&client, &waiting).await?;
    let session = waiting.enter_code(&digits).await?.exchange_as(TokenFormat::Biscuit).await?;
    println!("signed in as {}", session.user_info().await?.sub);

    let token = &session.tokens().access_token;
    say("write", call(Method::PUT, &api, token).await?);
    say("read", call(Method::GET, &api, token).await?);

    let narrowed = for_reading(token)?;
    println!("narrowed, without asking anybody:");
    say("read", call(Method::GET, &api, &narrowed).await?);
    say("write", call(Method::PUT, &api, &narrowed).await?);

    session.log_out().await.map_err(|(_, error)| error)?;
    println!("logged out");
    Ok(())
}

/// The same token, good for reading alone and for five minutes: a block more, which nobody can take off again.
fn for_reading(token: &Secret) -> Result<Secret, Box<dyn Error>> {
    let end = SystemTime::now() + Duration::from_secs(300);
    let narrowing = block!(r#"check if operation("read"); check if time($time), $time < {end}"#);
    Ok(UnverifiedBiscuit::from_base64(token.expose())?.append(narrowing)?.to_base64()?.into())
}

/// The digits in the letter, once it has been sent.
async fn digits(client: &Client, waiting: &Waiting) -> Result<String, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct Letter {
        code: String,
    }
    let mut states = pin!(waiting.states());
    while states.try_next().await?.is_some_and(|state| state.delivery == DeliveryStatus::Queued) {}
    let mailbox = format!("{}/dev/mailbox/messages", client.issuer().public_url());
    let letters: Vec<Letter> = reqwest::get(mailbox).await?.error_for_status()?.json().await?;
    Ok(letters.into_iter().next().ok_or("no letter")?.code)
}

/// What the API says to that token.
async fn call(method: Method, api: &str, token: &Secret) -> Result<(u16, String), Box<dyn Error>> {
    let request = reqwest::Client::new().request(method, format!("{api}/note")).bearer_auth(token.expose());
    let answer = request.body("water the plants").send().await?;
    Ok((answer.status().as_u16(), answer.text().await?))
}

fn say(what: &str, (status, body): (u16, String)) {
    println!("  {what:<6}{status}  {body}");
}
