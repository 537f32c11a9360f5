//! Heads that no honest client sends, byte by byte on a real socket.

use super::server::{Running, short};
use super::world::*;

fn status(answer: &str) -> &str {
    answer.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).unwrap_or(answer)
}

#[tokio::test]
async fn broken_framing_is_400_and_the_connection_ends() {
    let server = Running::start(&World::new().await, short()).await;
    let post = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    for (name, bytes) in [
        ("space before colon", "GET /livez HTTP/1.1\r\nHost : localhost\r\n\r\n".to_owned()),
        ("folded line", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n".to_owned()),
        ("two lengths", format!("{post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}x")),
        ("negative length", format!("{post}Content-Length: -1\r\n\r\n{{}}")),
        ("length with plus", format!("{post}Content-Length: +2\r\n\r\n{{}}")),
        ("unknown encoding", format!("{post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")),
        (
            "encoding twice",
            format!("{post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
        ),
        (
            "chunk that is no number",
            format!("{post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n"),
        ),
        (
            "chunk too long for a number",
            format!("{post}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{{}}\r\n"),
        ),
        ("null in a name", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX\0: a\r\n\r\n".to_owned()),
        ("null in a value", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n".to_owned()),
        ("bare return", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n".to_owned()),
        ("no version", "GET /livez\r\n\r\n".to_owned()),
        ("version 3", "GET /livez HTTP/3.0\r\nHost: localhost\r\n\r\n".to_owned()),
        ("version 0.9", "GET /livez HTTP/0.9\r\nHost: localhost\r\n\r\n".to_owned()),
        ("spaces in the target", "GET /li vez HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned()),
        (
            "no host",
            "GET /livez HTTP/1.1\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n".to_owned(),
        ),
        ("two hosts", "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n".to_owned()),
        ("noise", "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n".to_owned()),
    ] {
        let answer = server.say(&bytes).await;
        assert_eq!(status(&answer), "400", "{name}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{name}: {answer}");
    }
    // HTTP/2 is not spoken: the connection ends without a word.
    assert_eq!(server.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await, "");
    let answer = server.say("GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await;
    assert_eq!(status(&answer), "200");
}

#[tokio::test]
async fn a_missing_host_is_a_problem() {
    let server = Running::start(&World::new().await, short()).await;
    let answer = server.say("GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n").await;
    assert!(
        answer.contains("application/problem+json") && answer.contains("\"code\":\"malformed_request\""),
        "{answer}"
    );
    // HTTP/1.0 does not know the header yet.
    let answer = server.say("GET /livez HTTP/1.0\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.0 200 OK"), "{answer}");
}

#[tokio::test]
async fn a_head_has_a_size() {
    let server = Running::start(&World::new().await, short()).await;
    let get = |headers: &str| {
        format!("GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n")
    };
    let lines = |count: usize| (0..count).map(|line| format!("X-{line}: y\r\n")).collect::<Vec<_>>().concat();
    for (name, headers, expected) in [
        ("98 lines more", lines(98), "200"),
        ("99 lines more", lines(99), "431"),
        ("30 KiB", format!("X: {}\r\n", "y".repeat(30 * 1024)), "200"),
        ("33 KiB", format!("X: {}\r\n", "y".repeat(33 * 1024)), "431"),
        ("100 kB", format!("X: {}\r\n", "y".repeat(100_000)), "431"),
        ("a name of 70 kB", format!("{}: y\r\n", "x".repeat(70_000)), "431"),
        ("50 cookies", format!("Cookie: {}\r\n", "a=".to_owned() + &"b".repeat(4000)).repeat(50), "431"),
    ] {
        assert_eq!(status(&server.say(get(&headers)).await), expected, "{name}");
    }
    let long = |length: usize| {
        format!("GET /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "x".repeat(length))
    };
    assert_eq!(status(&server.say(long(8 * 1024 - 1)).await), "404");
    assert_eq!(status(&server.say(long(8 * 1024)).await), "414");
    let answer = server.say(long(9 * 1024)).await;
    assert!(answer.contains("\"code\":\"uri_too_long\""), "{answer}");
}

#[tokio::test]
async fn other_ways_to_name_a_target_lead_nowhere_else() {
    let server = Running::start(&World::new().await, short()).await;
    let ask = |line: &str| format!("{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let path = "/apps/acme/.well-known/openid-configuration";
    let answer = server.say(ask(&format!("GET https://evil.example{path}"))).await;
    assert!(status(&answer) == "200" && !answer.contains("evil.example"), "{answer}");
    for (line, expected) in [
        ("CONNECT evil.example:443", "404"),
        ("TRACE /livez", "405"),
        ("OPTIONS *", "404"),
        ("GET //evil.example/livez", "404"),
    ] {
        assert_eq!(status(&server.say(ask(line)).await), expected, "{line}");
    }
}

#[tokio::test]
async fn a_smuggled_request_is_not_served() {
    let server = Running::start(&World::new().await, short()).await;
    let hidden = "GET /docs HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let post = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    let both = format!("{post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{hidden}");
    let answer = server.say(both).await;
    assert!(!answer.contains("text/html"), "{answer}");
    let get_with_body =
        format!("GET /livez HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n{hidden}", hidden.len());
    let answer = server.say(get_with_body).await;
    assert!(!answer.contains("text/html"), "{answer}");
}
