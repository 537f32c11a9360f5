//! What is written.

use super::Session;
use crate::cells::{Cell, CodeStandingWord, SignInStanding, TokenStanding};
use crate::mode::Writing;
use crate::rows::{
    AppRow, ClientSecretRow, CodeRow, DeliveryRow, EventRow, LinkRow, RefreshTokenRow, SessionRow, SignInRow,
    SigningKeyRow, UserRow,
};
use crate::schema::{
    apps, client_secrets, deliveries, events, exchange_codes, links, refresh_tokens, sessions, sign_ins,
    signing_keys, users,
};
use diesel::prelude::*;
use gatepost_application::{Due, Lease, Settlement, StoreError, Tx};
use gatepost_domain::access::SigningKey;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, ExchangeCode, Grant, Spent};
use gatepost_domain::id::{DeliveryId, RefreshTokenId, SessionId, WorkerId};
use gatepost_domain::link::Link;
use gatepost_domain::session::{Ended, RefreshToken, Rotation, Session as UserSession};
use gatepost_domain::sign_in::{Completed, Refused, SignIn, SignInRequest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;

impl Tx for Session<Writing> {
    async fn add_app(&mut self, app: &App) -> Result<bool, StoreError> {
        let query = diesel::insert_into(apps::table).values(AppRow::from(app)).on_conflict_do_nothing();
        Ok(self.changed("adding an app", query).await? > 0)
    }

    async fn update_app(&mut self, app: &App, seen: Timestamp) -> Result<bool, StoreError> {
        let query = diesel::update(apps::table)
            .filter(apps::app_id.eq(Cell(app.id.clone())))
            .filter(apps::updated_at.eq(Cell(seen)))
            .filter(apps::deleted_at.is_null())
            .set(AppRow::from(app));
        Ok(self.changed("changing an app", query).await? > 0)
    }

    async fn delete_app(&mut self, app: &AppId, now: Timestamp) -> Result<bool, StoreError> {
        let query = diesel::update(apps::table)
            .filter(apps::app_id.eq(Cell(app.clone())))
            .filter(apps::deleted_at.is_null())
            .set(apps::deleted_at.eq(Some(Cell(now))));
        Ok(self.changed("deleting an app", query).await? > 0)
    }

    async fn add_client_credential(&mut self, credential: &ClientCredential) -> Result<(), StoreError> {
        self.later(diesel::insert_into(client_secrets::table).values(ClientSecretRow::from(credential)));
        Ok(())
    }

    async fn add_signing_key(&mut self, key: &SigningKey) -> Result<(), StoreError> {
        self.later(diesel::insert_into(signing_keys::table).values(SigningKeyRow::from(key)));
        Ok(())
    }

    async fn add_sign_in(
        &mut self,
        sign_in: &SignIn,
        (delivery, link): (&Delivery, &Link),
        lease: Option<Lease>,
    ) -> Result<(), StoreError> {
        self.later(diesel::insert_into(sign_ins::table).values(SignInRow::new(sign_in, delivery.id)));
        self.later(diesel::insert_into(links::table).values(LinkRow::from(link)));
        self.later(diesel::insert_into(deliveries::table).values(DeliveryRow::queued(delivery, lease)));
        Ok(())
    }

    async fn complete(&mut self, completed: &Completed) -> Result<bool, StoreError> {
        self.settle_sign_in(completed.request(), SignInStanding::Completed, completed.at()).await
    }

    async fn refuse(&mut self, refused: &Refused) -> Result<bool, StoreError> {
        self.settle_sign_in(refused.request(), SignInStanding::Refused, refused.at()).await
    }

    async fn add_user(&mut self, user: &User) -> Result<(), StoreError> {
        self.later(diesel::insert_into(users::table).values(UserRow::from(user)));
        Ok(())
    }

    async fn note_sign_in(&mut self, user: &User, at: Timestamp) -> Result<(), StoreError> {
        self.later(
            diesel::update(users::table)
                .filter(users::app_id.eq(Cell(user.app.clone())))
                .filter(users::id.eq(Cell(user.id)))
                .set(users::last_sign_in_at.eq(Cell(at))),
        );
        Ok(())
    }

    async fn add_code(&mut self, code: &ExchangeCode) -> Result<(), StoreError> {
        self.later(diesel::insert_into(exchange_codes::table).values(CodeRow::from(code)));
        Ok(())
    }

    async fn spend(&mut self, spent: &Spent) -> Result<bool, StoreError> {
        self.settle_code(spent.grant(), (CodeStandingWord::Spent, Some(spent.session())), spent.at()).await
    }

    async fn burn(&mut self, burned: &Burned) -> Result<bool, StoreError> {
        self.settle_code(burned.grant(), (CodeStandingWord::Burned, None), burned.at()).await
    }

    async fn add_session(&mut self, session: &UserSession, token: &RefreshToken) -> Result<(), StoreError> {
        self.later(diesel::insert_into(sessions::table).values(SessionRow::from(session)));
        self.later(diesel::insert_into(refresh_tokens::table).values(RefreshTokenRow::from(token)));
        Ok(())
    }

    async fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) -> Result<bool, StoreError> {
        let won = match rotation.displaced() {
            None => self.use_up(rotation, new).await?,
            Some(displaced) => self.supersede(rotation, displaced, new).await?,
        };
        if won {
            self.later(diesel::insert_into(refresh_tokens::table).values(RefreshTokenRow::from(new)));
        }
        Ok(won)
    }

    async fn end_session(
        &mut self,
        app: &AppId,
        session: SessionId,
        ended: Ended,
    ) -> Result<bool, StoreError> {
        let query = diesel::update(sessions::table)
            .filter(sessions::app_id.eq(Cell(app.clone())))
            .filter(sessions::id.eq(Cell(session)))
            .filter(sessions::ended_at.is_null())
            .set((
                sessions::ended_at.eq(Some(Cell(ended.at))),
                sessions::end_reason.eq(Some(Cell(ended.reason))),
            ));
        Ok(self.changed("ending a session", query).await? > 0)
    }

    async fn lease(&mut self, lease: Lease, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        self.take_letters(lease, now, most).await
    }

    async fn settle(
        &mut self,
        worker: WorkerId,
        settlements: &[Settlement],
        _now: Timestamp,
    ) -> Result<Vec<DeliveryId>, StoreError> {
        self.settle_letters(worker, settlements).await
    }

    async fn give_back(&mut self, worker: WorkerId, _now: Timestamp) -> Result<(), StoreError> {
        self.give_letters_back(worker);
        Ok(())
    }

    async fn append(&mut self, event: &Event) -> Result<(), StoreError> {
        self.later(diesel::insert_into(events::table).values(EventRow::from(event)).on_conflict_do_nothing());
        Ok(())
    }

    async fn commit(self) -> Result<(), StoreError> {
        self.keep("committing", false).await
    }

    async fn commit_loosely(self) -> Result<(), StoreError> {
        self.keep("committing loosely", true).await
    }

    async fn roll_back(self) -> Result<(), StoreError> {
        self.undo().await;
        Ok(())
    }
}

impl Session<Writing> {
    async fn settle_sign_in(
        &mut self,
        request: &SignInRequest,
        standing: SignInStanding,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = diesel::update(sign_ins::table)
            .filter(sign_ins::app_id.eq(Cell(request.app.clone())))
            .filter(sign_ins::id.eq(Cell(request.id)))
            .filter(sign_ins::standing.eq(Cell(SignInStanding::Pending)))
            .set((sign_ins::standing.eq(Cell(standing)), sign_ins::settled_at.eq(Some(Cell(at)))));
        Ok(self.changed("settling a sign-in", query).await? > 0)
    }

    async fn settle_code(
        &mut self,
        grant: &Grant,
        (standing, session): (CodeStandingWord, Option<SessionId>),
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = diesel::update(exchange_codes::table)
            .filter(exchange_codes::app_id.eq(Cell(grant.app.clone())))
            .filter(exchange_codes::digest.eq(Cell(grant.digest)))
            .filter(exchange_codes::standing.eq(Cell(CodeStandingWord::Unused)))
            .set((
                exchange_codes::standing.eq(Cell(standing)),
                exchange_codes::settled_at.eq(Some(Cell(at))),
                exchange_codes::session_id.eq(session.map(Cell)),
            ));
        Ok(self.changed("settling a code", query).await? > 0)
    }

    /// The presented token is alive, and dies for the new one.
    async fn use_up(&mut self, rotation: &Rotation, new: &RefreshToken) -> Result<bool, StoreError> {
        let presented = rotation.presented();
        let query = diesel::update(refresh_tokens::table)
            .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
            .filter(refresh_tokens::digest.eq(Cell(presented.digest)))
            .filter(refresh_tokens::standing.eq(Cell(TokenStanding::Live)))
            .set((
                refresh_tokens::standing.eq(Cell(TokenStanding::Rotated)),
                refresh_tokens::rotated_at.eq(Some(Cell(rotation.at()))),
                refresh_tokens::successor_id.eq(Some(Cell(new.id))),
                refresh_tokens::successor_digest.eq(Some(Cell(new.digest))),
            ));
        Ok(self.changed("rotating a refresh token", query).await? > 0)
    }

    /// The presented token was used before; its unused successor dies for the new one.
    async fn supersede(
        &mut self,
        rotation: &Rotation,
        displaced: RefreshTokenId,
        new: &RefreshToken,
    ) -> Result<bool, StoreError> {
        let presented = rotation.presented();
        let tokens = diesel::alias!(refresh_tokens as presented_tokens);
        let successor = tokens
            .filter(tokens.field(refresh_tokens::app_id).eq(Cell(presented.app.clone())))
            .filter(tokens.field(refresh_tokens::digest).eq(Cell(presented.digest)))
            .filter(tokens.field(refresh_tokens::successor_id).eq(Some(Cell(displaced))))
            .select(tokens.field(refresh_tokens::successor_digest));
        let query = diesel::update(refresh_tokens::table)
            .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
            .filter(refresh_tokens::digest.nullable().eq_any(successor))
            .filter(refresh_tokens::standing.eq(Cell(TokenStanding::Live)))
            .set(refresh_tokens::standing.eq(Cell(TokenStanding::Superseded)));
        if self.changed("superseding a refresh token", query).await? == 0 {
            return Ok(false);
        }
        self.later(
            diesel::update(refresh_tokens::table)
                .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
                .filter(refresh_tokens::digest.eq(Cell(presented.digest)))
                .set((
                    refresh_tokens::successor_id.eq(Some(Cell(new.id))),
                    refresh_tokens::successor_digest.eq(Some(Cell(new.digest))),
                )),
        );
        Ok(true)
    }
}
