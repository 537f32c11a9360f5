//! Where a letter is read, guessed from the address alone: nobody is asked, so nobody learns that a letter comes.

use serde::Serialize;

/// A mail service on the web.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Inbox {
    /// What its users call it.
    pub(super) name: &'static str,
    /// Where they read their mail.
    pub(super) url: &'static str,
}

const fn inbox(name: &'static str, url: &'static str) -> Inbox {
    Inbox { name, url }
}

/// Services by the domains of their addresses; those with a domain for each country by what stands before the first dot.
const SERVICES: [(Inbox, &[&str], &[&str]); 11] = [
    (inbox("Gmail", "https://mail.google.com/mail/"), &["gmail.com", "googlemail.com"], &[]),
    (inbox("Outlook", "https://outlook.live.com/mail/"), &["msn.com"], &["outlook", "hotmail", "live"]),
    (inbox("Yahoo! JAPAN", "https://mail.yahoo.co.jp/"), &["yahoo.co.jp"], &[]),
    (inbox("Yahoo Mail", "https://mail.yahoo.com/"), &["ymail.com", "rocketmail.com"], &["yahoo"]),
    (inbox("iCloud Mail", "https://www.icloud.com/mail"), &["icloud.com", "me.com", "mac.com"], &[]),
    (inbox("Proton Mail", "https://mail.proton.me/"), &["proton.me", "protonmail.com", "pm.me"], &[]),
    (inbox("GMX", "https://www.gmx.com/"), &["gmx.com"], &[]),
    (inbox("GMX", "https://www.gmx.net/"), &[], &["gmx"]),
    (inbox("WEB.DE", "https://web.de/"), &["web.de"], &[]),
    (inbox("AOL Mail", "https://mail.aol.com/"), &["aol.com"], &[]),
    (inbox("Fastmail", "https://app.fastmail.com/"), &["fastmail.com", "fastmail.fm"], &[]),
];

/// Endings that those services have behind their name; others may belong to anybody.
const COUNTRIES: [&str; 33] = [
    "com", "at", "be", "ca", "ch", "cl", "cz", "de", "dk", "es", "fr", "gr", "hu", "ie", "in", "it", "jp",
    "net", "nl", "no", "pt", "ro", "se", "sg", "co.id", "co.in", "co.jp", "co.kr", "co.uk", "com.ar",
    "com.au", "com.br", "com.mx",
];

/// The service that reads the mail of that address, if it is well known.
pub(super) fn inbox_of(address: &str) -> Option<Inbox> {
    let domain = address.rsplit_once('@')?.1.to_ascii_lowercase();
    let (name, country) = domain.split_once('.')?;
    let is_of = |domains: &[&str], names: &[&str]| {
        domains.contains(&&*domain) || names.contains(&name) && COUNTRIES.contains(&country)
    };
    SERVICES.iter().find(|(_, domains, names)| is_of(domains, names)).map(|(inbox, ..)| *inbox)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_addresses_are_read_where_their_service_is() {
        for (address, name) in [
            ("ann@gmail.com", "Gmail"),
            ("Ann@GoogleMail.com", "Gmail"),
            ("ann@hotmail.co.uk", "Outlook"),
            ("ann@live.nl", "Outlook"),
            ("ann@yahoo.fr", "Yahoo Mail"),
            ("ann@yahoo.co.jp", "Yahoo! JAPAN"),
            ("ann@me.com", "iCloud Mail"),
            ("ann@gmx.at", "GMX"),
            ("\"a@gmail.com\"@proton.me", "Proton Mail"),
        ] {
            assert_eq!(inbox_of(address).map(|inbox| inbox.name), Some(name), "{address}");
        }
    }

    #[test]
    fn nothing_is_guessed_of_other_addresses() {
        let others = [
            "ann@example.org",
            "ann@gmail.com.example.org",
            "ann@mail.yahoo.com",
            "ann@live.example",
            "ann@notgmail.com",
        ];
        for address in others {
            assert_eq!(inbox_of(address), None, "{address}");
        }
    }

    #[test]
    fn services_are_opened_by_https() {
        assert!(SERVICES.iter().all(|(inbox, ..)| inbox.url.starts_with("https://")));
    }
}
