//! In which language a page speaks, and that all of it does.

use super::*;
use gatepost_words::{Language, confirm, notice};
use insta::assert_snapshot;

const GERMAN: (&str, &str) = ("accept-language", "de-CH, de;q=0.9, en;q=0.5");

impl World {
    /// Looks with these headers and that query.
    async fn look_in(&self, link: &str, query: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, &format!("/l/{link}{query}"), &[&[HTML], headers].concat(), "").await
    }
}

#[tokio::test]
async fn a_page_speaks_as_it_was_asked_to_then_as_the_sign_in_was_then_as_the_browser_likes() {
    let world = World::new().await;
    let (plain, spanish, portuguese) =
        (world.link().await, world.link_in("es-MX").await, world.link_in("pt-BR").await);
    for (link, query, headers, language) in [
        (&plain, "", &[][..], "en"),
        (&plain, "", &[GERMAN], "de"),
        (&plain, "?ui_locales=pt%20ja", &[GERMAN], "ja"),
        (&spanish, "", &[GERMAN], "es"),
        (&spanish, "?ui_locales=fr", &[GERMAN], "fr"),
        (&spanish, "?ui_locales=%3Cscript%3E", &[], "es"),
        (&portuguese, "", &[GERMAN], "de"),
        (&portuguese, "", &[("accept-language", "\u{80},;q=,*")], "en"),
        (&"A".repeat(43), "", &[GERMAN], "de"),
    ] {
        let answer = world.look_in(link, query, headers).await;
        answer.page(answer.status);
        assert_eq!(answer.header("content-language"), language, "{query} {headers:?}");
    }
    let front = world.ask(Method::GET, "/", &[HTML, GERMAN], "").await;
    assert!(front.page(200).contains("<html lang=\"de\" dir=\"ltr\">"), "{front:?}");
}

#[tokio::test]
async fn an_arabic_page_runs_from_right_to_left() {
    let world = World::new().await;
    let link = world.link_in("ar").await;
    world.wait(130);
    let html = world.look(&link).await.page(200);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");
    assert_snapshot!("pending_ar", html);
    world.wait(600);
    assert_snapshot!("expired_ar", world.look(&link).await.page(410));
}

#[tokio::test]
async fn what_a_button_leads_to_speaks_the_same_language() {
    for language in Language::ALL {
        let world = World::new().await;
        let link = world.link_in(language.tag()).await;
        let html = world.look(&link).await.page(200);
        assert!(html.contains(&language.say(confirm::Here)), "{html}");
        let stopped = world.press(&link, HTML, "refuse").await;
        assert_eq!(stopped.header("content-language"), language.tag());
        assert!(stopped.page(200).contains(&language.say(notice::StoppedHeading)), "{stopped:?}");
        let dead = world.press(&link, HTML, "sign_in").await;
        assert_eq!(dead.header("content-language"), language.tag());
        assert!(dead.page(410).contains(&language.say(notice::RefusedHeading)), "{dead:?}");
    }
}
