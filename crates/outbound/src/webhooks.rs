//! Messages for webhooks (Standard Webhooks 1.0).

use crate::{Outbound, Outgoing, PATIENCE};
use gatepost_application::{WebhookPost, WebhookSender};
use gatepost_domain::webhook::{EXCERPT_BYTES, WebhookAnswer, excerpt};
use http::HeaderName;
use http::header::RETRY_AFTER;
use std::time::Duration;
use tokio::time::timeout;

impl WebhookSender for Outbound {
    async fn send(&self, post: WebhookPost) -> WebhookAnswer {
        let headers = [
            ("webhook-id", post.id),
            ("webhook-timestamp", post.timestamp),
            ("webhook-signature", post.signature),
        ];
        let outgoing = Outgoing {
            media_type: "application/json",
            headers: headers.map(|(name, value)| (HeaderName::from_static(name), value)).into(),
            body: post.body,
            heard: EXCERPT_BYTES,
        };
        match timeout(PATIENCE, self.post(post.url.as_str(), outgoing)).await {
            Ok(Ok(answered)) => {
                let pause = answered.headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok());
                WebhookAnswer::Status {
                    status: answered.status.as_u16(),
                    retry_after: pause.and_then(|text| text.parse().ok()).map(Duration::from_secs),
                    excerpt: excerpt(&answered.head),
                }
            }
            Ok(Err(error)) => WebhookAnswer::Silence { why: format!("it can't be reached: {error}") },
            Err(_) => WebhookAnswer::Silence { why: "it took too long".to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_domain::webhook::WebhookUrl;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    /// What becomes of a message where somebody answers so, and what they heard. They hang up when nobody listens any more.
    async fn sent(answer: &[u8], is_endless: bool) -> (WebhookAnswer, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let message = WebhookPost {
            url: WebhookUrl::parse(&format!("http://127.0.0.1:{port}/in?x=1")).unwrap(),
            id: "whd_1".to_owned(),
            timestamp: "1700000000".to_owned(),
            signature: "v1,AAAA v1,BBBB".to_owned(),
            body: r#"{"type":"webhook.test"}"#.to_owned(),
        };
        let hear = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut heard = Vec::new();
            while !heard.ends_with(b"webhook.test\"}") {
                let mut some = [0; 1024];
                let count = stream.read(&mut some).await.unwrap();
                heard.extend_from_slice(&some[..count]);
            }
            stream.write_all(answer).await.unwrap();
            while is_endless && stream.write_all(&[b'x'; 4096]).await.is_ok() {}
            String::from_utf8(heard).unwrap()
        };
        let outbound = Outbound::new().unwrap();
        tokio::join!(outbound.send(message), hear)
    }

    #[tokio::test]
    async fn a_message_bears_what_it_is_verified_with() {
        let (answer, heard) = sent(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", false).await;
        assert_eq!(
            answer,
            WebhookAnswer::Status { status: 200, retry_after: None, excerpt: "hello".to_owned() }
        );
        assert!(heard.starts_with("POST /in?x=1 HTTP/1.1\r\n"), "{heard}");
        for header in [
            "content-type: application/json\r\n",
            "webhook-id: whd_1\r\n",
            "webhook-timestamp: 1700000000\r\n",
            "webhook-signature: v1,AAAA v1,BBBB\r\n",
        ] {
            assert!(heard.contains(header), "{header} in {heard}");
        }
    }

    #[tokio::test]
    async fn of_an_endless_answer_the_beginning_is_read() {
        let (answer, _) = sent(b"HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n", true).await;
        let WebhookAnswer::Status { status: 200, excerpt, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(excerpt.len(), EXCERPT_BYTES);
    }

    #[tokio::test]
    async fn an_answer_that_breaks_off_counts_by_its_status() {
        let (answer, _) = sent(b"HTTP/1.1 500 Oh\r\ncontent-length: 100\r\n\r\npart", false).await;
        let expected = WebhookAnswer::Status { status: 500, retry_after: None, excerpt: "part".to_owned() };
        assert_eq!(answer, expected);
    }

    #[tokio::test]
    async fn a_redirect_is_not_followed_and_a_pause_is_heard() {
        let redirect =
            b"HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n";
        let (answer, _) = sent(redirect, false).await;
        assert!(matches!(answer, WebhookAnswer::Status { status: 302, .. }), "{answer:?}");
        let busy = b"HTTP/1.1 429 Busy\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n";
        let (answer, _) = sent(busy, false).await;
        let hour = Some(Duration::from_hours(1));
        assert!(
            matches!(answer, WebhookAnswer::Status { status: 429, retry_after, .. } if retry_after == hour)
        );
    }
}
