//! Users by the admin API, and what becomes of what they have open.

use super::admin_authority::token;
use super::world::*;
use gatepost_application::{AppCommand, PoliciesCommand};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::user::UserStatus;
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;

const USERS: &str = "/admin/v1/apps/acme/users";

/// A world with an operator in it.
pub(crate) struct Office {
    pub(crate) world: World,
    token: String,
}

impl Office {
    pub(crate) async fn new() -> Self {
        let world = World::new().await;
        let token = token(&world, None, false).await;
        Self { world, token }
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let headers = [&[JSON], headers].concat();
        self.world.operate(&self.token, method, path, (&headers, body.as_bytes())).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], &Value::Null).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, &[], &Value::Null).await
    }

    /// Makes a user; their path.
    pub(crate) async fn invite(&self, email: &str) -> String {
        let made = self.ask(Method::POST, USERS, &[], &json!({ "email": email })).await;
        made.json(201);
        made.header("location").to_owned()
    }

    /// Patches the version that is there.
    async fn patch(&self, path: &str, body: &Value) -> Answer {
        let tag = self.get(path).await.header("etag").to_owned();
        self.ask(Method::PATCH, path, &[("if-match", &tag)], body).await
    }

    /// The path of the only user.
    pub(crate) fn path(&self) -> String {
        let users = self.world.store.users();
        assert_eq!(users.len(), 1, "{users:?}");
        format!("{USERS}/{}", users[0].id)
    }

    /// The addresses on a page.
    async fn listed(&self, query: &str) -> (Vec<String>, Option<String>) {
        let page = self.get(&format!("{USERS}{query}")).await.json(200);
        let items = page["items"].as_array().unwrap().iter();
        let emails = items.map(|user| user["email"].as_str().unwrap().to_owned()).collect();
        (emails, page["next_page"].as_str().map(str::to_owned))
    }

    pub(crate) fn events(&self, kind: EventKind) -> Vec<Event> {
        self.world.store.events().into_iter().filter(|event| event.kind == kind).collect()
    }

    pub(crate) async fn set(&self, policies: PoliciesCommand) {
        let command = AppCommand { policies, ..AppCommand::default() };
        self.world.gatepost.update_app(&app("acme"), command).await.unwrap();
    }

    /// Asks for a sign-in of that address, and lets the couriers carry what waits. What the initiator holds.
    pub(crate) async fn begin(&self, email: &str) -> Value {
        let begun =
            self.world.post_json("/apps/acme/sign-ins", &request_with(&json!({ "email": email }))).await;
        let begun = begun.json(202);
        for due in self.world.fakes.dispatch.take() {
            let settled = self.world.gatepost.hand_over(due).await;
            self.world.gatepost.settle(&[settled]).await.unwrap();
        }
        begun
    }

    /// Types that code for a sign-in.
    pub(crate) async fn enter(&self, begun: &Value, code: &str) -> Answer {
        let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
        let path = format!("/apps/acme/sign-ins/{}/code", begun["sign_in_id"].as_str().unwrap());
        let body = json!({ "code": code }).to_string();
        self.world.ask(Method::POST, &path, &[JSON, ("authorization", &bearer)], body).await
    }

    /// Why the last letter did not leave.
    pub(crate) fn withheld(&self) -> Option<String> {
        self.events(EventKind::LetterWithheld).pop().and_then(|event| event.reason)
    }

    async fn userinfo(&self, tokens: &Value) -> u16 {
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        self.world.get("/apps/acme/userinfo", &[("authorization", &bearer)]).await.status
    }
}

#[tokio::test]
async fn a_user_is_made_shown_and_changed() {
    let office = Office::new().await;
    let new = json!({ "email": "Ann@Bücher.example", "metadata": { "plan": "team", "seats": 3 } });
    let made = office.ask(Method::POST, USERS, &[("idempotency-key", "one")], &new).await;
    let user = made.json(201);
    assert_eq!((&user["email"], &user["status"]), (&json!("Ann@xn--bcher-kva.example"), &json!("active")));
    assert_eq!(user["metadata"], new["metadata"]);
    assert!(user.get("last_sign_in_at").is_none(), "{user}");
    let path = made.header("location").to_owned();
    let again = office.ask(Method::POST, USERS, &[("idempotency-key", "one")], &new).await;
    assert_eq!((again.json(201), again.header("etag")), (user.clone(), made.header("etag")));
    office
        .ask(Method::POST, USERS, &[], &json!({ "email": "ann@bücher.example" }))
        .await
        .problem(409, "email_taken");

    let shown = office.get(&path).await;
    assert_eq!((shown.json(200), shown.header("etag")), (user, made.header("etag")));
    let wish = json!({ "metadata": { "plan": null, "seats": 4 } });
    let changed = office.patch(&path, &wish).await;
    assert_eq!(changed.json(200)["metadata"], json!({ "seats": 4 }));
    assert_ne!(changed.header("etag"), made.header("etag"));
    assert!(office.patch(&path, &json!({ "metadata": null })).await.json(200).get("metadata").is_none());

    let told = office.events(EventKind::UserUpdated);
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|event| event.actor.is_some() && event.user.is_some()));
    let change: Value = serde_json::from_str(told[0].change.as_deref().unwrap()).unwrap();
    assert_eq!(change["after"]["metadata"], json!({ "seats": 4 }));
    assert_eq!(office.events(EventKind::UserCreated).len(), 1);
    office.patch(&path, &json!({})).await.json(200);
    assert_eq!(office.events(EventKind::UserUpdated).len(), 2, "nothing was changed");
}

#[tokio::test]
async fn a_change_names_the_version_that_it_saw() {
    let office = Office::new().await;
    let path = office.invite("ann@example.org").await;
    let block = json!({ "status": "blocked" });
    office.ask(Method::PATCH, &path, &[], &block).await.problem(428, "if_match_required");
    let stale = [("if-match", "\"1\"")];
    office.ask(Method::PATCH, &path, &stale, &block).await.problem(412, "changed_meanwhile");
    office.ask(Method::DELETE, &path, &stale, &Value::Null).await.problem(412, "changed_meanwhile");
    office.ask(Method::PATCH, &path, &[("if-match", "*")], &block).await.json(200);
    assert_eq!(office.world.store.users()[0].status, UserStatus::Blocked);
}

#[tokio::test]
async fn what_can_t_be_is_refused_and_named() {
    let office = Office::new().await;
    let path = office.invite("ann@example.org").await;
    for (body, named) in [
        (json!({}), ("email", "field_missing")),
        (json!({ "email": "ann" }), ("email", "email_invalid")),
        (json!({ "email": "bob@example.org", "metadata": [] }), ("metadata", "field_type")),
        (
            json!({ "email": "bob@example.org", "metadata": { "a": "x".repeat(9000) } }),
            ("metadata", "metadata_too_long"),
        ),
        (json!({ "email": "bob@example.org", "role": "admin" }), ("role", "field_unknown")),
    ] {
        let answer = office.ask(Method::POST, USERS, &[], &body).await;
        assert_eq!(answer.invalid(), [(named.0.to_owned(), named.1.to_owned())], "{body}");
    }
    for (body, named) in [
        (json!({ "status": "gone" }), ("status", "status_invalid")),
        (json!({ "email": "other@example.org" }), ("email", "field_unknown")),
        (json!({ "metadata": { "a": "x".repeat(9000) } }), ("metadata", "metadata_too_long")),
    ] {
        let answer = office.patch(&path, &body).await;
        assert_eq!(answer.invalid(), [(named.0.to_owned(), named.1.to_owned())], "{body}");
    }
    for unknown in ["usr_1", "usr_00000000000000000000000000", "ses_00000000000000000000000000"] {
        office.get(&format!("{USERS}/{unknown}")).await.problem(404, "user_not_found");
    }
    let id = path.rsplit('/').next().unwrap();
    office.get(&format!("/admin/v1/apps/vault/users/{id}")).await.problem(404, "user_not_found");
    office.get("/admin/v1/apps/nobody/users").await.problem(404, "app_not_found");
}

#[tokio::test]
async fn users_are_listed_and_looked_for() {
    let office = Office::new().await;
    for email in ["a_b@example.org", "axb@example.org", "a*b@example.org", "zoe@example.org"] {
        office.world.fakes.clock.advance(Duration::from_secs(1));
        office.invite(email).await;
    }
    let newest = ["zoe@example.org", "a*b@example.org", "axb@example.org", "a_b@example.org"];
    assert_eq!(office.listed("").await, (newest.map(str::to_owned).to_vec(), None));
    let (first, next) = office.listed("?limit=3").await;
    assert_eq!(first, newest[..3]);
    let next = next.unwrap();
    assert_eq!(
        office.listed(&format!("?limit=3&page_token={next}")).await,
        (vec![newest[3].to_owned()], None)
    );
    office.get(&format!("{USERS}?q=a&page_token={next}")).await.invalid();

    let (first, next) = office.listed("?q=A&limit=2").await;
    assert_eq!(first, ["a*b@example.org", "a_b@example.org"]);
    let rest = office.listed(&format!("?q=A&limit=2&page_token={}", next.unwrap())).await;
    assert_eq!(rest, (vec!["axb@example.org".to_owned()], None));
    assert_eq!(office.listed("?q=a_").await.0, ["a_b@example.org"]);
    assert_eq!(office.listed("?q=a%25").await.0, Vec::<String>::new());
    assert_eq!(office.listed("?email=ZOE%40example.org").await.0, ["zoe@example.org"]);
    assert_eq!(office.listed("?status=blocked").await.0, Vec::<String>::new());
    let zoe = office.world.store.users().into_iter().find(|user| user.email.identity().starts_with("zoe"));
    office.patch(&format!("{USERS}/{}", zoe.unwrap().id), &json!({ "status": "blocked" })).await.json(200);
    assert_eq!(office.listed("?status=blocked").await.0, ["zoe@example.org"]);
    for (query, field) in [
        ("?email=a", "email"),
        ("?status=x", "status"),
        ("?limit=0", "limit"),
        ("?page_token=x", "page_token"),
    ] {
        assert_eq!(office.get(&format!("{USERS}{query}")).await.invalid()[0].0, field);
    }
    office.get(&format!("{USERS}?sort=email")).await.problem(400, "malformed_request");
}

#[tokio::test]
async fn a_blocked_user_can_do_nothing_from_then_on() {
    let office = Office::new().await;
    let tokens = office.world.sign_in().await;
    let refresh = tokens["refresh_token"].as_str().unwrap();
    assert_eq!(office.userinfo(&tokens).await, 200);
    let pending = office.begin("ann@example.org").await;
    let letter = office.world.fakes.mailer.letters().pop().unwrap();
    let (link, code) = (letter.link.unwrap().expose().to_owned(), letter.code.unwrap().expose().to_owned());

    let path = office.path();
    office.patch(&path, &json!({ "status": "blocked" })).await.json(200);
    assert_eq!(office.userinfo(&tokens).await, 401);
    office.world.refresh(refresh).await.oauth(400, "invalid_grant");
    office.enter(&pending, &code).await.problem(409, "sign_in_refused");
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    let answer =
        office.world.post_form(link, &[("accept", "application/json")], &[("action", "sign_in")]).await;
    answer.problem(410, "link_refused");
    let letters = office.world.fakes.mailer.letters().len();
    office.begin("ann@example.org").await;
    assert_eq!(office.world.fakes.mailer.letters().len(), letters);
    assert_eq!(office.withheld().as_deref(), Some("user_blocked"));
    let ended = office.events(EventKind::SessionRevoked);
    assert_eq!(ended.len(), 1);
    assert!(ended[0].actor.is_some() && ended[0].session.is_some());
    assert_eq!(office.events(EventKind::UserBlocked).len(), 1);

    office.patch(&path, &json!({ "status": "active" })).await.json(200);
    assert_eq!(office.userinfo(&tokens).await, 401, "what ended stays ended");
    office.world.refresh(refresh).await.oauth(400, "invalid_grant");
    office.enter(&pending, &code).await.problem(409, "sign_in_refused");
    let again = office.world.sign_in().await;
    assert_eq!(office.userinfo(&again).await, 200);
    assert_eq!(office.events(EventKind::UserUnblocked).len(), 1);
    assert_eq!(office.world.store.users().len(), 1);
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let office = Office::new().await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        tokens.push(office.world.sign_in().await);
        office.world.fakes.clock.advance(Duration::from_secs(1));
    }
    let path = format!("{}/sessions", office.path());
    let all = office.get(&path).await.json(200);
    let items = all["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    assert!(items[0]["started_at"].as_str() > items[2]["started_at"].as_str(), "newest first");
    let first = office.get(&format!("{path}?limit=2")).await.json(200);
    let next = first["next_page"].as_str().unwrap();
    let rest = office.get(&format!("{path}?limit=2&page_token={next}")).await.json(200);
    assert_eq!(rest["items"].as_array().unwrap(), &items[2..]);

    let one = format!("{path}/{}", items[0]["session_id"].as_str().unwrap());
    assert_eq!(office.delete(&one).await.status, 204);
    office.delete(&one).await.problem(404, "session_not_found");
    let statuses = [office.userinfo(&tokens[2]).await, office.userinfo(&tokens[1]).await];
    assert_eq!(statuses, [401, 200]);
    assert_eq!(office.delete(&path).await.status, 204);
    assert_eq!(office.get(&path).await.json(200)["items"], json!([]));
    for tokens in &tokens {
        assert_eq!(office.userinfo(tokens).await, 401);
        office.world.refresh(tokens["refresh_token"].as_str().unwrap()).await.oauth(400, "invalid_grant");
    }
    assert_eq!(office.events(EventKind::SessionRevoked).len(), 3);
    office.delete(&format!("{path}/x")).await.problem(404, "session_not_found");
}

#[tokio::test]
async fn an_erased_user_is_forgotten_and_told() {
    let office = Office::new().await;
    let tokens = office.world.sign_in().await;
    let pending = office.begin("ann@example.org").await;
    let code = office.world.fakes.mailer.letters().pop().unwrap().code.unwrap().expose().to_owned();
    let (path, id) = (office.path(), office.world.store.users()[0].id);
    let export = office.get(&format!("{path}/export")).await.json(200);
    assert_eq!(export["user"]["email"], "ann@example.org");
    assert_eq!(export["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(export["sign_ins"].as_array().unwrap().len(), 2);
    assert_eq!(export["sign_ins"][0]["ip"], "203.0.113.7");
    let told = export["events"].as_array().unwrap();
    assert!(told.iter().any(|event| event["type"] == "code.exchanged"), "{told:?}");

    assert_eq!(office.delete(&path).await.status, 204);
    office.get(&path).await.problem(404, "user_not_found");
    assert_eq!(office.userinfo(&tokens).await, 401);
    office.world.refresh(tokens["refresh_token"].as_str().unwrap()).await.oauth(400, "invalid_grant");
    office.enter(&pending, &code).await.problem(409, "sign_in_refused");
    let store = &office.world.store;
    assert_eq!(
        (store.users(), store.sessions(), store.refresh_tokens(), store.codes()),
        (vec![], vec![], vec![], vec![])
    );
    assert!(store.sign_ins().iter().all(|sign_in| !format!("{:?}", sign_in.request()).contains("203.0.113")));
    assert!(
        store.sign_ins().iter().all(|sign_in| sign_in.request().email.identity() == format!("{id}@erased"))
    );
    assert!(store.events().iter().all(|event| event.email.is_none() || event.user.is_none()));
    assert!(store.events().iter().all(|event| event.email.as_deref() != Some("ann@example.org")));
    let erased = office.events(EventKind::UserErased);
    assert_eq!((erased.len(), erased[0].user), (1, Some(id)), "the audit keeps the name");

    let letters = office.world.fakes.mailer.letters().len();
    for erasure in office.world.gatepost.take_due_erasures(9).await.unwrap() {
        office.world.gatepost.finish_erasure(&erasure).await.unwrap();
    }
    let told = office.world.fakes.mailer.letters();
    assert_eq!(told.len(), letters + 1);
    let told = told.last().unwrap();
    assert_eq!(told.to.delivery(), "ann@example.org");
    assert!(told.notice.is_some() && told.link.is_none() && told.code.is_none());
    office.world.fakes.clock.advance(Duration::from_hours(24));
    assert_eq!(office.world.gatepost.take_due_erasures(9).await.unwrap(), []);

    let again = office.world.sign_in().await;
    assert_eq!(office.userinfo(&again).await, 200);
    assert_ne!(store.users()[0].id, id);
}

#[tokio::test]
async fn a_letter_that_tells_of_an_erasure_is_tried_until_it_leaves() {
    let office = Office::new().await;
    office.world.sign_in().await;
    office.delete(&office.path()).await;
    office.world.fakes.mailer.go_away();
    let work = async || {
        for erasure in office.world.gatepost.take_due_erasures(9).await.unwrap() {
            office.world.gatepost.finish_erasure(&erasure).await.unwrap();
        }
    };
    let before = office.world.fakes.mailer.letters().len();
    work().await;
    work().await;
    assert_eq!(office.world.fakes.mailer.letters().len(), before);
    office.world.fakes.mailer.come_back();
    office.world.fakes.clock.advance(Duration::from_mins(1));
    work().await;
    work().await;
    assert_eq!(office.world.fakes.mailer.letters().len(), before + 1);
}

#[tokio::test]
async fn whoever_never_came_is_erased_without_a_letter() {
    let office = Office::new().await;
    let path = office.invite("wrong@example.org").await;
    assert_eq!(office.delete(&path).await.status, 204);
    for erasure in office.world.gatepost.take_due_erasures(9).await.unwrap() {
        office.world.gatepost.finish_erasure(&erasure).await.unwrap();
    }
    assert_eq!(office.world.fakes.mailer.attempts(), 0);
    office.world.fakes.clock.advance(Duration::from_hours(24));
    assert_eq!(office.world.gatepost.take_due_erasures(9).await.unwrap(), []);
}
