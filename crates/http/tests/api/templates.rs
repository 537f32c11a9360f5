//! Letters of an app's own, by the admin API.

use super::admin::Office;
use gatepost_domain::template::{LetterKind, LetterVariant};
use http::Method;
use serde_json::{Value, json};

/// A field and its code, as [`Answer::invalid`] tells them.
fn pair((field, code): (&str, &str)) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

#[tokio::test]
async fn letters_of_the_app_s_own_are_put_shown_tried_and_taken_away() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/acme/email-templates/sign_in";
    let none = office.get(path).await;
    assert_eq!(none.json(200), json!({ "kind": "sign_in", "locales": {} }));
    let source = json!({ "subject": "Hello", "html": "<p>{{ link }}</p>", "text": "{{ link }}" });
    let draft = json!({ "locales": { "de": source, "fr": source } });
    office.ask(Method::PUT, path, &[], &draft).await.problem(428, "if_match_required");
    let seen = [("if-match", none.header("etag"))];
    let put = office.ask(Method::PUT, path, &seen, &draft).await;
    assert_eq!(put.json(200)["locales"], draft["locales"]);
    office.ask(Method::PUT, path, &seen, &draft).await.problem(412, "changed_meanwhile");
    let one = json!({ "locales": { "de": source } });
    let seen = [("if-match", put.header("etag"))];
    assert_eq!(office.ask(Method::PUT, path, &seen, &one).await.json(200)["locales"], one["locales"]);
    let wrong = json!({ "locales": { "xx": source, "de": { "subject": "" } } });
    let fields = office.ask(Method::PUT, path, &[("if-match", "*")], &wrong).await.invalid();
    assert_eq!(fields.len(), 3, "{fields:?}");
    let preview = format!("{path}/preview");
    let shown = office.post(&preview, &json!({ "locale": "de", "source": source })).await.json(200);
    assert_eq!(shown["subject"], "Hello");
    assert_eq!(office.post(&preview, &json!({})).await.status, 200);
    let wrong =
        office.post(&preview, &json!({ "variant": "carrier pigeon", "locale": "xx" })).await.invalid();
    assert_eq!(wrong, [("locale", "locale_invalid"), ("variant", "variant_unknown")].map(pair));
    assert_eq!(office.ask(Method::DELETE, path, &[], &Value::Null).await.status, 204);
    office.ask(Method::DELETE, path, &[], &Value::Null).await.problem(404, "template_not_found");
    office.get("/admin/v1/apps/acme/email-templates/greeting").await.problem(404, "template_not_found");
}

#[tokio::test]
async fn letters_of_every_kind_are_put_tried_and_taken_away_apart() {
    let office = Office::new().await;
    let path = |kind: LetterKind| format!("/admin/v1/apps/acme/email-templates/{}", kind.as_str());
    for kind in LetterKind::ALL {
        let source = json!({ "subject": kind.as_str(), "html": "<p></p>", "text": "" });
        let any = [("if-match", "*")];
        let draft = json!({ "locales": { "de": source } });
        let put = office.ask(Method::PUT, &path(kind), &any, &draft).await.json(200);
        assert_eq!((&put["kind"], &put["locales"]), (&kind.as_str().into(), &draft["locales"]));
        for variant in LetterVariant::all(kind) {
            let wish = json!({ "locale": "de", "variant": variant.as_str(), "source": source });
            let shown = office.post(&format!("{}/preview", path(kind)), &wish).await.json(200);
            assert_eq!(shown["subject"], kind.as_str(), "{variant:?}");
        }
        let empty = json!({ "locales": { "de": { "subject": "", "html": "", "text": "" } } });
        let faults = office.ask(Method::PUT, &path(kind), &any, &empty).await.invalid();
        assert_eq!(faults, [pair(("subject", "template_subject_form"))]);
    }
    office.ask(Method::DELETE, &path(LetterKind::Erased), &[], &Value::Null).await;
    let erased = office.get(&path(LetterKind::Erased)).await.json(200);
    assert_eq!(erased, json!({ "kind": "erased", "locales": {} }));
    let others = [LetterKind::SignIn, LetterKind::EmailChange, LetterKind::NewDevice];
    for kind in others {
        assert_eq!(office.get(&path(kind)).await.json(200)["locales"]["de"]["subject"], kind.as_str());
    }
}
