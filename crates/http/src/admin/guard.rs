//! Who is let through to the admin API, and as whom.
//!
//! What a request needs is read from its method and its path, in which everything about one app stands below
//! `/admin/v1/apps/{app_id}`. Whatever names no app that way is about all of them.

use crate::limits::BodyMost;
use crate::problem::{Code, Problem};
use crate::request_id::RequestId;
use crate::site::Site;
use gatepost_application::{AdmitError, Doing, Ports};
use gatepost_domain::actor::Actor;
use gatepost_domain::admin_token::AdminRefused;
use gatepost_domain::app::AppId;
use gatepost_domain::request_name::RequestName;
use http::Method;
use http::header::{AUTHORIZATION, ORIGIN};
use poem::{Endpoint, IntoResponse, Request, RequestBody, Response, Result};
use poem_openapi::registry::{MetaSecurityScheme, Registry};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use std::sync::Arc;

/// Where the admin API is.
pub(crate) const PREFIX: &str = "/admin/v1";

/// The longest body that an operator sends: letters, and pictures.
const BODY: usize = 512 * 1024;

const CHALLENGE: &str = "Bearer";

/// An endpoint that only operators reach.
pub(crate) struct Guard<E, P: Ports> {
    inner: E,
    site: Arc<Site<P>>,
}

impl<E: Endpoint<Output = Response>, P: Ports> Guard<E, P> {
    pub(crate) const fn new(inner: E, site: Arc<Site<P>>) -> Self {
        Self { inner, site }
    }

    async fn admit(&self, request: &Request) -> Result<Operator, Problem> {
        // No page of another site may even try, whatever its browser sends along.
        if request.headers().contains_key(ORIGIN) {
            return Err(Problem::new(Code::CrossSite).detail(
                "The admin API is for programs: a request that a page of the web sends is refused.",
            ));
        }
        let token = bearer(request).ok_or_else(unknown)?;
        let app = app_of(request.uri().path());
        let writes = ![Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
        match self.site.gatepost.admit_operator(token, app.as_ref(), writes).await {
            Ok(actor) => Ok(Operator { actor, request: RequestId::of(request) }),
            Err(AdmitError::Refused(AdminRefused::Unknown)) => Err(unknown()),
            Err(AdmitError::Refused(AdminRefused::Beyond)) => Err(Problem::new(Code::InsufficientAuthority)),
            Err(AdmitError::Store(error)) => Err(error.into()),
        }
    }
}

impl<E: Endpoint<Output = Response>, P: Ports> Endpoint for Guard<E, P> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        match self.admit(&request).await {
            Ok(operator) => {
                request.set_data(operator);
                request.set_data(BodyMost(BODY));
                self.inner.call(request).await
            }
            Err(problem) => Ok(problem.into_response()),
        }
    }
}

fn unknown() -> Problem {
    Problem::new(Code::AdminTokenInvalid).challenge(CHALLENGE)
}

/// The one token in the one header, by the scheme Bearer in any case (RFC 6750 §2.1).
fn bearer(request: &Request) -> Option<&str> {
    let mut lines = request.headers().get_all(AUTHORIZATION).iter();
    let (Some(line), None) = (lines.next(), lines.next()) else { return None };
    let (scheme, token) = line.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case(CHALLENGE).then(|| token.trim()).filter(|token| !token.is_empty())
}

/// The app that a path is about. An id has one spelling there: percent signs make it none.
fn app_of(path: &str) -> Option<AppId> {
    let mut parts = path.strip_prefix(PREFIX)?.strip_prefix("/apps/")?.split('/');
    AppId::parse(parts.next()?).ok()
}

/// Whoever was let through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operator {
    /// Who it is.
    pub(crate) actor: Actor,
    request: Option<RequestName>,
}

impl Operator {
    /// That they change whatever is there, in this request.
    pub(crate) const fn doing(self) -> Doing {
        Doing::by(self.actor).in_request(self.request)
    }
}

impl<'a> ApiExtractor<'a> for Operator {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        let scheme = MetaSecurityScheme {
            ty: "http",
            description: Some(
                "An admin token: a Biscuit from `gatepost admin-token create`, which its holder can narrow to one app, to \
                 reading, or to a time.",
            ),
            name: None,
            key_in: None,
            scheme: Some("bearer"),
            bearer_format: Some("Biscuit"),
            flows: None,
            openid_connect_url: None,
        };
        registry.security_schemes.insert("adminToken", scheme);
    }

    fn security_schemes() -> Vec<&'static str> {
        vec!["adminToken"]
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> Result<Self> {
        // Behind the guard it is always there; elsewhere nobody gets through.
        request.data::<Self>().copied().ok_or_else(|| unknown().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_one_app_stands_below_its_path() {
        for (path, app) in [
            ("/admin/v1/apps/acme", Some("acme")),
            ("/admin/v1/apps/acme/users/usr_1", Some("acme")),
            ("/admin/v1/apps/acme/", Some("acme")),
            ("/admin/v1/apps", None),
            ("/admin/v1/apps/", None),
            ("/admin/v1/apps/%61cme", None),
            ("/admin/v1/apps/ACME", None),
            ("/admin/v1//apps/acme", None),
            ("/admin/v1/admin-tokens", None),
            ("/other/apps/acme", None),
        ] {
            assert_eq!(app_of(path).as_ref().map(AppId::as_str), app, "{path}");
        }
    }

    #[test]
    fn a_token_comes_once_and_by_its_scheme() {
        let read = |lines: &[&str]| {
            let mut request = Request::builder();
            for line in lines {
                request = request.header(AUTHORIZATION, *line);
            }
            bearer(&request.finish()).map(str::to_owned)
        };
        assert_eq!(read(&["Bearer x"]).as_deref(), Some("x"));
        assert_eq!(read(&["bearer  x"]).as_deref(), Some("x"));
        for lines in
            [&[][..], &["Bearer"], &["Bearer "], &["Basic x"], &["Bearer x", "Bearer x"], &["\u{fc} x"]]
        {
            assert_eq!(read(lines), None, "{lines:?}");
        }
    }
}
