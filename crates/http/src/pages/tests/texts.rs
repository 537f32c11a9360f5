//! What pages say where no store and no browser is needed to find out.

use crate::pages::link::Obstacle;
use crate::pages::templates::{Template, fill_in};
use crate::pages::text::{Notice, notices};
use crate::problem::{Code, Problem};
use gatepost_domain::app::AppDisabled;
use gatepost_domain::limit::Limited;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::ConfirmRefused;
use gatepost_domain::user::UserNotAllowed;
use gatepost_words::Language;
use std::time::Duration;

fn every_refusal() -> [ConfirmRefused; 7] {
    [
        ConfirmRefused::Dead(DeadLink::Unknown),
        ConfirmRefused::Dead(DeadLink::Spent),
        ConfirmRefused::Dead(DeadLink::Expired),
        ConfirmRefused::Dead(DeadLink::Refused),
        ConfirmRefused::AppDisabled(AppDisabled),
        ConfirmRefused::UserNotAllowed(UserNotAllowed),
        ConfirmRefused::RedirectGone,
    ]
}

fn every_obstacle() -> Vec<Obstacle> {
    let mut all: Vec<_> = every_refusal().map(Obstacle::Refused).into();
    all.extend([
        Obstacle::CrossSite,
        Obstacle::WrongNumber,
        Obstacle::Form(Problem::new(Code::MalformedRequest)),
        Obstacle::Guessing(Limited { retry_after: Duration::from_millis(1200) }),
        Obstacle::Failed(Problem::new(Code::Unavailable)),
        Obstacle::Failed(Problem::new(Code::InternalError)),
    ]);
    all
}

fn whole(notice: &Notice) -> String {
    format!(
        "{} {} {}",
        notice.heading,
        notice.sentences.join(" "),
        notice.next.as_deref().unwrap_or_default()
    )
}

#[test]
fn every_obstacle_has_words_of_its_own_and_a_next_step() {
    Language::ALL.into_iter().for_each(every_obstacle_has_words_in);
}

fn every_obstacle_has_words_in(language: Language) {
    let mut headings = Vec::new();
    for obstacle in every_obstacle() {
        let notice = notices::obstacle(&obstacle, None, language);
        assert_eq!(notice.title, notice.heading, "without an app the title is the state");
        assert!(notice.next.is_some() && !notice.sentences.is_empty(), "{obstacle:?}");
        let words = whole(&notice);
        assert!(!words.contains("  ") && !words.contains('{'), "{words}");
        assert!(fill_in(Template::Notice, language, &notice).is_ok(), "{obstacle:?}");
        headings.push(notice.heading);
    }
    let count = headings.len();
    headings.sort();
    headings.dedup();
    assert_eq!(headings.len(), count, "{headings:?}");
}

#[test]
fn a_guesser_is_told_how_long_to_wait_and_never_too_short() {
    let wait = |retry_after| {
        whole(&notices::obstacle(&Obstacle::Guessing(Limited { retry_after }), None, Language::En))
    };
    assert!(wait(Duration::from_millis(1200)).contains("Wait 2 seconds,"));
    assert!(wait(Duration::from_millis(200)).contains("Wait 1 second,"));
}

#[test]
fn why_a_link_is_dead_is_told_even_if_nothing_else_is_known() {
    let told = |why| whole(&notices::obstacle(&Obstacle::Refused(why), None, Language::En));
    assert!(told(ConfirmRefused::Dead(DeadLink::Spent)).contains("already used"));
    assert!(told(ConfirmRefused::Dead(DeadLink::Expired)).contains("a short time only"));
    assert!(told(ConfirmRefused::AppDisabled(AppDisabled)).contains("Signing in is switched off"));
}
