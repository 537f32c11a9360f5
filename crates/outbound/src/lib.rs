//! Requests that leave for servers of apps: over TLS, to public addresses alone, by no proxy and along no redirect.

mod address;
mod said;
mod webhooks;

use address::may_be_dialled;
use gatepost_application::BackchannelNotifier;
use gatepost_domain::app::BackchannelLogoutUri;
use http::header::{CONNECTION, CONTENT_TYPE, HOST, USER_AGENT};
use http::{HeaderMap, HeaderName, Request, StatusCode, Uri};
use hyper::client::conn::http1::Builder;
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use rustls_platform_verifier::BuilderVerifierExt as _;
use said::Head;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// How long all of one request may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// More of an answer than this is not read.
const LONGEST_ANSWER: usize = 64 * 1024;

/// What is posted.
struct Outgoing {
    media_type: &'static str,
    headers: Vec<(HeaderName, String)>,
    body: String,
    /// So much of the answer's body is wanted.
    heard: usize,
}

/// What was answered.
struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    head: Head,
}

/// Brings logout tokens and messages of webhooks to apps.
#[derive(Clone)]
pub struct Outbound {
    tls: Arc<ClientConfig>,
}

impl Outbound {
    /// With the certificates that this machine trusts.
    pub fn new() -> Result<Self, rustls::Error> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        Ok(Self { tls: Arc::new(builder.with_platform_verifier()?.with_no_client_auth()) })
    }

    async fn post(&self, address: &str, outgoing: Outgoing) -> io::Result<Answered> {
        let uri: Uri = address.parse().map_err(io::Error::other)?;
        let host = uri.host().ok_or_else(|| io::Error::other("it has no host"))?;
        let is_tls = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if is_tls { 443 } else { 80 });
        let tcp = dial(host, port).await?;
        if !is_tls {
            return say(tcp, &uri, outgoing).await;
        }
        let name = host.trim_matches(['[', ']']).to_owned();
        let name = ServerName::try_from(name).map_err(io::Error::other)?;
        say(TlsConnector::from(Arc::clone(&self.tls)).connect(name, tcp).await?, &uri, outgoing).await
    }
}

/// Connects to the first address of that host that may be reached. What is judged is what is dialled, so that a name which
/// changes its mind in between gains nothing.
async fn dial(host: &str, port: u16) -> io::Result<TcpStream> {
    let addresses = lookup_host((host.trim_matches(['[', ']']), port)).await?;
    let mut last = io::Error::other("it has no public address");
    for address in addresses.filter(|address| may_be_dialled(host, address.ip())) {
        match TcpStream::connect(address).await {
            Ok(tcp) => return Ok(tcp),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Posts that, and reads how it was answered. The connection ends with it.
async fn say<S>(stream: S, uri: &Uri, outgoing: Outgoing) -> io::Result<Answered>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let mut request = Request::post(path)
        .header(HOST, authority)
        .header(USER_AGENT, "gatepost")
        .header(CONNECTION, "close")
        .header(CONTENT_TYPE, outgoing.media_type);
    for (name, value) in outgoing.headers {
        request = request.header(name, value);
    }
    let request = request.body(outgoing.body).map_err(io::Error::other)?;
    let mut http = Builder::new();
    http.max_buf_size(LONGEST_ANSWER);
    let (mut sender, connection) = http.handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    let exchanged = async move {
        let response = sender.send_request(request).await.map_err(io::Error::other)?;
        let (parts, body) = response.into_parts();
        let head = said::head(body, outgoing.heard).await;
        Ok(Answered { status: parts.status, headers: parts.headers, head })
    };
    tokio::pin!(exchanged, connection);
    tokio::select! {
        answered = &mut exchanged => answered,
        // What came before the end of the connection can still be read.
        _ = &mut connection => exchanged.await,
    }
}

impl BackchannelNotifier for Outbound {
    async fn tell(&self, address: &BackchannelLogoutUri, token: &str) -> Result<(), String> {
        // A token is of characters that a form has as they are.
        let form = Outgoing {
            media_type: "application/x-www-form-urlencoded",
            headers: Vec::new(),
            body: format!("logout_token={token}"),
            heard: 0,
        };
        match timeout(PATIENCE, self.post(address.as_str(), form)).await {
            Ok(Ok(Answered { status: StatusCode::OK | StatusCode::NO_CONTENT, .. })) => Ok(()),
            Ok(Ok(answered)) => Err(format!("the app answered {}", answered.status.as_u16())),
            Ok(Err(error)) => Err(format!("the app can't be reached: {error}")),
            Err(_) => Err("the app took too long".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    /// What becomes of a token where somebody answers so, and what they heard.
    async fn told(answer: &str) -> (Result<(), String>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let address = BackchannelLogoutUri::parse(&format!("http://127.0.0.1:{port}/out?x=1")).unwrap();
        let hear = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut heard = Vec::new();
            while !heard.ends_with(b"logout_token=a.b.c") {
                let mut some = [0; 1024];
                let count = stream.read(&mut some).await.unwrap();
                heard.extend_from_slice(&some[..count]);
            }
            stream.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8(heard).unwrap()
        };
        let outbound = Outbound::new().unwrap();
        tokio::join!(outbound.tell(&address, "a.b.c"), hear)
    }

    #[tokio::test]
    async fn an_app_is_told_by_a_form_and_takes_it_by_its_status() {
        let (answer, heard) = told("HTTP/1.1 204 No Content\r\n\r\n").await;
        assert_eq!(answer, Ok(()));
        assert!(heard.starts_with("POST /out?x=1 HTTP/1.1\r\n"), "{heard}");
        assert!(heard.contains("content-type: application/x-www-form-urlencoded\r\n"), "{heard}");
        assert!(heard.contains("content-length: 18\r\n"), "{heard}");
        assert_eq!(told("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.0, Ok(()));
    }

    #[tokio::test]
    async fn what_is_not_taken_is_told_as_such_and_no_redirect_is_followed() {
        for (answer, why) in [
            ("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", "the app answered 400"),
            (
                "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1/\r\ncontent-length: 0\r\n\r\n",
                "the app answered 307",
            ),
        ] {
            assert_eq!(told(answer).await.0, Err(why.to_owned()));
        }
        let endless = format!("HTTP/1.1 200 OK\r\nx: {}", "x".repeat(LONGEST_ANSWER + 1));
        assert!(told(&endless).await.0.is_err());
    }

    #[tokio::test]
    async fn a_name_is_judged_by_what_it_resolves_to() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        // Old spellings of 127.0.0.1 that any resolver knows without asking, and that are no name of this machine here.
        for name in ["127.1", "2130706433", "0x7f000001", "0177.0.0.1"] {
            assert_eq!(dial(name, port).await.unwrap_err().to_string(), "it has no public address", "{name}");
        }
        assert_eq!(listener.accept().unwrap_err().kind(), io::ErrorKind::WouldBlock, "nobody knocked");
        dial("127.0.0.1", port).await.unwrap();
        listener.accept().unwrap();
    }
}
