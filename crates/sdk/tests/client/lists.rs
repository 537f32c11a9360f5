//! Lists as streams.

use crate::script::{Script, json_of};
use futures::TryStreamExt as _;
use gatepost_sdk::Secret;
use serde_json::{Value, json};

fn user(number: u32) -> Value {
    json!({
        "user_id": format!("usr_{number}"), "email": format!("u{number}@example.org"), "status": "active",
        "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z",
    })
}

#[tokio::test]
async fn a_list_is_one_stream_however_many_pages_it_has() {
    let pages = [
        json!({"items": [user(1), user(2)], "next_page": "t1"}),
        json!({"items": [], "next_page": "t2"}),
        json!({"items": [user(3)]}),
    ];
    let script = Script::of(pages.iter().map(|page| json_of(200, page))).await;
    let admin = gatepost_sdk::admin(&format!("{}/", script.url), &Secret::from("gp_admin_1")).unwrap();
    let users: Vec<_> =
        admin.list_users().app_id("demo").status("active").limit(2).stream().try_collect().await.unwrap();
    let names: Vec<_> = users.iter().map(|user| user.user_id.as_str()).collect();
    assert_eq!(names, ["usr_1", "usr_2", "usr_3"]);
    // The token of a page carries the filters, so they are not said again.
    let path = "GET /admin/v1/apps/demo/users";
    let expected = [
        format!("{path}?limit=2&status=active"),
        format!("{path}?limit=2&page_token=t1"),
        format!("{path}?limit=2&page_token=t2"),
    ];
    assert_eq!(script.lines(), expected);
    assert!(script.seen().iter().all(|seen| seen.header("authorization") == "Bearer gp_admin_1"));
}

#[tokio::test]
async fn what_makes_something_is_named_so_that_it_can_be_asked_again() {
    let script = Script::of([json_of(503, &json!({})), json_of(201, &user(1))]).await;
    let admin = gatepost_sdk::admin(&script.url, &Secret::from("gp_admin_1")).unwrap();
    let body = gatepost_sdk::api::types::NewUser::builder().email("u1@example.org");
    admin.create_user().app_id("demo").body(body).send().await.unwrap();
    let names: Vec<_> = script.seen().iter().map(|seen| seen.header("idempotency-key").to_owned()).collect();
    assert!(names.len() == 2 && names[0] == names[1] && !names[0].is_empty(), "{names:?}");
}
