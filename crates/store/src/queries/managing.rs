//! What operators read and write.

use super::{Session, Transaction, columns};
use crate::cells::Cell;
use crate::rows::{AdminTokenRow, AnswerRow, ClientCredentialRow};
use crate::schema::{admin_tokens, client_secrets, kept_answers};
use diesel::prelude::*;
use gatepost_application::{AnswerClaim, AnswerFound, ManagingLook, ManagingTx, Sealed, StoreError};
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{AppId, ClientCredential};
use gatepost_domain::id::{AdminTokenId, ClientSecretId};
use gatepost_domain::idempotency::IdempotencyKey;
use gatepost_domain::secret::Digest;
use gatepost_domain::time::Timestamp;

/// More tokens than anybody makes; so many are listed.
const MOST_TOKENS: i64 = 1000;

impl ManagingTx for Transaction {
    fn add_admin_token(&mut self, token: &AdminToken) {
        self.insert(admin_tokens::table, AdminTokenRow::from(token));
    }

    fn revoke_admin_token(&mut self, id: AdminTokenId, at: Timestamp) {
        self.update_if(
            diesel::update(admin_tokens::table)
                .filter(admin_tokens::id.eq(Cell(id)))
                .filter(admin_tokens::revoked_at.is_null())
                .set(admin_tokens::revoked_at.eq(Some(Cell(at)))),
        );
    }

    fn remove_client_credential(&mut self, app: &AppId, id: ClientSecretId) {
        self.update_if(
            diesel::delete(client_secrets::table)
                .filter(client_secrets::app_id.eq(Cell(app.clone())))
                .filter(client_secrets::id.eq(Cell(id))),
        );
    }
}

impl ManagingLook for Session {
    async fn admin_token(&mut self, id: AdminTokenId) -> Result<Option<AdminToken>, StoreError> {
        let query =
            admin_tokens::table.filter(admin_tokens::id.eq(Cell(id))).select(columns::<AdminTokenRow>());
        let found = self.first::<_, AdminTokenRow>("finding an admin token", query).await?;
        Ok(found.map(AdminToken::from))
    }

    async fn admin_tokens(&mut self) -> Result<Vec<AdminToken>, StoreError> {
        let query = admin_tokens::table
            .order(admin_tokens::id.desc())
            .limit(MOST_TOKENS)
            .select(columns::<AdminTokenRow>());
        let rows = self.rows::<_, AdminTokenRow>("listing admin tokens", query).await?;
        Ok(rows.into_iter().map(AdminToken::from).collect())
    }

    async fn client_credentials(&mut self, app: &AppId) -> Result<Vec<ClientCredential>, StoreError> {
        let query = client_secrets::table
            .filter(client_secrets::app_id.eq(Cell(app.clone())))
            .order(client_secrets::id.desc())
            .select(columns::<ClientCredentialRow>());
        let rows = self.rows::<_, ClientCredentialRow>("listing client secrets", query).await?;
        Ok(rows.into_iter().map(ClientCredential::from).collect())
    }

    async fn answer(&mut self, key: &Digest<IdempotencyKey>) -> Result<Option<AnswerFound>, StoreError> {
        let query =
            kept_answers::table.filter(kept_answers::key.eq(Cell(*key))).select(columns::<AnswerRow>());
        let found = self.first::<_, AnswerRow>("finding an answer", query).await?;
        Ok(found.map(AnswerFound::from))
    }
}

/// The rule of [`ManagingStore::claim_answer`](gatepost_application::ManagingStore::claim_answer) in one statement.
pub(crate) async fn claim_answer(
    session: &mut Session,
    claim: &AnswerClaim,
    (answered, unanswered): (Timestamp, Timestamp),
) -> Result<bool, StoreError> {
    let claimed = diesel::insert_into(kept_answers::table)
        .values((
            kept_answers::key.eq(Cell(claim.key.key)),
            kept_answers::body.eq(Cell(claim.key.body)),
            kept_answers::at.eq(Cell(claim.at)),
        ))
        .on_conflict(kept_answers::key)
        .do_update()
        .set((
            kept_answers::body.eq(Cell(claim.key.body)),
            kept_answers::at.eq(Cell(claim.at)),
            kept_answers::master_key.eq(None::<Cell<gatepost_domain::secret::MasterKeyId>>),
            kept_answers::sealed.eq(None::<Vec<u8>>),
        ));
    let is_free = kept_answers::at
        .le(Cell(answered))
        .or(kept_answers::sealed.is_null().and(kept_answers::at.le(Cell(unanswered))));
    Ok(session
        .changed("claiming a key", diesel::query_dsl::methods::FilterDsl::filter(claimed, is_free))
        .await?
        > 0)
}

/// Keeps the answer of that claim.
pub(crate) async fn keep_answer(
    session: &mut Session,
    claim: &AnswerClaim,
    answer: &Sealed,
) -> Result<(), StoreError> {
    let kept = diesel::update(kept_answers::table)
        .filter(kept_answers::key.eq(Cell(claim.key.key)))
        .filter(kept_answers::body.eq(Cell(claim.key.body)))
        .filter(kept_answers::at.eq(Cell(claim.at)))
        .set((
            kept_answers::master_key.eq(Some(Cell(answer.master))),
            kept_answers::sealed.eq(Some(answer.bytes.clone())),
        ));
    session.changed("keeping an answer", kept).await.map(drop)
}

/// Gives the key of that claim back.
pub(crate) async fn forget_answer(session: &mut Session, claim: &AnswerClaim) -> Result<(), StoreError> {
    let gone = diesel::delete(kept_answers::table)
        .filter(kept_answers::key.eq(Cell(claim.key.key)))
        .filter(kept_answers::at.eq(Cell(claim.at)))
        .filter(kept_answers::sealed.is_null());
    session.changed("giving a key back", gone).await.map(drop)
}
