//! What a Biscuit must say, and what its holders may add.

use crate::issuer::{Issuer, Key};
use biscuit_auth::{Biscuit, BiscuitBuilder, BlockBuilder, KeyPair};
use gatepost_sdk::{CurrentUser, Need, Refused, Verifier};
use std::time::Duration;

async fn shown(verifier: &Verifier, biscuit: &Biscuit, need: &Need) -> Result<CurrentUser, Refused> {
    verifier.verify(&biscuit.to_base64().unwrap(), need).await
}

fn narrowed(biscuit: &Biscuit, source: &str) -> Biscuit {
    biscuit.append(BlockBuilder::new().code(source).unwrap()).unwrap()
}

fn write() -> Need {
    Need::write().scope("notes:write")
}

#[tokio::test]
async fn a_good_one_says_who_it_is() {
    let issuer = Issuer::start(&[]).await;
    let biscuit = issuer.biscuit();
    let mut user = shown(&issuer.verifier(), &biscuit, &write()).await.unwrap();
    user.scopes.sort_unstable();
    assert_eq!(
        (user.id.as_str(), user.email.as_str(), user.session.as_str()),
        ("usr_ada", "ada@example.org", "ses_ada")
    );
    assert_eq!(user.scopes, ["email", "notes:write", "openid"]);
    assert_eq!(user.revocation_ids, biscuit.revocation_identifiers());
}

#[tokio::test]
async fn it_dies_at_its_end() {
    let issuer = Issuer::start(&[]).await;
    let (verifier, biscuit) = (issuer.verifier(), issuer.biscuit());
    issuer.clock.advance(Duration::from_secs(539));
    shown(&verifier, &biscuit, &write()).await.unwrap();
    issuer.clock.advance(Duration::from_secs(1));
    let refused = shown(&verifier, &biscuit, &write()).await.unwrap_err();
    assert!(matches!(refused, Refused::Invalid("expired, and it once reached so far")), "{refused:?}");
}

#[tokio::test]
async fn its_holder_narrows_it_by_whatever_is_said_of_a_request() {
    let issuer = Issuer::start(&[]).await;
    let (verifier, good) = (issuer.verifier(), issuer.biscuit());
    let note = || write().resource("/notes/7");
    for (check, need, lets_in) in [
        (r#"check if operation("read")"#, Need::read(), true),
        (r#"check if operation("read")"#, write(), false),
        (r#"check if required_scope("notes:write")"#, write(), true),
        (r#"check if required_scope("notes:write")"#, Need::read().scope("openid"), false),
        (
            r#"check if required_scope("openid") or required_scope("email")"#,
            Need::read().scope("email"),
            true,
        ),
        (r#"check if resource("/notes/7")"#, note(), true),
        (r#"check if resource($r), $r.starts_with("/notes/")"#, note(), true),
        (r#"check if resource("/notes/8")"#, note(), false),
        (r#"reject if operation("write")"#, note(), false),
        ("check if time($t), $t < 2026-01-01T00:01:00Z", note(), true),
        ("check if time($t), $t < 2025-12-31T23:59:00Z", note(), false),
    ] {
        let result = shown(&verifier, &narrowed(&good, check), &need).await;
        assert_eq!(result.is_ok(), lets_in, "{check}: {result:?}");
    }
}

#[tokio::test]
async fn what_never_reached_so_far_is_told_from_what_is_dead() {
    let issuer = Issuer::start(&[]).await;
    let (verifier, good) = (issuer.verifier(), issuer.biscuit());
    let reader = narrowed(&good, r#"check if operation("read")"#);
    assert!(matches!(
        shown(&verifier, &reader, &write()).await,
        Err(Refused::Insufficient { scope: Some(_) })
    ));
    assert!(matches!(
        shown(&verifier, &good, &Need::read().scope("admin")).await,
        Err(Refused::Insufficient { .. })
    ));
    let brief = narrowed(&good, "check if time($t), $t < 2025-12-31T23:59:00Z");
    assert!(matches!(shown(&verifier, &brief, &write()).await, Err(Refused::Invalid(_))));
}

#[tokio::test]
async fn what_its_holder_adds_is_nobodys_word() {
    let issuer = Issuer::start(&[]).await;
    let verifier = issuer.verifier();
    let shop = issuer.mint(&issuer.facts().replace("app(\"notes\")", "app(\"shop\")"));
    for (biscuit, source) in [
        (issuer.biscuit(), r#"user("usr_admin")"#),
        (issuer.biscuit(), r#"user("usr_ada")"#),
        (issuer.biscuit(), r#"scope("admin")"#),
        (issuer.biscuit(), r#"user("usr_admin") <- time($t)"#),
        (issuer.biscuit(), r#"operation("read")"#),
        (shop.clone(), r#"app("notes")"#),
        (shop, "check if true"),
    ] {
        let result = shown(&verifier, &narrowed(&biscuit, source), &Need::read()).await;
        assert!(matches!(result, Err(Refused::Invalid(_))), "{source}: {result:?}");
    }
}

#[tokio::test]
async fn issuer_and_app_are_compared_to_the_letter() {
    let issuer = Issuer::start(&[]).await;
    let verifier = issuer.verifier();
    let facts = issuer.facts();
    for changed in [
        facts.replace(&issuer.url, &format!("{}/", issuer.url)),
        facts.replace("app(\"notes\")", "app(\"shop\")"),
        facts.replace("app(\"notes\");", ""),
        facts.replace("app(\"notes\");", "app(\"notes\"); app(\"shop\");"),
        facts.replace("user(\"usr_ada\");", ""),
        facts.replace("user(\"usr_ada\")", "user(7)"),
    ] {
        assert_ne!(changed, facts);
        let result = shown(&verifier, &issuer.mint(&changed), &Need::read()).await;
        assert!(matches!(result, Err(Refused::Invalid(_))), "{changed}: {result:?}");
    }
}

#[tokio::test]
async fn only_the_key_that_it_names_may_have_signed_it() {
    let key = Key::eddsa("8");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    let by = |root: &KeyPair, number: Option<u32>| {
        let builder = Biscuit::builder().code(issuer.facts()).unwrap();
        number.into_iter().fold(builder, BiscuitBuilder::root_key_id).build(root).unwrap()
    };
    for (biscuit, words) in [
        (by(&KeyPair::new(), Some(7)), "not signed by that key"),
        (by(&issuer.root, Some(9)), "signed by nobody known"),
        (by(&issuer.root, Some(8)), "signed by a key for JWTs"),
        (by(&issuer.root, None), "names no key"),
    ] {
        let refused = shown(&verifier, &biscuit, &Need::read()).await.unwrap_err().to_string();
        assert!(refused.contains(words), "{refused}");
    }
}

/// It has a check that nobody but whoever asks for proofs can satisfy, and one that forgot it is not taken either.
#[tokio::test]
async fn a_token_that_is_bound_to_a_key_is_nobody_elses() {
    let issuer = Issuer::start(&[]).await;
    let verifier = issuer.verifier();
    let key = "0".repeat(43);
    for check in [format!("check if proved_key(\"{key}\");"), String::new()] {
        let bound = issuer.mint(&format!("{} bound_to(\"{key}\"); {check}", issuer.facts()));
        for biscuit in [narrowed(&bound, "check if true"), bound] {
            let words = shown(&verifier, &biscuit, &Need::read()).await.unwrap_err().to_string();
            assert!(words.contains("bound to a key"), "{words}");
        }
    }
}
