//! What a letter says, in English.

use super::Texts;
use super::moment::{clock, date, span};
use gatepost_application::Letter;
use gatepost_domain::visitor::{Asker, Visitor};

pub(super) fn texts(letter: &Letter) -> Texts {
    let app = letter.app_name.as_str();
    let until = clock(letter.expires_at);
    let life = in_words(span(letter.asked_at, letter.expires_at));
    Texts {
        language: "en",
        direction: "ltr",
        subject: format!("Sign in to {app}"),
        preheader: format!("Your link works once, until {until} UTC."),
        heading: format!("Sign in to {app}"),
        invitation: "Somebody, most likely you, asked to sign in with this e-mail address.".to_owned(),
        button: format!("Sign in to {app}"),
        open_link: "To go on, open this address in your browser:".to_owned(),
        plain_link: "If the button does nothing, open this address in your browser:".to_owned(),
        expiry: format!("The link works once, until {until} UTC (for {life})."),
        asked: format!(
            "Asked for on {} at {} UTC {}.",
            date(letter.asked_at),
            clock(letter.asked_at),
            asker(&letter.asker, app)
        ),
        not_you: "If it wasn't you, ignore this letter: nobody gets in without the link.".to_owned(),
        keep: "Don't pass the link on.".to_owned(),
        support: format!("Support id: {}", letter.support_id.as_str()),
    }
}

/// "from Firefox on Linux, 203.0.113.7", with what is known; of a server that asks for somebody its address says nothing.
fn asker(asker: &Asker, app: &str) -> String {
    match asker {
        Asker::Server(_) => format!("by {app}'s server"),
        Asker::Person(Visitor { ip, browser, system }) => {
            let program = match (browser, system) {
                (Some(browser), Some(system)) => Some(format!("{browser} on {system}")),
                (Some(one), None) | (None, Some(one)) => Some(one.clone()),
                (None, None) => None,
            };
            let address = ip.map(|ip| ip.to_canonical().to_string());
            match (program, address) {
                (Some(program), Some(address)) => format!("from {program}, {address}"),
                (Some(one), None) | (None, Some(one)) => format!("from {one}"),
                (None, None) => "from an unknown browser".to_owned(),
            }
        }
    }
}

/// A span of that many minutes; whole hours are told as hours.
fn in_words(minutes: u64) -> String {
    match minutes {
        0 => "less than a minute".to_owned(),
        1 => "1 minute".to_owned(),
        60 => "1 hour".to_owned(),
        hours if hours % 60 == 0 => format!("{} hours", hours / 60),
        minutes => format!("{minutes} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(ip: Option<&str>, browser: Option<&str>, system: Option<&str>) -> Visitor {
        Visitor {
            ip: ip.map(|ip| ip.parse().unwrap()),
            browser: browser.map(str::to_owned),
            system: system.map(str::to_owned),
        }
    }

    #[test]
    fn who_asked_is_told_as_far_as_it_is_known() {
        for (visitor, words) in [
            (
                visitor(Some("203.0.113.7"), Some("Firefox"), Some("Linux")),
                "from Firefox on Linux, 203.0.113.7",
            ),
            (visitor(Some("2001:db8::7"), Some("Safari"), None), "from Safari, 2001:db8::7"),
            (visitor(Some("::ffff:203.0.113.7"), None, None), "from 203.0.113.7"),
            (visitor(None, None, Some("Android")), "from Android"),
            (visitor(None, None, None), "from an unknown browser"),
        ] {
            assert_eq!(asker(&Asker::Person(visitor.clone()), "ACME"), words);
            assert_eq!(asker(&Asker::Server(visitor), "ACME"), "by ACME's server");
        }
    }

    #[test]
    fn spans_are_told_in_words() {
        let told = [0, 1, 10, 59, 60, 61, 90, 120].map(in_words);
        let words = [
            "less than a minute",
            "1 minute",
            "10 minutes",
            "59 minutes",
            "1 hour",
            "61 minutes",
            "90 minutes",
        ];
        assert_eq!(told[..7], words);
        assert_eq!(told[7], "2 hours");
    }
}
