//! Letters of every kind, in Gatepost's words and in an app's own: by command, through HTTP and SMTP.

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::send;
use gatepost_tests::server::Settings;
use gatepost_tests::smtp::Mail;
use std::sync::Arc;

use crate::MOMENT;
use crate::account::{answer, asked_for};
use crate::branding::{file, json, refused};
use crate::support::{Store, World, eventually, letter_for};

on_both_stores!(
    an_app_words_every_kind_of_letter_itself,
    a_template_that_fails_for_one_letter_of_its_kind_is_refused,
    a_sign_in_in_a_new_browser_is_told_once_by_a_letter_that_grants_nothing,
);

const EMAIL: &str = "ann@example.org";
const LAPTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
                     (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

/// A body of each kind that names what only that kind has.
const KINDS: [(&str, &str); 4] = [
    ("sign_in", "{% if link %}{{ link }}{% endif %} {% if code %}{{ code }}{% endif %} Hello."),
    (
        "email_change",
        "{% if says == 'asks' %}{{ link }} May {{ other_email_hint }} be?{% else %}Now on the {{ side }} one.{% endif %}",
    ),
    (
        "new_device",
        "{{ date }}, {% if device %}{{ device }}{% else %}somewhere{% endif %}: {{ account_url }}",
    ),
    ("erased", "Farewell on {{ date }}."),
];

/// Lets the app's letters of that kind say so, in English.
async fn reword(settings: &Settings, kind: &str, body: &str) {
    let (html, text) =
        (file(settings, "own.html", &format!("<p>{body}</p>")), file(settings, "own.txt", body));
    let subject = format!("{kind} of {{{{ app_name }}}}");
    let set = ["template", "set", "acme", "--kind", kind, "--locale", "en", "--subject", &subject];
    let saved = json(settings, &[set.as_slice(), &["--html", &html, "--text", &text]].concat()).await;
    assert_eq!((&saved["kind"], &saved["text"]), (&kind.into(), &body.into()));
}

/// Signs in by the link, opened where a browser calls itself so; the app's server exchanges the code.
async fn sign_in(world: &World, email: &str, agent: &str) {
    let (started, token) = letter_for(&world.app, &world.sink, email).await;
    let press = world.app.post_link(&token, &[("action", "sign_in")]);
    let led = send(press.header("accept", "text/html").header("user-agent", agent)).await.expect(303);
    let code = query_parameter(led.header("location").unwrap(), "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
}

/// The mails to that address whose subject is such.
fn mails(world: &World, email: &str, subject: &str) -> Vec<Arc<Mail>> {
    let all = world.sink.mails_to(email).into_iter();
    all.filter(|mail| mail.entity().header("Subject").as_deref() == Some(subject)).collect()
}

/// Waits for that many of them.
async fn await_mails(world: &World, email: &str, subject: &str, count: usize) -> Vec<Arc<Mail>> {
    let there = || async { mails(world, email, subject).len() >= count };
    eventually(&format!("{count} letters {subject:?}"), MOMENT, there).await;
    let found = mails(world, email, subject);
    assert_eq!(found.len(), count, "{subject}");
    found
}

async fn an_app_words_every_kind_of_letter_itself(store: Store) {
    let (world, new) = (World::new(store).await, "ann@example.com");
    let settings = world.node.settings();
    for (kind, body) in KINDS {
        reword(settings, kind, body).await;
    }
    let listed = json(settings, &["template", "list", "acme"]).await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 4, "{listed}");

    sign_in(&world, EMAIL, LAPTOP).await;
    assert_eq!(mails(&world, EMAIL, "sign_in of Acme").len(), 1);
    let (_, _, links) = asked_for(&world, EMAIL, new).await;
    let asking = await_mails(&world, EMAIL, "email_change of Acme", 1).await[0].text();
    assert!(asking.contains("May a\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}.com be?"), "{asking}");
    for link in &links {
        answer(&world.app, link, "confirm").await.expect(200);
    }
    for (email, said) in [(EMAIL, "Now on the old one."), (new, "Now on the new one.")] {
        let both = await_mails(&world, email, "email_change of Acme", 2).await;
        assert_eq!(both.iter().filter(|mail| mail.text().contains(said)).count(), 1, "{email}");
    }

    json(settings, &["app", "update", "acme", "--new-device-letters", "true"]).await;
    sign_in(&world, new, PHONE).await;
    let told = await_mails(&world, new, "new_device of Acme", 1).await[0].text();
    let page = format!("{}/apps/acme/account", world.public_url());
    assert!(told.contains(", Safari on iOS: ") && told.contains(&page), "{told}");

    settings.run_well(&["user", "erase", "acme", new]).await;
    let farewell = await_mails(&world, new, "erased of Acme", 1).await[0].text();
    assert!(farewell.starts_with("Farewell on "), "{farewell}");
    for email in [EMAIL, new] {
        let is_forgotten = || async { world.records.mentions(email).await == 0 };
        eventually("nothing of them is left", MOMENT, is_forgotten).await;
    }
}

async fn a_template_that_fails_for_one_letter_of_its_kind_is_refused(store: Store) {
    let world = World::new(store).await;
    let settings = world.node.settings();
    for (kind, body, said) in [
        ("email_change", "{{ other_email_hint }}", "--html: link_missing"),
        ("email_change", "{{ link }}", "--html line 1: blank_unknown"),
        ("new_device", "{{ place }}", "--html line 1: blank_unknown"),
        ("new_device", "<img>", "--html: loads_something"),
        ("erased", "{{ account_url }}", "--html line 1: blank_unknown"),
        ("farewell", "Gone.", "--kind \"farewell\": it takes sign_in, email_change, new_device, erased"),
    ] {
        let html = file(settings, "wrong.html", body);
        let set = ["template", "set", "acme", "--kind", kind, "--locale", "en", "--subject", "Hello"];
        let whole = [set.as_slice(), &["--html", &html, "--text", &html]].concat();
        let (code, words) = refused(settings, &whole).await;
        assert!(code == Some(2) && words.contains(said), "{kind} {body}: {code:?}: {words}");
    }
    let preview = ["template", "preview", "acme", "--locale", "de", "--kind", "email_change"];
    let shown = json(settings, &[preview.as_slice(), &["--variant", "tells_new"]].concat()).await;
    assert!(shown["subject"].as_str().unwrap().contains("wurde geändert"), "{shown}");
    let (code, words) = refused(settings, &[preview.as_slice(), &["--variant", "both"]].concat()).await;
    assert!(code == Some(2) && words.contains("asks_old, asks_new, tells_old, tells_new"), "{words}");
}

async fn a_sign_in_in_a_new_browser_is_told_once_by_a_letter_that_grants_nothing(store: Store) {
    let world = World::new(store).await;
    let settings = world.node.settings();
    let subject = "New sign-in to Acme";
    sign_in(&world, EMAIL, LAPTOP).await;
    sign_in(&world, EMAIL, PHONE).await;
    let shown = json(settings, &["app", "update", "acme", "--new-device-letters", "true"]).await;
    assert_eq!(shown["new_device_letters"], true);
    for agent in [LAPTOP, PHONE] {
        sign_in(&world, EMAIL, agent).await;
    }
    sign_in(&world, EMAIL, "curl/8.5.0").await;
    let letters = await_mails(&world, EMAIL, subject, 1).await;
    let letter = &letters[0];
    let (text, page) = (letter.text(), format!("{}/apps/acme/account", world.public_url()));
    assert!(text.contains("from curl, 127.0.0.1.") && text.contains(&page), "{text}");
    for part in [text, letter.html()] {
        let addresses = part.matches("://").count();
        assert_eq!(part.matches(&page).count(), addresses, "{part}");
        assert!(!part.contains("/l/") && !part.contains("code="), "{part}");
    }
    assert_eq!(world.records.events("code.exchanged").await, 5);
    let sessions = json(settings, &["user", "export", "acme", EMAIL]).await["sessions"].clone();
    let browsers: Vec<_> = sessions.as_array().unwrap().iter().map(|one| one["browser"].as_str()).collect();
    assert_eq!(browsers.iter().filter(|browser| **browser == Some("Safari")).count(), 2, "{sessions}");
}
