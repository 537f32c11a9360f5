//! What people and clients do with what they were given, and what they are told.

use crate::model::Outcome;
use crate::world::{STATE, World};
use gatepost_application::{
    ClientProof, ConfirmError, ExchangeCommand, ExchangeError, Presence, ProvedRequest, RefreshCommand,
    RefreshError, RefuseError,
};
use gatepost_contract::samples::{self, REDIRECT_URI};
use gatepost_domain::link::{DeadLink, OpenClass};
use gatepost_domain::sign_in::ConfirmRefused;

/// Nobody here holds a key.
const TOKEN: ProvedRequest<'_> = ProvedRequest { proof: None, method: "POST", endpoint: "token" };

/// What a client shows together with a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Proof {
    Right,
    WrongVerifier,
    NoVerifier,
    WrongRedirect,
}

fn outcome_of(dead: DeadLink) -> Outcome {
    match dead {
        DeadLink::Spent => Outcome::LinkSpent,
        DeadLink::Refused => Outcome::LinkRefused,
        DeadLink::Expired => Outcome::LinkExpired,
        DeadLink::Unknown => panic!("every link here was in a letter"),
    }
}

/// Somebody in another browser than the one that asked.
fn presence() -> Presence {
    Presence { visitor: samples::visitor(), ..Presence::default() }
}

impl World {
    pub(crate) async fn open(&mut self, node: usize, sign_in: usize) -> Outcome {
        let service = &self.nodes[node].service;
        let page = service.open_link(&self.link(sign_in), &presence(), OpenClass::Human).await.unwrap();
        service.write_observations().await.unwrap();
        match page.refused {
            None => Outcome::LinkGood,
            Some(ConfirmRefused::Dead(dead)) => outcome_of(dead),
            Some(other) => panic!("nobody is blocked here, and no app is changed: {other}"),
        }
    }

    pub(crate) async fn confirm(&mut self, node: usize, sign_in: usize) -> Outcome {
        let link = self.link(sign_in);
        match self.nodes[node].service.confirm_link(&link, &presence()).await {
            Ok(confirmed) => {
                self.codes.push((code_on(&confirmed.redirect_to.location()), sign_in));
                Outcome::Completed
            }
            Err(ConfirmError::Refused(ConfirmRefused::Dead(dead))) => outcome_of(dead),
            Err(error) => panic!("{error}"),
        }
    }

    pub(crate) async fn refuse(&mut self, node: usize, sign_in: usize) -> Outcome {
        let link = self.link(sign_in);
        match self.nodes[node].service.refuse_sign_in(&link, &samples::visitor()).await {
            Ok(_app) => Outcome::Refused,
            Err(RefuseError::Dead(dead)) => outcome_of(dead),
            Err(error) => panic!("{error}"),
        }
    }

    /// Whether there were tokens; why there were none is not told.
    pub(crate) async fn exchange(&mut self, node: usize, code: usize, proof: Proof) -> bool {
        let (code, sign_in) = &self.codes[code];
        let seed = u32::try_from(*sign_in).unwrap();
        let verifier = match proof {
            Proof::Right | Proof::WrongRedirect => Some(samples::verifier_text(seed)),
            Proof::WrongVerifier => Some(samples::verifier_text(seed + 1)),
            Proof::NoVerifier => None,
        };
        let redirect_uri =
            if proof == Proof::WrongRedirect { "http://127.0.0.1/callback" } else { REDIRECT_URI };
        let command = ExchangeCommand {
            proof: ClientProof::Nothing,
            code,
            redirect_uri,
            verifier: verifier.as_deref(),
            request: TOKEN,
            format: None,
            visitor: samples::visitor(),
        };
        match self.nodes[node].service.exchange_code(&self.app, &command).await {
            Ok(tokens) => {
                self.tokens.push(tokens.refresh_token.expose().to_owned());
                true
            }
            Err(ExchangeError::GrantInvalid) => false,
            Err(error) => panic!("{error}"),
        }
    }

    /// Whether there were tokens; why there were none is not told.
    pub(crate) async fn refresh(&mut self, node: usize, token: usize) -> bool {
        let command = RefreshCommand {
            proof: ClientProof::Nothing,
            refresh_token: &self.tokens[token],
            scope: None,
            request: TOKEN,
            format: None,
            visitor: samples::visitor(),
        };
        match self.nodes[node].service.refresh_session(&self.app, &command).await {
            Ok(tokens) => {
                self.tokens.push(tokens.refresh_token.expose().to_owned());
                true
            }
            Err(RefreshError::GrantInvalid) => false,
            Err(error) => panic!("{error}"),
        }
    }

    pub(crate) async fn revoke(&mut self, node: usize, token: usize) {
        let (service, token) = (&self.nodes[node].service, &self.tokens[token]);
        service.end_session(&self.app, &ClientProof::Nothing, token, &samples::visitor()).await.unwrap();
    }
}

/// The code that the browser carries to the app, and nowhere else.
fn code_on(redirect_to: &str) -> String {
    let parameters = redirect_to.strip_prefix(REDIRECT_URI).unwrap().strip_prefix("&code=").unwrap();
    let (code, rest) = parameters.split_once('&').unwrap();
    let state = STATE.replace(' ', "%20").replace('&', "%26");
    let issuer = "http%3A%2F%2Flocalhost%3A8080%2Fapps%2Fapp-1";
    assert_eq!(rest, format!("state={state}&iss={issuer}"));
    code.to_owned()
}
