//! Whoever manages by the admin API.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, send};
use gatepost_tests::server::Settings;
use reqwest::{Client, Method};
use serde_json::Value;

/// Somebody with a token, or without one, before one node.
#[derive(Clone)]
pub(crate) struct Admin {
    origin: String,
    token: Option<String>,
}

impl Admin {
    /// Bears a new token, made by command with these flags.
    pub(crate) async fn of(settings: &Settings, flags: &[&str]) -> Self {
        let create = ["admin-token", "create", "--json"];
        let made: Value = serde_json::from_str(&settings.run_well(&[&create, flags].concat()).await)
            .expect("--json prints JSON");
        Self { token: None, origin: origin(settings) }.bearing(made["token"].as_str().expect("a token"))
    }

    /// The same, with this token.
    pub(crate) fn bearing(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same, without any.
    pub(crate) fn nobody(&self) -> Self {
        Self { token: None, ..self.clone() }
    }

    /// The same, before another node.
    pub(crate) fn through(&self, settings: &Settings) -> Self {
        Self { origin: origin(settings), ..self.clone() }
    }

    /// The token.
    pub(crate) fn token(&self) -> &str {
        self.token.as_deref().expect("they bear one")
    }

    /// Asks for something below `/admin/v1`; no body is sent where it is `null`.
    pub(crate) async fn ask(&self, method: Method, path: &str, body: &Value) -> Answer {
        self.ask_as(method, path, body, &[]).await
    }

    /// The same, with these headers.
    pub(crate) async fn ask_as(
        &self,
        method: Method,
        path: &str,
        body: &Value,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Client::new().request(method, format!("{}/admin/v1{path}", self.origin));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !body.is_null() {
            request = request.json(body);
        }
        send(request).await
    }

    /// What stands there.
    pub(crate) async fn get(&self, path: &str) -> Value {
        self.ask(Method::GET, path, &Value::Null).await.expect(200).json()
    }

    /// Makes something there; what was answered.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> Value {
        let answer = self.ask(Method::POST, path, body).await;
        assert!(matches!(answer.status, 200..=202), "{path}: {answer:?}");
        answer.json()
    }
}

fn origin(settings: &Settings) -> String {
    format!("http://{}", settings.value("GATEPOST_ADMIN_LISTEN").expect("an admin listener"))
}

/// An operation of the admin API.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    /// Its `operationId`.
    pub(crate) id: String,
    pub(crate) method: Method,
    /// Below `/admin/v1`, with its parameters in braces.
    pub(crate) path: String,
    /// Whether it answers a page of a list.
    pub(crate) is_list: bool,
}

impl Operation {
    pub(crate) fn reads(&self) -> bool {
        self.method == Method::GET
    }

    /// Whether it is about one app.
    pub(crate) fn is_of_app(&self) -> bool {
        self.path.starts_with("/apps/{app_id}")
    }

    /// Its path for that app, and for things that there are not.
    pub(crate) fn path_of(&self, app_id: &str) -> String {
        let part = |part: &str| match part {
            "{app_id}" => app_id.to_owned(),
            "{kind}" => "sign_in".to_owned(),
            part if part.starts_with('{') => "unknown".to_owned(),
            part => part.to_owned(),
        };
        self.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

/// Every operation of the admin API that the server's own document names.
pub(crate) async fn operations(app: &AppClient) -> Vec<Operation> {
    let document = app.get("/openapi.json").await.expect(200).json();
    let paths = document["paths"].as_object().expect("paths").iter();
    let of_admin = paths.filter_map(|(path, methods)| Some((path.strip_prefix("/admin/v1")?, methods)));
    let mut all = Vec::new();
    for (path, methods) in of_admin {
        for (method, operation) in methods.as_object().expect("methods") {
            let parameters = operation["parameters"].as_array();
            all.push(Operation {
                id: operation["operationId"].as_str().expect("an id").to_owned(),
                method: method.to_uppercase().parse().expect("a method"),
                path: path.to_owned(),
                is_list: parameters.into_iter().flatten().any(|one| one["name"] == "page_token"),
            });
        }
    }
    all
}
