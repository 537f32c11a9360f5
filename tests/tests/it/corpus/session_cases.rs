//! Of `session.jsonl` what is about somebody who stays signed in in a browser.

use super::Case;
use crate::logout::{asked, is_let_in, press_log_out, session_of, stays};
use crate::support::hosted::{authorize, cookies, sign_in, told};
use crate::support::{World, create_app};
use gatepost_tests::client::Pkce;

pub(super) async fn run(world: &World, case: &Case) {
    let email = format!("{}@example.org", case.id);
    match case.id.as_str() {
        "session-002" => new_secret(world, &email).await,
        "session-004" => tossed(world, &email).await,
        "session-005" => two_cookies(world, &email).await,
        "session-008" => {
            let (_, cookie) = stays(world, &email).await;
            press_log_out(&world.app, &cookie, &[]).await.page(200);
            is_asked(world, case, &cookie).await;
        }
        "session-010" => {
            let ((_, first), (_, second)) = (stays(world, &email).await, stays(world, &email).await);
            press_log_out(&world.app, &first, &[("extent", "everywhere")]).await.page(200);
            is_asked(world, case, &second).await;
        }
        "session-011" => {
            let (_, cookie) = stays(world, &email).await;
            world.records.age_browser_sessions(12 * 3600 - 60).await;
            assert!(is_let_in(&world.app, &cookie).await);
            world.records.age_browser_sessions(60).await;
            is_asked(world, case, &cookie).await;
        }
        "session-013" => stale(world, case, &email).await,
        "session-014" => both_told(world, &email).await,
        _ => other_app(world, &email).await,
    }
}

/// A browser with that cookie is sent back without a code, with a status that the case allows.
async fn is_asked(world: &World, case: &Case, cookie: &str) {
    let silent = asked(&world.app, &Pkce::new(), &[("prompt", "none")]);
    let answer = authorize(&world.app, &silent, cookie).await;
    case.decided(answer.status);
    assert_eq!((told(&answer, "code"), told(&answer, "error").as_deref()), (None, Some("login_required")));
    authorize(&world.app, &asked(&world.app, &Pkce::new(), &[]), cookie).await.page(200);
}

async fn new_secret(world: &World, email: &str) {
    let (_, planted) = stays(world, "somebody.else@example.org").await;
    let pkce = Pkce::new();
    let parameters = asked(&world.app, &pkce, &[("prompt", "login")]);
    let begun = crate::support::hosted::begin(&world.app, &parameters, email).await.expect(303);
    let token = world.sink.nth_mail_to(email, 1).await.token();
    let pressed = world.app.post_link(&token, &[("action", "sign_in")]).header("accept", "text/html");
    let pressed = pressed.header("cookie", format!("{}; {planted}", cookies(&begun)));
    let answer = gatepost_tests::client::send(pressed).await.expect(303);
    let own = session_of(&answer).expect("somebody stays signed in");
    assert_ne!(own, planted);
    assert!(is_let_in(&world.app, &own).await && !is_let_in(&world.app, &planted).await);
}

/// Behind https the cookie has a prefix that no neighbouring host can set; here, on loopback, it has none, and another name
/// counts for nothing.
async fn tossed(world: &World, email: &str) {
    let (_, cookie) = stays(world, email).await;
    for strange in [format!("__Host-{cookie}"), cookie.replace("gp_session_acme=", "gp_session_acme2=")] {
        assert!(!is_let_in(&world.app, &strange).await, "{strange}");
    }
}

/// Of two cookies none counts. The case says 400 or 401; an authorization request that names nobody is answered as such.
async fn two_cookies(world: &World, email: &str) {
    let (_, cookie) = stays(world, email).await;
    let forged = "gp_session_acme=gp_session_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for line in [format!("{cookie}; {forged}"), format!("{forged}; {cookie}"), forged.to_owned()] {
        assert!(!is_let_in(&world.app, &line).await, "{line}");
    }
    assert!(is_let_in(&world.app, &cookie).await);
}

/// Who signed in more than five minutes ago changes no address.
async fn stale(world: &World, case: &Case, email: &str) {
    let (_, cookie) = stays(world, email).await;
    world.records.age_browser_sessions(5 * 60).await;
    let refused = crate::account::ask(&world.app, &cookie, "elsewhere@example.org").await;
    case.decided(refused.status);
    refused.problem(403, "fresh_sign_in_required");
    assert!(world.sink.mails_to("elsewhere@example.org").is_empty());
}

/// Both addresses are told, and what was open elsewhere ends.
async fn both_told(world: &World, email: &str) {
    let new = format!("new.{email}");
    let (elsewhere, _) = stays(world, email).await;
    let (_, _, links) = crate::account::asked_for(world, email, &new).await;
    for link in &links {
        crate::account::answer(&world.app, link, "confirm").await.expect(200);
    }
    for address in [email, &new] {
        crate::support::eventually("both are told", crate::MOMENT, || async {
            world.sink.mails_to(address).iter().any(|mail| mail.text().contains("from now on"))
        })
        .await;
    }
    world.app.refresh(&elsewhere.refresh).await.oauth_error(400, "invalid_grant");
}

async fn other_app(world: &World, email: &str) {
    let (_, cookie) = stays(world, email).await;
    create_app(world.node.settings(), "other", "Other", &[crate::support::REDIRECT_URI]).await;
    let other =
        gatepost_tests::client::AppClient::new(&world.node.origin(), "other", crate::support::REDIRECT_URI);
    let renamed = cookie.replace("gp_session_acme=", "gp_session_other=");
    assert!(!is_let_in(&other, &cookie).await && !is_let_in(&other, &renamed).await);
    // Signed in there, somebody is a user of its own.
    let answer = sign_in(world, &other, &asked(&other, &Pkce::new(), &[]), email).await.expect(303);
    assert!(told(&answer, "code").is_some());
}
