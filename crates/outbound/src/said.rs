//! The beginning of an answer's body, and no more.

use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use std::time::Duration;
use tokio::time::timeout;

/// The status is what counts: what is said beside it may take so long.
const PATIENCE: Duration = Duration::from_secs(1);

/// As much of it as was wanted and came in time.
pub(crate) type Head = Vec<u8>;

/// Reads up to `most` bytes; one that breaks off or dawdles is read as far as it came.
pub(crate) async fn head(mut body: Incoming, most: usize) -> Head {
    let mut head = Vec::new();
    let reading = async {
        while head.len() < most {
            let Some(Ok(frame)) = body.frame().await else { break };
            if let Ok(data) = frame.into_data() {
                let room = most - head.len();
                head.extend_from_slice(data.get(..room).unwrap_or(&data));
            }
        }
    };
    if most > 0 {
        // What came by then is there.
        let _ = timeout(PATIENCE, reading).await;
    }
    head
}
