//! Users, as the operator finds and changes them.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Store, Tx, UserFilter, UserLook, UserTx};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::CodeStanding;
use gatepost_domain::session::{EndReason, Ended};
use gatepost_domain::sign_in::{Mark, Standing};
use gatepost_domain::user::{User, UserChange, UserStatus};
use std::sync::Arc;

/// More than there are.
const ALL: u32 = 100;

async fn added<S: Store>(store: &S, seed: u32, app: &AppId, address: &str) -> User {
    let user = samples::user(seed, app, &EmailAddress::parse(address).unwrap());
    given::write(store, |tx| tx.add_user(&user)).await;
    user
}

fn blocked(user: &User) -> User {
    let change = UserChange { status: Some(UserStatus::Blocked), ..UserChange::default() };
    user.changed(change, given::after(1))
}

/// The addresses of all that are meant, as they are listed page by page, so many on each.
async fn listed<S: Store>(store: &S, app: &AppId, filter: &UserFilter, most: u32) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut after = None;
    loop {
        let page = read!(store, users(app, filter, after, most));
        assert!(page.len() <= usize::try_from(most).unwrap());
        let Some(last) = page.last() else { return addresses };
        after = Some(last.id);
        addresses.extend(page.iter().map(|user| user.email.identity().to_owned()));
    }
}

/// With all that may be left out, and without; for its own app alone.
pub async fn a_user_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (samples::app_id(1), samples::app_id(2));
    let full = samples::user(1, &app, &samples::email(1));
    let full = User { last_sign_in_at: Some(samples::moment(7)), ..blocked(&full) };
    let bare = User::new(samples::user_id(2), app.clone(), samples::email(2), samples::moment(2));
    given::write(store, |tx| [&full, &bare].into_iter().for_each(|user| tx.add_user(user))).await;
    assert!(full.metadata.is_some() && bare.metadata.is_none());
    for user in [&full, &bare] {
        assert_eq!(read!(store, user(&app, user.id)).as_ref(), Some(user));
        assert_eq!(read!(store, user(&other, user.id)), None);
    }
    assert_eq!(read!(store, user(&app, samples::user_id(3))), None);
    given::write(store, |tx| tx.note_sign_in(&bare, samples::moment(9))).await;
    let back = User { last_sign_in_at: Some(samples::moment(9)), ..bare };
    assert_eq!(read!(store, user(&app, back.id)), Some(back));
}

/// All of them, those who may sign in, and those who may not.
pub async fn users_are_listed_newest_first_page_by_page<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    added(store, 50, &samples::app_id(2), "neighbour@example.org").await;
    let (mut active, mut barred) = (Vec::new(), Vec::new());
    for seed in 1..=7 {
        let user = samples::user(seed, &app, &samples::email(seed));
        let user = if seed % 3 == 0 { blocked(&user) } else { user };
        given::write(store, |tx| tx.add_user(&user)).await;
        let list = if seed % 3 == 0 { &mut barred } else { &mut active };
        list.insert(0, user.email.identity().to_owned());
    }
    let all: Vec<_> = (1..=7).rev().map(|seed| samples::email(seed).identity().to_owned()).collect();
    for (status, expected) in
        [(None, all), (Some(UserStatus::Active), active), (Some(UserStatus::Blocked), barred)]
    {
        let filter = UserFilter { status, ..UserFilter::default() };
        for most in [1, 3, ALL] {
            assert_eq!(listed(store, &app, &filter, most).await, expected, "{status:?}");
        }
    }
}

/// By what the address means, in its own app; the status has to be right too.
pub async fn a_user_is_listed_by_any_spelling_of_their_address<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let user = added(store, 1, &app, "Ann@bücher.example").await;
    added(store, 2, &app, "ann@buecher.example").await;
    let filter = |address: &str, status| UserFilter {
        email: Some(EmailAddress::parse(address).unwrap()),
        status,
        ..UserFilter::default()
    };
    for address in ["Ann@bücher.example", "ann@xn--bcher-kva.example", "ANN@BÜCHER.EXAMPLE"] {
        assert_eq!(read!(store, users(&app, &filter(address, None), None, 9)), std::slice::from_ref(&user));
        assert_eq!(read!(store, users(&app, &filter(address, None), Some(user.id), 9)), []);
        assert_eq!(read!(store, users(&samples::app_id(2), &filter(address, None), None, 9)), []);
        assert_eq!(read!(store, users(&app, &filter(address, Some(UserStatus::Blocked)), None, 9)), []);
    }
}

/// Nothing stands for anything but itself; by address, page by page.
pub async fn users_are_listed_by_how_their_addresses_begin_letter_by_letter<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let addresses = [
        "a*b@example.org",
        "a@example.org",
        "a_b@example.org",
        "aab@example.org",
        "b@example.org",
        "a~@example.org",
    ];
    for (seed, address) in (1..).zip(addresses) {
        added(store, seed, &app, address).await;
    }
    added(store, 20, &samples::app_id(2), "ac@example.org").await;
    let of = |prefix: &str, status| UserFilter {
        prefix: Some(prefix.to_owned()),
        status,
        ..UserFilter::default()
    };
    let in_order =
        ["a*b@example.org", "a@example.org", "a_b@example.org", "aab@example.org", "a~@example.org"];
    for (prefix, expected) in [
        ("a", &in_order[..]),
        ("a_", &["a_b@example.org"]),
        ("a*", &["a*b@example.org"]),
        ("a%", &[]),
        ("a@", &["a@example.org"]),
        ("a@example.org", &["a@example.org"]),
        ("%", &[]),
        ("_", &[]),
        ("a\\", &[]),
        ("é", &[]),
        ("a\0", &[]),
        ("b@example.orgs", &[]),
    ] {
        for most in [1, 2, ALL] {
            assert_eq!(listed(store, &app, &of(prefix, None), most).await, expected, "{prefix:?}");
            let active = listed(store, &app, &of(prefix, Some(UserStatus::Active)), most).await;
            assert_eq!(active, expected, "{prefix:?}");
        }
        assert_eq!(read!(store, users(&app, &of(prefix, Some(UserStatus::Blocked)), None, ALL)), []);
    }
}

/// Whoever saw an older user changes nothing, and nobody's last sign-in is lost by a change.
pub async fn of_many_changes_of_a_user_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = samples::app_id(1);
    let user = added(fixture.store(), 1, &app, "ann@example.org").await;
    given::write(fixture.store(), |tx| tx.note_sign_in(&user, samples::moment(5))).await;
    let attempts = race(16, |number| {
        let (fixture, user) = (Arc::clone(&fixture), user.clone());
        async move {
            let change = UserChange { status: Some(UserStatus::Blocked), metadata: Some(None) };
            let changed = user.changed(change, samples::moment(100 + number));
            let kept = given::is_kept(fixture.store(), |tx| {
                tx.update_user(&changed, user.updated_at);
                tx.append(&samples::event(number, &user.app));
            });
            kept.await.then_some(changed)
        }
    });
    let changed = only(attempts.await.into_iter().flatten().collect());
    let expected = User { last_sign_in_at: Some(samples::moment(5)), ..changed };
    assert_eq!(read!(fixture.store(), user(&app, user.id)), Some(expected));
    assert_eq!(fixture.events().await.len(), 1);
}

/// Those that live, page by page.
pub async fn a_user_s_sessions_are_listed_newest_first<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let confirmed = given::confirmed(store, 1, &app).await;
    let mut sessions = Vec::new();
    for seed in [11, 12, 13, 14] {
        let mut opened = given::opened(store, seed, &app).await.session;
        // Their user is another one; what is listed is asked of all four.
        opened.user = confirmed.user.id;
        opened.id = samples::session_id(seed + 100);
        let token = samples::refresh_token(seed + 100, &opened, &app, NOW);
        given::write(store, |tx| tx.add_session(&opened, &token)).await;
        sessions.insert(0, opened);
    }
    let of = (&app.id, confirmed.user.id);
    assert_eq!(read!(store, sessions_of(of, None, NOW, ALL)), sessions);
    assert_eq!(read!(store, sessions_of(of, None, NOW, 2)), sessions[..2]);
    assert_eq!(read!(store, sessions_of(of, Some(sessions[1].id), NOW, ALL)), sessions[2..]);
    assert_eq!(read!(store, sessions_of(of, None, sessions[0].expires_at, ALL)), []);
    assert_eq!(read!(store, sessions_of((&samples::app_id(2), of.1), None, NOW, ALL)), []);
    let ended = Ended { at: NOW, reason: EndReason::EndedByOperator };
    given::write(store, |tx| tx.end_session(&app.id, sessions[0].id, ended)).await;
    assert_eq!(read!(store, sessions_of(of, None, NOW, ALL)), sessions[1..]);
}

/// Sign-ins that are pending or approved, and codes that nobody exchanged; of nobody else.
pub async fn what_a_blocked_user_had_under_way_comes_to_nothing<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let confirmed = given::confirmed(store, 1, &app).await;
    let stranger = given::confirmed(store, 2, &app).await;
    let email = samples::email(1);
    let asked = |seed, app| samples::asked_as(seed, samples::request(seed, app, email.clone(), NOW));
    let (pending, approved, elsewhere) = (asked(11, &app), asked(12, &app), asked(13, &other));
    for asked in [&pending, &approved, &elsewhere] {
        given::stored(store, asked).await;
    }
    let judged = samples::approved(approved.sign_in.clone(), &approved.link, (&app, None), NOW).unwrap();
    given::write(store, |tx| tx.approve(&judged)).await;
    let at = samples::moment(9);
    given::write(store, |tx| {
        tx.refuse_sign_ins_of(&app.id, &email, at);
        tx.burn_codes_of_user(&app.id, confirmed.user.id, at);
    })
    .await;
    for refused in [&pending, &approved] {
        assert_eq!(
            given::sign_in(store, refused).await.unwrap().sign_in.standing(),
            Standing::Refused { at }
        );
    }
    let untouched = given::sign_in(store, &elsewhere).await.unwrap().sign_in;
    assert_eq!(untouched.standing(), Standing::Pending);
    let done = given::sign_in(store, &confirmed.asked).await.unwrap().sign_in;
    assert_eq!((done.standing(), done.course().mark), (Standing::Completed { at: NOW }, Some(Mark::Dead)));
    assert_eq!(given::code(store, 1, &app.id).await.unwrap().standing(), CodeStanding::Burned { at });
    assert_eq!(given::code(store, 2, &app.id).await, Some(stranger.code));
}
