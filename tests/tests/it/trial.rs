//! Commands for whoever tries a server, or waits for one.

use gatepost_tests::server::{Gatepost, Settings};
use serde_json::Value;

#[tokio::test]
async fn a_development_server_is_tried_in_one_command() {
    let node = Gatepost::dev(Settings::development()).await;
    let printed = node.settings().run_well(&["try", "ann@example.org", "--json"]).await;
    let walked: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(walked["signed_in"], true, "{walked}");
    let steps: Vec<_> =
        walked["steps"].as_array().unwrap().iter().map(|step| step["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["ask", "letter", "open", "confirm", "exchange", "userinfo"]);
    let text = node.settings().run_well(&["try", "bob@example.org", "--app", "demo"]).await;
    assert!(text.contains("signed in as usr_"), "{text}");
    let unknown = node.settings().run(&["try", "bob@example.org", "--app", "nobody"]).await;
    assert!(!unknown.status.success());
    let refused = node.settings().run(&["try", "not an address"]).await;
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(refused.status.code() == Some(1) && said.contains("email_invalid"), "{said}");
}

#[tokio::test]
async fn a_healthcheck_can_wait_for_a_server_that_comes_up() {
    let settings = Settings::complete();
    let (address, other) = (settings.address(), Settings::empty());
    let arguments = ["healthcheck", "--address", &address, "--wait", "60"];
    let (waited, _node) = tokio::join!(other.run(&arguments), Gatepost::serve(settings));
    assert_eq!(waited.status.code(), Some(0), "{waited:?}");
    let nobody = other.run(&["healthcheck", "--address", "127.0.0.1:9", "--wait", "1"]).await;
    assert_eq!(nobody.status.code(), Some(1));
}
