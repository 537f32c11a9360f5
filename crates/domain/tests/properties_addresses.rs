//! What holds for every address and every redirect URI, tried on texts that nobody thought of.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_domain::email::EmailAddress;
use gatepost_domain::redirect::{Destination, RedirectInvalid, RedirectRefused, RedirectUri, RedirectUris};
use proptest::prelude::*;

/// A redirect URI that fulfils every rule.
fn valid_uri() -> impl Strategy<Value = String> {
    let host = "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?(\\.[a-z][a-z0-9]{0,8}){0,3}";
    let https = (host, 1_u16..443).prop_flat_map(|(host, port)| {
        prop_oneof![Just(format!("https://{host}")), Just(format!("https://{host}:{port}"))]
    });
    let spelling = prop_oneof![Just("127.0.0.1"), Just("[::1]"), Just("localhost")];
    let loopback = (spelling, 1_u16..).prop_flat_map(|(host, port)| {
        prop_oneof![Just(format!("http://{host}")), Just(format!("http://{host}:{port}"))]
    });
    let private_use = "[a-z][a-z0-9-]{0,6}(\\.[a-z0-9]{1,6}){1,3}:(//[A-Za-z0-9]{1,8})?";
    let path = "(/[A-Za-z0-9_~-]([A-Za-z0-9._~!$&'()+,;=:@-]|%[89a-fA-F][0-9A-F]){0,6}){0,3}/?";
    let query = "(\\?([x-z][x-z0-9]{0,3}=[A-Za-z0-9/?._~-]{0,8}(&|%20|%2F)?){0,3})?";
    let base = prop_oneof![https, loopback, private_use.prop_map(|scheme| scheme)];
    (base, path, query).prop_map(|(base, path, query)| {
        let path = if path.is_empty() { "/".to_owned() } else { path };
        format!("{base}{path}{query}")
    })
}

/// One edit of a text: what a mistake or an attack does to a URI that is registered.
fn edited(text: String) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(":1".to_owned()),
        Just(":8080".to_owned()),
        Just("/..".to_owned()),
        Just("@evil.example".to_owned()),
        Just(String::new()),
        "[ -~]{1,3}",
        any::<char>().prop_map(String::from),
    ];
    (any::<prop::sample::Index>(), 0_usize..6, piece).prop_map(move |(at, removed, piece)| {
        let characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len() + 1);
        let rest = characters.iter().skip(at + removed);
        characters.iter().take(at).chain(&piece.chars().collect::<Vec<_>>()).chain(rest).collect()
    })
}

/// A list, and candidates that are near its entries.
fn list_and_candidate() -> impl Strategy<Value = (Vec<String>, String)> {
    prop::collection::vec(valid_uri(), 1..4).prop_flat_map(|entries| {
        let near = prop::sample::select(entries.clone())
            .prop_flat_map(|entry| prop_oneof![Just(entry.clone()), edited(entry).prop_flat_map(edited)]);
        let other_port = (prop::sample::select(entries.clone()), any::<u16>())
            .prop_map(|(entry, port)| with_port(&entry, port).unwrap_or(entry));
        (Just(entries), prop_oneof![near, other_port, any::<String>()])
    })
}

/// A loopback URI with another port, made by cutting and not by the code under test.
fn with_port(uri: &str, port: u16) -> Option<String> {
    let (prefix, rest) = without_port(uri)?;
    Some(format!("{prefix}:{port}{rest}"))
}

/// The independent judge of "nothing but the port": what a loopback URI is without its port.
fn without_port(uri: &str) -> Option<(&str, &str)> {
    let prefix = ["http://127.0.0.1", "http://[::1]", "http://localhost"]
        .into_iter()
        .find(|prefix| uri.starts_with(prefix))?;
    let rest = &uri[prefix.len()..];
    let Some(port) = rest.strip_prefix(':') else {
        return rest.starts_with('/').then_some((prefix, rest));
    };
    let slash = port.find('/')?;
    let is_port = port[..slash].bytes().all(|byte| byte.is_ascii_digit())
        && port[..slash].parse::<u16>().is_ok_and(|port| port > 0);
    (is_port && !port.starts_with('0')).then_some((prefix, &port[slash..]))
}

fn is_allowed(entries: &[String], candidate: &str) -> bool {
    let stripped = without_port(candidate);
    entries.iter().any(|entry| entry == candidate || (stripped.is_some() && without_port(entry) == stripped))
}

fn list(entries: &[String]) -> RedirectUris {
    RedirectUris::new(entries.iter().map(|entry| RedirectUri::parse(entry).unwrap()).collect())
}

/// Reads `name=value` pairs as a client does, by nothing but splitting and decoding.
fn decoded(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let digits = [rest.clone().next(), rest.clone().nth(1)].map(|digit| digit.map(char::from));
            match (byte, digits) {
                (b'%', [Some(high), Some(low)]) => {
                    bytes.push(
                        u8::try_from(high.to_digit(16).unwrap() * 16 + low.to_digit(16).unwrap()).unwrap(),
                    );
                    rest.nth(1);
                }
                _ => bytes.push(byte),
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// Addresses of every shape: sound ones, nearly sound ones, and noise.
fn typed_address() -> impl Strategy<Value = String> {
    let local = "[A-Za-z0-9#$&'*+/=?^_`{|}~-]{1,10}(\\.[A-Za-z0-9+_-]{1,10}){0,2}";
    let ascii = "[A-Za-z0-9-]{1,12}(\\.[A-Za-z0-9-]{1,12}){0,3}";
    let unicode = "[\\p{L}\\p{M}\\p{N}-]{1,12}(\\.[\\p{L}\\p{N}]{1,12}){1,2}";
    prop_oneof![
        (local, prop_oneof![ascii, unicode]).prop_map(|(local, domain)| format!("{local}@{domain}")),
        (local, ascii).prop_flat_map(|(local, domain)| edited(format!(" {local}@{domain}"))),
        "[a-z@. ]{0,20}",
        any::<String>(),
    ]
}

/// A thousand cases, or more if `PROPTEST_CASES` says so.
fn cases() -> ProptestConfig {
    let standard = ProptestConfig::default();
    ProptestConfig { cases: standard.cases.max(1000), failure_persistence: None, ..standard }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_valid_uri_is_read_and_written_byte_for_byte(uri in valid_uri()) {
        prop_assert_eq!(RedirectUri::parse(&uri).map(|read| read.as_str().to_owned()), Ok(uri));
    }

    #[test]
    fn whatever_is_read_is_printable_ascii_and_unchanged(text in valid_uri().prop_flat_map(edited)) {
        if let Ok(uri) = RedirectUri::parse(&text) {
            prop_assert_eq!(uri.as_str(), &text);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic()) && text.len() <= 2048);
            prop_assert!(!text.contains(['#', '\\', '*', '<', '>', '"']));
            prop_assert!(["https://", "http://127.0.0.1", "http://[::1]", "http://localhost"].iter().any(|start| text.starts_with(start))
                || text.split(':').next().is_some_and(|scheme| scheme.contains('.')));
        }
    }

    #[test]
    fn a_redirect_goes_only_where_the_list_says((entries, candidate) in list_and_candidate()) {
        let uris = list(&entries);
        match uris.resolve(&candidate) {
            Ok(destination) => {
                prop_assert_eq!(destination.as_str(), &candidate);
                prop_assert!(is_allowed(&entries, &candidate), "{candidate} went through {entries:?}");
            }
            // The oracle knows no grammar; but all that it allows is near a valid entry, so it is valid too.
            Err(refused) => prop_assert!(!is_allowed(&entries, &candidate), "{candidate} by {entries:?}: {refused}"),
        }
    }

    #[test]
    fn a_loopback_entry_takes_every_port(entries in prop::collection::vec(valid_uri(), 1..3), port: u16) {
        let uris = list(&entries);
        for candidate in entries.iter().filter_map(|entry| with_port(entry, port)) {
            let refused = uris.resolve(&candidate).err();
            let expected = (port == 0).then_some(RedirectRefused::Invalid(RedirectInvalid::Port));
            prop_assert_eq!(refused, expected, "{}", candidate);
        }
    }

    #[test]
    fn an_explanation_never_contradicts((entries, candidate) in list_and_candidate()) {
        let uris = list(&entries);
        let explanation = uris.explain(&candidate);
        prop_assert_eq!(explanation.verdict.as_str() == "allowed", uris.resolve(&candidate).is_ok());
        prop_assert!(explanation.nearest.is_some_and(|nearest| entries.iter().any(|entry| entry == nearest.as_str())));
    }

    #[test]
    fn an_origin_is_allowed_only_if_an_entry_begins_with_it((entries, origin) in list_and_candidate()) {
        let is_origin_of = |entry: &String| {
            let Some((prefix, _)) = without_port(entry) else {
                return entry.starts_with("https://") && entry.strip_prefix(&origin).is_some_and(|rest| rest.starts_with('/'))
                    && origin.matches('/').count() == 2;
            };
            without_port(&format!("{origin}/")).is_some_and(|(host, path)| (host, path) == (prefix, "/"))
        };
        prop_assert_eq!(list(&entries).allows_origin(&origin), entries.iter().any(is_origin_of));
        for entry in entries.iter().filter(|entry| entry.starts_with("http")) {
            let own = entry.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            prop_assert!(list(&entries).allows_origin(&own), "{own}");
        }
    }

    #[test]
    fn parameters_are_read_back_and_the_destination_stays_in_front(
        uri in valid_uri(),
        pairs in prop::collection::vec((".{1,8}", any::<String>()), 0..4),
    ) {
        let destination = list(std::slice::from_ref(&uri)).resolve(&uri).unwrap();
        let borrowed: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let location = destination.with_parameters(&borrowed);
        let added = location.strip_prefix(&uri).unwrap();
        prop_assert_eq!(decoded(added.trim_start_matches(['?', '&'])), pairs.clone());
        prop_assert!(location.bytes().all(|byte| byte.is_ascii_graphic()) && !location.contains('#'));
        let whole = location.split_once('?').map_or(Vec::new(), |(_, query)| decoded(query));
        prop_assert!(whole.ends_with(&pairs), "{location}");
    }

    #[test]
    fn a_stored_destination_takes_parameters_whatever_it_is(text: String, value: String) {
        let destination = Destination::restore(text.clone());
        prop_assert!(destination.with_parameters(&[("code", &value)]).starts_with(&text));
        let _ = destination.origin();
    }

    #[test]
    fn no_text_ends_the_program(text: String, bytes: Vec<u8>) {
        let lossy = String::from_utf8_lossy(&bytes).into_owned();
        for text in [text, lossy] {
            let _ = EmailAddress::parse(&text);
            let _ = RedirectUri::parse(&text);
            let stored = RedirectUris::new(vec![RedirectUri::restore(text.clone())]);
            let _ = (stored.resolve(&text), stored.explain(&text), stored.allows_origin(&text));
            let address = EmailAddress::restore(text.clone(), text.clone());
            let _ = (address.hint(), address.bucket());
        }
    }

    #[test]
    fn an_address_is_short_plain_ascii_with_one_at_sign(typed in typed_address()) {
        if let Ok(address) = EmailAddress::parse(&typed) {
            for form in [address.identity(), address.delivery()] {
                prop_assert!(form.is_ascii() && form.len() <= 254, "{form}");
                prop_assert_eq!(form.matches('@').count(), 1);
                prop_assert!(!form.contains(|c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"!%".contains(c)), "{form}");
            }
            prop_assert_eq!(address.identity(), address.delivery().to_ascii_lowercase());
            prop_assert!(address.identity().rsplit_once('.').is_some_and(|(_, ending)| !ending.is_empty()));
        }
    }

    #[test]
    fn reading_an_address_again_changes_nothing(typed in typed_address()) {
        if let Ok(address) = EmailAddress::parse(&typed) {
            prop_assert_eq!(EmailAddress::parse(address.delivery()), Ok(address.clone()));
            let folded = EmailAddress::parse(address.identity()).unwrap();
            prop_assert_eq!(folded.identity(), address.identity());
            prop_assert_eq!(folded.bucket(), address.bucket());
            prop_assert_eq!(folded.hint(), address.hint());
        }
    }

    #[test]
    fn case_spaces_and_tags_change_no_bucket(local in "[a-z0-9]{1,10}", tag in "[a-z0-9.+_]{0,8}[a-z]", domain in "[a-z]{1,10}\\.[a-z]{2,5}") {
        let bucket = |typed: String| EmailAddress::parse(&typed).ok().map(|address| address.bucket());
        let plain = bucket(format!("{local}@{domain}"));
        prop_assert!(plain.is_some());
        prop_assert_eq!(&bucket(format!(" {}@{} ", local.to_uppercase(), domain.to_uppercase())), &plain);
        if let Some(tagged) = bucket(format!("{local}+{tag}@{domain}")) {
            prop_assert_eq!(Some(tagged), plain);
        }
    }
}
