//! Clients that mean harm, or don't know better: they are cut off, the others are served.

use std::time::Duration;

use gatepost_tests::raw;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::time::Instant;

use crate::support::{Store, World, at_once};

const SILENCE: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn slow_heads_are_cut_off_while_others_are_served() {
    let world = World::new(Store::Sqlite).await;
    let address = world.node.address();
    let slow = at_once(100, |_| {
        let address = address.clone();
        async move { drip(&address, "GET /livez HTTP/1.1\r\nHost: a\r\nX-Slow: ").await }
    });
    let others = async {
        let mut spans = Vec::new();
        for _ in 0..20 {
            let begun = Instant::now();
            world.app.get("/livez").await.expect(200);
            spans.push(begun.elapsed());
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        spans
    };
    let (slow, spans) = tokio::join!(slow, others);
    assert!(slow.iter().all(|cut| (8..16).contains(&cut.as_secs())), "cut after {slow:?}");
    assert!(spans.iter().all(|span| span.as_secs() < 2), "others waited {spans:?}");
}

/// Sends a byte every half a second until it is cut off; how long that took.
async fn drip(address: &str, head: &str) -> Duration {
    let begun = Instant::now();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    while begun.elapsed() < Duration::from_secs(30) {
        // Half a second of silence is its answer while it still waits for ours.
        let answer = tokio::time::timeout(Duration::from_millis(500), closed(&mut stream)).await;
        if answer.is_ok() || stream.write_all(b"x").await.is_err() {
            break;
        }
    }
    begun.elapsed()
}

async fn closed(stream: &mut TcpStream) {
    while tokio::io::AsyncReadExt::read(stream, &mut [0; 512]).await.is_ok_and(|read| read > 0) {}
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_bodies_are_cut_off() {
    let world = World::new(Store::Sqlite).await;
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{";
    let cut = drip(&world.node.address(), head).await;
    assert!(cut < Duration::from_secs(25), "a body may take for ever: {cut:?}");
    world.app.get("/livez").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_that_are_too_much_or_ambiguous_are_refused() {
    let world = World::new(Store::Sqlite).await;
    let get = |more: &str| format!("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{more}\r\n");
    let post = |more: &str| {
        format!("POST /apps/acme/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{more}\r\ngrant_type=x")
    };
    let many =
        |count: usize| (0..count).map(|number| format!("X-{number}: y\r\n")).collect::<Vec<_>>().concat();
    for (what, request) in [
        ("one header of 100 kB", get(&format!("X-Long: {}\r\n", "y".repeat(100_000)))),
        ("200 headers", get(&many(200))),
        ("40 kB of headers", get(&format!("X-Long: {}\r\n", "y".repeat(4_000)).repeat(10))),
        ("50 cookies of 4 kB", get(&format!("Cookie: a={}\r\n", "y".repeat(4_000)).repeat(50))),
        ("a target of 100 kB", format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "y".repeat(100_000))),
        ("a blank before the colon", get("X-Bad : y\r\n")),
        ("a folded header", get("X-Bad: y\r\n z\r\n")),
        ("a header without a name", get(": y\r\n")),
        ("two lengths", post("Content-Length: 12\r\nContent-Length: 13\r\n")),
        ("a negative length", post("Content-Length: -1\r\n")),
        ("a length that is a sum", post("Content-Length: +12\r\n")),
        ("an unknown transfer coding", post("Transfer-Encoding: xchunked\r\n")),
        ("HTTP/0.9", "GET /livez\r\n\r\n".to_owned()),
        ("HTTP/3.0", "GET /livez HTTP/3.0\r\nHost: a\r\n\r\n".to_owned()),
        ("no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n".to_owned()),
        ("no host", "GET /livez HTTP/1.1\r\nX-Forwarded-Host: a\r\n\r\n".to_owned()),
        ("CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n".to_owned()),
        ("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n".to_owned()),
    ] {
        let answer =
            raw::exchange(&world.node.address(), request.as_bytes(), SILENCE).await.unwrap_or_default();
        // A peer that can't be understood may also be hung up on without a word.
        let refused = raw::status(&answer)
            .is_none_or(|status| (400..500).contains(&status) || status == 501 || status == 505);
        assert!(refused, "{what}: {}", answer.lines().next().unwrap_or_default());
        world.app.get("/livez").await.expect(200);
    }
    let fine = raw::exchange(&world.node.address(), get(&many(50)).as_bytes(), SILENCE).await.unwrap();
    assert_eq!(raw::status(&fine), Some(200), "fifty headers are fine: {fine}");
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_are_counted_as_they_come() {
    let world = World::new(Store::Sqlite).await;
    let head = |more: &str| {
        format!(
            "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{more}\r\n"
        )
    };
    let chunk = format!("4000\r\n{}\r\n", " ".repeat(0x4000));
    let endless = head("Transfer-Encoding: chunked\r\n") + &chunk.repeat(64);
    let claimed = head("Content-Length: 10000000000\r\n") + "{";
    let zipped = head("Content-Encoding: gzip\r\nContent-Length: 4\r\n") + "\u{1f}abc";
    for (what, request, statuses) in [
        ("a stream without end", endless, [413, 413]),
        ("a length of 10 GB", claimed, [413, 408]),
        ("a compressed body", zipped, [415, 413]),
    ] {
        let answer = raw::exchange(&world.node.address(), request.as_bytes(), SILENCE).await.unwrap();
        let status = raw::status(&answer).unwrap_or_else(|| panic!("{what}: no answer"));
        assert!(statuses.contains(&status), "{what}: {status}");
        assert_eq!(
            raw::header(&answer, "content-type"),
            Some("application/problem+json"),
            "{what}: {answer}"
        );
    }
    let megabyte = world.app.request(reqwest::Method::POST, "/apps/acme/sign-ins");
    let megabyte = megabyte.header("content-type", "application/json").body(vec![b' '; 1 << 20]);
    gatepost_tests::client::send(megabyte).await.any_problem(413);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_requests_on_one_connection_stay_apart() {
    let world = World::new(Store::Sqlite).await;
    // What one side takes for the body of the first must not become a request of its own on the other.
    let smuggled = "POST /apps/acme/token HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n\
        0\r\n\r\nGET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let answer =
        raw::exchange(&world.node.address(), smuggled.as_bytes(), Duration::from_secs(2)).await.unwrap();
    let statuses: Vec<_> =
        answer.match_indices("HTTP/1.1 ").filter_map(|(at, _)| raw::status(&answer[at..])).collect();
    assert!(statuses.first().is_some_and(|status| (400..500).contains(status)), "{statuses:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_links_are_throttled_by_client_and_lock_nobody_out() {
    let world = World::new(Store::Sqlite).await;
    let (_, token) = world.letter("ann@example.org").await;
    let guesser = world.app.from_address([127, 0, 0, 9]);
    let mut statuses = Vec::new();
    for _ in 0..80 {
        statuses.push(guesser.open(&gatepost_tests::chance::secret()).await.status);
    }
    assert_eq!(statuses[0], 404);
    let limited = guesser.open(&gatepost_tests::chance::secret()).await.page(429);
    assert!(limited.header("retry-after").is_some(), "{limited:?}");
    assert!(statuses.iter().all(|status| [404, 429].contains(status)), "{statuses:?}");
    world.app.from_address([127, 0, 0, 10]).open(&token).await.page(200);
    world.app.from_address([127, 0, 0, 10]).confirm(&token).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn strings_that_mean_something_elsewhere_mean_nothing_here() {
    let world = World::new(Store::Sqlite).await;
    for text in ["' OR 1=1;--", "\u{0}", "%27", "$1", "::regclass", "../../etc/passwd", "{{7*7}}", "\u{202e}"]
    {
        let mut body = world.app.sign_in_body("ann@example.org", &gatepost_tests::client::Pkce::new(), text);
        assert!(world.app.post_sign_in(&body).await.status < 500, "state {text:?}");
        for field in ["email", "redirect_uri", "code_challenge", "locale", "nonce", "scope", "method"] {
            body[field] = serde_json::json!(text);
        }
        let answer = world.app.post_sign_in(&body).await;
        assert!((400..500).contains(&answer.status), "{text:?}: {answer:?}");
        // A form with U+0000 is not well encoded; the others are codes that nobody has.
        let error = if text == "\u{0}" { "invalid_request" } else { "invalid_grant" };
        world.app.exchange(text, text).await.oauth_error(400, error);
    }
}
