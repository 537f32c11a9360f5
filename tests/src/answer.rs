//! What came back, and the claims that a test makes about it.

use reqwest::header::HeaderMap;
use serde_json::Value;

/// A whole HTTP answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// Reads an answer to its end.
    pub async fn read(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.expect("the body arrives");
        Self { status, headers, body: String::from_utf8(body.to_vec()).expect("a body is UTF-8") }
    }

    /// A header's value; fails the test if it is there twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        assert!(values.next().is_none(), "{name} is there twice: {self:?}");
        Some(value.to_str().expect("a header is text"))
    }

    /// Every value of a header that may repeat (`Set-Cookie`, `Vary`).
    pub fn headers(&self, name: &str) -> Vec<&str> {
        let values = self.headers.get_all(name).iter();
        values.map(|value| value.to_str().expect("a header is text")).collect()
    }

    /// Names and values, sorted, without those named: to compare two answers.
    pub fn headers_except(&self, names: &[&str]) -> Vec<(String, String)> {
        let all = self.headers.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        let mut all: Vec<_> = all
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()))
            .collect();
        all.sort();
        all
    }

    /// The media type without its parameters.
    pub fn media_type(&self) -> &str {
        self.header("content-type").and_then(|value| value.split(';').next()).unwrap_or_default().trim()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("not JSON ({error}): {self:?}"))
    }

    /// A string member of the body's object.
    pub fn text(&self, member: &str) -> String {
        match self.json().get(member) {
            Some(Value::String(text)) => text.clone(),
            _ => panic!("no string `{member}`: {self:?}"),
        }
    }

    /// Claims the status, and hands itself on.
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        self
    }

    /// Whether the page has a button that asks for a new letter in the place of this link.
    pub fn offers_renewal_of(&self, token: &str) -> bool {
        self.body.replace("&#x2f;", "/").contains(&format!("action=\"/l/{token}/renew\""))
    }

    /// Claims an RFC 9457 problem of the contract, whole: [`Answer::any_problem`] with this code.
    pub fn problem(self, status: u16, code: &str) -> Self {
        let answer = self.any_problem(status);
        assert_eq!(answer.text("code"), code, "{answer:?}");
        answer
    }

    /// Claims a problem of some code: its media type, its status and the request's id in both places, its words.
    pub fn any_problem(self, status: u16) -> Self {
        assert_eq!((self.status, self.media_type()), (status, "application/problem+json"), "{self:?}");
        let body = self.json();
        assert_eq!(body.get("status").and_then(Value::as_u64), Some(u64::from(status)), "{self:?}");
        let (kind, code) = (self.text("type"), self.text("code"));
        assert!(kind.ends_with(&format!("/problems/{code}")), "the type is {kind}");
        for member in ["title", "detail"] {
            assert!(!self.text(member).is_empty(), "an empty {member}: {self:?}");
        }
        assert_eq!(self.header("x-request-id"), Some(self.text("request_id").as_str()), "{self:?}");
        let is_invalid = code == "invalid_request";
        assert_eq!(body.get("errors").is_some(), is_invalid, "errors go with invalid input alone: {self:?}");
        self
    }

    /// Claims a 422 `invalid_request` whose errors are exactly these fields and codes, in any order.
    pub fn invalid(self, expected: &[(&str, &str)]) -> Self {
        let answer = self.problem(422, "invalid_request");
        let body = answer.json();
        let errors = body.get("errors").and_then(Value::as_array).expect("errors is a list");
        let member = |error: &Value, name: &str| {
            error.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let mut found: Vec<_> =
            errors.iter().map(|error| (member(error, "field"), member(error, "code"))).collect();
        found.sort();
        let mut expected: Vec<_> =
            expected.iter().map(|(field, code)| ((*field).into(), (*code).into())).collect();
        expected.sort();
        assert_eq!(found, expected, "{answer:?}");
        for error in errors {
            assert!(!member(error, "detail").is_empty(), "an error without a detail: {answer:?}");
        }
        answer
    }

    /// Claims an RFC 6749 §5.2 error.
    pub fn oauth_error(self, status: u16, code: &str) -> Self {
        assert_eq!(self.media_type(), "application/json", "{self:?}");
        let body = self.json();
        assert_eq!(
            (self.status, body.get("error").and_then(Value::as_str)),
            (status, Some(code)),
            "{self:?}"
        );
        assert_eq!(status == 401, self.header("www-authenticate").is_some(), "401 says how: {self:?}");
        assert!(self.header("x-request-id").is_some(), "{self:?}");
        self
    }

    /// Claims a page: HTML, no-store, and what else the contract says of those behind a link.
    pub fn page(self, status: u16) -> Self {
        assert_eq!((self.status, self.media_type()), (status, "text/html"), "{self:?}");
        self
    }
}

/// A parameter of a URL's query, percent-decoded; none if absent, a failed test if there twice.
pub fn query_parameter(url: &str, name: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let mut values = query.split('&').filter_map(|pair| {
        let (found, value) = pair.split_once('=').unwrap_or((pair, ""));
        (found == name).then(|| percent_decode(value))
    });
    let value = values.next()?;
    assert!(values.next().is_none(), "{name} is there twice: {url}");
    Some(value)
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => data_encoding::HEXUPPER_PERMISSIVE.decode(&[*high, *low]).ok(),
            _ => None,
        };
        match (escaped, first) {
            (Some(byte), _) => {
                bytes.extend(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            (None, b'+') => bytes.push(b' '),
            (None, _) => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).expect("a parameter is UTF-8")
}

#[cfg(test)]
mod tests {
    use super::query_parameter;

    #[test]
    fn a_parameter_is_found_and_decoded() {
        let url = "https://a.example/cb?tenant=7&code=x%2By&state=a+b%C3%A9";
        assert_eq!(query_parameter(url, "code").unwrap(), "x+y");
        assert_eq!(query_parameter(url, "state").unwrap(), "a b\u{e9}");
        assert_eq!(query_parameter(url, "iss"), None);
    }
}
