//! What the console tells: how it goes, who gets no letters, how the server is; and what its forms change.

use super::office::Office;
use super::suppressions::suppress;
use super::world::*;
use gatepost_application::Store as _;
use gatepost_contract::samples;
use gatepost_domain::console::OperatorRole;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::EventId;
use std::time::Duration;

/// The text of a page without its markup.
fn text(page: &str) -> String {
    let parts = page.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn field<'p>(page: &'p str, name: &str) -> &'p str {
    let rest =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {page}")).1;
    rest.split_once('"').unwrap().0
}

#[tokio::test]
async fn the_overview_tells_how_sign_ins_and_mail_go_and_what_goes_wrong() {
    let office = Office::owner().await;
    let world = &office.world;
    let empty = text(&office.get("/console").await.body);
    assert!(empty.contains("Nobody signed in yet") && empty.contains("Nothing went wrong"), "{empty}");
    world.sign_in().await;
    let now = world.gatepost.now();
    let event = |seed, kind, reason: Option<&str>| Event {
        reason: reason.map(str::to_owned),
        ..Event::new(EventId::from_bits(seed), kind, &app("acme"), now)
    };
    let long_ago = Event {
        at: gatepost_domain::time::Timestamp::from_micros(now.as_micros() - 3 * 86_400_000_000),
        ..event(9, EventKind::SignInLimited, Some("client"))
    };
    let events = [
        event(1, EventKind::SignInLimited, Some("client")),
        event(2, EventKind::SignInLimited, Some("client")),
        event(3, EventKind::LetterBounced, Some("550 no such user ann@example.org")),
        long_ago,
    ];
    world.store.observe(&events).await.unwrap();
    suppress(world, 1, "one@example.org").await;
    world.gatepost.write_observations().await.unwrap();
    world.gatepost.seal_events().await.unwrap();

    let page = office.get("/console").await.body;
    let told = text(&page);
    for line in [
        "Asked for 1 100.0 %",
        "Letter handed over 1 100.0 %",
        "Confirmed 1 100.0 %",
        "Code exchanged 1 100.0 %",
        "Bounced 1 100.0 %",
        "Somebody asked too often client acme 2",
        "A letter came back – acme 1",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    assert!(!told.contains("no such user"), "what a provider says is no reason of ours");
    assert!(page.contains("/console/apps/acme/audit?type=sign_in.limited&amp;from="), "{page}");
    assert!(page.contains("aria-label=\"1 suppressed addresses of Acme\""), "{page}");
    let week = text(&office.get("/console?span=week&app=acme").await.body);
    assert!(week.contains("Somebody asked too often client acme 3"), "{week}");
    let other = text(&office.get("/console?app=vault").await.body);
    assert!(other.contains("Nobody signed in yet") && !other.contains("asked too often"), "{other}");
    assert_eq!(office.get("/console?app=nosuch").await.status, 404);
    let rest = page.split_once("/console/apps/acme/audit?").unwrap().1;
    let query = rest.split_once('"').unwrap().0.replace("&amp;", "&").replace("&#x2f;", "/");
    let audit = office.get(&format!("/console/apps/acme/audit?{query}")).await;
    assert_eq!(
        (audit.status, audit.body.matches("sign_in.limited</span>").count()),
        (200, 2),
        "{}",
        audit.body
    );
}

#[tokio::test]
async fn what_is_sealed_is_counted_once_and_what_another_node_sealed_not_again() {
    let office = Office::owner().await;
    let world = &office.world;
    for _ in 0..3 {
        world.begin().await;
        world.gatepost.write_observations().await.unwrap();
        world.gatepost.seal_events().await.unwrap();
        world.gatepost.seal_events().await.unwrap();
        world.fakes.clock.advance(Duration::from_secs(61));
    }
    let overview = world.gatepost.overview(Some(&app("acme")), Duration::from_hours(24)).await.unwrap();
    assert_eq!(overview.apps[0].funnel.asked, 3);
}

#[tokio::test]
async fn a_suppressed_address_is_found_and_taken_off_by_an_owner() {
    let office = Office::owner().await;
    let list = "/console/apps/acme/suppressions";
    let empty = office.get(list).await;
    assert!(empty.status == 200 && empty.body.contains("Every address gets letters"), "{}", empty.body);
    for (seed, email) in [(1, "one@example.org"), (2, "two@example.org")] {
        suppress(&office.world, seed, email).await;
    }
    let page = office.get(list).await.body;
    assert!(page.find("two@example.org") < page.find("one@example.org"), "newest first: {page}");
    assert!(
        page.contains("Permanent&#x2f;General") && page.contains("they called a letter unwanted"),
        "{page}"
    );
    let found = office.get(&format!("{list}?q=ONE%40example.org")).await.body;
    assert!(found.contains("one@example.org") && !found.contains("two@example.org"), "{found}");
    assert!(
        office.get(&format!("{list}?q=three%40example.org")).await.body.contains("That one gets letters")
    );
    assert!(office.get(&format!("{list}?q=nobody")).await.body.contains("aria-invalid=\"true\""));

    let lifted = office.press(list, &[("email", "one@example.org")]).await;
    assert_eq!(lifted.status, 303, "{}", lifted.body);
    assert!(office.get(lifted.header("location")).await.body.contains("It gets letters again."));
    assert_eq!(office.press(list, &[("email", "one@example.org")]).await.status, 404);
    assert_eq!(office.press(list, &[("email", "nobody")]).await.status, 422);
    let operator = office.world.gatepost.operators().await.unwrap().pop().unwrap().user;
    let events = office.world.store.events();
    let lifted = events.iter().find(|event| event.kind == EventKind::SuppressionLifted).unwrap();
    assert_eq!(lifted.actor, Some(gatepost_domain::actor::Actor::Console(operator)));
    office.forget();
    office.set_up("victor@example.org", OperatorRole::Viewer).await;
    assert!(!office.get(list).await.body.contains("Let it get letters"));
    assert_eq!(office.press(list, &[("email", "two@example.org")]).await.status, 403);
}

const JWKS: &str = r#"{"keys":[{"kty":"EC","crv":"P-256","kid":"one","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}"#;

/// A picture of one pixel.
const PICTURE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// The form of the confidential app as it stands, with some fields in place of others.
fn filled<'a>(version: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("version", version),
        ("name", "Vault"),
        ("status", "active"),
        ("redirect_uris", "https://vault.example.org/cb"),
        ("sign_up.policy", "open"),
        ("binding", "confirm"),
        ("access_token_format", "jwt"),
    ];
    fields.extend(more.iter().copied());
    fields
}

#[tokio::test]
async fn sender_test_addresses_logo_and_keys_are_changed_and_what_is_wrong_stands_beside() {
    let office = Office::owner().await;
    let page = "/console/apps/vault";
    let version = field(&office.get(page).await.body, "version").to_owned();
    let wrong = [
        ("sender.name", "Post"),
        ("test_addresses", "review@example.org 12345 tomorrow"),
        ("brand.logo", "https://example.org/logo.png"),
        ("jwks", "{"),
    ];
    let refused = office.press(page, &filled(&version, &wrong)).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    let beside = |id: &str| refused.body.contains(&format!("id=\"{id}-error\""));
    for id in ["sender-address", "test-addresses", "brand-logo", "jwks"] {
        assert!(beside(id), "{id}: {}", refused.body);
    }
    let good = [
        ("sender.address", "post@example.org"),
        ("sender.name", "Post"),
        ("test_addresses", "review@example.org 424242 2027-01-31T00:00:00Z\r\n\r\n"),
        ("brand.logo", PICTURE),
        ("jwks", JWKS),
    ];
    let saved = office.press(page, &filled(&version, &good)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let vault = office.world.gatepost.app(&app("vault")).await.unwrap();
    assert_eq!(vault.sender.as_ref().map(|sender| sender.address.delivery()), Some("post@example.org"));
    assert_eq!(vault.test_addresses.len(), 1);
    assert!(vault.brand.logo.is_some() && vault.oauth.jwks.is_some());

    let shown = office.get(page).await.body;
    assert!(shown.contains("review@example.org 424242 2027-01-31T00:00:00Z"), "{shown}");
    assert!(shown.contains("src=\"data:image&#x2f;png;base64,") && shown.contains("Take it away"), "{shown}");
    assert_eq!(
        office.press(page, &filled(&version, &good)).await.status,
        409,
        "another one's change is not lost"
    );
    let version = field(&shown, "version").to_owned();
    let gone = [("brand.logo.gone", "true"), ("jwks", JWKS)];
    let saved = office.press(page, &filled(&version, &gone)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let vault = office.world.gatepost.app(&app("vault")).await.unwrap();
    assert!(vault.sender.is_none() && vault.test_addresses.is_empty() && vault.brand.logo.is_none());
    assert!(vault.oauth.jwks.is_some());
}

#[tokio::test]
async fn what_a_webhook_hears_of_is_chosen_and_nobody_s_change_is_lost() {
    let office = Office::owner().await;
    let list = "/console/apps/acme/webhooks";
    let wrong = office.press(list, &[("url", "ftp://example.org"), ("events.user.created", "true")]).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    assert!(
        wrong.body.contains("id=\"url-error\"") && wrong.body.contains("value=\"true\" checked"),
        "{}",
        wrong.body
    );
    let made = [("url", "https://app.example.org/hook"), ("events.user.created", "true")];
    assert_eq!(office.press(list, &made).await.status, 200);
    let rest = office.get(list).await.body;
    let id = rest.split_once("/console/apps/acme/webhooks/").unwrap().1.split_once('"').unwrap().0.to_owned();
    let path = format!("{list}/{id}");
    let version = field(&office.get(&path).await.body, "version").to_owned();
    let change = [
        ("version", version.as_str()),
        ("url", "https://app.example.org/other"),
        ("events.user.blocked", "true"),
        ("events.letter.failed", "true"),
    ];
    let saved = office.press(&path, &change).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let told = text(&office.get(&path).await.body);
    assert!(
        told.contains("app.example.org&#x2f;other") && told.contains("user.blocked, letter.failed"),
        "{told}"
    );
    let late = office.press(&path, &change).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(late.body.contains("somebody else changed the webhook meanwhile"), "{}", late.body);
    let version = field(&late.body, "version").to_owned();
    let refused = office.press(&path, &[("version", version.as_str()), ("url", "nowhere")]).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    let all = [("version", version.as_str()), ("url", "https://app.example.org/other")];
    assert_eq!(office.press(&path, &all).await.status, 303);
    assert!(text(&office.get(&path).await.body).contains("Hears of everything"));
}

#[tokio::test]
async fn the_health_page_looks_at_the_server_s_own_work() {
    let office = Office::owner().await;
    let well = text(&office.get("/console/health").await.body);
    for line in [
        "Store well",
        "Migrations well",
        "Couriers well",
        "Mail queue well no letter waits",
        "Webhooks well",
        "Signing keys well",
        // Keys of these tests are sealed by nobody.
        "Master key wrong 9 signing keys were sealed with another one",
        "limits doubtful a limit is off leave it out",
        env!("CARGO_PKG_VERSION"),
    ] {
        assert!(well.contains(line), "{line} in {well}");
    }
    office.world.fakes.clock.advance(Duration::from_mins(10));
    let late = text(&office.get("/console/health").await.body);
    assert!(
        late.contains("Seals of the audit wrong the oldest event without a seal is 10 minutes old"),
        "{late}"
    );
    office.world.gatepost.seal_events().await.unwrap();
    let sealed = text(&office.get("/console/health").await.body);
    assert!(sealed.contains("Seals of the audit well every event is sealed"), "{sealed}");
    office.world.store.set_away(true);
    assert_ne!(office.get("/console/health").await.status, 200);
}

#[tokio::test]
async fn all_of_the_audit_is_streamed_however_much_there_is() {
    let office = Office::owner().await;
    let before = office.get("/console/apps/acme/audit/export").await.body.lines().count();
    let events: Vec<_> = (0..450).map(|seed| samples::event(10_000 + seed, &app("acme"))).collect();
    office.world.store.observe(&events).await.unwrap();
    let all = office.get("/console/apps/acme/audit/export").await;
    assert_eq!(all.header("content-type"), "application/x-ndjson");
    assert_eq!(all.header("content-disposition"), "attachment; filename=\"acme-audit.ndjson\"");
    assert_eq!(all.header("cache-control"), "no-store");
    assert_eq!(all.body.lines().count(), before + 450);
    assert!(all.body.lines().all(|line| line.starts_with('{') && line.ends_with('}')));
    let kind = events[0].kind.as_str();
    let some = office.get(&format!("/console/apps/acme/audit/export?type={kind}")).await;
    assert!(some.body.lines().count() >= 450);
    assert_eq!(office.get("/console/apps/acme/audit/export?type=nothing").await.status, 422);
}
