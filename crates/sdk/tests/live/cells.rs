//! The cells of the matrix. Each makes the apps and the people that it needs.

use gatepost_sdk::session::TokenFormat;
use gatepost_sdk::sign_in::{CodeError, Outcome};
use gatepost_sdk::{Client, Error, Need, Refused, Verifier};
use std::time::Duration;

use crate::Failure;
use crate::people::{begin, letter, press, sign_in, verifier};
use crate::server::Server;

const MINUTE: Duration = Duration::from_secs(60);

/// Fails with these words unless it is so.
macro_rules! ensure {
    ($holds:expr, $($words:tt)*) => {
        if !$holds {
            return Err(format!($($words)*).into());
        }
    };
}

async fn public_app(server: &Server, id: &str, more: &[&str]) -> Result<Client, Failure> {
    server.app(id, more).await?;
    Ok(Client::new(server.issuer(id)?)?)
}

/// The link opened where it began, by somebody whose server asks with a secret; and opened elsewhere, with the number.
pub(crate) async fn link(server: &mut Server) -> Result<(), Failure> {
    let secret = server.app("links", &["--kind", "confidential"]).await?.ok_or("no client secret")?;
    let client = Client::builder(server.issuer("links")?).client_secret(secret).build()?;
    let session = sign_in(server, &client, "here@example.org", TokenFormat::Jwt).await?;
    let email = session.user_info().await?.email;
    ensure!(email.as_deref() == Some("here@example.org"), "signed in as {email:?}");

    let waiting = begin(&client, "elsewhere@example.org").await?;
    let letter = letter(server, &waiting, "elsewhere@example.org").await?;
    let form = [("action", "approve"), ("match", waiting.match_number())];
    let (outcome, pressed) = tokio::join!(waiting.wait(), press(server, &letter.link, &form));
    ensure!(pressed?.is_none(), "the other screen got a code");
    let Outcome::Approved(approved) = outcome? else { return Err("it was not approved".into()) };
    let email = approved.exchange().await?.user_info().await?.email;
    ensure!(email.as_deref() == Some("elsewhere@example.org"), "signed in as {email:?}");
    Ok(())
}

/// The six digits, after one wrong try.
pub(crate) async fn code(server: &mut Server) -> Result<(), Failure> {
    let client = public_app(server, "codes", &[]).await?;
    let waiting = begin(&client, "ada@example.org").await?;
    let letter = letter(server, &waiting, "ada@example.org").await?;
    let wrong = if letter.code == "000000" { "000001" } else { "000000" };
    let refused = waiting.enter_code(wrong).await;
    ensure!(
        matches!(refused, Err(CodeError::Incorrect { attempts_remaining: 4 })),
        "a wrong code: {refused:?}"
    );
    let approved = waiting.enter_code(&format!(" {}-{} ", &letter.code[..3], &letter.code[3..])).await?;
    let session = approved.exchange().await?;
    ensure!(session.tokens().scope == "openid email notes:write", "scope {}", session.tokens().scope);
    let over = waiting.enter_code(&letter.code).await;
    ensure!(over.is_err(), "the code was taken twice");
    ensure!(matches!(waiting.wait().await?, Outcome::Completed), "it is not over");
    Ok(())
}

/// Tokens for tokens; and the session ends when an old one comes back.
pub(crate) async fn refresh(server: &mut Server) -> Result<(), Failure> {
    let client = public_app(server, "refreshes", &[]).await?;
    let mut session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
    let first = session.tokens().clone();
    let second = session.refresh().await?.clone();
    ensure!(
        first.access_token != second.access_token && first.refresh_token != second.refresh_token,
        "the tokens are the same"
    );
    let third = client.restore(&second.refresh_token).await?;
    let replayed = client.restore(&first.refresh_token).await.map(|_| ());
    ensure!(code_of(&replayed) == Some("invalid_grant"), "a token that was used is {replayed:?}");
    let mut third = third;
    let after = third.refresh().await.map(|_| ());
    ensure!(code_of(&after) == Some("invalid_grant"), "the session lives on: {after:?}");
    Ok(())
}

/// Nothing of a session is good after it, where Gatepost is asked.
pub(crate) async fn logout(server: &mut Server) -> Result<(), Failure> {
    let secret = server.app("logouts", &["--kind", "confidential"]).await?.ok_or("no client secret")?;
    let client = Client::builder(server.issuer("logouts")?).client_secret(secret).build()?;
    let session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
    let tokens = session.tokens().clone();
    ensure!(client.is_still_good(&tokens.access_token).await?, "it is not good to begin with");
    session.log_out().await.map_err(|(_, error)| error)?;
    ensure!(!client.is_still_good(&tokens.access_token).await?, "it is good after the logout");
    let refreshed = client.restore(&tokens.refresh_token).await.map(|_| ());
    ensure!(code_of(&refreshed) == Some("invalid_grant"), "it can be refreshed: {refreshed:?}");
    Ok(())
}

fn code_of(result: &Result<(), Error>) -> Option<&str> {
    result.as_ref().err()?.code()
}

/// A JWT says who it is, for what was granted and no more; an ID token is none.
pub(crate) async fn jwt(server: &mut Server) -> Result<(), Failure> {
    for algorithm in ["ES256", "RS256", "EdDSA"] {
        let app = format!("jwt-{}", algorithm.to_lowercase());
        let client = public_app(server, &app, &["--access-token-alg", algorithm]).await?;
        let session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
        let (verifier, _) = verifier(server, &app).await?;
        let tokens = session.tokens();
        let user = verifier.verify(tokens.access_token.expose(), &Need::write().scope("notes:write")).await?;
        let known = session.user_info().await?;
        ensure!(user.id == known.sub && user.email == "ada@example.org", "{algorithm}: it is {user:?}");
        let beyond = verifier.verify(tokens.access_token.expose(), &Need::write().scope("admin")).await;
        ensure!(
            matches!(beyond, Err(Refused::Insufficient { .. })),
            "{algorithm}: beyond its scope: {beyond:?}"
        );
        let id_token = tokens.id_token.as_ref().ok_or("no ID token")?.expose();
        let taken = verifier.verify(id_token, &Need::read()).await;
        ensure!(matches!(taken, Err(Refused::Invalid(_))), "{algorithm}: an ID token: {taken:?}");
        let taken = verifier.verify(tokens.refresh_token.expose(), &Need::read()).await;
        ensure!(matches!(taken, Err(Refused::Invalid(_))), "{algorithm}: a refresh token: {taken:?}");
    }
    Ok(())
}

/// A Biscuit says who it is, and its holder can narrow it offline.
pub(crate) async fn biscuit(server: &mut Server) -> Result<(), Failure> {
    let client = public_app(server, "biscuits", &["--access-token-format", "biscuit"]).await?;
    let waiting = begin(&client, "ada@example.org").await?;
    let letter = letter(server, &waiting, "ada@example.org").await?;
    let session = waiting.enter_code(&letter.code).await?.exchange().await?;
    let token = session.tokens().access_token.expose();
    let (verifier, _) = verifier(server, "biscuits").await?;
    let write = Need::write().scope("notes:write");
    let user = verifier.verify(token, &write).await?;
    let known = session.user_info().await?;
    ensure!(user.id == known.sub && user.email == "ada@example.org", "it is {user:?}");

    let reader = biscuit_auth::UnverifiedBiscuit::from_base64(token)?;
    let reader = reader
        .append(biscuit_auth::BlockBuilder::new().check(r#"check if operation("read")"#)?)?
        .to_base64()?;
    verifier.verify(&reader, &Need::read()).await?;
    let beyond = verifier.verify(&reader, &write).await;
    ensure!(matches!(beyond, Err(Refused::Insufficient { .. })), "a reader writes: {beyond:?}");
    Ok(())
}

/// Keys change under the verifier's feet: by plan, and because one was stolen.
pub(crate) async fn rotation(server: &mut Server) -> Result<(), Failure> {
    let client = public_app(server, "rotations", &[]).await?;
    let mut session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
    let (verifier, clock) = verifier(server, "rotations").await?;
    let old = session.tokens().access_token.clone();
    verifier.verify(old.expose(), &Need::read()).await?;

    server.command(&["keys", "rotate", "rotations"]).await?;
    let planned = session.refresh().await?.access_token.clone();
    verifier.verify(planned.expose(), &Need::read()).await?;

    server.command(&["keys", "rotate", "rotations", "--now"]).await?;
    let new = session.refresh().await?.access_token.clone();
    ensure!(key_of(new.expose()) != key_of(old.expose()), "it is signed by the stolen key");
    // A minute after the last question, an unknown key is worth another one.
    clock.advance(MINUTE);
    verifier.verify(new.expose(), &Need::read()).await?;
    let stolen = verifier.verify(old.expose(), &Need::read()).await;
    ensure!(matches!(stolen, Err(Refused::Invalid(_))), "the stolen key is good: {stolen:?}");
    Ok(())
}

fn key_of(token: &str) -> Option<String> {
    let header = token.split('.').next()?;
    let header: serde_json::Value =
        serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(header.as_bytes()).ok()?).ok()?;
    Some(header.get("kid")?.as_str()?.to_owned())
}

/// The server goes away and comes back: tokens are verified meanwhile, and sign-ins and sessions go on after.
pub(crate) async fn restart(server: &mut Server) -> Result<(), Failure> {
    let client = public_app(server, "restarts", &[]).await?;
    let mut session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
    let waiting = begin(&client, "bob@example.org").await?;
    let letter = letter(server, &waiting, "bob@example.org").await?;
    let (verifier, clock) = verifier(server, "restarts").await?;
    let new = Verifier::new(server.issuer("restarts")?)?;

    server.stop().await?;
    clock.advance(MINUTE * 30);
    let token = session.tokens().access_token.clone();
    verifier.verify(token.expose(), &Need::read()).await?;
    let unable = new.verify(token.expose(), &Need::read()).await;
    ensure!(matches!(unable, Err(Refused::Unavailable(_))), "without keys: {unable:?}");
    let away = session.refresh().await.map(|_| ());
    ensure!(matches!(&away, Err(error) if error.is_temporary()), "a refresh meanwhile: {away:?}");
    clock.advance(MINUTE * 31);
    let unable = verifier.verify(token.expose(), &Need::read()).await;
    ensure!(matches!(unable, Err(Refused::Unavailable(_))), "with keys of an hour ago: {unable:?}");

    server.start_again().await?;
    clock.advance(MINUTE);
    let token = session.refresh().await?.access_token.clone();
    verifier.verify(token.expose(), &Need::read()).await?;
    let approved = waiting.enter_code(&letter.code).await?;
    approved.exchange().await?;
    Ok(())
}

/// A token for one API is not taken by another of the same app.
pub(crate) async fn wrong_audience(server: &mut Server) -> Result<(), Failure> {
    let client =
        public_app(server, "audiences", &["--access-token-audience", "https://api.example.com"]).await?;
    let session = sign_in(server, &client, "ada@example.org", TokenFormat::Jwt).await?;
    let token = session.tokens().access_token.expose();
    let meant =
        Verifier::builder(server.issuer("audiences")?).audience("https://api.example.com").discover().await?;
    meant.verify(token, &Need::read()).await?;
    for audience in ["audiences", "https://api.example.com/", "https://other.example.com"] {
        let other = Verifier::builder(server.issuer("audiences")?).audience(audience).discover().await?;
        let answer = other.verify(token, &Need::read()).await;
        ensure!(matches!(answer, Err(Refused::Invalid(_))), "taken by {audience}: {answer:?}");
    }
    Ok(())
}

/// Nothing that was issued to one app is taken by another, in either format.
pub(crate) async fn wrong_app(server: &mut Server) -> Result<(), Failure> {
    let notes = public_app(server, "notes", &[]).await?;
    let shop = public_app(server, "shop", &["--access-token-audience", "notes"]).await?;
    let (verifier, clock) = verifier(server, "notes").await?;
    for format in [TokenFormat::Jwt, TokenFormat::Biscuit] {
        let name = format.as_str();
        let own = sign_in(server, &notes, &format!("{name}@example.org"), format).await?;
        clock.advance(MINUTE);
        verifier.verify(own.tokens().access_token.expose(), &Need::read()).await?;
        let other = sign_in(server, &shop, &format!("{name}@example.org"), format).await?;
        clock.advance(MINUTE);
        let taken = verifier.verify(other.tokens().access_token.expose(), &Need::read()).await;
        ensure!(matches!(taken, Err(Refused::Invalid(_))), "a {name} of another app: {taken:?}");
        let restored = notes.restore(&other.tokens().refresh_token).await.map(|_| ());
        ensure!(restored.is_err(), "a session of another app goes on in this one");
    }
    Ok(())
}
