//! An app whose operators do each operation of the admin API, and whatever each of them needs beforehand.

use std::sync::atomic::{AtomicUsize, Ordering};

use gatepost_tests::client::{AppClient, Started, Tokens};
use gatepost_tests::resend::Provider;
use reqwest::Method;
use serde_json::{Value, json};

use crate::MOMENT;
use crate::support::admin::{Admin, Operation};
use crate::support::hooks::{Hearer, Say};
use crate::support::reporter::{Report, event};
use crate::support::{REDIRECT_URI, Store, World, eventually};

/// A node whose letters a provider takes, and whoever may do everything there.
pub(crate) struct Office {
    pub(crate) world: World,
    pub(crate) root: Admin,
    provider: Provider,
    hearer: Hearer,
    made: AtomicUsize,
}

/// An app at an [`Office`].
pub(crate) struct Shop<'a> {
    pub(crate) office: &'a Office,
    pub(crate) id: String,
    pub(crate) app: AppClient,
}

/// What is asked for.
pub(crate) struct Wish {
    /// Below `/admin/v1`.
    pub(crate) path: String,
    pub(crate) body: Value,
}

impl Wish {
    fn of(path: impl Into<String>, body: Value) -> Self {
        Self { path: path.into(), body }
    }
}

impl Office {
    pub(crate) async fn open(store: Store) -> Self {
        let provider = Provider::start().await;
        let world = crate::provider_reports::world(store, &provider).await;
        let root = Admin::of(world.node.settings(), &[]).await;
        let hearer = Hearer::start(|_| Say::Status(200)).await;
        Self { world, root, provider, hearer, made: AtomicUsize::new(0) }
    }

    /// Whoever got letters, one after the other.
    pub(crate) fn letters(&self) -> Vec<String> {
        self.provider.messages().into_iter().map(|message| message.to.concat()).collect()
    }

    /// A name that nobody had.
    fn fresh(&self, what: &str) -> String {
        format!("{what}{}", self.made.fetch_add(1, Ordering::SeqCst))
    }

    /// A confidential app of that name, or of one that begins so.
    pub(crate) async fn shop(&self, name: &str) -> Shop<'_> {
        let id = self.fresh(name);
        let wish =
            json!({ "app_id": id, "name": id, "kind": "confidential", "redirect_uris": [REDIRECT_URI] });
        let made = self.root.post("/apps", &wish).await;
        let secret = made["client_secret"].as_str().expect("a secret");
        let app = AppClient::new(&self.world.node.origin(), &id, REDIRECT_URI).with_secret(secret);
        Shop { office: self, id, app }
    }
}

impl Shop<'_> {
    /// Somebody asks for a link, once more if they did before: its token, and who asked.
    pub(crate) async fn asked_again(&self, email: &str) -> (String, Started) {
        let theirs = || {
            let all = self.office.provider.messages().into_iter();
            all.filter(|message| message.to == [email]).collect::<Vec<_>>()
        };
        let before = theirs().len();
        let started = self.app.start(email).await;
        eventually("another letter", MOMENT, || async { theirs().len() > before }).await;
        let link = theirs().pop().expect("a letter to them").link();
        (link.rsplit('/').next().expect("a token").to_owned(), started)
    }

    fn below(&self, rest: &str) -> String {
        format!("/apps/{}{rest}", self.id)
    }

    /// Somebody signs in: the tokens, and the user's id.
    pub(crate) async fn signed_in(&self, email: &str) -> (Tokens, String) {
        let (link, started) = self.asked_again(email).await;
        let code = self.app.confirm_for_code(&link).await;
        let tokens = self.app.tokens(&code, &started.pkce.verifier).await;
        let users = self.office.root.get(&self.below(&format!("/users?email={email}"))).await;
        (tokens, users["items"][0]["user_id"].as_str().expect("a user").to_owned())
    }

    async fn user(&self) -> String {
        let email = format!("{}@example.org", self.office.fresh("invited"));
        let made = self.office.root.post(&self.below("/users"), &json!({ "email": email })).await;
        made["user_id"].as_str().expect("a user").to_owned()
    }

    /// Somebody who is signed in: their id, and their session's.
    async fn session(&self) -> (String, String) {
        let (_, user) = self.signed_in(&format!("{}@example.org", self.office.fresh("here"))).await;
        let sessions = self.office.root.get(&self.below(&format!("/users/{user}/sessions"))).await;
        let session = sessions["items"][0]["session_id"].as_str().expect("a session").to_owned();
        (user, session)
    }

    async fn sign_in(&self) -> String {
        self.app.start(&format!("{}@example.org", self.office.fresh("asking"))).await.id()
    }

    async fn secret(&self) -> String {
        let made = self.office.root.post(&self.below("/client-secrets"), &Value::Null).await;
        made["client_secret_id"].as_str().expect("an id").to_owned()
    }

    /// A webhook that is there, or a new one.
    async fn webhook(&self, must_be_new: bool) -> String {
        let known = self.office.root.get(&self.below("/webhooks")).await;
        match known["items"][0]["webhook_id"].as_str() {
            Some(known) if !must_be_new => known.to_owned(),
            _ => {
                let wish = json!({ "url": self.office.hearer.url() });
                let made = self.office.root.post(&self.below("/webhooks"), &wish).await;
                made["webhook_id"].as_str().expect("an id").to_owned()
            }
        }
    }

    /// A webhook, and a message to it.
    async fn delivery(&self) -> (String, String) {
        let webhook = self.webhook(false).await;
        self.office.root.post(&self.below(&format!("/webhooks/{webhook}/test")), &Value::Null).await;
        let path = self.below(&format!("/webhooks/{webhook}/deliveries"));
        let first = || async {
            let listed = self.office.root.get(&path).await;
            listed["items"][0]["delivery_id"].as_str().map(str::to_owned)
        };
        eventually("a message is queued", 4 * MOMENT, || async { first().await.is_some() }).await;
        (webhook, first().await.expect("a message"))
    }

    /// An address that gets no letters.
    async fn suppressed(&self) -> String {
        let email = format!("{}@example.org", self.office.fresh("gone"));
        let started = self.app.start(&email).await;
        let message = self.office.provider.message_to(&email).await;
        self.app.watch_until(&started, "delivery", &["sent"], MOMENT).await;
        let report = Report::new(&self.office.fresh("msg_"), &event("email.bounced", &message.id, 1));
        report.send(&self.app).await.expect(204);
        let path = self.below(&format!("/suppressions/{email}"));
        let is_known =
            || async { self.office.root.ask(Method::GET, &path, &Value::Null).await.status == 200 };
        eventually("the bounce counts", MOMENT, is_known).await;
        email
    }

    /// A letter of the app's own.
    async fn template(&self) {
        let wish = Self::draft(&self.office.fresh("Hello "));
        let path = self.below("/email-templates/sign_in");
        let any = [("if-match", "*")];
        self.office.root.ask_as(Method::PUT, &path, &wish, &any).await.expect(200);
    }

    fn draft(subject: &str) -> Value {
        let text = "{% if link %}{{ link }}{% endif %} {% if code %}{{ code }}{% endif %}";
        let source = json!({ "subject": subject, "html": format!("<p>{text}</p>"), "text": text });
        json!({ "locales": { "de": source } })
    }

    /// Lets keys be made anew.
    async fn keys(&self) {
        self.office
            .root
            .post(&self.below("/signing-keys/rotate"), &json!({ "now": true, "algorithm": "ES256" }))
            .await;
    }

    /// A request that does this operation, after all that it needs is there. What nobody knows fails the test: write down
    /// here what it needs.
    pub(crate) async fn wish(&self, operation: &Operation) -> Wish {
        let known = match self.of_app(&operation.id).await {
            Some(wish) => Some(wish),
            None => match self.of_users(&operation.id).await {
                Some(wish) => Some(wish),
                None => self.of_webhooks(&operation.id).await,
            },
        };
        known.unwrap_or_else(|| panic!("nobody said how {operation:?} is done"))
    }

    async fn of_app(&self, id: &str) -> Option<Wish> {
        let template = self.below("/email-templates/sign_in");
        Some(match id {
            "listApps" => Wish::of("/apps", Value::Null),
            "createApp" => {
                let wish = json!({
                    "app_id": self.office.fresh("made"), "name": "Made", "kind": "confidential",
                    "redirect_uris": [REDIRECT_URI],
                });
                Wish::of("/apps", wish)
            }
            "getApp" | "deleteApp" => Wish::of(self.below(""), Value::Null),
            "updateApp" => Wish::of(self.below(""), json!({ "name": self.office.fresh("Renamed ") })),
            "listClientSecrets" | "createClientSecret" => {
                Wish::of(self.below("/client-secrets"), Value::Null)
            }
            "deleteClientSecret" => {
                Wish::of(self.below(&format!("/client-secrets/{}", self.secret().await)), Value::Null)
            }
            "listSigningKeys" => Wish::of(self.below("/signing-keys"), Value::Null),
            "createSigningKey" => {
                self.keys().await;
                Wish::of(self.below("/signing-keys"), json!({ "algorithm": "ES256" }))
            }
            "rotateSigningKeys" => {
                self.keys().await;
                Wish::of(self.below("/signing-keys/rotate"), json!({ "algorithm": "ES256" }))
            }
            "getEmailTemplate" => Wish::of(template, Value::Null),
            "replaceEmailTemplate" => Wish::of(template, Self::draft(&self.office.fresh("Hello "))),
            "deleteEmailTemplate" => {
                self.template().await;
                Wish::of(template, Value::Null)
            }
            "previewEmailTemplate" => Wish::of(format!("{template}/preview"), json!({})),
            "listSignIns" => Wish::of(self.below("/sign-ins"), Value::Null),
            "getSignIn" => Wish::of(self.below(&format!("/sign-ins/{}", self.sign_in().await)), Value::Null),
            "listAuditEvents" => Wish::of(self.below("/audit-events"), Value::Null),
            _ => return None,
        })
    }

    async fn of_users(&self, id: &str) -> Option<Wish> {
        let of_user = |user: String, rest: &str| self.below(&format!("/users/{user}{rest}"));
        Some(match id {
            "listUsers" => Wish::of(self.below("/users"), Value::Null),
            "createUser" => {
                let email = format!("{}@example.org", self.office.fresh("made"));
                Wish::of(self.below("/users"), json!({ "email": email }))
            }
            "getUser" => Wish::of(of_user(self.user().await, ""), Value::Null),
            "updateUser" => {
                Wish::of(of_user(self.user().await, ""), json!({ "metadata": { "plan": "team" } }))
            }
            "eraseUser" => Wish::of(of_user(self.session().await.0, ""), Value::Null),
            "exportUser" => Wish::of(of_user(self.user().await, "/export"), Value::Null),
            "listUserSessions" | "endUserSessions" => {
                Wish::of(of_user(self.session().await.0, "/sessions"), Value::Null)
            }
            "endUserSession" => {
                let (user, session) = self.session().await;
                Wish::of(of_user(user, &format!("/sessions/{session}")), Value::Null)
            }
            "listSuppressions" => Wish::of(self.below("/suppressions"), Value::Null),
            "getSuppression" | "deleteSuppression" => {
                Wish::of(self.below(&format!("/suppressions/{}", self.suppressed().await)), Value::Null)
            }
            _ => return None,
        })
    }

    async fn of_webhooks(&self, id: &str) -> Option<Wish> {
        let of_webhook = |webhook: String, rest: &str| self.below(&format!("/webhooks/{webhook}{rest}"));
        Some(match id {
            "listWebhooks" => Wish::of(self.below("/webhooks"), Value::Null),
            "createWebhook" => Wish::of(self.below("/webhooks"), json!({ "url": self.office.hearer.url() })),
            "getWebhook" => Wish::of(of_webhook(self.webhook(false).await, ""), Value::Null),
            "updateWebhook" => {
                let url = format!("{}&of={}", self.office.hearer.url(), self.office.fresh("x"));
                Wish::of(of_webhook(self.webhook(false).await, ""), json!({ "url": url }))
            }
            "deleteWebhook" => Wish::of(of_webhook(self.webhook(true).await, ""), Value::Null),
            "rotateWebhookSecret" => {
                Wish::of(of_webhook(self.webhook(false).await, "/rotate-secret"), Value::Null)
            }
            "testWebhook" => Wish::of(of_webhook(self.webhook(false).await, "/test"), Value::Null),
            "listWebhookDeliveries" => {
                Wish::of(of_webhook(self.webhook(false).await, "/deliveries"), Value::Null)
            }
            "redeliverWebhook" => {
                let since = json!({ "since": "2020-01-01T00:00:00Z" });
                Wish::of(of_webhook(self.webhook(false).await, "/redeliver"), since)
            }
            "getWebhookDelivery" => {
                let (webhook, delivery) = self.delivery().await;
                Wish::of(of_webhook(webhook, &format!("/deliveries/{delivery}")), Value::Null)
            }
            "redeliverWebhookDelivery" => {
                let (webhook, delivery) = self.delivery().await;
                Wish::of(of_webhook(webhook, &format!("/deliveries/{delivery}/redeliver")), Value::Null)
            }
            _ => return None,
        })
    }
}
