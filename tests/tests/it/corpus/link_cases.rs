//! `token.jsonl`: what does and does not use up a link or a code.

use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::client::send;
use gatepost_tests::raw;
use reqwest::Method;
use sha2::{Digest as _, Sha256};

use super::{Case, Driven, Forgotten, Held, Inapplicable, Later, Outcome};
use crate::account;
use crate::support::World;

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    match (case.op.as_str(), case.id.as_str()) {
        ("prefetch", _) => prefetch(world, case).await,
        ("single_use", "token-019") => {
            return Held("nodes::of_three_hundred_confirms_on_three_nodes_one_wins");
        }
        ("single_use", "token-020") => {
            return Later("2,000 races are for a night; concurrency::of_sixty_four_confirms_one_wins");
        }
        ("single_use", "token-021") => return Held("kills::a_kill_during_a_confirm_leaves_at_most_one_code"),
        ("expiry", _) => return Held("sign_in::an_expired_link_is_dead"),
        ("binding", "token-028") => return Inapplicable("a link's path names no app; its row does"),
        ("binding", "token-033") => recognised(world, case).await,
        ("supersede", _) => return Held("screens::the_newest_letter_s_link_works_and_spends_the_older_one"),
        ("state_change", "token-038") => blocked_meanwhile(world, case).await,
        ("state_change", "token-039") => moved_meanwhile(world, case).await,
        ("state_change", "token-040") => replaced_meanwhile(world, case).await,
        ("csrf", _) => csrf(world, case).await,
        ("malformed", _) => malformed(world, case).await,
        ("storage", "token-072") => {
            return Held("logs::no_row_of_the_database_holds_a_raw_secret and the log's own");
        }
        ("storage", "token-074") => storage(world).await,
        ("entropy", _) => return Later("tokens are HMACs: the application's own tests, without a server"),
        ("bruteforce", _) => {
            return Held("hostile::guesses_at_links_are_throttled_by_client_and_lock_nobody_out");
        }
        ("otp", "token-077") => {
            return Held("codes::every_attempt_counts_and_the_fifth_locks_the_code_but_not_the_link");
        }
        ("otp", "token-079") => return Held("codes::fifty_wrong_codes_at_once_lock_it"),
        ("otp", "token-080") => return Held("codes::of_sixty_four_right_codes_one_wins"),
        ("otp", "token-087") => return Held("codes::digits_and_link_share_one_use"),
        ("otp", _) => return digits(world, case).await,
        ("exchange", _) => return exchange(world, case).await,
        _ => return Forgotten,
    }
    Driven
}

fn address(case: &Case) -> String {
    format!("{}@example.org", case.id)
}

/// `open(METHOD,B0,header='Name: value') x5` between a start and a confirm.
async fn prefetch(world: &World, case: &Case) {
    let step = case.input["steps"][1].as_str().expect("a step").to_owned();
    let inside = step.strip_prefix("open(").and_then(|rest| rest.split(')').next()).expect("open(…)");
    let method: Method = inside.split(',').next().expect("a method").parse().unwrap();
    let header = inside.split_once("header='").map(|(_, header)| header.trim_end_matches('\''));
    let times = step.rsplit_once(" x").map_or(1, |(_, times)| times.parse().unwrap());

    let (_, token) = world.letter(&address(case)).await;
    for _ in 0..times {
        let mut request = world.app.request(method.clone(), &format!("/l/{token}"));
        if let Some((name, value)) = header.and_then(|header| header.split_once(": ")) {
            request = request.header(name, value);
        }
        assert!(send(request).await.status < 500, "{}", case.id);
    }
    case.decided(world.app.confirm(&token).await.status);
}

async fn csrf(world: &World, case: &Case) {
    let (name, value) = match case.id.as_str() {
        "token-044" => ("sec-fetch-site", "cross-site"),
        _ => ("origin", "null"),
    };
    let (_, token) = world.letter(&address(case)).await;
    let foreign = world.app.post_link(&token, &[("action", "sign_in")]).header(name, value);
    case.decided(send(foreign).await.status);
    world.app.confirm(&token).await.expect(303);
}

async fn malformed(world: &World, case: &Case) {
    let (_, token) = world.letter(&address(case)).await;
    let segment = spoiled(&token, case.input("token"));
    // Over a bare socket: a client would mend some of these, or refuse to send them.
    for method in ["GET", "POST"] {
        let head = format!(
            "{method} /l/{segment} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: application/json\r\n"
        );
        let request = format!("{head}Content-Length: 0\r\n\r\n");
        let answer = raw::exchange(&world.node.address(), request.as_bytes(), Duration::from_secs(10)).await;
        // Hanging up on what is no HTTP is a refusal too.
        if let Some(status) = raw::status(&answer.unwrap_or_default()) {
            assert!(
                case.statuses.contains(&status) || status == 431 || status == 405,
                "{} {method}: {status}",
                case.id
            );
        }
    }
    world.app.confirm(&token).await.expect(303);
}

/// A valid token spoiled as the case says, as it would stand in a request's target.
fn spoiled(token: &str, how: &str) -> String {
    match how {
        "T[:-1]" => token[..42].to_owned(),
        "T+'A'" => format!("{token}A"),
        "T.swapcase()" => token.chars().map(swap_case).collect(),
        "T+'='" => format!("{token}="),
        "T with - -> +, _ -> /" => {
            let other = token.replace('-', "+").replace('_', "/");
            if other == *token { format!("+{}", &token[1..]) } else { other }
        }
        "' '+T" => format!("%20{token}"),
        "'\"'+T+'\"'" => format!("%22{token}%22"),
        "" => String::new(),
        "'A'*1000000" => "A".repeat(1_000_000),
        "T[:10]+'\\u0000'+T[10:]" => format!("{}%00{}", &token[..10], &token[10..]),
        "T with one full-width letter" => format!("%EF%BC%A1{}", &token[1..]),
        "%" => "%25".to_owned(),
        "../T" => format!("..%2F{token}"),
        "b64url(sha256(T))" => BASE64URL_NOPAD.encode(&Sha256::digest(token)),
        "header.alg=HS256, empty key" => "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3JfMSJ9.".to_owned(),
        other => panic!("the corpus spoils a token in a new way: {other}"),
    }
}

fn swap_case(letter: char) -> char {
    if letter.is_ascii_lowercase() { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() }
}

/// What somebody types where the sign-in began.
async fn digits(world: &World, case: &Case) -> Outcome {
    let (started, _) = world.letter(&address(case)).await;
    let code = world.sink.mails_to(&address(case)).last().unwrap().code();
    let number: u32 = code.parse().unwrap();
    match case.id.as_str() {
        "token-078" => {
            for _ in 1..5 {
                let wrong = format!("{:06}", (number + 1) % 1_000_000);
                world.app.enter_code(&started, &wrong).await.problem(422, "code_incorrect");
            }
        }
        "token-083" => {
            let full_width: String =
                code.chars().filter_map(|digit| char::from_u32(u32::from(digit) + 0xfee0)).collect();
            world.app.enter_code(&started, &full_width).await.any_problem(422);
        }
        "token-085" => {
            let path = world.app.app_path(&format!("sign-ins/{}/code", started.id()));
            let request = world.app.request(Method::POST, &path).bearer_auth(started.secret());
            send(request.json(&serde_json::json!({ "code": number }))).await.any_problem(422);
        }
        _ => return Forgotten,
    }
    world.app.enter_code(&started, &code).await.expect(200);
    Driven
}

/// The hosted page's own browser, coming from a mail client that is a web page.
async fn recognised(world: &World, case: &Case) {
    let (cookie, token) = world.hosted_letter(&address(case)).await;
    assert!(cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"), "{cookie}");
    let opened = world.app.request(Method::GET, &format!("/l/{token}")).header("accept", "text/html");
    let opened = opened.header("sec-fetch-site", "cross-site").header("sec-fetch-mode", "navigate");
    let pair = cookie.split(';').next().unwrap().to_owned();
    let known = send(opened.try_clone().unwrap().header("cookie", pair)).await.page(200);
    let stranger = send(opened).await.page(200);
    // The page that goes on by itself has the script for it.
    assert!(known.body.contains("press-") && !stranger.body.contains("press-"), "{known:?}");
}

/// Somebody is blocked between the letter and the click.
/// A link that waits for an address which its user gives up meanwhile.
async fn moved_meanwhile(world: &World, case: &Case) {
    let (old, new) = (address(case), format!("new.{}", address(case)));
    let (_, _, links) = account::asked_for(world, &old, &new).await;
    let (_, token) = world.letter(&old).await;
    for link in &links {
        account::answer(&world.app, link, "confirm").await.expect(200);
    }
    case.decided(world.app.confirm(&token).await.status);
}

/// Another address is asked for at the moment at which the first one is confirmed: nobody gets an address that confirmed nothing.
async fn replaced_meanwhile(world: &World, case: &Case) {
    let [a, b, c] = ["a", "b", "c"].map(|one| format!("{one}.{}", address(case)));
    let (_, cookie, [old, new]) = account::asked_for(world, &a, &b).await;
    account::answer(&world.app, &new, "confirm").await.expect(200);
    let (asked, confirmed) =
        tokio::join!(account::ask(&world.app, &cookie, &c), account::answer(&world.app, &old, "confirm"));
    assert!(matches!((asked.status, confirmed.status), (202, 200 | 410)), "{asked:?} {confirmed:?}");
    let shown = account::page(&world.app, &cookie).await.expect(200).text("email");
    assert_eq!(shown, if confirmed.status == 200 { b } else { a }, "{confirmed:?}");
}

async fn blocked_meanwhile(world: &World, case: &Case) {
    world.tokens(&address(case)).await;
    let (_, token) = world.letter(&address(case)).await;
    world.records.block_user(&address(case)).await;
    case.decided(world.app.confirm(&token).await.status);
    world.app.confirm_json(&token).await.problem(403, "user_not_allowed");
}

async fn storage(world: &World) {
    let (started, token) = world.letter("storage@example.org").await;
    let answer = format!("{:?}", started.answer);
    assert!(!answer.contains(&token[..8]), "the answer holds a part of the link");
}

async fn exchange(world: &World, case: &Case) -> Outcome {
    match case.id.as_str() {
        "token-090" => return Held("exchange::a_replayed_code_ends_the_session_that_it_opened"),
        "token-092" => return Held("exchange::a_code_lives_sixty_seconds"),
        "token-094" => return Held("exchange::a_code_is_bound_to_its_app"),
        "token-095" => return Held("exchange::a_code_is_bound_to_its_redirect"),
        "token-096" => return Held("exchange::a_wrong_verifier_kills_the_code"),
        "token-097" => {
            let (_, code) = world.code(&address(case)).await;
            let answer = world.app.refresh(&code).await;
            case.decided(answer.status);
            answer.oauth_error(400, "invalid_grant");
        }
        "token-100" => return Held("sign_in::a_person_signs_in_and_the_app_gets_tokens_that_verify"),
        _ => return Forgotten,
    }
    Driven
}
