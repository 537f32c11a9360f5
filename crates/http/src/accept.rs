//! What a client would rather read (RFC 9110 §12.5.1).

use http::header::ACCEPT;
use poem::Request;

/// How much a client likes something, in thousandths; 0 is not at all.
type Quality = u16;

/// Whether the client likes JSON better than HTML. Whoever says nothing, or likes both alike, gets HTML.
pub(crate) fn prefers_json(request: &Request) -> bool {
    let quality = |kind, subtype| {
        let lines = request.headers().get_all(ACCEPT).iter().filter_map(|line| line.to_str().ok());
        best(lines.flat_map(|line| line.split(',')), kind, subtype)
    };
    let problem = quality("application", "problem+json");
    quality("application", "json").max(problem) > quality("text", "html")
}

/// Whether the client names that type among those that it takes.
pub(crate) fn accepts(request: &Request, media_type: &str) -> bool {
    let lines = request.headers().get_all(ACCEPT).iter().filter_map(|line| line.to_str().ok());
    let mut named = lines.flat_map(|line| line.split(',')).filter_map(|range| range.split(';').next());
    named.any(|range| range.trim().eq_ignore_ascii_case(media_type))
}

/// The quality that the most specific of the ranges gives to that type.
fn best<'a>(ranges: impl Iterator<Item = &'a str>, kind: &str, subtype: &str) -> Quality {
    let judged = ranges.filter_map(|range| {
        let mut parts = range.split(';');
        let (range_kind, range_subtype) = parts.next()?.trim().split_once('/')?;
        let specificity = match (range_kind, range_subtype) {
            ("*", "*") => 1,
            (k, "*") if k.eq_ignore_ascii_case(kind) => 2,
            (k, s) if k.eq_ignore_ascii_case(kind) && s.eq_ignore_ascii_case(subtype) => 3,
            _ => return None,
        };
        let weight = parts.find_map(|part| {
            let (name, value) = part.split_once('=')?;
            name.trim().eq_ignore_ascii_case("q").then(|| thousandths(value.trim()))
        });
        Some((specificity, weight.unwrap_or(1000)))
    });
    judged.max().map_or(0, |(_, weight)| weight)
}

/// `0.5` as 500; what is no quality counts as none at all.
fn thousandths(text: &str) -> Quality {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let sound =
        matches!(whole, "0" | "1") && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !sound {
        return 0;
    }
    let part: Quality = format!("{part:0<3}").parse().unwrap_or(0);
    if whole == "1" { 1000 } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(accept: Option<&str>) -> bool {
        let request = Request::builder();
        prefers_json(&match accept {
            Some(accept) => request.header(ACCEPT, accept).finish(),
            None => request.finish(),
        })
    }

    #[test]
    fn pages_are_html_unless_json_is_preferred() {
        for json in [
            "application/json",
            "application/problem+json",
            "APPLICATION/JSON",
            "application/*",
            "text/html;q=0.1, application/json",
            "*/*;q=0.5, application/json",
            "application/json;q=0.9, text/html;q=0.8",
            "text/html;q=0, */*",
        ] {
            assert!(with(Some(json)), "{json}");
        }
        for html in [
            "",
            "*/*",
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/json, text/html",
            "application/json;q=0.5, text/*",
            "application/json;q=2",
            "application/json;q=",
            "application/json;q=0.0001",
            "application",
            ";;,,==/",
        ] {
            assert!(!with(Some(html)), "{html}");
        }
        assert!(!with(None));
    }
}
