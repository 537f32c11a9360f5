//! Hearing of a sign-in as it goes on: server-sent events (WHATWG HTML §9.2), or asking where those don't get through.

use futures::stream::{self, BoxStream, Stream, StreamExt as _};
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request, Response, Url};
use std::collections::VecDeque;
use std::time::Duration;

use super::{SignInState, SignInStatus, Waiting};
use crate::retry::execute;
use crate::{Caller, Error, error};

const EVENTS: &str = "text/event-stream";

/// A stream lives as long as the letter, which is an hour at most.
const LONGEST: Duration = Duration::from_secs(3600);

/// Gatepost says something every 15 seconds, if only that it is there.
const SILENCE: Duration = Duration::from_secs(40);

/// Between two questions where there are no events; less if [`Retries`](crate::Retries) allow no pause as long.
const PAUSE: Duration = Duration::from_secs(2);

/// So many questions in a row may fail in passing: about a minute, in which a server starts again.
const PATIENCE: u32 = 30;

/// No event of Gatepost's is nearly as long.
const LONGEST_EVENT: usize = 64 * 1024;

/// Where one stands who listens.
struct Listening<'a> {
    waiting: &'a Waiting,
    /// The sign-in, which is another one after its reader asked for a new letter.
    sign_in_id: String,
    source: Source,
    /// How many questions in a row failed in passing.
    failures: u32,
}

enum Source {
    /// Nothing is open.
    Closed,
    /// Events come.
    Open(Box<Parser>),
    /// They did not, or no longer: ask, after a pause, then try them again.
    Ask,
    Over,
}

/// How it stands, at once and at each change.
pub(super) fn states(waiting: &Waiting) -> impl Stream<Item = Result<SignInState, Error>> + Send + '_ {
    let sign_in_id = waiting.saved().sign_in_id.clone();
    let listening = Listening { waiting, sign_in_id, source: Source::Closed, failures: 0 };
    stream::unfold(listening, |mut listening| async move {
        let said = listening.next().await.transpose()?;
        Some((said, listening))
    })
}

impl Listening<'_> {
    async fn next(&mut self) -> Result<Option<SignInState>, Error> {
        loop {
            match &mut self.source {
                Source::Over => return Ok(None),
                Source::Closed => match self.open().await {
                    Ok(source) => self.source = source,
                    Err(error) => self.bear(error)?,
                },
                Source::Open(parser) => match parser.next().await {
                    Some(state) => return Ok(Some(self.note(state))),
                    None => self.source = Source::Ask,
                },
                Source::Ask => {
                    tokio::time::sleep(PAUSE.min(self.waiting.client().retries().longest_pause)).await;
                    self.source = Source::Closed;
                    match self.waiting.state_of(&self.sign_in_id).await {
                        Ok(state) => return Ok(Some(self.note(state))),
                        Err(error) => self.bear(error)?,
                    }
                }
            }
        }
    }

    /// Waits out what will pass, and ends with what won't.
    fn bear(&mut self, error: Error) -> Result<(), Error> {
        self.failures += 1;
        let is_borne = error.is_temporary() && self.failures < PATIENCE;
        self.source = if is_borne { Source::Ask } else { Source::Over };
        if is_borne { Ok(()) } else { Err(error) }
    }

    /// Follows a sign-in to the one that took its place, and stops after one that is over.
    fn note(&mut self, state: SignInState) -> SignInState {
        use SignInStatus::{Approved, Completed, Expired, Locked, Pending, Refused};
        self.failures = 0;
        match (&state.renewed_as, state.status) {
            (Some(renewed), _) => {
                self.sign_in_id.clone_from(renewed);
                self.source = Source::Closed;
            }
            (None, Completed | Expired | Locked | Refused) => self.source = Source::Over,
            (None, Pending | Approved) => {}
        }
        state
    }

    /// Asks for events. Whatever else comes back is for the plain question to judge.
    async fn open(&mut self) -> Result<Source, Error> {
        let client = self.waiting.client();
        let address = format!("{}/sign-ins/{}", client.issuer(), self.sign_in_id);
        let url =
            Url::parse(&address).map_err(|_| Error::Unexpected("a sign-in has an odd name".to_owned()))?;
        let mut request = Request::new(Method::GET, url);
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static(EVENTS));
        *request.timeout_mut() = Some(LONGEST);
        Caller::bearer(&self.waiting.saved().sign_in_secret).sign(&mut request);
        let answer = execute(client.http(), request, client.retries(), true).await;
        let answer = answer.map_err(|error| Error::Unreachable(error.without_url()))?;
        if answer.status().is_server_error() {
            return Err(error::unexpected(answer.status(), answer.headers()));
        }
        let is_events = answer
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(EVENTS.as_bytes()));
        Ok(if answer.status().is_success() && is_events {
            Source::Open(Box::new(Parser::of(answer)))
        } else {
            Source::Ask
        })
    }
}

/// Takes events out of pieces of text, wherever those were cut.
struct Parser {
    pieces: BoxStream<'static, Option<Vec<u8>>>,
    lines: Lines,
    ready: VecDeque<SignInState>,
}

impl Parser {
    fn of(answer: Response) -> Self {
        let pieces = answer.bytes_stream().map(|piece| piece.ok().map(|bytes| bytes.to_vec()));
        Self { pieces: pieces.boxed(), lines: Lines::default(), ready: VecDeque::new() }
    }

    /// The next event; none once the stream broke, ended or fell silent.
    async fn next(&mut self) -> Option<SignInState> {
        loop {
            if let Some(state) = self.ready.pop_front() {
                return Some(state);
            }
            let piece = tokio::time::timeout(SILENCE, self.pieces.next()).await.ok()???;
            let events = self.lines.take(&piece)?;
            // An event that can't be read is one of a kind that this release doesn't know.
            self.ready.extend(events.iter().filter_map(|event| serde_json::from_str(event).ok()));
        }
    }
}

/// The lines of a stream that are not whole yet, and the data of an event that is not.
#[derive(Default)]
struct Lines {
    rest: Vec<u8>,
    data: Option<String>,
}

impl Lines {
    /// The data of each event that `piece` completes; none at all if something is longer than anybody would send.
    fn take(&mut self, piece: &[u8]) -> Option<Vec<String>> {
        let mut events = Vec::new();
        for &byte in piece {
            match byte {
                b'\n' => {
                    let line = std::mem::take(&mut self.rest);
                    events.extend(self.line(&String::from_utf8_lossy(&line)));
                }
                // Before `\n` it belongs to the end of the line, and nobody ends lines by it alone.
                b'\r' => {}
                _ => self.rest.push(byte),
            }
            if self.rest.len() + self.data.as_ref().map_or(0, String::len) > LONGEST_EVENT {
                return None;
            }
        }
        Some(events)
    }

    fn line(&mut self, line: &str) -> Option<String> {
        if line.is_empty() {
            return self.data.take();
        }
        let value = line.strip_prefix("data:")?;
        let value = value.strip_prefix(' ').unwrap_or(value);
        match &mut self.data {
            Some(data) => {
                data.push('\n');
                data.push_str(value);
            }
            None => self.data = Some(value.to_owned()),
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_EVENT, Lines};
    use proptest::prelude::*;

    const STREAM: &str =
        ":\n\ndata: {\"a\":\"ü\"}\n\nevent: x\ndata:one\r\ndata: two\r\n\r\nid: 7\n\ndata: unfinished\n";

    fn events(pieces: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::default();
        pieces.iter().flat_map(|piece| lines.take(piece).unwrap()).collect()
    }

    #[test]
    fn an_event_is_its_data_up_to_an_empty_line() {
        assert_eq!(events(&[STREAM.as_bytes()]), ["{\"a\":\"ü\"}", "one\ntwo"]);
    }

    #[test]
    fn what_never_ends_is_given_up() {
        let mut lines = Lines::default();
        let piece = [b'a'; 1024];
        let taken = (0..=LONGEST_EVENT / 1024).all(|_| lines.take(&piece).is_some());
        assert!(!taken);
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_a_stream_was_cut(cuts in prop::collection::vec(0..STREAM.len(), 0..8)) {
            let mut cuts = cuts;
            cuts.extend([0, STREAM.len()]);
            cuts.sort_unstable();
            let pieces: Vec<_> = cuts.windows(2).map(|ends| &STREAM.as_bytes()[ends[0]..ends[1]]).collect();
            prop_assert_eq!(events(&pieces), events(&[STREAM.as_bytes()]));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = Lines::default().take(&bytes);
        }
    }
}
