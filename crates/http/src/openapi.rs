//! The OpenAPI document: made of the operations themselves, without a server.

mod examples;
mod finish;

use crate::admin::{
    Apps, Attempts, AuditEvents, ClientSecrets, EmailTemplates, SigningKeys, Suppressions, Users, Webhooks,
};
use crate::json;
use crate::resources::{
    AuthorizationEndpoint, Discovery, Docs, Health, Initiator, IntrospectionEndpoint, Jwks, Links,
    LogoutEndpoint, ProviderReports, PushedRequests, Revocation, SignIns, TokenExchange, UserInfoEndpoint,
};
use gatepost_application::Ports;
use poem_openapi::OpenApi;
use poem_openapi::registry::{
    MetaApi, MetaInfo, MetaLicense, MetaSchema, MetaSecurityScheme, MetaServer, MetaTag, Registry,
};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// All resources, in the order in which they are read.
type Api<P> = (Public<P>, Operators<P>, (ProviderReports<P>, Health<P>, Docs));

/// What anybody reaches.
type Public<P> = (
    SignIns<P>,
    Initiator<P>,
    Links,
    AuthorizationEndpoint,
    PushedRequests<P>,
    TokenExchange<P>,
    UserInfoEndpoint<P>,
    IntrospectionEndpoint<P>,
    Revocation<P>,
    LogoutEndpoint,
    Jwks<P>,
    Discovery<P>,
);

/// What operators reach.
type Operators<P> = (
    Apps<P>,
    ClientSecrets<P>,
    SigningKeys<P>,
    EmailTemplates<P>,
    Users<P>,
    Attempts<P>,
    AuditEvents<P>,
    Webhooks<P>,
    Suppressions<P>,
);

const ABOUT: &str = "Sign-in by e-mail for any app. Errors outside the OAuth endpoints are problems (RFC 9457), those of \
the OAuth endpoints are as RFC 6749 §5.2 has them. Times are RFC 3339 in UTC; identifiers are opaque. Every answer bears \
`X-Request-Id`. A path that does not exist is 404 `not_found`, a method that a path does not have 405 \
`method_not_allowed` with `Allow`.";

/// The contract as an OpenAPI 3.0 document: pretty JSON, the same each time, whatever the adapters are.
pub fn openapi_document<P: Ports>() -> String {
    let document = raw::<P>();
    // What can't be read again has a key twice, which a test finds; then it is better whole than without that key.
    let Ok(mut tree) = json::read(document.as_bytes()) else { return document };
    finish::answered_before(&mut tree);
    finish::finish(&mut tree);
    finish::open_to_all(&mut tree);
    examples::show(&mut tree);
    serde_json::to_string_pretty(&tree).map_or(document, |pretty| pretty + "\n")
}

fn raw<P: Ports>() -> String {
    let mut registry = Registry::new();
    Api::<P>::register(&mut registry);
    let paths = Paths(Api::<P>::meta());
    let document = Document {
        openapi: "3.0.3",
        info: MetaInfo {
            title: "Gatepost".to_owned(),
            summary: None,
            description: Some(ABOUT.to_owned()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            terms_of_service: None,
            contact: None,
            license: Some(MetaLicense {
                name: "MIT OR Apache-2.0".to_owned(),
                identifier: None,
                url: Some("https://spdx.org/licenses/MIT.html".to_owned()),
            }),
        },
        servers: [MetaServer { url: "/".to_owned(), description: None, variables: BTreeMap::new() }],
        tags: chapters(registry.tags, &paths),
        paths,
        components: Components { schemas: registry.schemas, security_schemes: registry.security_schemes },
    };
    serde_json::to_string(&document).unwrap_or_default()
}

#[derive(serde::Serialize)]
struct Document {
    openapi: &'static str,
    info: MetaInfo,
    servers: [MetaServer; 1],
    tags: Vec<MetaTag>,
    paths: Paths,
    components: Components,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Components {
    schemas: BTreeMap<String, MetaSchema>,
    security_schemes: BTreeMap<&'static str, MetaSecurityScheme>,
}

struct Paths(Vec<MetaApi>);

impl Serialize for Paths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for path in self.0.iter().flat_map(|api| &api.paths) {
            map.serialize_entry(&path.path, path)?;
        }
        map.end()
    }
}

/// The chapters in the order in which the paths are.
fn chapters(tags: BTreeSet<MetaTag>, paths: &Paths) -> Vec<MetaTag> {
    let operations = paths.0.iter().flat_map(|api| &api.paths).flat_map(|path| &path.operations);
    let order: Vec<_> = operations.flat_map(|operation| &operation.tags).collect();
    let mut chapters: Vec<_> = tags.into_iter().collect();
    chapters.sort_by_key(|chapter| order.iter().position(|tag| **tag == chapter.name));
    chapters
}
