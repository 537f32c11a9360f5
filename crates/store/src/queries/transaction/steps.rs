//! What several moves have in common, or take more than one statement for.

use super::super::Transaction;
use crate::cells::{Cell, CodeStandingWord, TokenStanding};
use crate::rows::{DeliveryRow, LinkRow};
use crate::schema::{deliveries, exchange_codes, links, refresh_tokens};
use diesel::prelude::*;
use gatepost_application::Lease;
use gatepost_domain::delivery::Delivery;
use gatepost_domain::exchange_code::Grant;
use gatepost_domain::id::{RefreshTokenId, SessionId};
use gatepost_domain::link::Link;
use gatepost_domain::session::{RefreshToken, Rotation};
use gatepost_domain::time::Timestamp;

impl Transaction {
    /// A letter that is new, and the link that it carries.
    pub(super) fn insert_letter(
        &mut self,
        (delivery, link): (&Delivery, Option<&Link>),
        lease: Option<Lease>,
    ) {
        if let Some(link) = link {
            self.insert(links::table, LinkRow::from(link));
        }
        self.insert(deliveries::table, DeliveryRow::queued(delivery, lease));
    }

    pub(super) fn settle_code(
        &mut self,
        grant: &Grant,
        (standing, session): (CodeStandingWord, Option<SessionId>),
        at: Timestamp,
    ) {
        self.update_if(
            diesel::update(exchange_codes::table)
                .filter(exchange_codes::app_id.eq(Cell(grant.app.clone())))
                .filter(exchange_codes::digest.eq(Cell(grant.digest)))
                .filter(exchange_codes::standing.eq(Cell(CodeStandingWord::Unused)))
                .set((
                    exchange_codes::standing.eq(Cell(standing)),
                    exchange_codes::settled_at.eq(Some(Cell(at))),
                    exchange_codes::session_id.eq(session.map(Cell)),
                )),
        );
    }

    /// The presented token is alive, and dies for the new one.
    pub(super) fn use_up(&mut self, rotation: &Rotation, new: &RefreshToken) {
        let presented = rotation.presented();
        self.update_if(
            diesel::update(refresh_tokens::table)
                .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
                .filter(refresh_tokens::digest.eq(Cell(presented.digest)))
                .filter(refresh_tokens::standing.eq(Cell(TokenStanding::Live)))
                .set((
                    refresh_tokens::standing.eq(Cell(TokenStanding::Rotated)),
                    refresh_tokens::rotated_at.eq(Some(Cell(rotation.at()))),
                    refresh_tokens::successor_id.eq(Some(Cell(new.id))),
                    refresh_tokens::successor_digest.eq(Some(Cell(new.digest))),
                )),
        );
    }

    /// The presented token was used before; its unused successor dies for the new one.
    pub(super) fn supersede(&mut self, rotation: &Rotation, displaced: RefreshTokenId, new: &RefreshToken) {
        let presented = rotation.presented();
        let tokens = diesel::alias!(refresh_tokens as presented_tokens);
        let successor = tokens
            .filter(tokens.field(refresh_tokens::app_id).eq(Cell(presented.app.clone())))
            .filter(tokens.field(refresh_tokens::digest).eq(Cell(presented.digest)))
            .filter(tokens.field(refresh_tokens::successor_id).eq(Some(Cell(displaced))))
            .select(tokens.field(refresh_tokens::successor_digest));
        self.update_if(
            diesel::update(refresh_tokens::table)
                .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
                // One value, since PostgreSQL would join a list with all tokens of the app.
                .filter(refresh_tokens::digest.nullable().eq(successor.single_value()))
                .filter(refresh_tokens::standing.eq(Cell(TokenStanding::Live)))
                .set(refresh_tokens::standing.eq(Cell(TokenStanding::Superseded))),
        );
        self.update(
            diesel::update(refresh_tokens::table)
                .filter(refresh_tokens::app_id.eq(Cell(presented.app.clone())))
                .filter(refresh_tokens::digest.eq(Cell(presented.digest)))
                .set((
                    refresh_tokens::successor_id.eq(Some(Cell(new.id))),
                    refresh_tokens::successor_digest.eq(Some(Cell(new.digest))),
                )),
        );
    }
}
