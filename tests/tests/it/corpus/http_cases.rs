//! `http.jsonl`: heads, bodies, origins and what forged headers change (nothing).

use std::time::Duration;

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{Pkce, send};
use gatepost_tests::raw;
use reqwest::Method;

use super::{Case, Driven, Forgotten, Held, Inapplicable, Later, Outcome};
use crate::support::World;

const SILENCE: Duration = Duration::from_secs(20);

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    match (case.op.as_str(), case.id.as_str()) {
        ("host_header", "http-015") => {
            return Held("development::a_host_that_is_not_loopback_is_misdirected");
        }
        ("host_header", _) => host_header(world, case).await,
        ("client_ip", "http-020") => {
            return Held("requests::forwarded_addresses_count_only_from_a_trusted_proxy");
        }
        ("client_ip", "http-022") => return Later("one loopback address of IPv6 is all there is here"),
        ("client_ip", "http-024") => return Inapplicable("there is no listener on a unix socket"),
        ("rate_limit", "http-025") => return Held("requests::spellings_of_a_path_share_its_limit"),
        ("rate_limit", "http-028") => return Held("requests::the_limits_say_when_to_come_back"),
        ("body", _) => return body(world, case).await,
        ("head", _) => return head(world, case).await,
        ("slow", "http-065") => {
            return Held("hostile::slow_bodies_are_cut_off, with a looser figure on a shared machine");
        }
        ("slow", "http-066") => return Later("no answer is larger than a socket's buffer yet"),
        ("h2", _) => return Inapplicable("HTTP/1 alone is spoken"),
        ("headers" | "frame", _) => return Held("link_pages::every_page_bears_the_headers_that_guard_it"),
        ("cors", _) => cors(world, case).await,
        ("reflect", "http-091") => {
            return Held("database_outage::while_the_database_is_unreachable_the_answer_is_503");
        }
        ("panic", "http-092") => {
            return Later("nothing from outside makes a handler panic; the http crate's own tests");
        }
        ("docs", "http-093") => docs(world).await,
        ("logs", "http-095") => return Held("logs::no_log_line_holds_a_secret_or_an_address"),
        ("cache", "http-096") => cache(world).await,
        ("sql", "http-097") => {
            return Held("hostile::strings_that_mean_something_elsewhere_mean_nothing_here");
        }
        ("sql", "http-098") => return Held("hostile::bodies_are_counted_as_they_come"),
        ("method", "http-099") => {
            case.decided(raw_status(world, "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await);
        }
        ("mass_assignment", "http-100") => mass_assignment(world, case).await,
        _ => return Forgotten,
    }
    Driven
}

async fn host_header(world: &World, case: &Case) {
    let path = "/apps/acme/.well-known/openid-configuration";
    let line = match case.id.as_str() {
        "http-016" => format!("GET https://evil.example{path} HTTP/1.1\r\nHost: auth.example.com\r\n"),
        "http-018" => {
            let request =
                format!("GET {path} HTTP/1.1\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
            return case.decided(raw_status(world, &request).await);
        }
        "http-019" => {
            let request =
                b"GET /livez HTTP/1.1\r\nHost: a\r\nX-Forwarded-Host: evil.com\0.example.com\r\n\r\n";
            let answer = raw::exchange(&world.node.address(), request, Duration::from_secs(1)).await.unwrap();
            return assert!(raw::status(&answer).is_none_or(|status| status < 500), "{answer}");
        }
        _ => String::new(),
    };
    if !line.is_empty() {
        let request = format!("{line}Connection: close\r\n\r\n");
        let answer = raw::exchange(&world.node.address(), request.as_bytes(), SILENCE).await.unwrap();
        return assert!(!answer.contains("evil.example"), "{}: {answer}", case.id);
    }
    let (name, value) = case.input("start_with_header").split_once(": ").expect("a header");
    let email = format!("{}@example.org", case.id);
    let body = world.app.sign_in_body(&email, &Pkce::new(), "s");
    let request = world.app.request(Method::POST, &world.app.app_path("sign-ins")).json(&body);
    let begun = send(request.header(name, value)).await;
    if name == "Host" && begun.status != 202 {
        return assert!([400, 421].contains(&begun.status), "{begun:?}");
    }
    let mail = world.sink.mail_to(&email).await;
    assert_eq!(mail.link(), format!("{}/l/{}", world.public_url(), mail.token()), "{}", case.id);
    let confirmed = send(world.app.post_link(&mail.token(), &[]).header(name, value)).await.expect(303);
    let discovery = send(world.app.request(Method::GET, path).header(name, value)).await;
    for text in [format!("{begun:?}"), format!("{confirmed:?}"), discovery.body] {
        assert!(!text.contains("evil") && !text.contains("javascript"), "{}: {text}", case.id);
    }
}

async fn body(world: &World, case: &Case) -> Outcome {
    let good = world.app.sign_in_body("body@example.org", &Pkce::new(), "s").to_string();
    let utf16 = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes: Vec<u8> = match case.id.as_str() {
        "http-029" => vec![b' '; 1 << 20],
        "http-030" | "http-031" | "http-032" => return Held("hostile::bodies_are_counted_as_they_come"),
        "http-036" => format!("{good}garbage").into_bytes(),
        "http-038" => format!("\u{feff}{good}").into_bytes(),
        "http-039" => good.replacen('{', "{\"link_expires_in\":1e400,", 1).into_bytes(),
        "http-040" => good.replace("body@", "b\\ud800@").into_bytes(),
        "http-041" => [good.as_bytes(), b"\xff\xfe"].concat(),
        "http-042" => utf16,
        "http-047" => Vec::new(),
        "http-048" => return nested_form(world, case).await,
        _ => return Forgotten,
    };
    let request = world.app.request(Method::POST, &world.app.app_path("sign-ins")).body(bytes);
    let answer = send(request.header("content-type", "application/json")).await;
    case.decided(answer.status);
    let status = answer.status;
    answer.any_problem(status);
    assert!(world.sink.mails_to("body@example.org").is_empty(), "{}", case.id);
    Driven
}

/// No endpoint of ours takes an address by form; the token endpoint stands for those that take forms.
async fn nested_form(world: &World, case: &Case) -> Outcome {
    let request =
        world.app.request(Method::POST, &world.app.app_path("token")).body("a[]=1&a[b]=2&grant_type[]=x");
    let answer = send(request.header("content-type", "application/x-www-form-urlencoded")).await;
    assert!(case.statuses.contains(&answer.status) || answer.status == 401, "{answer:?}");
    Driven
}

async fn head(world: &World, case: &Case) -> Outcome {
    let get = |more: &str| format!("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{more}\r\n");
    let post = |more: &str| {
        format!("POST /apps/acme/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{more}\r\na=b")
    };
    let request = match case.id.as_str() {
        "http-049" => get(&format!("X-Long: {}\r\n", "y".repeat(100_000))),
        "http-051" => get("X-Bad : y\r\n"),
        "http-052" => get("X-Bad: y\r\n z\r\n"),
        "http-054" => post("Content-Length: 3\r\nContent-Length: 4\r\n"),
        "http-055" => post("Transfer-Encoding: xchunked\r\n"),
        "http-058" => post("Content-Length: -3\r\n"),
        "http-061" => "GET /livez HTTP/3.0\r\nHost: a\r\n\r\n".to_owned(),
        "http-062" => "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n".to_owned(),
        "http-063" => get(&format!("Cookie: a={}\r\n", "y".repeat(4_000)).repeat(50)),
        _ => return Forgotten,
    };
    let answer = raw::exchange(&world.node.address(), request.as_bytes(), SILENCE).await.unwrap_or_default();
    // No answer at all is a refusal too.
    if let Some(status) = raw::status(&answer) {
        case.decided(status);
    }
    world.app.get("/livez").await.expect(200);
    Driven
}

async fn cors(world: &World, case: &Case) {
    let origin = case.input("origin");
    let registered = case.id == "http-089";
    let preflight = world.app.request(Method::OPTIONS, &world.app.app_path("sign-ins"));
    let preflight = preflight
        .header("origin", origin)
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,content-type,idempotency-key");
    let form = [("grant_type", "refresh_token"), ("refresh_token", "x")];
    let actual =
        world.app.request(Method::POST, &world.app.app_path("token")).header("origin", origin).form(&form);
    for answer in [send(preflight).await, send(actual).await] {
        let allowed = answer.header("access-control-allow-origin");
        assert_eq!(allowed, registered.then_some(origin), "{}: {answer:?}", case.id);
        assert_eq!(answer.header("access-control-allow-credentials"), None, "{}", case.id);
        let vary = answer.headers("vary").join(",").to_lowercase();
        assert!(vary.contains("origin"), "{}: Vary is {vary:?}", case.id);
    }
    if registered {
        expect_preflight(world, origin).await;
    }
}

async fn expect_preflight(world: &World, origin: &str) {
    for (path, method) in
        [("sign-ins", "POST"), ("sign-ins/sin_x", "GET"), ("token", "POST"), ("revoke", "POST")]
    {
        let request = world.app.request(Method::OPTIONS, &world.app.app_path(path)).header("origin", origin);
        let answer = send(request.header("access-control-request-method", method)).await;
        assert!((200..300).contains(&answer.status), "{path}: {answer:?}");
        let headers = answer.header("access-control-allow-headers").unwrap_or_default().to_lowercase();
        for wanted in ["authorization", "content-type", "idempotency-key"] {
            assert!(headers.contains(wanted), "{path}: {wanted} is not in {headers:?}");
        }
        assert!(
            answer.header("access-control-allow-methods").unwrap_or_default().contains(method),
            "{path}: {answer:?}"
        );
    }
    let keys = world
        .app
        .request(Method::GET, &world.app.app_path("jwks.json"))
        .header("origin", "https://any.example");
    assert_eq!(send(keys).await.expect(200).header("access-control-allow-origin"), Some("*"));
}

/// `/docs` and `/openapi.json` are public by decision (SR-081); nothing else is.
async fn docs(world: &World) {
    for path in ["/docs", "/openapi.json"] {
        world.app.get(path).await.expect(200);
    }
    for path in ["/metrics", "/debug", "/.git/config", "/.env"] {
        world.app.get(path).await.problem(404, "not_found");
    }
}

async fn cache(world: &World) {
    let (_, token) = world.letter("cache@example.org").await;
    let path = format!("/l/{token}");
    let poisoned =
        send(world.app.request(Method::GET, &path).header("x-forwarded-host", "evil.example")).await;
    let clean: Answer = world.app.open(&token).await;
    for page in [poisoned, clean] {
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert!(!format!("{page:?}").contains("evil.example"), "{page:?}");
    }
}

async fn mass_assignment(world: &World, case: &Case) {
    let mut body = world.app.sign_in_body("mass@example.org", &Pkce::new(), "s");
    for (name, value) in case.input["send"].as_object().expect("fields") {
        if name != "email" {
            body[name] = value.clone();
        }
    }
    let unknown =
        ["app_id", "email_verified", "expires_at", "role", "user_id"].map(|name| (name, "field_unknown"));
    world.app.post_sign_in(&body).await.invalid(&unknown);
}

async fn raw_status(world: &World, request: &str) -> u16 {
    let answer = raw::exchange(&world.node.address(), request.as_bytes(), SILENCE).await.unwrap_or_default();
    raw::status(&answer).unwrap_or_else(|| panic!("no answer to {request}"))
}
