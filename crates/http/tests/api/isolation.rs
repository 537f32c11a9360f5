//! Nothing that one app was given is good at another.

use super::vault::*;
use super::world::*;
use serde_json::json;

#[tokio::test]
async fn a_token_of_one_app_fails_at_every_endpoint_of_another() {
    let world = World::new().await;
    let tokens = world.sign_in().await;
    let (access, refresh_token) = (text(&tokens, "access_token"), text(&tokens, "refresh_token"));
    world.begin().await;
    let code = world.confirm().await;
    let (basic, bearer) = (world.basic(), format!("Bearer {access}"));
    let by_vault = [("authorization", basic.as_str())];
    let form = |grant: &'static str, name: &'static str, value: &str| {
        vec![
            ("grant_type", grant.to_owned()),
            (name, value.to_owned()),
            ("redirect_uri", REDIRECT.to_owned()),
            ("code_verifier", VERIFIER.to_owned()),
        ]
    };
    for (what, endpoint, headers, fields, status, error) in [
        ("a code", "token", &by_vault[..], form("authorization_code", "code", &code), 400, "invalid_grant"),
        (
            "a refresh token",
            "token",
            &by_vault,
            form("refresh_token", "refresh_token", &refresh_token),
            400,
            "invalid_grant",
        ),
        (
            "an access token as refresh token",
            "token",
            &by_vault,
            form("refresh_token", "refresh_token", &access),
            400,
            "invalid_grant",
        ),
        ("an access token", "userinfo", &[("authorization", bearer.as_str())], vec![], 401, "invalid_token"),
        (
            "an access token in a form",
            "userinfo",
            &[],
            vec![("access_token", access.clone())],
            401,
            "invalid_token",
        ),
    ] {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = world.post_form(&format!("/apps/vault/{endpoint}"), headers, &fields).await;
        assert_eq!(answer.status, status, "{what} at {endpoint}");
        answer.oauth(status, error);
    }
    for token in [&access, &refresh_token] {
        assert_eq!(world.introspect(token).await, json!({"active": false}));
        let answer = world.post_form("/apps/vault/revoke", &by_vault, &[("token", token)]).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    }
    // At home all of it is as good as before.
    world.user_info(&access).await.json(200);
    world.refresh(&refresh_token).await.json(200);
    world.exchange(&code, VERIFIER).await.json(200);
}
