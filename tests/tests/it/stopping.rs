//! SIGTERM: nothing new is begun, what was begun is finished, exit 0.

use std::time::Duration;

use gatepost_tests::client::Pkce;
use gatepost_tests::lifeline::signal;
use gatepost_tests::raw;
use gatepost_tests::smtp::Fault;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::support::{Store, World, eventually};

on_both_stores!(an_idle_node_stops_at_once, a_request_under_way_is_finished, a_letter_under_way_is_not_lost);

async fn an_idle_node_stops_at_once(store: Store) {
    let mut world = World::new(store).await;
    world.tokens("ann@example.org").await;
    let begun = tokio::time::Instant::now();
    assert_eq!(world.node.terminate().await.code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(5), "after {:?}", begun.elapsed());
    world.node.restart().await;
    world.tokens("ann@example.org").await;
}

async fn a_request_under_way_is_finished(store: Store) {
    let mut world = World::new(store).await;
    let body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s").to_string();
    let (early, late) = body.split_at(20);
    let head = format!(
        "POST /apps/acme/sign-ins HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        world.node.address(),
        body.len()
    );
    let mut slow = TcpStream::connect(world.node.address()).await.unwrap();
    slow.write_all(format!("{head}{early}").as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    signal("TERM", world.node.pid().unwrap());
    eventually("the port is closed", crate::MOMENT, || async {
        TcpStream::connect(world.node.address()).await.is_err()
    })
    .await;
    slow.write_all(late.as_bytes()).await.unwrap();
    let answer = raw::listen(&mut slow, Duration::from_secs(5)).await;
    assert_eq!(raw::status(&answer), Some(202), "{answer}");
    assert_eq!(world.node.terminate().await.code(), Some(0));

    world.node.restart().await;
    world.sink.mail_to("ann@example.org").await;
}

async fn a_letter_under_way_is_not_lost(store: Store) {
    let mut world = World::new(store).await;
    world.sink.script([Fault::Hang]);
    world.app.start("ann@example.org").await;
    eventually("the hand-over has begun", crate::MOMENT, || async { world.sink.attempts() == 1 }).await;
    assert_eq!(world.node.terminate().await.code(), Some(0));
    world.node.restart().await;
    // The claim was handed back, so the next node need not wait until it runs out.
    let mail =
        world.sink.wait_for("ann@example.org", 1, Duration::from_secs(20)).await.expect("the letter is lost");
    world.app.confirm(&mail.token()).await.expect(303);
}
