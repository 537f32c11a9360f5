//! Letters as somebody would get them now: for previews, and for an operator's own mailbox.

use crate::gatepost::Gatepost;
use crate::keys::{account_url, sample_change_link, sample_link};
use crate::manage_apps::ManageAppsError;
use crate::ports::{Clock, Letter, Mailer, Ports, WrittenLetter};
use crate::templates::TemplateError;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::{DeliveryId, SignInId};
use gatepost_domain::sign_in::{Locale, SupportId};
use gatepost_domain::template::{LetterKind, LetterTemplate, LetterVariant, TemplateSource};
use gatepost_domain::visitor::{Asker, Visitor};

impl<P: Ports> Gatepost<P> {
    /// That letter of that app for that locale, written by that source or, without one, as it would be sent now.
    pub async fn preview_letter(
        &self,
        id: &AppId,
        (locale, variant): (Option<Locale>, LetterVariant),
        source: Option<TemplateSource>,
    ) -> Result<WrittenLetter, TemplateError> {
        let mut letter = self.sample_letter(id, locale.clone(), variant).await?;
        if let Some(source) = source {
            source.must_be_small()?;
            let locale = locale.or_else(|| Locale::parse("en").ok()).ok_or(TemplateError::NotFound)?;
            let (app, kind, saved_at) = (id.clone(), variant.kind(), self.parts.clock.now());
            let template = LetterTemplate { app, kind, locale, saved_at, source: Some(source) };
            self.parts.mailer.check(&template)?;
            letter.templates = vec![template];
        }
        self.parts.mailer.write(&letter).ok_or(TemplateError::NotFound)
    }

    /// A letter of that app as somebody would get it now who asks for that locale; nothing in it opens anything.
    pub async fn sample_letter(
        &self,
        id: &AppId,
        locale: Option<Locale>,
        variant: LetterVariant,
    ) -> Result<Letter, TemplateError> {
        let (app, now) = (self.app(id).await?, self.parts.clock.now());
        let templates = self.own_words(id, app.templates_at).await?;
        let email = EmailAddress::parse("ann@example.org").map_err(|_| ManageAppsError::AppNotFound)?;
        let visitor = Visitor {
            ip: Some([203, 0, 113, 7].into()),
            browser: Some("Firefox".to_owned()),
            system: Some("Linux".to_owned()),
            request: None,
        };
        let link = match variant.kind() {
            LetterKind::EmailChange => sample_change_link(&self.settings.public_url, id),
            LetterKind::SignIn | LetterKind::NewDevice | LetterKind::Erased => {
                sample_link(&self.settings.public_url)
            }
        };
        let letter = Letter {
            id: DeliveryId::new(now, [0; 10]),
            support_id: SupportId::of(SignInId::new(now, [0; 10])),
            to: email,
            app_name: app.name.clone(),
            stationery: app.stationery(),
            sender: app.sender.clone(),
            templates,
            notice: None,
            link: Some(link),
            code: EmailCode::parse("123456").ok(),
            asker: Asker::Person(visitor),
            asked_at: now,
            expires_at: now.plus(app.lifetimes.link),
            locale,
            doubt: None,
        };
        Ok(letter.sampled(variant, &account_url(&self.settings.public_url, id)))
    }
}
