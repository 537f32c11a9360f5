//! A laboratory of what reads mail before people do: whatever it does to a link, the person's own click still signs in.

use gatepost_tests::client::{AppClient, send};
use reqwest::Method;

use crate::support::{Store, World};

on_both_stores!(
    the_person_s_own_click_signs_in_after_every_scanner,
    what_presses_every_button_costs_the_person_one_click,
);

/// One kind of scanner: what it is called, and what it sends.
struct Scanner {
    name: &'static str,
    requests: &'static [Visit],
}

/// One request of a scanner.
struct Visit {
    method: &'static str,
    headers: &'static [(&'static str, &'static str)],
    times: usize,
    /// Whether it sends back the cookies that it got before.
    keeps_cookies: bool,
}

const fn visit(method: &'static str, headers: &'static [(&'static str, &'static str)]) -> Visit {
    Visit { method, headers, times: 1, keeps_cookies: false }
}

const CHROME: (&str, &str) = (
    "user-agent",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
);

const SCANNERS: &[Scanner] = &[
    Scanner { name: "plain GET", requests: &[visit("GET", &[])] },
    Scanner { name: "HEAD", requests: &[visit("HEAD", &[])] },
    Scanner { name: "HEAD, then GET", requests: &[visit("HEAD", &[CHROME]), visit("GET", &[CHROME])] },
    Scanner {
        name: "GET fifty times",
        requests: &[Visit { method: "GET", headers: &[CHROME], times: 50, keeps_cookies: false }],
    },
    Scanner { name: "OPTIONS", requests: &[visit("OPTIONS", &[])] },
    Scanner {
        name: "browser that prefetches",
        requests: &[visit("GET", &[CHROME, ("sec-purpose", "prefetch"), ("sec-fetch-dest", "document")])],
    },
    Scanner {
        name: "browser that prerenders",
        requests: &[visit("GET", &[CHROME, ("sec-purpose", "prefetch;prerender")])],
    },
    Scanner { name: "older prefetch", requests: &[visit("GET", &[CHROME, ("purpose", "prefetch")])] },
    Scanner { name: "Firefox's prefetch", requests: &[visit("GET", &[("x-moz", "prefetch")])] },
    Scanner { name: "preview in a mail program", requests: &[visit("GET", &[("x-purpose", "preview")])] },
    Scanner {
        name: "link preview of a messenger",
        requests: &[visit(
            "GET",
            &[("user-agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")],
        )],
    },
    Scanner {
        name: "gateway that rewrites links",
        requests: &[visit(
            "GET",
            &[CHROME, ("referer", "https://gateway.example/safe?url=x"), ("sec-fetch-site", "cross-site")],
        )],
    },
    Scanner {
        name: "gateway that keeps cookies",
        requests: &[Visit { method: "GET", headers: &[CHROME], times: 3, keeps_cookies: true }],
    },
    Scanner {
        name: "crawler that asks for JSON",
        requests: &[visit("GET", &[("accept", "application/json")])],
    },
    Scanner {
        name: "probe with strange methods",
        requests: &[visit("DELETE", &[]), visit("PATCH", &[]), visit("PUT", &[]), visit("PROPFIND", &[])],
    },
    Scanner {
        name: "form sent from another site",
        requests: &[
            visit("POST", &[("sec-fetch-site", "cross-site")]),
            visit("POST", &[("origin", "https://gateway.example")]),
            visit("POST", &[("origin", "null")]),
        ],
    },
];

async fn run(scanner: &Scanner, app: &AppClient, token: &str) {
    let mut cookies = Vec::<String>::new();
    for visit in scanner.requests {
        for _ in 0..visit.times {
            let method = Method::from_bytes(visit.method.as_bytes()).unwrap();
            let mut request = app.request(method, &format!("/l/{token}"));
            for (name, value) in visit.headers {
                request = request.header(*name, *value);
            }
            if visit.keeps_cookies && !cookies.is_empty() {
                request = request.header("cookie", cookies.join("; "));
            }
            let answer = send(request).await;
            let pairs = answer.headers("set-cookie").into_iter().filter_map(|line| line.split(';').next());
            cookies.extend(pairs.map(str::to_owned));
        }
    }
}

async fn the_person_s_own_click_signs_in_after_every_scanner(store: Store) {
    let world = World::new(store).await;
    for (number, scanner) in SCANNERS.iter().enumerate() {
        let (started, token) = world.letter(&format!("ann{number}@example.org")).await;
        run(scanner, &world.app, &token).await;
        let page = world.app.open(&token).await;
        assert_eq!(page.status, 200, "after {}: {page:?}", scanner.name);
        let code = world.app.confirm_for_code(&token).await;
        world.app.tokens(&code, &started.pkce.verifier).await;
    }
}

async fn what_presses_every_button_costs_the_person_one_click(store: Store) {
    let world = World::new(store).await;
    let buttons: [&[(&str, &str)]; 3] =
        [&[("action", "approve"), ("match", "")], &[("action", "refuse")], &[("action", "sign_in")]];
    for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1]] {
        let address = format!("ann{}@example.org", order[0]);
        let (started, token) = world.letter(&address).await;
        for button in order {
            send(world.app.post_link(&token, buttons[button])).await;
        }
        let page = world.app.open(&token).await.expect(410);
        if !page.offers_renewal_of(&token) {
            // It went through: its code is worth nothing without the verifier, and dies within a minute.
            world.app.renew(&token).await.problem(409, "link_in_use");
            continue;
        }
        world.app.renew(&token).await.expect(202);
        let letter = world.sink.nth_mail_to(&address, 2).await;
        let code = world.app.confirm_for_code(&letter.token()).await;
        world.app.tokens(&code, &started.pkce.verifier).await;
    }
}
