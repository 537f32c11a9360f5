//! Who is signed in, and what they may do: judged before any page looks at the request.

use super::cookie;
use super::stop::Stop;
use crate::form::{self, Form, FormRefused};
use crate::limits::BodyMost;
use crate::pages::may_post;
use crate::problem::{Code, Problem};
use crate::request_id::RequestId;
use crate::site::Site;
use data_encoding::HEXLOWER;
use gatepost_application::{Doing, Ports};
use gatepost_domain::actor::Actor;
use gatepost_domain::console::{Operator, OperatorRole};
use gatepost_domain::request_name::RequestName;
use gatepost_domain::secret::{ConsoleSecret, Secret};
use gatepost_domain::time::Timestamp;
use poem::Request;
use sha2::{Digest as _, Sha256};

/// The longest form of the console: an app with many redirect URIs.
const BODY: usize = 128 * 1024;

/// An operator's request: they are signed in, and its form, if it has one, is one of ours.
pub(super) struct Visit {
    /// Who it is.
    pub(super) operator: Operator,
    /// What the browser bears.
    pub(super) secret: Secret<ConsoleSecret>,
    /// What each form of this session holds.
    pub(super) csrf: String,
    /// The form that was posted.
    pub(super) form: Form,
    request: Option<RequestName>,
    query: Vec<(String, String)>,
    path: String,
}

impl Visit {
    pub(super) async fn of<P: Ports>(
        site: &Site<P>,
        request: &mut Request,
        posts: bool,
    ) -> Result<Self, Stop> {
        let secret = cookie::session(&site.console.url, request.headers()).ok_or(Stop::SignIn)?;
        let operator = site.gatepost.console_operator(&secret).await?.ok_or(Stop::SignIn)?;
        let csrf = csrf(&secret);
        let mut visit = Self {
            operator,
            secret,
            csrf,
            form: Form::default(),
            request: RequestId::of(request),
            query: form::pairs(request.uri().query().unwrap_or_default().as_bytes()).unwrap_or_default(),
            path: request.uri().path().to_owned(),
        };
        if posts {
            visit.read(site, request).await?;
        }
        Ok(visit)
    }

    async fn read<P: Ports>(&mut self, site: &Site<P>, request: &mut Request) -> Result<(), Stop> {
        if !may_post(request.headers(), &site.console.url) {
            return Err(Stop::Foreign);
        }
        request.set_data(BodyMost(BODY));
        let body = request.take_body();
        self.form = Form::read(request, body).await.map_err(unread)?;
        let given = self.form.take("csrf").unwrap_or_default();
        // Digests are compared, so that the time tells nothing of where two differ.
        if Sha256::digest(given.as_bytes()) != Sha256::digest(self.csrf.as_bytes()) {
            return Err(Stop::Foreign);
        }
        if !self.may_write() && !self.path.ends_with("/sign-out") {
            return Err(Stop::Viewer);
        }
        Ok(())
    }

    /// Whether they may change anything.
    pub(super) fn may_write(&self) -> bool {
        self.operator.role == OperatorRole::Owner
    }

    /// Who does what they do.
    pub(super) const fn actor(&self) -> Actor {
        Actor::Console(self.operator.user)
    }

    /// Somebody who changes whatever is there.
    pub(super) const fn doing(&self) -> Doing {
        Doing::by(self.actor()).in_request(self.request)
    }

    /// Somebody who saw the version that the form was filled in for, if it names one.
    pub(super) fn doing_as_seen(&mut self) -> Result<Doing, Stop> {
        let version = self.form.take("version").map(|version| version.parse());
        let seen = version.transpose().map_err(|_| Stop::Foreign)?.map(Timestamp::from_micros);
        Ok(self.doing().having_seen(seen))
    }

    /// What the query says of that name.
    pub(super) fn asked(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }
}

/// What only pages of that session know.
fn csrf(secret: &Secret<ConsoleSecret>) -> String {
    let digest = Sha256::new().chain_update(b"gatepost console form\0").chain_update(secret.expose());
    HEXLOWER.encode(&digest.finalize())
}

fn unread(refused: FormRefused) -> Stop {
    match refused {
        FormRefused::Body(body) => Stop::Problem(body.into()),
        FormRefused::NotAForm => Stop::Problem(Problem::new(Code::UnsupportedMediaType)),
        FormRefused::Malformed | FormRefused::FieldTwice => {
            Stop::Problem(Problem::new(Code::MalformedRequest))
        }
    }
}
