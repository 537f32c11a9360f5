//! What pages load: a style sheet, an icon, a few scripts. Each is part of the program and named after its content, so
//! that a browser may keep it for ever.

use super::{at_once, path};
use crate::site::Site;
use bytes::Bytes;
use data_encoding::HEXLOWER;
use gatepost_application::Ports;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH};
use http::{Method, StatusCode};
use poem::error::NotFoundError;
use poem::{Request, Response, Result, Route};
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, LazyLock};

/// What a browser may keep for ever.
struct Asset {
    /// What templates call it.
    key: &'static str,
    /// Its name, with the beginning of its digest.
    file: String,
    media_type: &'static str,
    content: String,
}

static ASSETS: LazyLock<[Asset; 8]> = LazyLock::new(|| {
    let (css, js) = ("text/css; charset=utf-8", "text/javascript; charset=utf-8");
    [
        asset("style", "gatepost", ".css", css, &squeezed(include_str!("assets/gatepost.css"))),
        asset("icon", "icon", ".svg", "image/svg+xml; charset=utf-8", include_str!("assets/icon.svg")),
        asset("press", "press", ".js", js, include_str!("assets/press.js")),
        asset("wait", "wait", ".js", js, include_str!("assets/wait.js")),
        asset("mailbox", "mailbox", ".js", js, include_str!("assets/mailbox.js")),
        asset(
            "console-style",
            "console",
            ".css",
            css,
            &squeezed(include_str!("../console/assets/console.css")),
        ),
        asset("console-script", "console", ".js", js, include_str!("../console/assets/console.js")),
        asset("demo", "demo", ".js", js, include_str!("assets/demo.js")),
    ]
});

fn asset(key: &'static str, stem: &str, ending: &str, media_type: &'static str, content: &str) -> Asset {
    let file = digest_name(stem, ending, content.as_bytes());
    Asset { key, file, media_type, content: content.to_owned() }
}

/// A name with the beginning of the digest of what it names.
pub(super) fn digest_name(stem: &str, ending: &str, content: &[u8]) -> String {
    let digest = HEXLOWER.encode(&Sha256::digest(content));
    format!("{stem}-{}{ending}", digest.get(..16).unwrap_or(&digest))
}

/// A style sheet without what only its authors need: every page loads it. Ours holds no text in which a space, a comma or
/// a comment means anything else.
fn squeezed(style: &str) -> String {
    let mut squeezed = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        squeezed.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    squeezed.push_str(rest);
    let lines: String = squeezed.lines().map(str::trim).collect::<Vec<_>>().join("");
    [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ","), (";}", "}")]
        .into_iter()
        .fold(lines, |style, (wide, narrow)| style.replace(wide, narrow))
}

/// Where pages find them, by key; of characters that need no escaping.
pub(crate) fn paths() -> impl Iterator<Item = (&'static str, String)> {
    ASSETS.iter().map(|asset| (asset.key, format!("/assets/{}", asset.file)))
}

pub(crate) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    route.at("/assets/:file", path(site, [at_once(Method::GET, site, serve)]))
}

fn serve<P: Ports>(_site: &Site<P>, request: &Request) -> Result<Response> {
    let file = request.raw_path_param("file").unwrap_or_default();
    let asset = ASSETS.iter().find(|asset| asset.file == file).ok_or(NotFoundError)?;
    // An icon that is opened on its own is a document too.
    let policy = "default-src 'none'; frame-ancestors 'none'";
    Ok(answer(request, &asset.file, (asset.media_type, policy), Bytes::from_static(asset.content.as_bytes())))
}

/// What never changes under that name, or that the browser has it already.
pub(super) fn answer(
    request: &Request,
    name: &str,
    (media_type, policy): (&'static str, &'static str),
    content: Bytes,
) -> Response {
    let etag = format!("\"{name}\"");
    let mut response = Response::builder().finish();
    let known = request.headers().get_all(IF_NONE_MATCH).iter();
    if known.filter_map(|value| value.to_str().ok()).any(|known| names(known, &etag)) {
        response.set_status(StatusCode::NOT_MODIFIED);
    } else {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        response.set_body(content);
    }
    keep_for_ever(response.headers_mut(), &etag, policy);
    response
}

/// Whether a list of entity tags holds this one (RFC 9110 §13.1.2: weakness does not matter here).
fn names(list: &str, etag: &str) -> bool {
    list.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}

fn keep_for_ever(headers: &mut HeaderMap, etag: &str, policy: &'static str) {
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(CACHE_CONTROL, forever);
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(ETAG, etag);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("content-security-policy", policy),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}
