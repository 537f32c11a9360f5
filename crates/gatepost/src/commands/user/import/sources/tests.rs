//! The same people, as each system writes them.

use super::super::records::read;
use super::*;
use serde_json::json;

fn found(source: ImportSource, export: &str) -> Vec<Result<Person, (Option<String>, Unfit)>> {
    let now = Timestamp::from_seconds(1_800_000_000);
    read(export.as_bytes()).unwrap().iter().flat_map(|record| people(source, record, now)).collect()
}

/// Address, other id, confirmed, blocked.
fn told(found: &Result<Person, (Option<String>, Unfit)>) -> (&str, Option<&str>, bool, bool) {
    let person = found.as_ref().unwrap();
    (&person.email, person.id.as_deref(), person.is_confirmed, person.is_blocked)
}

#[test]
fn supabase_rows_and_what_its_admin_api_lists_are_the_same() {
    let rows = "instance_id,id,email,email_confirmed_at,banned_until,raw_user_meta_data,deleted_at\n\
        0,1,ann@example.org,2025-01-02 03:04:05.678+00,,\"{\"\"name\"\": \"\"Ann\"\"}\",\n\
        0,2,bob@example.org,,2999-01-01 00:00:00+00,{},\n\
        0,3,cy@example.org,2025-01-02 03:04:05+00,2001-01-01 00:00:00+00,null,\n\
        0,4,dee@example.org,,,,2026-01-01 00:00:00+00\n\
        0,5,,,,,\n";
    let listed = r#"{"users": [
        {"id": "1", "email": "ann@example.org", "email_confirmed_at": "2025-01-02T03:04:05Z", "user_metadata": {"name": "Ann"}},
        {"id": "2", "email": "bob@example.org", "banned_until": "2999-01-01T00:00:00Z", "user_metadata": {}},
        {"id": "3", "email": "cy@example.org", "confirmed_at": "2025-01-02T03:04:05Z", "banned_until": "2001-01-01T00:00:00Z"},
        {"id": "4", "email": "dee@example.org", "deleted_at": "2026-01-01T00:00:00Z"},
        {"id": "5", "email": "", "is_anonymous": true}]}"#;
    for export in [rows, listed] {
        let found = found(ImportSource::Supabase, export);
        assert_eq!(told(&found[0]), ("ann@example.org", Some("1"), true, false));
        assert_eq!(told(&found[1]), ("bob@example.org", Some("2"), false, true));
        assert_eq!(told(&found[2]), ("cy@example.org", Some("3"), true, false), "a ban that is over");
        assert_eq!(found[3], Err((Some("dee@example.org".to_owned()), Unfit::Deleted)));
        assert_eq!(found[4], Err((None, Unfit::NoEmail)));
        let metadata = |at: usize| Value::Object(found[at].as_ref().unwrap().metadata.clone());
        assert_eq!(metadata(0), json!({"supabase_id": "1", "user_metadata": {"name": "Ann"}}));
        assert_eq!(metadata(1), json!({"supabase_id": "2"}));
    }
    let unreadable = "id,email,banned_until\n1,a@example.org,infinity\n";
    assert!(found(ImportSource::Supabase, unreadable)[0].as_ref().unwrap().is_blocked);
}

#[test]
fn authjs_columns_are_understood_in_each_spelling() {
    let json = r#"[{"_id": "1", "email": "ann@example.org", "emailVerified": {"$date": "2025-01-02T03:04:05Z"}, "name": "Ann"},
        {"id": 2, "email": "bob@example.org", "emailVerified": null}]"#;
    let camel = "id,name,email,emailVerified,image\n1,Ann,ann@example.org,2025-01-02T03:04:05.000Z,\n2,,bob@example.org,,\n";
    let snake = "id,name,email,email_verified\n1,Ann,ann@example.org,2025-01-02\n2,,bob@example.org,\n";
    for export in [json, camel, snake] {
        let found = found(ImportSource::Authjs, export);
        assert_eq!(told(&found[0]), ("ann@example.org", Some("1"), true, false), "{export}");
        assert_eq!(told(&found[1]), ("bob@example.org", Some("2"), false, false), "{export}");
        assert_eq!(
            Value::Object(found[0].as_ref().unwrap().metadata.clone()),
            json!({"authjs_id": "1", "name": "Ann"})
        );
    }
}

#[test]
fn supertokens_users_have_one_address_and_the_others_are_told() {
    let listed = r#"{"status": "OK", "nextPaginationToken": "x", "users": [
        {"id": "1", "emails": ["ann@example.org", "ann@example.com"], "loginMethods": [
            {"recipeId": "emailpassword", "email": "ann@example.com", "verified": false},
            {"recipeId": "passwordless", "email": "ann@example.org", "verified": true}]},
        {"id": "2", "emails": [], "phoneNumbers": ["+4930123456"], "loginMethods": [{"recipeId": "passwordless", "verified": true}]}]}"#;
    let found_now = found(ImportSource::Supertokens, listed);
    assert_eq!(told(&found_now[0]), ("ann@example.org", Some("1"), true, false));
    let further = Unfit::FurtherEmail("ann@example.org".to_owned());
    assert_eq!(found_now[1], Err((Some("ann@example.com".to_owned()), further)));
    assert_eq!(found_now[2], Err((None, Unfit::NoEmail)));

    let older = r#"{"users": [
        {"recipeId": "passwordless", "user": {"id": "1", "email": "ann@example.org", "timeJoined": 1}},
        {"recipeId": "emailpassword", "user": {"id": "2", "email": "bob@example.org", "timeJoined": 1}}]}"#;
    let found_older = found(ImportSource::Supertokens, older);
    assert_eq!(told(&found_older[0]), ("ann@example.org", Some("1"), true, false));
    assert_eq!(told(&found_older[1]), ("bob@example.org", Some("2"), false, false));

    let table = "app_id,user_id,email,time_joined\npublic,1,ann@example.org,1700000000000\n";
    assert_eq!(
        told(&found(ImportSource::Supertokens, table)[0]),
        ("ann@example.org", Some("1"), false, false)
    );
}
