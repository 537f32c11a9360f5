//! Changes that come too late: each of them alone keeps a whole transaction from being kept.

use super::super::given::{self, Confirmed};
use super::super::moves::Move;
use super::{ENDED, Past, Write, blocked, renamed};
use crate::samples::{self, NOW};
use gatepost_application::Tx;
use gatepost_domain::app::App;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::user::Erasure;

impl Past {
    pub(super) fn overtaken_changes_of_apps<T: Tx>(&self) -> Vec<Write<T>> {
        let (changed, gone) = (self.changed.clone(), self.gone.clone());
        let (changed_again, gone_again, gone_id) = (changed.clone(), gone.clone(), gone.id.clone());
        vec![
            Write::conditional("an app that is there", move |tx: &mut T| {
                tx.add_app(&renamed(&changed, given::after(2)));
            }),
            Write::conditional("an app that was there", move |tx: &mut T| {
                tx.add_app(&renamed(&gone, given::after(2)));
            }),
            Write::conditional("a change of an app that changed", move |tx: &mut T| {
                tx.update_app(&renamed(&changed_again, given::after(2)), changed_again.updated_at);
            }),
            Write::conditional("a change of an app that is gone", move |tx: &mut T| {
                tx.update_app(&renamed(&gone_again, given::after(2)), gone_again.updated_at);
            }),
            Write::conditional("the end of an app that is gone", move |tx: &mut T| {
                tx.delete_app(&gone_id, NOW);
            }),
            Write::conditional("the end of an app that never was", |tx: &mut T| {
                tx.delete_app(&samples::app_id(99), NOW);
            }),
        ]
    }

    pub(super) fn overtaken_changes_of_signing_keys<T: Tx>(&self, app: &App) -> Vec<Write<T>> {
        let known = samples::signing_key(88, &app.id);
        let other = |id: u32, number: u32| SigningKey { number, ..samples::signing_key(id, &app.id) };
        let (same_id, same_number) = (other(88, 98), other(98, known.number));
        let (of_app, of_nobody) = (app.id.clone(), self.gone.id.clone());
        vec![
            Write::conditional("a key whose id is taken", move |tx: &mut T| tx.add_signing_key(&same_id)),
            Write::conditional("a key whose number is taken", move |tx: &mut T| {
                tx.add_signing_key(&same_number);
            }),
            Write::conditional("the end of a key that is not there", move |tx: &mut T| {
                tx.remove_signing_key(&of_app, "key-99");
            }),
            Write::conditional("the end of another app's key", move |tx: &mut T| {
                tx.remove_signing_key(&of_nobody, &known.id);
            }),
        ]
    }

    pub(super) fn overtaken_changes_of_sign_ins<T: Tx>(&self, app: &App) -> Vec<Write<T>> {
        let Confirmed { asked, code, .. } = &self.over.confirmed;
        let nothing = Move::ALL.map(|one| (one, one.possible(99, app)));
        let late = (Move::Refuse, asked.clone());
        let spent = samples::spent(93, code, 80, NOW).unwrap();
        let burned = samples::burned(code, NOW).unwrap();
        let mut overtaken = vec![
            Write::conditional("a code spent twice", move |tx: &mut T| tx.spend(&spent)),
            Write::conditional("a code burned late", move |tx: &mut T| tx.burn(&burned)),
            Write::of_sign_in("a late move", &late, (app, 120)),
        ];
        for (seed, one) in (121..).zip(&self.moves) {
            overtaken.push(Write::of_sign_in("a second move", one, (app, seed)));
        }
        for (seed, one) in (131..).zip(&nothing) {
            overtaken.push(Write::of_sign_in("a move of nothing", one, (app, seed)));
        }
        overtaken
    }

    pub(super) fn overtaken_changes_of_sessions<T: Tx>(&self, app: &App) -> Vec<Write<T>> {
        let [first, second] = self.rotations.clone();
        let new = samples::refresh_token(93, &self.over.session, app, NOW);
        let newer = new.clone();
        let (of_app, of_same_app, over) = (app.id.clone(), app.id.clone(), self.over.session.id);
        let (stay, user) = (self.stay.clone(), &self.over.confirmed.user);
        let entered = samples::entered(94, stay.clone(), (app, user), given::after(2)).unwrap();
        vec![
            Write::conditional("an entry into what is over", move |tx: &mut T| tx.enter(&entered)),
            Write::conditional("a second end of a stay", move |tx: &mut T| {
                tx.end_browser_session(&stay, NOW);
            }),
            Write::conditional("a token used twice", move |tx: &mut T| tx.rotate(&first, &new)),
            Write::conditional("a successor dead before", move |tx: &mut T| {
                tx.rotate(&second, &newer);
            }),
            Write::conditional("a second end", move |tx: &mut T| {
                tx.end_session(&of_app, over, ENDED);
            }),
            Write::conditional("the end of no session", move |tx: &mut T| {
                tx.end_session(&of_same_app, samples::session_id(99), ENDED);
            }),
        ]
    }

    pub(super) fn overtaken_changes_of_users<T: Tx>(&self) -> Vec<Write<T>> {
        let [changed, erased] = self.users.clone();
        let (same, gone) = (changed.clone(), erased.clone());
        vec![
            Write::conditional("a change of a user who changed", move |tx: &mut T| {
                tx.update_user(&blocked(&changed), changed.updated_at);
            }),
            Write::conditional("the end of a user who changed", move |tx: &mut T| {
                tx.erase_user(&Erasure::of(&same, None, NOW), same.updated_at);
            }),
            Write::conditional("a change of a user who is gone", move |tx: &mut T| {
                tx.update_user(&blocked(&erased), erased.updated_at);
            }),
            Write::conditional("a second end of a user", move |tx: &mut T| {
                tx.erase_user(&Erasure::of(&gone, None, NOW), gone.updated_at);
            }),
        ]
    }
}
