//! What is read.

use super::{Session, columns, glance};
use crate::cells::{Cell, TokenStanding};
use crate::error::torn;
use crate::rows::{
    AppRow, CodeRow, KeyUseRow, LinkRow, LogoRow, PushedRequestRow, RefreshTokenRow, SessionRow, SignInRow,
    SigningKeyRow, TemplateRow, UserRow,
};
use crate::schema::sql::Word;
use crate::schema::{
    app_logos, apps, client_secrets, deliveries, email_templates, exchange_codes, idempotency_keys, limits,
    links, pushed_requests, refresh_tokens, sessions, sign_ins, signing_keys, suppressions, users,
};
use diesel::dsl::{exists, sql};
use diesel::prelude::*;
use gatepost_application::{
    Address, BrowserFound, Client, ClientKey, CodeFound, Glance, LinkFound, Look, SessionFound, SessionsOf,
    SignInFound, StoreError,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::audit::{Position, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::brand::{LogoDigest, LogoImage};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::Event;
use gatepost_domain::id::{SessionId, SignInId, UserId};
use gatepost_domain::idempotency::{IdempotencyKey, KeyUse};
use gatepost_domain::pushed_request::PushedRequest;
use gatepost_domain::secret::{
    BrowserSecret, Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret, RequestUri,
};
use gatepost_domain::session::{Presented, Session as UserSession};
use gatepost_domain::sign_in::SignIn;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;

/// Whether the secret that the client showed is one of its app's; never if it showed none.
macro_rules! authenticated {
    ($key:expr) => {
        exists(
            client_secrets::table
                .filter(client_secrets::app_id.eq(Cell($key.app.clone())))
                .filter(client_secrets::digest.eq(Cell($key.secret))),
        )
    };
}

/// A column, so spelled that its value is not known before it is read. PostgreSQL would find out that the app of what
/// belongs to a code is the app that was asked for, and as long as its statistics say that an app has few users (those
/// of a new table do), it would read all of them instead of the one that the code names.
macro_rules! unknown {
    ($column:literal) => {
        concat!($column, " || ''")
    };
}

impl Look for Session {
    async fn apps(&mut self) -> Result<Vec<App>, StoreError> {
        let query =
            apps::table.filter(apps::deleted_at.is_null()).order(apps::app_id).select(columns::<AppRow>());
        let rows = self.rows::<_, AppRow>("listing apps", query).await?;
        Ok(rows.into_iter().map(App::from).collect())
    }

    async fn client(&mut self, key: &ClientKey) -> Result<Option<Client>, StoreError> {
        let query = apps::table
            .filter(apps::app_id.eq(Cell(key.app.clone())))
            .filter(apps::deleted_at.is_null())
            .select((columns::<AppRow>(), authenticated!(key)));
        let found = self.first::<_, (AppRow, bool)>("finding a client", query).await?;
        Ok(found.map(|(app, authenticated)| Client { app: app.into(), authenticated }))
    }

    async fn client_and_address(
        &mut self,
        key: &ClientKey,
        email: &EmailAddress,
        bucket: &str,
    ) -> Result<Option<(Client, Address)>, StoreError> {
        let of_user = users::app_id.eq(apps::app_id).and(users::email.eq(email.identity().to_owned()));
        let query = apps::table
            .left_join(users::table.on(of_user))
            .left_join(limits::table.on(limits::bucket.eq(bucket.to_owned())))
            .filter(apps::app_id.eq(Cell(key.app.clone())))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<AppRow>(),
                authenticated!(key),
                columns::<Option<UserRow>>(),
                limits::level.nullable(),
                exists(
                    suppressions::table
                        .filter(suppressions::app_id.eq(Cell(key.app.clone())))
                        .filter(suppressions::email.eq(email.identity().to_owned())),
                ),
            ));
        let found = self.first::<_, FoundAddress>("finding a client", query).await?;
        Ok(found.map(|(app, authenticated, user, level, is_suppressed)| {
            let level = level.map(Timestamp::from_micros);
            let user = user.map(Into::into);
            (Client { app: app.into(), authenticated }, Address { user, level, is_suppressed })
        }))
    }

    async fn code(
        &mut self,
        key: &ClientKey,
        code: &Digest<Code>,
    ) -> Result<Option<(Client, Option<CodeFound>)>, StoreError> {
        let doing = "finding a code";
        let of_code = exchange_codes::app_id.eq(apps::app_id).and(exchange_codes::digest.eq(Cell(*code)));
        let of_user = users::app_id
            .eq(sql::<Word>(unknown!("exchange_codes.app_id")))
            .and(users::id.eq(exchange_codes::user_id));
        let query = apps::table
            .left_join(exchange_codes::table.on(of_code))
            .left_join(users::table.on(of_user))
            .filter(apps::app_id.eq(Cell(key.app.clone())))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<AppRow>(),
                authenticated!(key),
                columns::<Option<CodeRow>>(),
                columns::<Option<UserRow>>(),
            ));
        let found = self.first::<_, (AppRow, bool, Option<CodeRow>, Option<UserRow>)>(doing, query).await?;
        let Some((app, authenticated, code, user)) = found else { return Ok(None) };
        let code = match (code, user) {
            (Some(code), Some(user)) => {
                Some(CodeFound { code: code.restore().map_err(|why| torn(doing, why))?, user: user.into() })
            }
            // A code whose user was erased is nobody's.
            (None, _) | (Some(_), None) => None,
        };
        Ok(Some((Client { app: app.into(), authenticated }, code)))
    }

    async fn refresh_token(
        &mut self,
        key: &ClientKey,
        token: &Digest<RefreshSecret>,
    ) -> Result<Option<(Client, Option<Presented>)>, StoreError> {
        let doing = "finding a refresh token";
        let successors = diesel::alias!(refresh_tokens as successors);
        let of_token = refresh_tokens::app_id.eq(apps::app_id).and(refresh_tokens::digest.eq(Cell(*token)));
        let of_session = sessions::app_id
            .eq(sql::<Word>(unknown!("refresh_tokens.app_id")))
            .and(sessions::id.eq(refresh_tokens::session_id));
        let of_user =
            users::app_id.eq(sql::<Word>(unknown!("sessions.app_id"))).and(users::id.eq(sessions::user_id));
        let of_successor = successors
            .field(refresh_tokens::app_id)
            .eq(sql::<Word>(unknown!("refresh_tokens.app_id")))
            .and(successors.field(refresh_tokens::digest).nullable().eq(refresh_tokens::successor_digest));
        let query = apps::table
            .left_join(refresh_tokens::table.on(of_token))
            .left_join(sessions::table.on(of_session))
            .left_join(users::table.on(of_user))
            .left_join(successors.on(of_successor))
            .filter(apps::app_id.eq(Cell(key.app.clone())))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<AppRow>(),
                authenticated!(key),
                columns::<Option<RefreshTokenRow>>(),
                columns::<Option<SessionRow>>(),
                columns::<Option<UserRow>>(),
                successors.field(refresh_tokens::standing).nullable(),
            ));
        let found = self.first::<_, FoundToken>(doing, query).await?;
        let Some((app, authenticated, token, session, user, successor)) = found else { return Ok(None) };
        let presented = match (token, session, user) {
            (Some(token), Some(session), Some(user)) => Some(Presented {
                token: token.restore().map_err(|why| torn(doing, why))?,
                session: session.restore().map_err(|why| torn(doing, why))?,
                user: user.into(),
                successor_is_live: successor == Some(Cell(TokenStanding::Live)),
            }),
            _ => None,
        };
        Ok(Some((Client { app: app.into(), authenticated }, presented)))
    }

    async fn session(
        &mut self,
        key: &ClientKey,
        id: SessionId,
    ) -> Result<Option<(Client, Option<SessionFound>)>, StoreError> {
        let doing = "finding a session";
        let of_session = sessions::app_id.eq(apps::app_id).and(sessions::id.eq(Cell(id)));
        let of_user =
            users::app_id.eq(sql::<Word>(unknown!("sessions.app_id"))).and(users::id.eq(sessions::user_id));
        let query = apps::table
            .left_join(sessions::table.on(of_session))
            .left_join(users::table.on(of_user))
            .filter(apps::app_id.eq(Cell(key.app.clone())))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<AppRow>(),
                authenticated!(key),
                columns::<Option<SessionRow>>(),
                columns::<Option<UserRow>>(),
            ));
        let found = self.first::<_, (AppRow, bool, Option<SessionRow>, Option<UserRow>)>(doing, query);
        let Some((app, authenticated, session, user)) = found.await? else { return Ok(None) };
        let session = match (session, user) {
            (Some(session), Some(user)) => {
                let session = session.restore().map_err(|why| torn(doing, why))?;
                Some(SessionFound { session, user: user.into() })
            }
            (None, _) | (Some(_), None) => None,
        };
        Ok(Some((Client { app: app.into(), authenticated }, session)))
    }

    async fn link(&mut self, link: &Digest<LinkToken>) -> Result<Option<LinkFound>, StoreError> {
        let doing = "finding a link";
        let of_sign_in = sign_ins::app_id.eq(links::app_id).and(sign_ins::id.eq(links::sign_in_id));
        let of_user = users::app_id.eq(sign_ins::app_id).and(users::email.eq(sign_ins::email));
        let query = links::table
            .inner_join(sign_ins::table.on(of_sign_in))
            .inner_join(apps::table.on(apps::app_id.eq(links::app_id)))
            .left_join(users::table.on(of_user))
            .filter(links::digest.eq(Cell(*link)))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<LinkRow>(),
                columns::<SignInRow>(),
                columns::<AppRow>(),
                columns::<Option<UserRow>>(),
            ));
        let found = self.first::<_, (LinkRow, SignInRow, AppRow, Option<UserRow>)>(doing, query).await?;
        let Some((link, sign_in, app, user)) = found else { return Ok(None) };
        Ok(Some(LinkFound {
            link: link.into(),
            sign_in: sign_in.restore().map_err(|why| torn(doing, why))?,
            app: app.into(),
            user: user.map(Into::into),
        }))
    }

    async fn sign_in(&mut self, app: &AppId, id: SignInId) -> Result<Option<SignInFound>, StoreError> {
        let doing = "finding a sign-in";
        let of_letter = deliveries::app_id
            .eq(sql::<Word>(unknown!("sign_ins.app_id")))
            .and(deliveries::id.eq(sign_ins::delivery_id));
        let of_user =
            users::app_id.eq(sql::<Word>(unknown!("sign_ins.app_id"))).and(users::email.eq(sign_ins::email));
        let query = sign_ins::table
            .inner_join(apps::table.on(apps::app_id.eq(sign_ins::app_id)))
            .inner_join(deliveries::table.on(of_letter))
            .left_join(users::table.on(of_user))
            .filter(sign_ins::app_id.eq(Cell(app.clone())))
            .filter(sign_ins::id.eq(Cell(id)))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<SignInRow>(),
                columns::<AppRow>(),
                columns::<Option<UserRow>>(),
                deliveries::status,
            ));
        let found =
            self.first::<_, (SignInRow, AppRow, Option<UserRow>, Cell<DeliveryStatus>)>(doing, query).await?;
        let Some((sign_in, app, user, delivery)) = found else { return Ok(None) };
        Ok(Some(SignInFound {
            sign_in: sign_in.restore().map_err(|why| torn(doing, why))?,
            app: app.into(),
            user: user.map(Into::into),
            delivery: delivery.0,
        }))
    }

    async fn browser_session(
        &mut self,
        app: &AppId,
        secret: &Digest<BrowserSecret>,
    ) -> Result<Option<BrowserFound>, StoreError> {
        super::browser_sessions::find(self, app, secret).await
    }

    async fn browser_sessions_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> Result<Vec<BrowserSession>, StoreError> {
        super::browser_sessions::of_user(self, app, user, most).await
    }

    async fn live_sessions(
        &mut self,
        app: &AppId,
        of: SessionsOf,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<UserSession>, StoreError> {
        super::browser_sessions::live_sessions(self, (app, of), now, most).await
    }

    async fn key_use(
        &mut self,
        app: &AppId,
        key: &Digest<IdempotencyKey>,
    ) -> Result<Option<(KeyUse, SignIn)>, StoreError> {
        let doing = "finding an idempotency key";
        let of_sign_in = sign_ins::app_id
            .eq(sql::<Word>(unknown!("idempotency_keys.app_id")))
            .and(sign_ins::id.eq(idempotency_keys::sign_in_id));
        let query = idempotency_keys::table
            .inner_join(sign_ins::table.on(of_sign_in))
            .filter(idempotency_keys::app_id.eq(Cell(app.clone())))
            .filter(idempotency_keys::key.eq(Cell(*key)))
            .select((columns::<KeyUseRow>(), columns::<SignInRow>()));
        let found = self.first::<_, (KeyUseRow, SignInRow)>(doing, query).await?;
        let Some((used, sign_in)) = found else { return Ok(None) };
        Ok(Some((used.into(), sign_in.restore().map_err(|why| torn(doing, why))?)))
    }

    async fn pushed_request(
        &mut self,
        app: &AppId,
        request: &Digest<RequestUri>,
    ) -> Result<Option<PushedRequest>, StoreError> {
        let query = pushed_requests::table
            .filter(pushed_requests::app_id.eq(Cell(app.clone())))
            .filter(pushed_requests::digest.eq(Cell(*request)))
            .select(columns::<PushedRequestRow>());
        let found = self.first::<_, PushedRequestRow>("finding a pushed request", query).await?;
        Ok(found.map(PushedRequest::from))
    }

    async fn glance(&mut self, sign_ins: &[(AppId, SignInId)]) -> Result<Vec<Glance>, StoreError> {
        glance::glance(self, sign_ins).await
    }

    async fn level(&mut self, bucket: &str) -> Result<Option<Timestamp>, StoreError> {
        super::limits::level(self, bucket).await
    }

    async fn logo(&mut self, app: &AppId, digest: &LogoDigest) -> Result<Option<LogoImage>, StoreError> {
        let of_app = app_logos::app_id
            .eq(sql::<Word>(unknown!("apps.app_id")))
            .and(app_logos::digest.eq(Cell(*digest)));
        let query = apps::table
            .inner_join(app_logos::table.on(of_app))
            .filter(apps::app_id.eq(Cell(app.clone())))
            .filter(apps::logo_digest.eq(Some(Cell(*digest))))
            .filter(apps::deleted_at.is_null())
            .select(columns::<LogoRow>());
        Ok(self.first::<_, LogoRow>("finding a logo", query).await?.map(LogoImage::from))
    }

    async fn templates(&mut self, app: &AppId) -> Result<Vec<LetterTemplate>, StoreError> {
        let query = email_templates::table
            .filter(email_templates::app_id.eq(Cell(app.clone())))
            .order(email_templates::updated_at.asc())
            .select(columns::<TemplateRow>());
        let rows = self.rows::<_, TemplateRow>("finding an app's letters", query).await?;
        Ok(rows.into_iter().map(LetterTemplate::from).collect())
    }

    async fn apps_ever(&mut self) -> Result<Vec<(App, Option<Timestamp>)>, StoreError> {
        super::audit::apps_ever(self).await
    }

    async fn unsealed_app(&mut self, after: Option<&AppId>) -> Result<Option<AppId>, StoreError> {
        super::audit::unsealed_app(self, after).await
    }

    async fn unsealed_events(&mut self, app: &AppId, most: u32) -> Result<Vec<Event>, StoreError> {
        super::audit::unsealed_events(self, app, most).await
    }

    async fn events_behind(
        &mut self,
        app: &AppId,
        position: Position,
        most: u32,
    ) -> Result<Vec<SealedEvent>, StoreError> {
        super::audit::events_behind(self, app, position, most).await
    }

    async fn latest_seal(&mut self, app: &AppId) -> Result<Option<SignedSeal>, StoreError> {
        super::audit::latest_seal(self, app).await
    }

    async fn seals_behind(
        &mut self,
        app: &AppId,
        number: SealNumber,
        most: u32,
    ) -> Result<Vec<SignedSeal>, StoreError> {
        super::audit::seals_behind(self, app, number, most).await
    }

    async fn signing_keys(&mut self, app: &AppId) -> Result<Vec<SigningKey>, StoreError> {
        let query = signing_keys::table
            .filter(signing_keys::app_id.eq(Cell(app.clone())))
            .order((signing_keys::created_at.desc(), signing_keys::id.desc()))
            .select(columns::<SigningKeyRow>());
        let rows = self.rows::<_, SigningKeyRow>("finding signing keys", query).await?;
        Ok(rows.into_iter().map(SigningKey::from).collect())
    }
}

type FoundAddress = (AppRow, bool, Option<UserRow>, Option<i64>, bool);

type FoundToken =
    (AppRow, bool, Option<RefreshTokenRow>, Option<SessionRow>, Option<UserRow>, Option<Cell<TokenStanding>>);
