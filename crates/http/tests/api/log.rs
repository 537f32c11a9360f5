//! What the log says of requests, and what it never says.

use super::world::*;
use http::Method;
use std::io;
use std::sync::{Arc, LazyLock, Mutex};
use tracing::instrument::WithSubscriber;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// While there is one subscriber alone, tracing lets a thread that has none decide for all; so there are always two.
static ANOTHER: LazyLock<tracing::Dispatch> = LazyLock::new(|| tracing_subscriber::registry().into());

/// What is logged while `work` runs.
async fn logged(level: tracing::Level, work: impl Future<Output = ()>) -> Vec<serde_json::Value> {
    LazyLock::force(&ANOTHER);
    let lines = Lines::default();
    let subscriber =
        tracing_subscriber::fmt().json().with_max_level(level).with_writer(lines.clone()).finish();
    work.with_subscriber(subscriber).await;
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn of_requests(lines: &[serde_json::Value]) -> Vec<&serde_json::Value> {
    let message =
        |line: &serde_json::Value| line["fields"]["message"].as_str().unwrap_or_default().to_owned();
    lines.iter().filter(|line| message(line).starts_with("request ")).collect()
}

#[tokio::test]
async fn every_request_leaves_one_line_and_no_secret() {
    let world = World::new().await;
    let mut secrets = vec!["ann@example.org".to_owned(), VERIFIER.to_owned(), world.secret.clone()];
    let lines = logged(tracing::Level::DEBUG, async {
        let begun = world.begin().await;
        let (id, secret) = (begun["sign_in_id"].as_str().unwrap(), begun["sign_in_secret"].as_str().unwrap());
        let headers =
            [("authorization", &*format!("Bearer {secret}")), ("user-agent", "x level=error msg=forged")];
        world.get(&format!("/apps/acme/sign-ins/{id}?secret={secret}"), &headers).await.json(200);
        let link = world.link().await;
        let code = world.confirm().await;
        let tokens = world.exchange(&code, VERIFIER).await.json(200);
        world.exchange(&code, VERIFIER).await;
        let basic = world.basic();
        world.post_form("/apps/vault/token", &[("authorization", &basic)], &[("grant_type", "x")]).await;
        let token = link.rsplit('/').next().unwrap().to_owned();
        secrets.extend([secret.to_owned(), token, code, basic]);
        secrets
            .extend(["access_token", "refresh_token"].map(|name| tokens[name].as_str().unwrap().to_owned()));
        world.ask(Method::from_bytes(b"EVIL").unwrap(), "/nowhere/ann@example.org", &[], "").await;
        world.get("/livez", &[]).await;
        world.get("/readyz", &[]).await;
    })
    .await;
    let told: Vec<_> = of_requests(&lines)
        .into_iter()
        .map(|line| {
            let fields = &line["fields"];
            assert!(
                fields["duration_ms"].as_f64().is_some_and(|duration| (0.0..60_000.0).contains(&duration))
            );
            assert_eq!(line["span"]["request.id"], "a-test", "{line}");
            let text = |name: &str| fields[name].as_str().unwrap_or("-").to_owned();
            format!(
                "{} {} {} {} {}",
                line["level"].as_str().unwrap(),
                text("method"),
                text("route"),
                fields["status"],
                text("code")
            )
        })
        .collect();
    let expected = [
        "DEBUG POST /apps/{app_id}/sign-ins 202 -",
        "DEBUG GET /apps/{app_id}/sign-ins/{sign_in_id} 200 -",
        "DEBUG POST /l/:token 200 -",
        "DEBUG POST /apps/{app_id}/token 200 -",
        "INFO POST /apps/{app_id}/token 400 -",
        "INFO POST /apps/{app_id}/token 400 -",
        "INFO other none 404 not_found",
    ];
    assert_eq!(told, expected);
    let text = lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} was logged");
    }
}

#[tokio::test]
async fn the_use_cases_lines_bear_the_request_s_id() {
    let world = World::new().await;
    let lines = logged(tracing::Level::INFO, async {
        world.begin().await;
    })
    .await;
    assert_eq!(of_requests(&lines), Vec::<&serde_json::Value>::new());
    let line = lines.iter().find(|line| line["fields"]["message"] == "sign-in requested").unwrap();
    assert_eq!(line["span"]["request.id"], "a-test");
}

#[tokio::test]
async fn a_fault_is_logged_once() {
    let world = World::new().await;
    world.store.set_away(true);
    let lines = logged(tracing::Level::INFO, async {
        world.post_json("/apps/acme/sign-ins", &request()).await.problem(503, "unavailable");
    })
    .await;
    let errors: Vec<_> = lines.iter().filter(|line| line["level"] == "ERROR").collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0]["fields"]["message"], "store failed");
    assert!(errors[0]["fields"]["error"].as_str().unwrap().starts_with("the store failed at: "));
}

#[tokio::test]
async fn lines_name_the_trace_that_their_request_belongs_to() {
    let world = World::new().await;
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let lines = logged(tracing::Level::DEBUG, async {
        let parent = format!("00-{trace}-00f067aa0ba902b7-01");
        let answer = world.get("/apps/acme/jwks.json", &[("traceparent", &parent)]).await;
        assert!(answer.headers.keys().all(|name| name != "traceparent"), "it goes no further");
        world.get("/apps/acme/jwks.json", &[("traceparent", "ann@example.org")]).await;
    })
    .await;
    let told: Vec<_> = of_requests(&lines).iter().map(|line| line["span"]["trace.id"].as_str()).collect();
    assert_eq!(told, [Some(trace), None]);
}
