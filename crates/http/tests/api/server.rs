//! The server on a real socket: what it takes, how long it waits, and how it stops.

use super::world::*;
use gatepost_http::{Limits, serve};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

/// A server that runs until it is told to stop.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    tasks: JoinSet<std::io::Result<()>>,
}

/// Longer than anything here should take.
const LONG: Duration = Duration::from_secs(20);

/// Limits so short that a test needs no patience.
pub(crate) fn short() -> Limits {
    let short = Duration::from_millis(300);
    Limits { head: short, body: short, idle: short, stop: Duration::from_secs(2), ..Limits::default() }
}

impl Running {
    pub(crate) async fn start(world: &World, limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let mut tasks = JoinSet::new();
        let site = Arc::clone(&world.site);
        tasks.spawn(async move { serve(listener, site, limits, async { drop(stopped.await) }).await });
        Self { address, stop: Some(stop), tasks }
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// What comes back for these bytes until the server closes.
    pub(crate) async fn say(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = self.connect().await;
        stream.write_all(bytes.as_ref()).await.unwrap();
        read_all(&mut stream).await
    }

    fn tell_to_stop(&mut self) {
        drop(self.stop.take());
    }

    /// How long it takes to stop.
    async fn stop(mut self) -> Duration {
        self.tell_to_stop();
        let begin = Instant::now();
        timeout(LONG, self.tasks.join_next()).await.unwrap().unwrap().unwrap().unwrap();
        begin.elapsed()
    }
}

/// All that comes until the server closes.
pub(crate) async fn read_all(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    match timeout(LONG, stream.read_to_end(&mut read)).await.expect("the server closes") {
        Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("{error}"),
        _ => String::from_utf8(read).unwrap(),
    }
}

/// One answer, of which the server says how long it is.
async fn read_answer(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&read).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap_or("0");
            if body.len() >= length.parse::<usize>().unwrap() {
                return text;
            }
        }
        let mut piece = [0; 4096];
        let length = timeout(LONG, stream.read(&mut piece)).await.unwrap().unwrap();
        assert!(length > 0, "closed after: {text}");
        read.extend_from_slice(&piece[..length]);
    }
}

const LIVEZ: &str = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";

#[tokio::test]
async fn a_connection_serves_one_request_after_the_other() {
    let server = Running::start(&World::new().await, Limits::default()).await;
    let mut stream = server.connect().await;
    for _ in 0..3 {
        stream.write_all(LIVEZ.as_bytes()).await.unwrap();
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("{\"status\":\"alive\"}"),
            "{answer}"
        );
        assert!(!answer.contains("\r\nserver:"), "{answer}");
    }
    stream.write_all(LIVEZ.replace("GET", "HEAD").as_bytes()).await.unwrap();
    let head = read_head(&mut stream).await;
    assert!(head.contains("content-length: 18"), "{head}");
    stream.write_all(LIVEZ.repeat(2).as_bytes()).await.unwrap();
    assert!(read_answer(&mut stream).await.starts_with("HTTP/1.1 200 OK\r\n"));
}

/// The head of an answer, and nothing behind it.
async fn read_head(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    while !read.ends_with(b"\r\n\r\n") {
        read.push(timeout(LONG, stream.read_u8()).await.unwrap().unwrap());
    }
    String::from_utf8(read).unwrap()
}

#[tokio::test]
async fn the_peer_is_the_client() {
    let rate = gatepost_domain::limit::Rate::new(1, Duration::from_mins(1)).unwrap();
    let settings = gatepost_application::Settings {
        sign_ins_per_client: Some(rate),
        ..gatepost_contract::fakes::settings()
    };
    let server = Running::start(&World::with(Wish { settings, ..Wish::default() }).await, short()).await;
    let body = request().to_string();
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close";
    let ask = format!("{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    assert!(server.say(&ask).await.starts_with("HTTP/1.1 202 "));
    assert!(server.say(&ask).await.starts_with("HTTP/1.1 429 "));
}

#[tokio::test]
async fn a_slow_head_is_cut_off() {
    let server = Running::start(&World::new().await, short()).await;
    for begin in ["", "GET /livez HTTP/1.1\r\n", "G"] {
        let mut stream = server.connect().await;
        stream.write_all(begin.as_bytes()).await.unwrap();
        let began = Instant::now();
        assert_eq!(read_all(&mut stream).await, "", "{begin}");
        assert!((200..5_000).contains(&began.elapsed().as_millis()), "{:?}", began.elapsed());
    }
}

#[tokio::test]
async fn a_head_that_trickles_in_is_cut_off_all_the_same() {
    let server = Running::start(&World::new().await, short()).await;
    let mut stream = server.connect().await;
    stream.write_all(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n").await.unwrap();
    let began = Instant::now();
    while stream.write_all(b"X-Slow: y\r\n").await.is_ok() {
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(began.elapsed() < Duration::from_secs(10), "nobody cut it off");
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed_and_a_busy_one_is_not() {
    let idle = Duration::from_secs(1);
    let server = Running::start(&World::new().await, Limits { idle, ..Limits::default() }).await;
    let mut stream = server.connect().await;
    for _ in 0..4 {
        stream.write_all(LIVEZ.as_bytes()).await.unwrap();
        read_answer(&mut stream).await;
        tokio::time::sleep(idle / 3).await;
    }
    let began = Instant::now();
    assert_eq!(read_all(&mut stream).await, "");
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_slow_body_is_refused() {
    let server = Running::start(&World::new().await, short()).await;
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    for body in ["\r\nContent-Length: 100\r\n\r\n{", "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"] {
        let mut stream = server.connect().await;
        stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
        let answer = read_answer(&mut stream).await;
        assert!(
            answer.starts_with("HTTP/1.1 408 ") && answer.contains("\"code\":\"request_timeout\""),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn an_endless_body_is_refused_while_it_comes() {
    let server = Running::start(&World::new().await, Limits::default()).await;
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    let mut stream = server.connect().await;
    stream.write_all(format!("{head}Transfer-Encoding: chunked\r\n\r\n").as_bytes()).await.unwrap();
    let (mut read, mut write) = stream.into_split();
    let mut sender = JoinSet::new();
    sender.spawn(async move {
        let chunk = [&b"1000\r\n"[..], &[b' '; 4096], b"\r\n"].concat();
        while write.write_all(&chunk).await.is_ok() {}
    });
    let mut answer = [0; 12];
    timeout(LONG, read.read_exact(&mut answer)).await.unwrap().unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
    sender.abort_all();
}

#[tokio::test]
async fn a_big_body_is_refused_and_its_sender_reads_why() {
    let server = Running::start(&World::new().await, Limits::default()).await;
    for length in [17 * 1024, 1024 * 1024] {
        let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close";
        let bytes =
            [format!("{head}\r\nContent-Length: {length}\r\n\r\n").into_bytes(), vec![b' '; length]].concat();
        let answer = server.say(bytes).await;
        assert!(
            answer.starts_with("HTTP/1.1 413 ") && answer.contains("\"code\":\"payload_too_large\""),
            "{answer}"
        );
    }
    // Whoever asks first is told before it sends.
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue";
    let answer =
        server.say(format!("{head}\r\nContent-Length: 10000000000\r\nConnection: close\r\n\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
}

#[tokio::test]
async fn no_more_connections_than_allowed_are_served() {
    let server = Running::start(&World::new().await, Limits { connections: 2, ..Limits::default() }).await;
    let (mut first, mut second) = (server.connect().await, server.connect().await);
    for stream in [&mut first, &mut second] {
        stream.write_all(LIVEZ.as_bytes()).await.unwrap();
        read_answer(stream).await;
    }
    let mut third = server.connect().await;
    third.write_all(LIVEZ.as_bytes()).await.unwrap();
    let mut piece = [0; 1];
    assert!(timeout(Duration::from_millis(200), third.read(&mut piece)).await.is_err(), "served too early");
    drop(first);
    assert!(read_answer(&mut third).await.starts_with("HTTP/1.1 200 OK"));
}

/// A request whose head the server has, and which waits for the rest of its body.
async fn in_flight(server: &Running, length: usize) -> TcpStream {
    let mut stream = server.connect().await;
    let head = "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    let head = format!("{head}\r\nContent-Length: {length}\r\nExpect: 100-continue\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    assert_eq!(read_head(&mut stream).await, "HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

#[tokio::test]
async fn requests_in_flight_end_before_the_server_does() {
    let mut server = Running::start(&World::new().await, Limits::default()).await;
    let idle = server.connect().await;
    let body = request().to_string();
    let mut busy = in_flight(&server, body.len()).await;
    server.tell_to_stop();
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    busy.write_all(body.as_bytes()).await.unwrap();
    let answer = read_all(&mut busy).await;
    assert!(answer.starts_with("HTTP/1.1 202 ") && answer.contains("connection: close"), "{answer}");
    assert!(server.stop().await < Duration::from_secs(5));
    drop(idle);
}

#[tokio::test]
async fn pages_that_wait_are_sent_away_at_a_stop() {
    let world = World::new().await;
    let begun = world.begin().await;
    let mut server = Running::start(&world, Limits { stop: LONG * 60, ..Limits::default() }).await;
    let mut page = server.connect().await;
    let (id, secret) = (begun["sign_in_id"].as_str().unwrap(), begun["sign_in_secret"].as_str().unwrap());
    let head = format!(
        "GET /apps/acme/sign-ins/{id} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {secret}\r\n"
    );
    page.write_all(format!("{head}Accept: text/event-stream\r\n\r\n").as_bytes()).await.unwrap();
    assert!(read_head(&mut page).await.starts_with("HTTP/1.1 200 "));
    server.tell_to_stop();
    // It ends as a whole answer does, and not cut off: the last chunk is there.
    assert!(read_all(&mut page).await.ends_with("\r\n0\r\n\r\n"));
    server.stop().await;
}

#[tokio::test]
async fn requests_that_don_t_end_are_cut_off() {
    let limits = Limits { body: LONG, stop: Duration::from_millis(300), ..Limits::default() };
    let server = Running::start(&World::new().await, limits).await;
    let mut stuck = in_flight(&server, 10).await;
    let took = server.stop().await;
    assert!((200..5_000).contains(&took.as_millis()), "{took:?}");
    assert_eq!(read_all(&mut stuck).await, "");
}

#[tokio::test]
async fn healthy_clients_don_t_wait_for_slow_ones() {
    let server = Running::start(&World::new().await, Limits::default()).await;
    let mut slow = Vec::new();
    for _ in 0..200 {
        let mut stream = server.connect().await;
        stream.write_all(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n").await.unwrap();
        slow.push(stream);
    }
    let began = Instant::now();
    let answer = server.say(LIVEZ.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && began.elapsed() < Duration::from_secs(1), "{answer}");
    drop(slow);
}

#[tokio::test]
async fn a_client_that_does_not_read_is_cut_off() {
    let server = Running::start(&World::new().await, short()).await;
    let mut stream = server.connect().await;
    let ask = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(ask.repeat(200).as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut read = Vec::new();
    // Closed with answers on the way, it may be reset instead of ended.
    let _ = timeout(LONG, stream.read_to_end(&mut read)).await.expect("the server closes");
    let answers = read.windows(ask.len()).filter(|window| window.starts_with(b"HTTP/1.1 200 OK")).count();
    assert!((1..200).contains(&answers), "{answers}");
}
