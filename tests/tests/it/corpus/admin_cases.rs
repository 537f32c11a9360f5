//! `admin.jsonl`: what operators do, and what others would like to.

mod console;
mod lives;

use gatepost_tests::client::send;
use gatepost_tests::server::Gatepost;
use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::{Case, Driven, Forgotten, Outcome};
use crate::administration::Office;
use crate::support::Store;
use crate::support::admin::{Admin, Operation, operations};

/// Two apps and whoever comes to them: everybody's operator, and one of each app.
pub(super) struct Actors {
    pub(super) office: Office,
    /// The other node, where there can be one.
    pub(super) second: Option<Gatepost>,
    store: Store,
    a: String,
    b: String,
    admin_a: Admin,
}

impl Actors {
    pub(super) async fn new(store: Store) -> Self {
        let office = Office::open(store).await;
        let settings = office.world.node.settings();
        let second = match store {
            Store::Postgres => Some(Gatepost::start(settings.another_node(), &["serve"]).await),
            Store::Sqlite => None,
        };
        let (a, b) = (office.shop("a-shop").await.id, office.shop("b-shop").await.id);
        let admin_a = Admin::of(settings, &["--app", &a]).await;
        Self { office, second, store, a, b, admin_a }
    }

    /// Everybody before each node.
    fn nodes(&self, admin: &Admin) -> Vec<Admin> {
        let second = self.second.iter().map(|node| admin.through(node.settings()));
        std::iter::once(admin.clone()).chain(second).collect()
    }
}

/// Puts one case to the server.
pub(super) async fn run(actors: &Actors, case: &Case) -> Outcome {
    match case.input("do") {
        "no credentials on every admin route" => nobody(actors, case).await,
        "adminA creates an object with app_id=B in the body" => another_app(actors, case).await,
        "adminA promotes itself to root" => promotion(actors, case).await,
        "API key of A on B" => on_another_app(actors, case).await,
        "revoked API key" => revoked(actors, case).await,
        "API key with one char changed / prefix only / case changed" => bent(actors, case).await,
        "POST form from evil.example with admin cookies" => {
            console::foreign(actors, case, "https://evil.example").await;
        }
        "POST with Origin: null" => console::foreign(actors, case, "null").await,
        "bootstrap token used twice" => console::used_twice(actors, case).await,
        "default credentials" => defaults(actors, case).await,
        "sort=email;drop table, sort=(select ...)" => sorted(actors, case).await,
        "import of a backup with a wildcard redirect" => imported(actors, case).await,
        "open the console in an iframe" => console::framed(actors).await,
        "filter users with % and _" => console::filtered(actors).await,
        "send test mail to any address x1000" => console::many_letters(actors).await,
        "update and delete rows of the audit log through the API or with adminA" => {
            console::audit_edited(actors).await;
        }
        "every admin write" => crate::administration::every_write_is_one_event(actors.store).await,
        "par(2, edit same app)" => lives::two_edits(actors).await,
        "revoke all sessions of a user" => lives::sessions_revoked(actors).await,
        "delete a user" => lives::user_deleted(actors).await,
        "delete an app" => lives::app_deleted(actors).await,
        "rotate client secret" => lives::secret_rotated(actors).await,
        _ => return Forgotten,
    }
    Driven
}

/// Asks for each operation, of that app.
async fn ask_all(actors: &Actors, case: &Case, admin: &Admin, app_id: &str) -> usize {
    let of_app = |operation: &Operation| operation.is_of_app();
    let all = operations(&actors.office.world.app).await;
    let asked: Vec<_> = all.into_iter().filter(|one| app_id.is_empty() || of_app(one)).collect();
    for operation in &asked {
        let app_id = if app_id.is_empty() { &actors.a } else { app_id };
        let path = operation.path_of(app_id);
        let status = admin.ask(operation.method.clone(), &path, &Value::Null).await.status;
        assert!(case.statuses.contains(&status), "{}: {operation:?} is {status}", case.id);
    }
    asked.len()
}

async fn nobody(actors: &Actors, case: &Case) {
    let asked = ask_all(actors, case, &actors.office.root.nobody(), "").await;
    assert!(asked > 40, "{asked}");
}

async fn another_app(actors: &Actors, case: &Case) {
    let (admin, a, b) = (&actors.admin_a, &actors.a, &actors.b);
    let user = json!({ "email": "eve@example.org", "app_id": b });
    let hook = json!({ "url": "https://hooks.example.com/in", "app_id": b });
    for (path, body) in [
        (format!("/apps/{a}/users"), &user),
        (format!("/apps/{a}/webhooks"), &hook),
        (format!("/apps/{b}/users"), &user),
        ("/apps".to_owned(), &json!({ "app_id": "c-shop", "name": "C", "redirect_uris": [] })),
    ] {
        case.decided(admin.ask(Method::POST, &path, body).await.status);
    }
    let patch = json!({ "app_id": b });
    let any = [("if-match", "*")];
    case.decided(admin.ask_as(Method::PATCH, &format!("/apps/{a}"), &patch, &any).await.status);
    for app in [a, b] {
        let found = actors.office.root.get(&format!("/apps/{app}/users?email=eve@example.org")).await;
        assert_eq!(found["items"], json!([]), "{app}");
    }
}

async fn promotion(actors: &Actors, case: &Case) {
    let (admin, id) = (&actors.admin_a, &actors.a);
    for (method, path) in [
        (Method::POST, "/admin-tokens"),
        (Method::PUT, "/admin-tokens/self"),
        (Method::POST, "/apps"),
        (Method::GET, "/apps"),
        (Method::POST, "/operators"),
    ] {
        let wish = json!({ "app": null, "read_only": false, "role": "root" });
        case.decided(admin.ask(method, path, &wish).await.status);
    }
    // A block that its holder adds narrows, whatever it claims.
    let settings = actors.office.world.node.settings();
    let file = settings.folder().join("token");
    std::fs::write(&file, admin.token()).expect("a file");
    let file = file.to_str().expect("a path");
    let wider = ["admin-token", "attenuate", file, "--app", &actors.b];
    let wider = settings.run_well(&wider).await;
    let wider = admin.bearing(wider.trim());
    for path in ["/apps".to_owned(), format!("/apps/{}", actors.b), format!("/apps/{id}")] {
        case.decided(wider.ask(Method::GET, &path, &Value::Null).await.status);
    }
}

async fn on_another_app(actors: &Actors, case: &Case) {
    let asked = ask_all(actors, case, &actors.admin_a, &actors.b).await;
    assert!(asked > 35, "{asked}");
}

async fn revoked(actors: &Actors, case: &Case) {
    let settings = actors.office.world.node.settings();
    for flags in [&[][..], &["--app", &actors.a]] {
        let admin = Admin::of(settings, flags).await;
        let listed = settings.run_well(&["admin-token", "list", "--json"]).await;
        let listed: Value = serde_json::from_str(&listed).expect("--json prints JSON");
        let id = listed["items"][0]["admin_token_id"].as_str().expect("an id").to_owned();
        let path = format!("/apps/{}", actors.a);
        for node in actors.nodes(&admin) {
            node.get(&path).await;
        }
        settings.run_well(&["admin-token", "revoke", &id]).await;
        for node in actors.nodes(&admin) {
            case.decided(node.ask(Method::GET, &path, &Value::Null).await.status);
        }
    }
}

async fn bent(actors: &Actors, case: &Case) {
    let good = actors.admin_a.token().to_owned();
    let other = |letter: char| if letter == 'A' { 'B' } else { 'A' };
    let changed = |place: usize| -> String {
        let letters = good.chars().enumerate();
        letters.map(|(at, letter)| if at == place { other(letter) } else { letter }).collect()
    };
    let swapped = |letter: char| {
        if letter.is_ascii_lowercase() { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() }
    };
    let mut all: Vec<String> = (0..good.len() - 2).step_by(7).map(changed).collect();
    all.extend([1, 8, good.len() / 2, good.len() - 8].map(|length| good[..length].to_owned()));
    all.extend([good.to_ascii_lowercase(), good.to_ascii_uppercase(), good.chars().map(swapped).collect()]);
    all.push(format!("{good}{good}"));
    let path = format!("/apps/{}", actors.a);
    for text in all {
        let status = actors.admin_a.bearing(&text).ask(Method::GET, &path, &Value::Null).await.status;
        assert!(case.statuses.contains(&status), "{}: {status} for {text}", case.id);
    }
    actors.admin_a.get(&path).await;
}

async fn defaults(actors: &Actors, case: &Case) {
    let settings = actors.office.world.node.settings();
    let origin = format!("http://{}", settings.value("GATEPOST_ADMIN_LISTEN").expect("an admin listener"));
    for (name, password) in
        [("admin", "admin"), ("root", "root"), ("gatepost", "gatepost"), ("admin", "password"), ("admin", "")]
    {
        let asked = Client::new().get(format!("{origin}/admin/v1/apps")).basic_auth(name, Some(password));
        case.decided(send(asked).await.status);
        case.decided(actors.admin_a.bearing(password).ask(Method::GET, "/apps", &Value::Null).await.status);
    }
    console::is_closed(&origin).await;
}

async fn sorted(actors: &Actors, case: &Case) {
    let lists = operations(&actors.office.world.app).await.into_iter().filter(|one| one.is_list);
    let lists: Vec<_> = lists.collect();
    assert!(lists.len() >= 9, "{lists:?}");
    for operation in lists {
        for sort in ["email;drop%20table%20users", "(select%20secret%20from%20client_secrets)", "email"] {
            let path = format!("{}?sort={sort}", operation.path_of(&actors.a));
            let status = actors.office.root.ask(Method::GET, &path, &Value::Null).await.status;
            assert!(case.statuses.contains(&status), "{}: {path} is {status}", case.id);
        }
    }
}

/// There is no door for backups but those for whole apps: each judges redirects as they are written.
async fn imported(actors: &Actors, case: &Case) {
    let (root, settings) = (&actors.office.root, actors.office.world.node.settings());
    let any = [("if-match", "*")];
    for uri in ["https://*.example.com/cb", "https://app.example.com/*", "*", "https://app.example.com:*/cb"]
    {
        let whole = root.get(&format!("/apps/{}", actors.a)).await;
        let mut backup = whole.clone();
        let members = backup.as_object_mut().expect("an app");
        for name in ["created_at", "updated_at"] {
            members.remove(name);
        }
        members.insert("redirect_uris".to_owned(), json!([uri]));
        members.insert("app_id".to_owned(), json!("restored"));
        case.decided(root.ask(Method::POST, "/apps", &backup).await.status);
        let patch = json!({ "redirect_uris": [uri] });
        case.decided(root.ask_as(Method::PATCH, &format!("/apps/{}", actors.a), &patch, &any).await.status);
        let create = ["app", "create", "restored", "--name", "R", "--redirect-uri", uri];
        assert!(!settings.run(&create).await.status.success(), "{uri}");
        assert_eq!(root.get(&format!("/apps/{}", actors.a)).await, whole);
    }
    assert_eq!(root.ask(Method::GET, "/apps/restored", &Value::Null).await.status, 404);
}
