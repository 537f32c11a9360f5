//! The OpenAPI document: made of the operations themselves, without a server.

use crate::json::{self, Value};
use crate::problem::{self, Code, FieldProblem, Problem, ProblemBody};
use crate::resources::{Discovery, Docs, Health, Jwks, Links, Revocation, SignIns, TokenExchange};
use gatepost_application::Ports;
use poem_openapi::OpenApi;
use poem_openapi::registry::{
    MetaApi, MetaInfo, MetaLicense, MetaSchema, MetaSecurityScheme, MetaServer, MetaTag, Registry,
};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// All resources, in the order in which they are read.
type Api<P> = (SignIns<P>, Links, TokenExchange<P>, Revocation<P>, Jwks<P>, Discovery<P>, Health<P>, Docs);

const ABOUT: &str = "Sign-in by e-mail for any app. Errors outside the OAuth endpoints are problems (RFC 9457), those of \
the OAuth endpoints are as RFC 6749 §5.2 has them. Times are RFC 3339 in UTC; identifiers are opaque. Every answer bears \
`X-Request-Id`. A path that does not exist is 404 `not_found`, a method that a path does not have 405 \
`method_not_allowed` with `Allow`.";

/// The contract as an OpenAPI 3.0 document: pretty JSON, the same each time, whatever the adapters are.
pub fn openapi_document<P: Ports>() -> String {
    let document = raw::<P>();
    // What can't be read again has a key twice, which a test finds; then it is better whole than without that key.
    let Ok(mut tree) = json::read(document.as_bytes()) else { return document };
    add_examples(&mut tree);
    serde_json::to_string_pretty(&tree).map_or(document, |pretty| pretty + "\n")
}

fn raw<P: Ports>() -> String {
    let mut registry = Registry::new();
    Api::<P>::register(&mut registry);
    let document = Document {
        openapi: "3.0.3",
        info: MetaInfo {
            title: "Gatepost".to_owned(),
            summary: None,
            description: Some(ABOUT.to_owned()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            terms_of_service: None,
            contact: None,
            license: Some(MetaLicense { name: "MIT OR Apache-2.0".to_owned(), identifier: None, url: None }),
        },
        servers: [MetaServer { url: "/".to_owned(), description: None, variables: BTreeMap::new() }],
        tags: registry.tags,
        paths: Paths(Api::<P>::meta()),
        components: Components { schemas: registry.schemas, security_schemes: registry.security_schemes },
    };
    serde_json::to_string(&document).unwrap_or_default()
}

#[derive(serde::Serialize)]
struct Document {
    openapi: &'static str,
    info: MetaInfo,
    servers: [MetaServer; 1],
    tags: BTreeSet<MetaTag>,
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

/// Shows every problem that a response names by its code.
fn add_examples(value: &mut Value) {
    match value {
        Value::List(items) => items.iter_mut().for_each(add_examples),
        Value::Object(members) => {
            let named = named_codes(members);
            for (name, member) in members {
                if name == "content"
                    && let Some(problem) = member.get_mut(problem::MEDIA_TYPE)
                {
                    show(problem, &named);
                }
                add_examples(member);
            }
        }
        _ => {}
    }
}

/// The codes in the description of a response.
fn named_codes(members: &[(String, Value)]) -> Vec<Code> {
    let description =
        members.iter().find(|(name, _)| name == "description").and_then(|(_, text)| text.as_str());
    let names = |code: &&Code| description.is_some_and(|text| text.contains(&format!("`{}`", code.slug())));
    Code::ALL.iter().filter(names).copied().collect()
}

fn show(media_type: &mut Value, codes: &[Code]) {
    let Value::Object(members) = media_type else { return };
    let examples = codes.iter().filter_map(|code| Some((code.slug().to_owned(), example(*code)?))).collect();
    members.push(("examples".to_owned(), Value::Object(examples)));
}

/// A problem of that kind as it may come, in the place where the document wants it.
fn example(code: Code) -> Option<Value> {
    let written = serde_json::to_vec(&example_body(code)).ok()?;
    Some(Value::Object(vec![("value".to_owned(), json::read(&written).ok()?)]))
}

fn example_body(code: Code) -> ProblemBody {
    let problem = match code {
        Code::InvalidRequest => Problem::invalid(vec![
            FieldProblem::new("email", "email_invalid", "an address has exactly one @"),
            FieldProblem::new(
                "redirect_uri",
                "redirect_uri_not_registered",
                "not one of the app's redirect URIs, to the byte",
            ),
            FieldProblem::new("role", "field_unknown", "no such field"),
        ]),
        code => Problem::new(code),
    };
    problem.body("https://auth.example.com/docs", "5f0c9a7be2d41386-17")
}
