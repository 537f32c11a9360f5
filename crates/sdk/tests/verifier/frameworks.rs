//! What each framework answers, with and without a token.

use crate::issuer::{Issuer, Key};
use axum::Router;
use axum::body::Body;
use axum::routing::get;
use gatepost_sdk::axum::Authorized;
use gatepost_sdk::poem::Gatepost;
use gatepost_sdk::tower::RequireToken;
use gatepost_sdk::{CurrentUser, Permission, Verifier};
use poem::EndpointExt as _;
use tower::ServiceExt as _;

#[derive(Debug)]
struct WriteNotes;

impl Permission for WriteNotes {
    const SCOPE: &'static str = "notes:write";
}

/// What was answered: the status, the challenge, the body.
type Answer = (u16, Option<String>, String);

/// What every framework has to say to whoever calls `GET /me`, `PUT /note` with that scope, and `GET /maybe`.
async fn judge(ask: impl AsyncFn(&str, &str, Option<&str>) -> Answer) {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let token = |scope: &str| {
        format!("{} Bearer {}", issuer.url, key.sign(&issuer.claims_with("scope", scope.into())))
    };
    let (writer, reader) = (token("openid notes:write"), token("openid"));
    let none = issuer.url.clone();
    let cases = [
        ("GET", "/me", &writer, 200, None),
        ("GET", "/me", &reader, 200, None),
        ("PUT", "/note", &writer, 200, None),
        ("PUT", "/note", &reader, 403, Some("Bearer error=\"insufficient_scope\", scope=\"notes:write\"")),
        ("GET", "/me", &none, 401, Some("Bearer")),
        ("PUT", "/note", &none, 401, Some("Bearer")),
        ("GET", "/me", &format!("{none} Bearer a.b.c"), 401, Some("Bearer error=\"invalid_token\"")),
        ("GET", "/me", &format!("{none} Basic YTpi"), 401, Some("Bearer")),
    ];
    for (method, path, who, status, challenge) in cases {
        let (place, authorization) =
            who.split_once(' ').map_or((who.as_str(), None), |(place, field)| (place, Some(field)));
        let answer = ask(place, &format!("{method} {path}"), authorization).await;
        assert_eq!((answer.0, answer.1.as_deref()), (status, challenge), "{method} {path} {answer:?}");
        if status == 200 {
            assert_eq!(answer.2, "usr_ada");
        } else {
            assert!(answer.2.contains(&format!("\"status\":{status}")), "{answer:?}");
        }
    }
}

fn verifier(issuer: &str) -> Verifier {
    let clock = crate::issuer::TestClock::default();
    let issuer = gatepost_sdk::Issuer::parse(issuer).unwrap();
    Verifier::builder(issuer).clock(std::sync::Arc::new(clock)).build().unwrap()
}

async fn through_axum(api: Router, request: &str, authorization: Option<&str>) -> Answer {
    let (method, path) = request.split_once(' ').unwrap();
    let mut request = http::Request::builder().method(method).uri(path);
    if let Some(field) = authorization {
        request = request.header("authorization", field);
    }
    let answer = api.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let challenge = answer.headers().get("www-authenticate").map(|field| field.to_str().unwrap().to_owned());
    let status = answer.status().as_u16();
    let body = axum::body::to_bytes(answer.into_body(), 1 << 16).await.unwrap();
    (status, challenge, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn axum_lets_in_whom_a_handler_asks_for() {
    async fn me(user: CurrentUser) -> String {
        user.id
    }
    async fn write(user: Authorized<WriteNotes>) -> String {
        user.id.clone()
    }
    judge(async |issuer, request, authorization| {
        let api = Router::new().route("/me", get(me)).route("/note", axum::routing::put(write));
        through_axum(api.with_state(verifier(issuer)), request, authorization).await
    })
    .await;
}

#[tokio::test]
async fn axum_lets_anybody_in_where_somebody_is_optional_but_no_bad_token() {
    async fn maybe(user: Option<CurrentUser>) -> String {
        user.map_or("nobody".to_owned(), |user| user.id)
    }
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let good = format!("Bearer {}", key.sign(&issuer.claims()));
    for (authorization, expected) in [(None, "nobody"), (Some(good.as_str()), "usr_ada")] {
        let api = Router::new().route("/maybe", get(maybe)).with_state(issuer.verifier());
        assert_eq!(through_axum(api, "GET /maybe", authorization).await, (200, None, expected.to_owned()));
    }
    let api = Router::new().route("/maybe", get(maybe)).with_state(issuer.verifier());
    assert_eq!(through_axum(api, "GET /maybe", Some("Bearer a.b.c")).await.0, 401);
}

#[tokio::test]
async fn a_tower_layer_lets_nobody_else_through() {
    async fn me(user: axum::Extension<CurrentUser>) -> String {
        user.id.clone()
    }
    judge(async |issuer, request, authorization| {
        let (anybody, writers) =
            (RequireToken::new(verifier(issuer)), RequireToken::new(verifier(issuer)).scope("notes:write"));
        let api = Router::new()
            .route("/me", get(me).layer(anybody))
            .route("/note", axum::routing::put(me).layer(writers));
        through_axum(api, request, authorization).await
    })
    .await;
}

async fn through_poem(api: impl poem::Endpoint, request: &str, authorization: Option<&str>) -> Answer {
    let client = poem::test::TestClient::new(api);
    let (method, path) = request.split_once(' ').unwrap();
    let mut request = client.request(method.parse().unwrap(), path);
    if let Some(field) = authorization {
        request = request.header("authorization", field);
    }
    let answer = request.send().await.0;
    let challenge = answer.headers().get("www-authenticate").map(|field| field.to_str().unwrap().to_owned());
    let status = answer.status().as_u16();
    (status, challenge, answer.into_body().into_string().await.unwrap())
}

#[poem::handler]
fn poem_me(user: CurrentUser) -> String {
    user.id
}

#[poem::handler]
fn poem_write(user: gatepost_sdk::poem::Authorized<WriteNotes>) -> String {
    user.user.id
}

#[tokio::test]
async fn poem_lets_in_whom_a_handler_asks_for() {
    judge(async |issuer, request, authorization| {
        let api = poem::Route::new().at("/me", poem::get(poem_me)).at("/note", poem::put(poem_write));
        through_poem(api.data(verifier(issuer)), request, authorization).await
    })
    .await;
}

struct Api;

#[poem_openapi::OpenApi]
#[expect(clippy::unused_async, reason = "the macro wants them so")]
impl Api {
    /// Who calls.
    #[oai(path = "/me", method = "get", operation_id = "me")]
    async fn me(&self, user: Gatepost) -> poem_openapi::payload::PlainText<String> {
        poem_openapi::payload::PlainText(user.0.id)
    }

    /// Writes a note.
    #[oai(path = "/note", method = "put", operation_id = "write")]
    async fn write(
        &self,
        user: gatepost_sdk::poem::Authorized<WriteNotes>,
    ) -> poem_openapi::payload::PlainText<String> {
        poem_openapi::payload::PlainText(user.id.clone())
    }
}

#[tokio::test]
async fn poem_openapi_does_the_same_and_says_so_in_its_document() {
    judge(async |issuer, request, authorization| {
        let api = poem_openapi::OpenApiService::new(Api, "Notes", "1").data(verifier(issuer));
        through_poem(api, request, authorization).await
    })
    .await;
    let document: serde_json::Value =
        serde_json::from_str(&poem_openapi::OpenApiService::new(Api, "Notes", "1").spec()).unwrap();
    assert_eq!(document["paths"]["/me"]["get"]["security"], serde_json::json!([{"gatepost": []}]));
    assert_eq!(document["components"]["securitySchemes"]["gatepost"]["scheme"], "bearer");
}
