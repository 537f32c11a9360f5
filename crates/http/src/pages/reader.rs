//! Who reads a page, and in which language.

use crate::form::decode;
use crate::request_id::RequestId;
use gatepost_domain::app::App;
use gatepost_domain::sign_in::Locale;
use gatepost_words::{Language, accepted, listed};
use http::header::ACCEPT_LANGUAGE;
use poem::Request;

/// What a reader's request says of the languages that they know.
pub(super) struct Reader {
    /// `ui_locales` of the query (OIDC Core §3.1.2.1).
    asked: String,
    /// `Accept-Language`, all lines of it.
    accepts: String,
    /// What their request is called, for support.
    request_id: Option<String>,
}

impl Reader {
    pub(super) fn of(request: &Request) -> Self {
        let query = request.uri().query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("ui_locales=")).and_then(decode);
        let lines = request.headers().get_all(ACCEPT_LANGUAGE).iter().filter_map(|line| line.to_str().ok());
        Self {
            asked: asked.unwrap_or_default(),
            accepts: lines.collect::<Vec<_>>().join(","),
            request_id: RequestId::of(request).map(|name| name.as_str().to_owned()),
        }
    }

    /// What their request is called.
    pub(super) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The languages that they ask for by name, if they do.
    pub(super) fn wish(&self) -> Option<&str> {
        Some(self.asked.as_str()).filter(|asked| !asked.is_empty())
    }

    /// The same reader, who asks for these languages.
    pub(super) fn asking(self, ui_locales: Option<&str>) -> Self {
        Self { asked: ui_locales.unwrap_or_default().to_owned(), ..self }
    }

    /// The language to answer in: what the page was asked for in, then what the sign-in was asked for in, where it is
    /// known, then what the browser accepts, then what the app speaks.
    pub(super) fn language(&self, locale: Option<&Locale>, app: Option<&App>) -> Language {
        self.language_of(None, locale, app)
    }

    /// The same, where the client itself said `ui_locales`: they come after what the page was asked for in.
    pub(super) fn language_of(
        &self,
        ui_locales: Option<&str>,
        locale: Option<&Locale>,
        app: Option<&App>,
    ) -> Language {
        let (known, default) = (locale, app.and_then(|app| app.default_locale.as_ref()));
        let wanted = listed(&self.asked).chain(listed(ui_locales.unwrap_or_default()));
        let wanted = wanted.chain(known.map(Locale::as_str)).chain(accepted(&self.accepts));
        let wanted = wanted.chain(default.map(Locale::as_str));
        Language::negotiate(wanted, Language::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(query: &str, locale: Option<&str>, accepts: &[&'static str]) -> &'static str {
        let mut request = Request::builder().uri_str(format!("/{query}")).finish();
        for line in accepts {
            request.headers_mut().append(ACCEPT_LANGUAGE, line.parse().unwrap());
        }
        let locale = locale.map(|tag| Locale::parse(tag).unwrap());
        let app = App { default_locale: Locale::parse("es-AR").ok(), ..gatepost_contract::samples::app(1) };
        let app = request.uri().query().is_some_and(|query| query.ends_with("app")).then_some(&app);
        Reader::of(&request).language(locale.as_ref(), app).tag()
    }

    #[test]
    fn whoever_asks_by_name_comes_before_the_sign_in_and_the_browser_comes_last() {
        let french = &["fr-FR, en;q=0.5"][..];
        assert_eq!(language("?x=1&ui_locales=pt+ja%20de", Some("es"), french), "ja");
        assert_eq!(language("?ui_locales=pt", Some("es-MX"), french), "es");
        assert_eq!(language("", Some("pt"), french), "fr");
        assert_eq!(language("", None, &["pt", "ar;q=0.1"]), "ar");
        assert_eq!(language("?app", None, &["pt", "ar;q=0.1"]), "ar");
        assert_eq!(language("?app", Some("pt"), &["pt"]), "es");
        assert_eq!(language("?ui_locales=%ff&ui_locales=de", None, &[]), "en");
        assert_eq!(language("", None, &[]), "en");
    }
}
