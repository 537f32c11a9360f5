//! Letters in an app's own words, per kind and locale.

use super::Operator;
use super::etag::{IfMatch, etag};
use super::nothing::Gone;
use super::paging::only;
use crate::answer::{Answer, Json, Problems, Refused};
use crate::json::Value;
use crate::moment::Moment;
use crate::payload::{Field, Found, JsonBody, Member, Members, ReadBody, body};
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{Tag, app};
use crate::site::Site;
use crate::word::Word;
use gatepost_application::{Ports, TemplateError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, LetterVariant, TemplateSource};
use gatepost_domain::time::Timestamp;
use gatepost_words::Language;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// An app's own letters.
pub(crate) struct EmailTemplates<P: Ports>(pub(crate) Arc<Site<P>>);

body! {
    /// The source of a letter, in the language of templates.
    #[oai(rename = "EmailTemplateSource")]
    #[derive(Serialize, Clone)]
    pub(crate) struct Source {
        /// The subject.
        subject: String,
        /// The HTML part.
        html: String,
        /// The plain part.
        text: String,
    }
}

/// An app's own letters of one kind.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct EmailTemplate {
    /// What the letters are about.
    kind: Word<LetterKind>,
    /// The letters, by locale; readers of others get Gatepost's own.
    locales: HashMap<String, Source>,
    /// When one of them was last changed (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_at: Option<Moment>,
}

impl Answer for EmailTemplate {
    const DESCRIPTION: &'static str = "The app's own letters of that kind.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("ETag", "their version, for `If-Match`")];
}

/// An app's own letters of one kind, as they are to be.
#[derive(Object)]
#[oai(rename = "EmailTemplateDraft")]
struct DraftShape {
    /// The letters, by locale (BCP 47), in place of all that there are; those of no locale that stands here are Gatepost's
    /// own again.
    locales: HashMap<String, Source>,
}

/// What is sent of letters.
pub(crate) struct Draft(Vec<(String, Source)>);

super::apps::described! { Draft as DraftShape; }

struct Locales(Vec<(String, Source)>);

impl Member for Locales {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let Some(Value::Object(members)) = given else {
            found.add(field, "field_type", "must be an object of locales");
            return None;
        };
        let read = |(tag, value): (String, Value)| {
            let source = Source::member(value, &field.member(&tag), found);
            Some((tag, source?))
        };
        let all: Vec<_> = members.into_iter().map(read).collect();
        all.into_iter().collect::<Option<_>>().map(Self)
    }
}

impl Source {
    fn member(value: Value, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        <Self as Member>::read(Some(value), field, found)
    }

    fn into_source(self) -> TemplateSource {
        TemplateSource { subject: self.subject, html: self.html, text: self.text }
    }
}

impl ReadBody for Draft {
    fn read(members: &mut Members<'_>, found: &mut Found) -> Option<Self> {
        members.take::<Locales>("locales", found).map(|locales| Self(locales.0))
    }
}

body! {
    /// Which letter is to be shown.
    #[oai(rename = "EmailPreviewRequest")]
    pub(crate) struct PreviewWish {
        /// For a reader of that locale; the app's default, if it is left out.
        locale: Option<String>,
        /// Which letter of that kind: of `sign_in` `link`, `code` or `both`, by what it carries; of `email_change` `asks_old`,
        /// `asks_new`, `tells_old` or `tells_new`, by what it says to which address; the others have one letter each. `both`,
        /// `asks_old` or that one, if it is left out.
        variant: Option<String>,
        /// By that source; as it would be sent now, if it is left out.
        source: Option<Source>,
    }
}

/// A letter as its reader would see it; nothing in it opens anything.
#[derive(Object, Serialize)]
#[oai(rename = "EmailPreview")]
pub(crate) struct Preview {
    /// The subject.
    subject: String,
    /// The HTML part.
    html: String,
    /// The plain part.
    text: String,
}

impl Answer for Preview {
    const DESCRIPTION: &'static str = "The letter.";
}

pub(crate) struct OfTemplates;

impl Problems for OfTemplates {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::TemplateNotFound,
        Code::ChangedMeanwhile,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::IfMatchRequired,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> EmailTemplates<P> {
    /// Get an app's own letters of one kind
    ///
    /// Without any, Gatepost's own are sent, and `locales` is empty.
    #[oai(path = "/apps/:app_id/email-templates/:kind", method = "get", operation_id = "getEmailTemplate")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
        kind: Path<String>,
    ) -> Result<Json<EmailTemplate>, Refused<OfTemplates>> {
        only(request, &[])?;
        let (id, kind) = (app(&app_id)?, letter_kind(&kind)?);
        let app = self.0.gatepost.app(&id).await?;
        self.shown(&app, kind).await
    }

    /// Replace an app's own letters of one kind
    ///
    /// All letters of that kind are written by each before it is taken: those that sign in with the link, with the digits and with
    /// both, those of a change of address as they ask and tell either address.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(
        path = "/apps/:app_id/email-templates/:kind",
        method = "put",
        operation_id = "replaceEmailTemplate"
    )]
    async fn replace(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
        kind: Path<String>,
        /// The version that is replaced: its `ETag`, or `*`.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
        body: JsonBody<Draft>,
    ) -> Result<Json<EmailTemplate>, Refused<OfTemplates>> {
        let (id, kind) = (app(&app_id)?, letter_kind(&kind)?);
        let app = self.0.gatepost.app(&id).await?;
        if_match.required(version(&app))?;
        let (draft, errors) = body.judged();
        let letters = sources(draft, errors)?;
        let doing = operator.doing().having_seen(Some(app.updated_at));
        let app = self.0.gatepost.replace_templates(doing, (&id, kind), letters).await?;
        self.shown(&app, kind).await
    }

    /// Delete an app's own letters of one kind
    ///
    /// Gatepost's own are sent again.
    #[oai(
        path = "/apps/:app_id/email-templates/:kind",
        method = "delete",
        operation_id = "deleteEmailTemplate"
    )]
    async fn delete(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
        kind: Path<String>,
        /// The version that is deleted: its `ETag`; any, if it is left out.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
    ) -> Result<Gone, Refused<OfTemplates>> {
        let (id, kind) = (app(&app_id)?, letter_kind(&kind)?);
        let app = self.0.gatepost.app(&id).await?;
        if_match.optional(version(&app))?;
        if self.own(&id, kind).await?.is_empty() {
            return Err(Problem::new(Code::TemplateNotFound).into());
        }
        let doing = operator.doing().having_seen(Some(app.updated_at));
        self.0.gatepost.replace_templates(doing, (&id, kind), Vec::new()).await?;
        Ok(Gone)
    }

    /// Preview a letter
    ///
    /// By the source that is sent along, or as the letter would be sent now.
    #[oai(
        path = "/apps/:app_id/email-templates/:kind/preview",
        method = "post",
        operation_id = "previewEmailTemplate"
    )]
    async fn preview(
        &self,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// What the letter is about: `sign_in`, `email_change`, `new_device` or `erased`.
        kind: Path<String>,
        body: JsonBody<PreviewWish>,
    ) -> Result<Json<Preview>, Refused<OfTemplates>> {
        let (id, kind) = (app(&app_id)?, letter_kind(&kind)?);
        let (wish, errors) = body.judged();
        let mut errors = errors.to_vec();
        let variant = match wish.variant.as_deref() {
            Some(word) => LetterVariant::parse(kind, word),
            None => Some(LetterVariant::usual(kind)),
        };
        if variant.is_none() {
            let known = format!("it takes one of {}", LetterVariant::words(kind));
            errors.push(FieldProblem::new("variant", "variant_unknown", known));
        }
        let locale = wish.locale.as_deref().map(|tag| locale_of(tag, "locale")).transpose();
        let locale = locale.unwrap_or_else(|wrong| {
            errors.push(wrong);
            None
        });
        let Some(variant) = variant.filter(|_| errors.is_empty()) else {
            return Err(Problem::invalid(errors).into());
        };
        let source = wish.source.clone().map(Source::into_source);
        let letter = self.0.gatepost.preview_letter(&id, (locale, variant), source).await?;
        Ok(Json::new(Preview { subject: letter.subject, html: letter.html, text: letter.text }))
    }
}

impl<P: Ports> EmailTemplates<P> {
    async fn own(&self, app: &AppId, kind: LetterKind) -> Result<Vec<LetterTemplate>, Problem> {
        let all = self.0.gatepost.templates(app).await?;
        Ok(all.into_iter().filter(|template| template.kind == kind).collect())
    }

    async fn shown(&self, app: &App, kind: LetterKind) -> Result<Json<EmailTemplate>, Refused<OfTemplates>> {
        let own = self.own(&app.id, kind).await?;
        let updated_at = own.iter().map(|template| template.saved_at).max();
        let source = |template: LetterTemplate| {
            let source = template.source?;
            let source = Source { subject: source.subject, html: source.html, text: source.text };
            Some((template.locale.as_str().to_owned(), source))
        };
        let answer = EmailTemplate {
            kind: Word(kind),
            locales: own.into_iter().filter_map(source).collect(),
            updated_at: updated_at.map(Moment),
        };
        Ok(Json::new(answer).header(http::header::ETAG, etag(version(app))))
    }
}

/// The version of all letters of an app.
fn version(app: &App) -> Timestamp {
    app.templates_at.unwrap_or(app.created_at)
}

fn letter_kind(word: &str) -> Result<LetterKind, Problem> {
    LetterKind::parse(word).ok_or_else(|| Problem::new(Code::TemplateNotFound))
}

fn locale_of(tag: &str, field: &str) -> Result<Locale, FieldProblem> {
    let spoken = || Language::ALL.map(Language::tag).join(", ");
    let known = Locale::parse(tag).ok().filter(|_| Language::lookup(tag).is_some());
    known.ok_or_else(|| {
        FieldProblem::new(field, "locale_invalid", format!("it takes a tag of one of {}", spoken()))
    })
}

fn sources(draft: &Draft, errors: &[FieldProblem]) -> Result<Vec<(Locale, TemplateSource)>, Problem> {
    let mut errors = errors.to_vec();
    let mut letters = Vec::with_capacity(draft.0.len());
    for (tag, source) in &draft.0 {
        match locale_of(tag, &format!("locales.{tag}")) {
            Ok(locale) => letters.push((locale, source.clone().into_source())),
            Err(wrong) => errors.push(wrong),
        }
    }
    if errors.is_empty() { Ok(letters) } else { Err(Problem::invalid(errors)) }
}

impl From<TemplateError> for Problem {
    fn from(error: TemplateError) -> Self {
        match error {
            TemplateError::NotFound => Self::new(Code::TemplateNotFound),
            TemplateError::App(error) => error.into(),
            TemplateError::Refused(fault) => Self::invalid(vec![FieldProblem::new(
                fault.part.as_str(),
                format!("template_{}", fault.problem.as_str()),
                fault.to_string(),
            )]),
        }
    }
}
