//! Code that signs people in through an app, filled in for it.

use gatepost_domain::app::{App, AppKind};
use serde_json::{Value, json};

/// One for each of three frameworks.
pub(super) fn of(app: &App, issuer: &str) -> Value {
    let is_confidential = app.kind == AppKind::Confidential;
    let redirect = app.redirect_uris.iter().next().map_or("https://YOUR-APP/callback", |uri| uri.as_str());
    let filled = |code: &str| {
        code.replace("{issuer}", issuer)
            .replace("{client_id}", app.id.as_str())
            .replace("{redirect}", redirect)
    };
    let (python, script, rust) = if is_confidential {
        (
            "    client_secret=os.environ[\"GATEPOST_CLIENT_SECRET\"],\n",
            "      clientSecret: process.env.GATEPOST_CLIENT_SECRET,\n",
            "Some(ClientSecret::new(std::env::var(\"GATEPOST_CLIENT_SECRET\")?))",
        )
    } else {
        ("    token_endpoint_auth_method=\"none\",\n", "", "None")
    };
    json!([
        {
            "name": "FastAPI",
            "about": "pip install fastapi authlib httpx itsdangerous",
            "code": filled(&FASTAPI.replace("{proof}", python)),
        },
        {
            "name": "Next.js",
            "about": "npm install better-auth. Register the redirect URI https://YOUR-APP/api/auth/oauth2/callback/gatepost.",
            "code": filled(&NEXT.replace("{proof}", script)),
        },
        {
            "name": "Rust",
            "about": "cargo add openidconnect reqwest",
            "code": filled(&RUST.replace("{proof}", rust)),
        },
    ])
}

const FASTAPI: &str = r#"import os
from authlib.integrations.starlette_client import OAuth
from fastapi import FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_SECRET"])

oauth = OAuth()
oauth.register(
    "gatepost",
    server_metadata_url="{issuer}/.well-known/openid-configuration",
    client_id="{client_id}",
{proof}    client_kwargs={"scope": "openid email", "code_challenge_method": "S256"},
)

@app.get("/login")
async def login(request: Request):
    return await oauth.gatepost.authorize_redirect(request, "{redirect}")

@app.get("/callback")
async def callback(request: Request):
    token = await oauth.gatepost.authorize_access_token(request)
    request.session["user"] = {"sub": token["userinfo"]["sub"], "email": token["userinfo"]["email"]}
    return request.session["user"]
"#;

const NEXT: &str = r#"// auth.ts
import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins";

export const auth = betterAuth({
  plugins: [genericOAuth({
    config: [{
      providerId: "gatepost",
      discoveryUrl: "{issuer}/.well-known/openid-configuration",
      clientId: "{client_id}",
{proof}      scopes: ["openid", "email"],
      pkce: true,
    }],
  })],
});
"#;

const RUST: &str = r#"use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::*;

let http = reqwest::ClientBuilder::new().redirect(reqwest::redirect::Policy::none()).build()?;
let issuer = IssuerUrl::new("{issuer}".to_owned())?;
let metadata = CoreProviderMetadata::discover_async(issuer, &http).await?;
let id = ClientId::new("{client_id}".to_owned());
let client = CoreClient::from_provider_metadata(metadata, id, {proof})
    .set_redirect_uri(RedirectUrl::new("{redirect}".to_owned())?);

// Send the browser there, and keep state, nonce and verifier with it.
let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
let (url, state, nonce) = client
    .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
    .add_scope(Scope::new("email".to_owned()))
    .set_pkce_challenge(challenge)
    .url();

// When it comes back with that state and a code:
let tokens = client
    .exchange_code(AuthorizationCode::new(code))?
    .set_pkce_verifier(verifier)
    .request_async(&http)
    .await?;
let claims = tokens.extra_fields().id_token().ok_or("no ID token")?.claims(&client.id_token_verifier(), &nonce)?;
println!("{}", claims.subject().as_str());
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_contract::samples;

    #[test]
    fn nothing_is_left_to_fill_in() {
        for kind in [AppKind::Public, AppKind::Confidential] {
            let app = App { kind, ..samples::app(1) };
            for snippet in of(&app, "https://auth.example.org/apps/x").as_array().unwrap() {
                let code = snippet["code"].as_str().unwrap();
                for blank in ["{issuer}", "{client_id}", "{redirect}", "{proof}"] {
                    assert!(!code.contains(blank), "{blank} in {code}");
                }
                assert!(code.contains(app.id.as_str()) && code.contains("https://auth.example.org/apps/x"));
                assert_eq!(code.contains("GATEPOST_CLIENT_SECRET"), kind == AppKind::Confidential, "{code}");
            }
        }
    }
}
