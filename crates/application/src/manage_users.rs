//! The operator finds, makes, changes and blocks users, and ends their sessions.

mod export;
mod facts;

pub use facts::{session_facts, user_facts};

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::logout::Cause;
use crate::manage_apps::{Doing, ManageAppsError, facts_changed, facts_made};
use crate::page_tokens::{Page, Position};
use crate::ports::{
    Clock, Committed, Look, Ports, SessionsOf, Store, StoreError, Tx, UserFilter, UserLook, UserTx,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::{SessionId, UserId};
use gatepost_domain::session::Session;
use gatepost_domain::user::{Metadata, User, UserChange, UserStatus};

/// Why a user could not be managed.
#[derive(Debug, thiserror::Error)]
pub enum ManageUsersError {
    /// As with apps: there is none, or somebody else was quicker.
    #[error(transparent)]
    App(#[from] ManageAppsError),
    /// There is no such user in that app.
    #[error("no such user")]
    UserNotFound,
    /// The user has no such session, or it is over.
    #[error("no such session")]
    SessionNotFound,
    /// Somebody has that address in that app.
    #[error("there is a user with that address")]
    EmailTaken,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A user that the operator makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewUser {
    /// Their address, which they prove when they first sign in.
    pub email: EmailAddress,
    /// Whether they may sign in.
    pub status: UserStatus,
    /// What the app keeps about them.
    pub metadata: Option<Metadata>,
}

impl NewUser {
    /// Somebody with that address who may sign in.
    pub const fn with(email: EmailAddress) -> Self {
        Self { email, status: UserStatus::Active, metadata: None }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Up to `most` users of that app: newest first, or by address where a prefix is asked for.
    pub async fn users(
        &self,
        app: &AppId,
        mut filter: UserFilter,
        after: Option<UserId>,
        most: u32,
    ) -> Result<Page<User>, ManageUsersError> {
        self.app(app).await?;
        // Identities are in lower case; an empty beginning is everybody's.
        filter.prefix =
            filter.prefix.map(|prefix| prefix.to_ascii_lowercase()).filter(|prefix| !prefix.is_empty());
        let found = self.parts.store.look().await?.users(app, &filter, after, most.saturating_add(1)).await?;
        Ok(Page::of(found, most, |user| Position(user.id.bits())))
    }

    /// That user of that app.
    pub async fn user(&self, app: &AppId, id: UserId) -> Result<User, ManageUsersError> {
        self.app(app).await?;
        self.parts.store.look().await?.user(app, id).await?.ok_or(ManageUsersError::UserNotFound)
    }

    /// Makes somebody a user who has not signed in yet: with an app that invites, whom letters then reach.
    pub async fn create_user(
        &self,
        doing: Doing,
        app: &AppId,
        new: NewUser,
    ) -> Result<User, ManageUsersError> {
        self.app(app).await?;
        let now = self.parts.clock.now();
        let user = User::new(UserId::new(now, self.chance()), app.clone(), new.email, now);
        let user = User { status: new.status, metadata: new.metadata, ..user };
        let event = self
            .event(EventKind::UserCreated, app, now)
            .of_user(user.id)
            .by_actor(doing.actor)
            .in_request(doing.request);
        let mut tx = self.parts.store.begin();
        tx.add_user(&user);
        tx.append(&event.about(user.email.identity()).changing(&facts_made(&user_facts(&user))));
        match tx.commit().await {
            Ok(Committed::Kept) => {}
            Ok(Committed::Overtaken) => return Err(ManageUsersError::EmailTaken),
            Err(error) if is_conflict(&error) => return Err(ManageUsersError::EmailTaken),
            Err(error) => return Err(error.into()),
        }
        tracing::info!(app.id = %app, user.id = %user.id, "user created");
        Ok(user)
    }

    /// Changes what `change` names. Whoever is blocked loses all that is open, on every node as soon as this is committed;
    /// what it consisted of is ended right after.
    pub async fn update_user(
        &self,
        doing: Doing,
        app: &AppId,
        id: UserId,
        change: &UserChange,
    ) -> Result<User, ManageUsersError> {
        let of_app = self.app(app).await?;
        for _ in 0..TRIES {
            let old = self.user(app, id).await?;
            doing.must_have_seen(old.updated_at)?;
            let new = old.changed(change.clone(), self.parts.clock.now());
            if (old.status, new.status) == (UserStatus::Blocked, UserStatus::Active) {
                // What somebody had opened while they were being blocked must not come to life again.
                self.end_all_open(doing, &of_app, id).await?;
            }
            if !self.keep_change(doing, (&old, &new)).await? {
                continue;
            }
            if change.status == Some(UserStatus::Blocked) {
                self.end_all_open(doing, &of_app, id).await?;
            }
            return Ok(new);
        }
        Err(too_many_conflicts("changing a user").into())
    }

    /// Whether nobody else was quicker.
    async fn keep_change(&self, doing: Doing, (old, new): (&User, &User)) -> Result<bool, ManageUsersError> {
        if old == new {
            return Ok(true);
        }
        let kind = match (old.status, new.status) {
            (UserStatus::Active, UserStatus::Blocked) => EventKind::UserBlocked,
            (UserStatus::Blocked, UserStatus::Active) => EventKind::UserUnblocked,
            _ => EventKind::UserUpdated,
        };
        let event = self
            .event(kind, &new.app, new.updated_at)
            .of_user(new.id)
            .by_actor(doing.actor)
            .in_request(doing.request);
        let change = facts_changed(&user_facts(old), &user_facts(new));
        let mut tx = self.parts.store.begin();
        tx.update_user(new, old.updated_at);
        if kind == EventKind::UserBlocked {
            tx.refuse_sign_ins_of(&new.app, &new.email, new.updated_at);
            tx.burn_codes_of_user(&new.app, new.id, new.updated_at);
        }
        tx.append(&event.about(new.email.identity()).changing(&change));
        let is_kept = tx.commit().await? == Committed::Kept;
        if is_kept {
            tracing::info!(app.id = %new.app, user.id = %new.id, "{}", kind.as_str());
        }
        Ok(is_kept)
    }

    /// Up to `most` sessions of that user that are not over, newest first.
    pub async fn user_sessions(
        &self,
        app: &AppId,
        id: UserId,
        after: Option<SessionId>,
        most: u32,
    ) -> Result<Page<Session>, ManageUsersError> {
        self.user(app, id).await?;
        let (now, mut look) = (self.parts.clock.now(), self.parts.store.look().await?);
        let found = look.sessions_of((app, id), after, now, most.saturating_add(1)).await?;
        Ok(Page::of(found, most, |session| Position(session.id.bits())))
    }

    /// Ends all that the user has open: sessions, and stays in browsers.
    pub async fn end_user_sessions(
        &self,
        doing: Doing,
        app: &AppId,
        id: UserId,
    ) -> Result<(), ManageUsersError> {
        self.user(app, id).await?;
        let of_app = self.app(app).await?;
        Ok(self.end_all_open(doing, &of_app, id).await?)
    }

    /// Ends that session of that user.
    pub async fn end_user_session(
        &self,
        doing: Doing,
        app: &AppId,
        (id, session): (UserId, SessionId),
    ) -> Result<(), ManageUsersError> {
        self.user(app, id).await?;
        let of_app = self.app(app).await?;
        let (now, of) = (self.parts.clock.now(), SessionsOf::Itself(session));
        let found = self.parts.store.look().await?.live_sessions(app, of, now, 1).await?;
        if !found.iter().any(|found| found.user == id) {
            return Err(ManageUsersError::SessionNotFound);
        }
        Ok(self.end_all(&of_app, of, Cause::operator(doing)).await?)
    }

    async fn end_all_open(&self, doing: Doing, app: &App, id: UserId) -> Result<(), StoreError> {
        self.end_everything(app, id, Cause::operator(doing)).await
    }
}
