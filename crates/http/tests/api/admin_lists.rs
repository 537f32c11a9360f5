//! Lists and bodies of the admin API.

use super::admin::{APPS, Office};
use super::world::*;
use serde_json::json;

#[tokio::test]
async fn a_body_may_be_longer_here_and_a_list_knows_its_parameters() {
    let office = Office::new().await;
    let long =
        json!({ "app_id": "long", "name": "x", "redirect_uris": [REDIRECT], "unknown": "y".repeat(20_000) });
    assert_eq!(
        office.post(APPS, &long).await.invalid(),
        [("unknown".to_owned(), "field_unknown".to_owned())]
    );
    let longer = json!({ "unknown": "y".repeat(600_000) });
    office.post(APPS, &longer).await.problem(413, "payload_too_large");
    office.get("/admin/v1/apps?sort=email;drop%20table").await.problem(400, "malformed_request");
    assert_eq!(office.get(APPS).await.json(200)["items"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn lists_come_in_pages_whose_tokens_nobody_makes_or_moves() {
    let office = Office::new().await;
    for number in 0..3 {
        let app = json!({ "app_id": format!("more-{number}"), "name": "More", "redirect_uris": [REDIRECT] });
        office.post(APPS, &app).await.json(201);
    }
    let (mut seen, mut path) = (Vec::new(), format!("{APPS}?limit=2"));
    loop {
        let page = office.get(&path).await.json(200);
        seen.extend(page["items"].as_array().unwrap().iter().map(|app| app["app_id"].to_string()));
        match page["next_page"].as_str() {
            Some(next) => path = format!("{APPS}?limit=2&page_token={next}"),
            None => break,
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5);
    let token = path.rsplit_once('=').unwrap().1;
    for wrong in [
        format!("{APPS}?page_token=x"),
        format!("{APPS}?page_token=f{}", &token[1..]),
        format!("/admin/v1/apps/vault/client-secrets?page_token={token}"),
        format!("{APPS}?limit=0"),
        format!("{APPS}?limit=201"),
        format!("{APPS}?limit=-5"),
    ] {
        office.get(&wrong).await.invalid();
    }
    office.get(&format!("{APPS}?limit=many")).await.problem(400, "malformed_request");
}
