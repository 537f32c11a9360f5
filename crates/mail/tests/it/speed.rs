//! A slow server does not make letters wait for each other.

use crate::letters::{deliver, letter, smtp};
use crate::server::{Script, Server};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// As long as the server takes for a message.
const PAUSE: Duration = Duration::from_millis(20);

/// Hands over so many letters from 64 couriers; how long it took.
async fn hand_over(server: &Server, connections: u32, letters: u32) -> Duration {
    let smtp = Arc::new(smtp(&server.url(&format!("?connections={connections}"))));
    let begun = Instant::now();
    let mut couriers = JoinSet::new();
    for courier in 0..64 {
        let smtp = Arc::clone(&smtp);
        couriers.spawn(async move {
            for seed in (courier..letters).step_by(64) {
                deliver(&smtp, &letter(seed)).await;
            }
        });
    }
    couriers.join_all().await;
    begun.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn all_connections_work_at_once_and_no_more_than_those() {
    let server = Server::start(Script { pause: PAUSE, ..Script::default() });
    let took = hand_over(&server, 16, 320).await;
    assert_eq!((server.connections(), server.busiest(), server.taken().len()), (16, 16, 320));
    // 0.4 s if nothing but the server takes time; one connection alone would need 6.4 s.
    assert!(took < PAUSE * 320 / 4, "{took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_is_one_connection() {
    let server = Server::start(Script::default());
    hand_over(&server, 1, 64).await;
    assert_eq!((server.connections(), server.busiest(), server.taken().len()), (1, 1, 64));
}
