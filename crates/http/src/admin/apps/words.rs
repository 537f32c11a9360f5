//! What the texts of an app's members can be.

use crate::admin::params::texts;
use crate::json::Value;
use crate::payload::{Field, Found, Member};
use data_encoding::BASE64;
use gatepost_domain::app::{AppId, AppName, BackchannelLogoutUri, SignUpDomain};
use gatepost_domain::brand::{Accent, LogoImage, WebPage};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::Locale;
use gatepost_words::Language;

texts! {
    /// The id of a new app.
    Id(AppId) = "app_id_invalid", AppId::parse;
    /// A name for people.
    Name(AppName) = "name_invalid", AppName::parse;
    /// A registered redirect URI.
    Uri(RedirectUri) = "redirect_uri_invalid", RedirectUri::parse;
    /// Where logout tokens go.
    LogoutUri(BackchannelLogoutUri) = "backchannel_logout_uri_invalid", BackchannelLogoutUri::parse;
    /// An audience.
    Audience(String) = "audience_invalid", audience;
    /// One scope.
    ScopeWord(String) = "scope_invalid", |text: &str| Scope::parse([text]).map(|_| text.to_owned());
    /// A language that is spoken here.
    LocaleTag(Locale) = "locale_invalid", locale;
    /// A domain of addresses.
    Domain(SignUpDomain) = "domain_invalid", SignUpDomain::parse;
    /// An address.
    Address(EmailAddress) = "email_invalid", EmailAddress::parse;
    /// Six digits.
    Digits(EmailCode) = "code_invalid", EmailCode::parse;
    /// A colour.
    Colour(Accent) = "accent_invalid", Accent::parse;
    /// A picture.
    Picture(LogoImage) = "logo_invalid", picture;
    /// A page of the web.
    Page(WebPage) = "web_page_invalid", WebPage::parse;
    /// How often.
    RateText(Rate) = "rate_invalid", Rate::parse;
}

fn audience(text: &str) -> Result<String, &'static str> {
    let sound = (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if sound { Ok(text.to_owned()) } else { Err("an audience has 1 to 255 visible characters of ASCII") }
}

fn locale(tag: &str) -> Result<Locale, String> {
    let locale = Locale::parse(tag).map_err(|error| error.to_string())?;
    let spoken = Language::ALL.map(Language::tag).join(", ");
    Language::lookup(tag).map(|_| locale).ok_or_else(|| format!("it takes a tag of one of {spoken}"))
}

/// A picture as a `data:` URI in base64 (RFC 2397); what it is, is read from its bytes.
fn picture(text: &str) -> Result<LogoImage, String> {
    let data = text.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,"));
    let (_, digits) = data.ok_or("a picture is data:image/…;base64,… of PNG, JPEG, WebP or SVG")?;
    let bytes = BASE64.decode(digits.as_bytes()).map_err(|_| "what stands behind base64, is not base64")?;
    LogoImage::parse(bytes).map_err(|error| error.to_string())
}
