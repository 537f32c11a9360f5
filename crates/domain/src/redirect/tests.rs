//! Redirects by example, rule by rule.

use super::{
    Destination, DestinationOrigin, RedirectInvalid, RedirectRefused, RedirectUri, RedirectUris, Verdict,
};

fn list(entries: &[&str]) -> RedirectUris {
    RedirectUris::new(entries.iter().map(|entry| RedirectUri::parse(entry).unwrap()).collect())
}

#[track_caller]
fn accept(text: &str) {
    assert_eq!(RedirectUri::parse(text).map(|uri| uri.as_str().to_owned()), Ok(text.to_owned()));
}

#[track_caller]
fn refuse(texts: &[&str], invalid: RedirectInvalid) {
    for text in texts {
        assert_eq!(RedirectUri::parse(text), Err(invalid), "{text}");
    }
}

#[track_caller]
fn refuse_candidate(entries: &[&str], candidate: &str, refused: RedirectRefused) {
    assert_eq!(list(entries).resolve(candidate), Err(refused), "{candidate}");
}

#[test]
fn web_pages_loopback_programs_and_native_apps_may_be_registered() {
    accept("https://app.example.com/");
    accept("https://app.example.com:8443/cb/?tenant=7&next=%2Fhome");
    accept("https://xn--bcher-kva.example/a%20b/~user;v=1");
    accept("https://r3---a.example.com/cb?");
    accept("http://127.0.0.1/cb");
    accept("http://[::1]:65535/cb");
    accept("http://localhost:80/cb");
    accept("com.example.app:/cb");
    accept("com.example.app:///cb");
    accept("com.example.app://callback");
    accept("com.example.app://Callback/path?x=1");
}

#[test]
fn only_printable_uri_characters_are_read() {
    refuse(&[""], RedirectInvalid::Empty);
    let longest = format!("https://app.example.com/{}", "a".repeat(2048 - 24));
    accept(&longest);
    refuse(&[&format!("{longest}a")], RedirectInvalid::TooLong);
    for character in [
        '"', '<', '>', '\\', '^', '`', '{', '|', '}', ' ', '\t', '\n', '\0', '\u{7f}', '\u{85}', 'ü',
        '\u{202e}',
    ] {
        refuse(&[&format!("https://app.example.com/c{character}b")], RedirectInvalid::Character);
    }
    refuse(&["https://app.example.com/cb#", "https://app.example.com/#x"], RedirectInvalid::Fragment);
}

#[test]
fn the_scheme_is_https_or_loopback_http_or_a_reversed_domain() {
    refuse(
        &["//app.example.com/cb", "app", "/cb", ":/cb", "1a.b:/cb", "//a:80/"],
        RedirectInvalid::SchemeMissing,
    );
    refuse(&["HTTPS://app.example.com/cb", "Com.example.app:/cb"], RedirectInvalid::SchemeCase);
    let schemes = [
        "javascript:alert(1)",
        "data:text/html,x",
        "myapp://callback",
        "https+x://a.b/",
        "file:///x",
        "a.:/cb",
        "a..b:/cb",
    ];
    refuse(&schemes, RedirectInvalid::SchemeNotAllowed);
    let remote = [
        "http://app.example.com/cb",
        "http://127.0.0.2/",
        "http://127.1/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://app.localhost/",
    ];
    refuse(&remote, RedirectInvalid::HostNotLoopback);
}

#[test]
fn the_authority_is_a_host_and_a_port() {
    refuse(
        &[
            "https:/app.example.com/cb",
            "https:app",
            "com.example.app:",
            "com.example.app:cb",
            "com.example.app://",
            "com.example.app://?x",
        ],
        RedirectInvalid::AuthorityMissing,
    );
    refuse(
        &[
            "https://user@app.example.com/",
            "https://@a.example/",
            "http://127.0.0.1:80@evil.example/",
            "com.example.app://a@b",
        ],
        RedirectInvalid::UserInfo,
    );
    let hosts = [
        "https:///cb",
        "https://App.example.com/",
        "https://a..example/",
        "https://.a.example/",
        "https://a.example./",
        "https://-a.example/",
        "https://a-.example/",
        "https://a_b.example/",
        "https://a%2eb/",
        "https://a,b/",
        "https://xn--a.example/",
        "https://a.xn--/",
        "https://xn--example-.org/",
        "https://xn--BCHER-kva.example/",
        "http://[::1]x/cb",
    ];
    refuse(&hosts, RedirectInvalid::Host);
    refuse(
        &[
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://2130706433/",
            "https://a.0x7f/",
            "https://1.2.3.0x/",
        ],
        RedirectInvalid::HostNumeric,
    );
    let ports = [":", ":0", ":08443", ":65536", ":-1", ":+1", ":a", ":1:2"]
        .map(|port| format!("https://a.example{port}/"));
    refuse(&ports.each_ref().map(String::as_str), RedirectInvalid::Port);
    refuse(
        &["com.example.app://cb:80", "com.example.app://..", "com.example.app://a%2eb"],
        RedirectInvalid::PrivateUseAuthority,
    );
}

#[test]
fn names_and_labels_have_the_lengths_of_the_dns() {
    let label = "a".repeat(63);
    accept(&format!("https://{label}.example/"));
    refuse(&[&format!("https://a{label}.example/")], RedirectInvalid::Host);
    let longest = [&*label, &*label, &*label, &*"b".repeat(61)].join(".");
    assert_eq!(longest.len(), 253);
    accept(&format!("https://{longest}/"));
    refuse(&[&format!("https://{longest}b/")], RedirectInvalid::Host);
}

#[test]
fn paths_and_queries_have_nothing_to_resolve_or_decode() {
    refuse(
        &["https://app.example.com", "https://app.example.com?x=1", "http://localhost"],
        RedirectInvalid::PathMissing,
    );
    refuse(
        &["https://a.example/./cb", "https://a.example/x/..", "com.example.app:/../cb"],
        RedirectInvalid::DotSegment,
    );
    refuse(
        &["https://a.example//", "https://a.example/x//y", "com.example.app:/x//y"],
        RedirectInvalid::EmptySegment,
    );
    refuse(
        &["https://a.example/[x]", "https://a.example/?a[]=1", "com.example.app:/x]"],
        RedirectInvalid::Bracket,
    );
    refuse(
        &[
            "https://a.example/%",
            "https://a.example/%2",
            "https://a.example/%u0041",
            "https://a.example/?x=%+f",
            "https://a.example/?%g0",
        ],
        RedirectInvalid::PercentEncoding,
    );
    let encoded = ["%00", "%0d%0a", "%1F", "%7f", "%2f", "%5C", "%2e%2e", "%25"]
        .map(|byte| format!("https://a.example/c{byte}"));
    refuse(&encoded.each_ref().map(String::as_str), RedirectInvalid::EncodedCharacter);
    refuse(&["https://a.example/?x=%0a", "com.example.app:/a%2fb"], RedirectInvalid::EncodedCharacter);
    accept("https://a.example/?next=%2Fa%2e%25&path=//x/../y");
}

#[test]
fn some_uris_are_well_formed_but_not_for_registration() {
    refuse(
        &["https://a.example/*", "com.example.app://**", "http://localhost/?x=*"],
        RedirectInvalid::Wildcard,
    );
    refuse(&["https://a.example:443/cb"], RedirectInvalid::DefaultPort);
    accept("http://localhost:443/cb");
    for name in [
        "code",
        "STATE",
        "iss",
        "c%6Fde",
        "x=1&error",
        "x=1;error_uri",
        "code%5B%5D",
        "+code",
        "token_type",
        "scope",
    ] {
        refuse(&[&format!("https://a.example/cb?{name}=1")], RedirectInvalid::ReservedParameter);
    }
    accept("https://a.example/cb?tenant=code&codex=1&x=state");
}

#[test]
fn a_candidate_is_allowed_by_its_bytes() {
    let uris = list(&["https://a.example/cb", "https://b.example/cb?x=1", "com.example.app:/cb"]);
    for entry in &uris {
        assert_eq!(uris.resolve(entry.as_str()).unwrap().as_str(), entry.as_str());
    }
    for near in [
        "https://a.example/cb/",
        "https://a.example/cb?",
        "https://b.example/cb?x=2",
        "https://a.example:443/cb",
        "com.example.app:///cb",
    ] {
        assert_eq!(uris.resolve(near), Err(RedirectRefused::NotRegistered), "{near}");
    }
    assert_eq!(RedirectUris::default().resolve("https://a.example/cb"), Err(RedirectRefused::NotRegistered));
}

#[test]
fn a_loopback_candidate_may_have_another_port_and_nothing_else() {
    let entries = ["http://127.0.0.1/cb", "http://[::1]:8080/cb?x=1"];
    for candidate in [
        "http://127.0.0.1:80/cb",
        "http://127.0.0.1:65535/cb",
        "http://[::1]/cb?x=1",
        "http://[::1]:1/cb?x=1",
    ] {
        assert_eq!(list(&entries).resolve(candidate).unwrap().as_str(), candidate);
    }
    for candidate in [
        "http://localhost/cb",
        "http://127.0.0.1:80/cb?",
        "http://127.0.0.1:80/CB",
        "http://[::1]:1/cb",
        "https://localhost:1/cb",
    ] {
        refuse_candidate(&entries, candidate, RedirectRefused::NotRegistered);
    }
    refuse_candidate(&entries, "http://127.0.0.1:0/cb", RedirectInvalid::Port.into());
    refuse_candidate(&entries, "http://127.0.0.1:49152@evil.example/cb", RedirectInvalid::UserInfo.into());
    refuse_candidate(&["https://localhost:1/cb"], "https://localhost:2/cb", RedirectRefused::NotRegistered);
    refuse_candidate(&["https://localhost:1/cb"], "http://localhost:1/cb", RedirectRefused::NotRegistered);
    refuse_candidate(&["http://localhost:1/cb"], "https://localhost:1/cb", RedirectRefused::NotRegistered);
}

#[test]
fn what_a_store_holds_is_compared_but_never_stretched() {
    let spoilt = RedirectUris::new(vec![
        RedirectUri::restore("http://127.0.0.1:0/cb".to_owned()),
        RedirectUri::restore("javascript:x".to_owned()),
    ]);
    assert_eq!(spoilt.resolve("http://127.0.0.1:1/cb"), Err(RedirectRefused::NotRegistered));
    assert_eq!(spoilt.resolve("javascript:x"), Err(RedirectInvalid::SchemeNotAllowed.into()));
    assert_eq!(
        RedirectUri::restore("https://a.example/cb".to_owned()),
        RedirectUri::parse("https://a.example/cb").unwrap()
    );
}

#[test]
fn origins_are_those_of_the_web_and_loopback_entries() {
    let uris = list(&[
        "https://a.example/cb",
        "https://b.example:8443/cb",
        "http://localhost/cb",
        "http://[::1]:9/cb",
        "com.example.app://c.example",
    ]);
    for origin in [
        "https://a.example",
        "https://b.example:8443",
        "http://localhost",
        "http://localhost:5173",
        "http://[::1]:3000",
        "http://[::1]",
    ] {
        assert!(uris.allows_origin(origin), "{origin}");
    }
    let foreign = [
        "",
        "null",
        "*",
        "https://a.example/",
        "https://a.example:443",
        "https://A.example",
        "http://a.example",
        "https://b.example",
        "https://x.a.example",
        "https://a.example.evil.example",
        "https://localhost",
        "http://127.0.0.1",
        "http://localhost:0",
        "http://localhost:80@evil.example",
        "http://localhost:3000/",
        "http://localhost.evil.example",
        "com.example.app://c.example",
        "https://c.example",
        "http://[::1]x",
    ];
    for origin in foreign {
        assert!(!uris.allows_origin(origin), "{origin}");
    }
}

#[test]
fn a_destination_names_its_origin_for_a_policy() {
    let check = |text: &str, origin: DestinationOrigin<'_>| {
        assert_eq!(Destination::restore(text.to_owned()).origin(), origin);
    };
    check("https://a.example:8443/cb?x=//y", DestinationOrigin::Https("https://a.example:8443"));
    check("http://[::1]:9/", DestinationOrigin::Loopback("http://[::1]:9"));
    check("com.example.app://callback", DestinationOrigin::PrivateUse("com.example.app"));
    check("com.example.app:/cb", DestinationOrigin::PrivateUse("com.example.app"));
}

#[test]
fn parameters_come_after_whatever_query_there_is() {
    let check = |text: &str, pairs: &[(&str, &str)], location: &str| {
        assert_eq!(Destination::restore(text.to_owned()).with_parameters(pairs), location);
    };
    let pairs = [("code", "a b+c"), ("iss", "https://id.example/apps/x")];
    let encoded = "code=a%20b%2Bc&iss=https%3A%2F%2Fid.example%2Fapps%2Fx";
    check("https://a.example/cb", &pairs, &format!("https://a.example/cb?{encoded}"));
    check("https://a.example/cb?", &pairs, &format!("https://a.example/cb?{encoded}"));
    check("https://a.example/cb?x=1", &pairs, &format!("https://a.example/cb?x=1&{encoded}"));
    check("https://a.example/cb?x=1&", &pairs, &format!("https://a.example/cb?x=1&{encoded}"));
    check("https://a.example/cb?x=y?", &pairs, &format!("https://a.example/cb?x=y?&{encoded}"));
    check("com.example.app://callback", &pairs, &format!("com.example.app://callback?{encoded}"));
    check("http://127.0.0.1:80/cb", &[], "http://127.0.0.1:80/cb");
    check("https://a.example/", &[("é", "~-._")], "https://a.example/?%C3%A9=~-._");
}

#[test]
fn an_explanation_names_the_rule_and_the_nearest_entry() {
    let uris = list(&["https://a.example/callback", "https://a.example/cb", "http://localhost/cb"]);
    let check = |candidate: &str, verdict: Verdict, rule: &str, nearest: Option<&str>| {
        let explanation = uris.explain(candidate);
        assert_eq!((explanation.verdict, explanation.rule), (verdict, rule));
        assert_eq!(explanation.nearest.as_ref().map(RedirectUri::as_str), nearest);
    };
    check("https://a.example/cb", Verdict::Allowed, "equal_bytes", Some("https://a.example/cb"));
    check("http://localhost:5173/cb", Verdict::Allowed, "loopback_port", Some("http://localhost/cb"));
    check("https://a.example/cb/", Verdict::Refused, "not_registered", Some("https://a.example/cb"));
    check(
        "https://a.example/Callback",
        Verdict::Refused,
        "not_registered",
        Some("https://a.example/callback"),
    );
    check("HTTPS://a.example/cb", Verdict::Refused, "scheme_case", Some("https://a.example/cb"));
    assert_eq!(RedirectUris::default().explain("").nearest, None);
    assert_eq!([Verdict::Allowed, Verdict::Refused].map(Verdict::as_str), ["allowed", "refused"]);
}

#[test]
fn distance_is_the_fewest_edits() {
    let check = |one: &str, other: &str, edits: usize| {
        assert_eq!(super::explanation::edits(one, other), edits, "{one} {other}");
        assert_eq!(super::explanation::edits(other, one), edits, "{other} {one}");
    };
    check("", "", 0);
    check("", "abc", 3);
    check("kitten", "sitting", 3);
    check("flaw", "lawn", 2);
    check("same", "same", 0);
}
