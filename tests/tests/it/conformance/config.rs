//! The one module of the Config OP plan.

use std::collections::BTreeSet;

use super::party::Party;

#[tokio::test]
async fn oidcc_discovery_endpoint_verification() {
    let party = Party::new().await;
    let answer =
        party.client.get(&party.client.app_path(".well-known/openid-configuration")).await.expect(200);
    assert_eq!(answer.media_type(), "application/json");
    let metadata = answer.json();
    assert_eq!(metadata["issuer"], party.issuer());
    let words = |name: &str| -> BTreeSet<String> {
        let list = metadata[name].as_array().unwrap_or_else(|| panic!("{name} is no array: {metadata}"));
        list.iter().map(|word| word.as_str().expect("a word").to_owned()).collect()
    };
    for endpoint in ["authorization", "token", "userinfo", "revocation", "introspection", "end_session"] {
        let url = metadata[format!("{endpoint}_endpoint")].as_str().expect("an endpoint");
        assert!(url.starts_with(&format!("{}/", party.issuer())), "{url}");
    }
    assert!(words("id_token_signing_alg_values_supported").contains("RS256"));
    assert!(!words("id_token_signing_alg_values_supported").contains("none"));
    assert!(words("response_types_supported").contains("code"));
    assert!(words("grant_types_supported").contains("authorization_code"));
    assert!(!words("subject_types_supported").is_empty());
    assert_eq!(words("code_challenge_methods_supported"), BTreeSet::from(["S256".to_owned()]));
    assert!(words("scopes_supported").contains("openid"));
    assert!(words("claims_supported").contains("sub"));
    for method in ["client_secret_basic", "client_secret_post"] {
        assert!(words("token_endpoint_auth_methods_supported").contains(method), "{method}");
    }
    let keys = party.client.get(&party.client.app_path("jwks.json")).await.expect(200).json();
    let keys = keys["keys"].as_array().expect("keys");
    let names: BTreeSet<_> = keys.iter().map(|key| key["kid"].as_str().expect("a kid")).collect();
    assert_eq!(names.len(), keys.len(), "each key has a name of its own");
    let private = ["d", "p", "q", "dp", "dq", "qi", "k", "oth"];
    assert!(keys.iter().all(|key| private.iter().all(|member| key.get(member).is_none())));
    assert!(keys.iter().any(|key| key["kty"] == "RSA" && key["alg"] == "RS256"));
}
