//! What the texts of an app's members can be.

use crate::admin::params::{texts, word};
use crate::json::Value;
use crate::payload::{Field, Found, Member};
use data_encoding::BASE64;
use gatepost_domain::app::{
    AccessTokenFormat, AppId, AppKind, AppName, AppStatus, BackchannelLogoutUri, Binding, SignUpDomain,
};
use gatepost_domain::brand::{Accent, LogoImage, WebPage};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::signing_key::JwtAlgorithm;
use gatepost_domain::time::Timestamp;
use gatepost_words::Language;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

texts! {
    /// The id of a new app.
    Id(AppId) = "app_id_invalid", AppId::parse;
    /// A name for people.
    Name(AppName) = "name_invalid", AppName::parse;
    /// Public or confidential.
    Kind(AppKind) = "kind_invalid", |text| word(text, AppKind::parse, "public or confidential");
    /// Active or disabled.
    Status(AppStatus) = "status_invalid", |text| word(text, AppStatus::parse, "active or disabled");
    /// A registered redirect URI.
    Uri(RedirectUri) = "redirect_uri_invalid", RedirectUri::parse;
    /// Where logout tokens go.
    LogoutUri(BackchannelLogoutUri) = "backchannel_logout_uri_invalid", BackchannelLogoutUri::parse;
    /// Strict, confirm or off.
    BindingWord(Binding) = "binding_invalid", |text| word(text, Binding::parse, "strict, confirm or off");
    /// JWT or Biscuit.
    Format(AccessTokenFormat) = "access_token_format_invalid",
        |text| word(text, AccessTokenFormat::parse, "jwt or biscuit");
    /// What signs.
    Algorithm(JwtAlgorithm) = "alg_invalid", |text| word(text, JwtAlgorithm::parse, "ES256, RS256 or EdDSA");
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
    /// A moment.
    Moment(Timestamp) = "time_invalid", moment;
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

pub(in crate::admin) fn moment(text: &str) -> Result<Timestamp, &'static str> {
    let moment = OffsetDateTime::parse(text, &Rfc3339);
    let moment = moment.map_err(|_| "a time is as RFC 3339 has it, such as 2026-01-31T12:00:00Z")?;
    Ok(Timestamp::from_seconds(moment.unix_timestamp()))
}

/// A picture as a `data:` URI in base64 (RFC 2397); what it is, is read from its bytes.
fn picture(text: &str) -> Result<LogoImage, String> {
    let data = text.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,"));
    let (_, digits) = data.ok_or("a picture is data:image/…;base64,… of PNG, JPEG, WebP or SVG")?;
    let bytes = BASE64.decode(digits.as_bytes()).map_err(|_| "what stands behind base64, is not base64")?;
    LogoImage::parse(bytes).map_err(|error| error.to_string())
}
