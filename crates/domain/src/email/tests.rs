//! Addresses by example, rule by rule.

use super::{EmailAddress, EmailInvalid};

#[track_caller]
fn check(input: &str, identity: &str, delivery: &str) {
    let address = EmailAddress::parse(input).unwrap();
    assert_eq!((address.identity(), address.delivery()), (identity, delivery), "{input:?}");
}

#[track_caller]
fn refuse(input: &str, invalid: EmailInvalid) {
    assert_eq!(EmailAddress::parse(input), Err(invalid), "{input:?}");
}

fn bucket(input: &str) -> String {
    EmailAddress::parse(input).unwrap().bucket().as_str().to_owned()
}

#[test]
fn the_identity_is_folded_and_the_delivery_keeps_the_local_part() {
    check("Alice.B+Tag@Example.COM", "alice.b+tag@example.com", "Alice.B+Tag@example.com");
    check("  alice@example.com ", "alice@example.com", "alice@example.com");
}

#[test]
fn international_domains_become_a_labels_in_every_spelling() {
    let spellings = [
        "bücher.example",
        "BÜCHER.example",
        "bu\u{308}cher.example",
        "xn--bcher-kva.example",
        "XN--BCHER-KVA.example",
    ];
    for domain in spellings {
        check(&format!("a@{domain}"), "a@xn--bcher-kva.example", "a@xn--bcher-kva.example");
    }
    check("a@straße.example", "a@xn--strae-oqa.example", "a@xn--strae-oqa.example");
    // Half of the labels typed in one form, half in the other.
    check(
        "a@bücher.xn--bcher-kva.example",
        "a@xn--bcher-kva.xn--bcher-kva.example",
        "a@xn--bcher-kva.xn--bcher-kva.example",
    );
}

#[test]
fn a_capital_sigma_is_the_same_letter_everywhere_in_a_word() {
    let capitals = EmailAddress::parse("a@example.ΟΔΟΣ").unwrap();
    let small = EmailAddress::parse("a@example.οδοσ").unwrap();
    let with_final_sigma = EmailAddress::parse("a@example.οδος").unwrap();
    assert_eq!(capitals.identity(), small.identity());
    assert_ne!(capitals.identity(), with_final_sigma.identity());
}

#[test]
fn input_is_measured_before_it_is_read() {
    refuse(&"@".repeat(1025), EmailInvalid::InputTooLong);
    refuse(&format!("{}a@example.com", " ".repeat(1024)), EmailInvalid::InputTooLong);
    check(&format!("{}a@example.com", " ".repeat(1024 - 13)), "a@example.com", "a@example.com");
}

#[test]
fn control_characters_are_refused_also_at_the_ends() {
    for input in [
        "a@example.com\n",
        "\ra@example.com",
        "a\t@example.com",
        "a@exa\u{85}mple.com",
        "a\u{7f}@example.com",
        "\0",
    ] {
        refuse(input, EmailInvalid::ControlCharacter);
    }
}

#[test]
fn nothing_is_no_address() {
    refuse("", EmailInvalid::Empty);
    refuse("   ", EmailInvalid::Empty);
}

#[test]
fn invisible_characters_are_refused_anywhere() {
    let hidden = [
        ' ', '\u{a0}', '\u{2028}', '\u{2029}', '\u{3000}', '\u{200b}', '\u{200d}', '\u{ad}', '\u{feff}',
        '\u{202e}', '\u{378}',
    ];
    for character in hidden {
        refuse(&format!("a{character}b@example.com"), EmailInvalid::HiddenCharacter);
        refuse(&format!("a@exam{character}ple.com"), EmailInvalid::HiddenCharacter);
    }
}

#[test]
fn there_is_one_at_sign() {
    refuse("alice", EmailInvalid::NotOneAt);
    refuse("a@b@example.com", EmailInvalid::NotOneAt);
    refuse("a@example.com@", EmailInvalid::NotOneAt);
}

#[test]
fn the_local_part_is_a_short_ascii_dot_atom() {
    refuse("@example.com", EmailInvalid::LocalPartLength);
    refuse(&format!("{}@example.com", "a".repeat(65)), EmailInvalid::LocalPartLength);
    for local in ["a!b", "a%b", "\"a\"", "(c)a", "a,b", "a:b", "<a", "josé", "а", "a\\b", "a[b"] {
        refuse(&format!("{local}@example.com"), EmailInvalid::LocalPartCharacter);
    }
    for local in [".a", "a.", "a..b", "."] {
        refuse(&format!("{local}@example.com"), EmailInvalid::LocalPartDots);
    }
    refuse("=?utf-8?q?x?=@example.com", EmailInvalid::LocalPartEncodedWord);
    refuse("-oQ@example.com", EmailInvalid::LocalPartHyphen);
    check(
        "a?=#$&'*+/^_`{|}~-@example.com",
        "a?=#$&'*+/^_`{|}~-@example.com",
        "a?=#$&'*+/^_`{|}~-@example.com",
    );
}

#[test]
fn the_domain_is_a_host_name() {
    let domains = [
        "",
        ".",
        "example.com.",
        ".example.com",
        "example..com",
        "-a.com",
        "a-.com",
        "ab--c.com",
        "a_b.com",
        "[127.0.0.1]",
        "[IPv6:::1]",
        "xn--a.example",
        "example.com.xn--",
        "xn--example-.com",
        "ex＠mple.com",
        "a!b.com",
    ];
    for domain in domains {
        refuse(&format!("a@{domain}"), EmailInvalid::DomainInvalid);
    }
    refuse(&format!("a@{}.com", "b".repeat(64)), EmailInvalid::DomainInvalid);
}

#[test]
fn a_domain_is_delivered_to_as_it_was_typed_or_not_at_all() {
    for domain in [
        "ⓔxample.com",
        "example。com",
        "example．com",
        "𝐁example.com",
        "ﬁsh.com",
        "ｅxample.com",
        "exampleⅣ.com",
    ] {
        refuse(&format!("a@{domain}"), EmailInvalid::DomainMapped);
    }
}

#[test]
fn a_domain_has_two_labels_and_no_number_at_its_end() {
    refuse("a@localhost", EmailInvalid::DomainSingleLabel);
    refuse("a@2130706433", EmailInvalid::DomainSingleLabel);
    for domain in ["127.0.0.1", "example.123", "127.0.0.0x1", "example.0x"] {
        refuse(&format!("a@{domain}"), EmailInvalid::DomainNumeric);
    }
    check("a@123.example", "a@123.example", "a@123.example");
}

#[test]
fn an_address_has_at_most_254_octets() {
    let domain = [&*"b".repeat(63), &*"b".repeat(63), &*"b".repeat(63), &*"c".repeat(60)].join(".");
    let longest = format!("a@{domain}");
    assert_eq!(longest.len(), 254);
    check(&longest, &longest, &longest);
    refuse(&format!("a{longest}"), EmailInvalid::AddressTooLong);
}

#[test]
fn the_hint_shows_two_letters_and_the_ending() {
    assert_eq!(EmailAddress::parse("Alice@sub.example.org").unwrap().hint(), "a•••@s•••.org");
    assert_eq!(EmailAddress::parse("a@bücher.example").unwrap().hint(), "a•••@x•••.example");
    // What a store may hold is not judged again, and must not end the program.
    assert_eq!(EmailAddress::restore(String::new(), String::new()).hint(), "•••@•••.");
}

#[test]
fn debug_shows_no_address() {
    let address = EmailAddress::parse("alice@example.org").unwrap();
    assert_eq!(format!("{address:?}"), "EmailAddress(a•••@e•••.org)");
    assert_eq!(format!("{:?}", address.bucket()), "ThrottleBucket(..)");
}

#[test]
fn a_restored_address_is_the_one_that_was_stored() {
    let address = EmailAddress::parse("Alice@Example.org").unwrap();
    let stored = (address.identity().to_owned(), address.delivery().to_owned());
    assert_eq!(EmailAddress::restore(stored.0, stored.1), address);
}

#[test]
fn letters_are_counted_by_mailbox() {
    assert_eq!(bucket("Alice+one+two@Example.com"), "alice@example.com");
    assert_eq!(bucket("a.lice@example.com"), "a.lice@example.com");
    for typed in ["alice@gmail.com", "a.l.ice+x@googlemail.com", "ALICE+y.z@Gmail.com"] {
        assert_eq!(bucket(typed), "alice@gmail.com");
    }
    assert_eq!(bucket("a.lice@mail.gmail.com"), "a.lice@mail.gmail.com");
    assert_eq!(bucket("+alice@example.com"), "+alice@example.com");
}
