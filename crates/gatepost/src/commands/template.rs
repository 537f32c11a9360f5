//! `gatepost template`: an app's own letters, straight on the store.

use crate::cli::{TemplateCommand as Called, WhichTemplate};
use crate::commands::app::{moment, parse_id, with_service, word_of};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::TemplateError;
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, LetterVariant, TemplateSource};
use gatepost_mail::letter::render;
use serde_json::{Value, json};
use std::fs;

/// Runs one of the template commands.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::List { app_id } => list(config, &app_id, as_json).await,
        Called::Show { which } => {
            let (id, kind, locale) = read(&which)?;
            let found = with_service!(config, gatepost => gatepost.template(&id, kind, &locale).await);
            show(&managed(&which, found)?, as_json)
        }
        Called::Set { which, subject, html, text } => {
            let (id, kind, locale) = read(&which)?;
            let source =
                TemplateSource { subject, html: file("--html", &html)?, text: file("--text", &text)? };
            let saved =
                with_service!(config, gatepost => gatepost.save_template(&id, (kind, locale), source).await);
            let saved = managed(&which, saved)?;
            let done = format!("{} letters in {} are the app's own from now on", kind.as_str(), which.locale);
            if as_json { print_json(&as_value(&saved, true)) } else { print(&done) }
        }
        Called::Delete { which } => {
            let (id, kind, locale) = read(&which)?;
            let gone = with_service!(config, gatepost => gatepost.delete_template(&id, kind, &locale).await);
            managed(&which, gone)?;
            let done = format!("{} letters in {} are Gatepost's again", kind.as_str(), which.locale);
            if as_json { Ok(()) } else { print(&done) }
        }
        Called::Preview { which, variant, html } => {
            let (id, kind, locale) = read(&which)?;
            let variant = match variant {
                Some(word) => {
                    let known = LetterVariant::words(kind);
                    word_of("--variant", &word, |word| LetterVariant::parse(kind, word), &known)?
                }
                None => LetterVariant::usual(kind),
            };
            let letter =
                with_service!(config, gatepost => gatepost.sample_letter(&id, Some(locale), variant).await);
            let letter = render(&managed(&which, letter)?);
            let letter = letter.map_err(|error| Failure::of("writing the letter", &error))?;
            if let Some(path) = html {
                let failed = |error| Failure::of(&format!("--html {path:?}"), &error);
                fs::write(&path, &letter.html).map_err(failed)?;
            }
            if as_json {
                let text = letter.text.replace("\r\n", "\n");
                return print_json(&json!({ "subject": letter.subject, "html": letter.html, "text": text }));
            }
            print(&format!("{}\n\n{}", letter.subject, letter.text.replace("\r\n", "\n")))
        }
    }
}

async fn list(config: &Config, app_id: &str, as_json: bool) -> Result<(), Failure> {
    let id = parse_id(app_id)?;
    let found = with_service!(config, gatepost => gatepost.templates(&id).await);
    let found = found.map_err(|error| Failure::of(&format!("app {app_id}"), &error))?;
    if as_json {
        let items: Vec<_> = found.iter().map(|template| as_value(template, false)).collect();
        return print_json(&json!({ "items": items }));
    }
    let line = |template: &LetterTemplate| {
        let subject = template.source.as_ref().map_or("", |source| &source.subject);
        format!("{}  {}  {subject}\n", template.kind.as_str(), template.locale.as_str())
    };
    print(&found.iter().map(line).collect::<String>())
}

fn show(template: &LetterTemplate, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return print_json(&as_value(template, true));
    }
    match &template.source {
        Some(source) => print(&format!("{}\n\n{}\n\n{}", source.subject, source.html, source.text)),
        None => Ok(()),
    }
}

fn as_value(template: &LetterTemplate, is_whole: bool) -> Value {
    let mut value = json!({
        "kind": template.kind.as_str(),
        "locale": template.locale.as_str(),
        "updated_at": moment(template.saved_at),
    });
    if let (Some(source), Some(value)) = (&template.source, value.as_object_mut()) {
        let parts = source.parts().into_iter().take(if is_whole { 3 } else { 1 });
        value.extend(parts.map(|(part, source)| (part.as_str().to_owned(), source.into())));
    }
    value
}

fn read(which: &WhichTemplate) -> Result<(AppId, LetterKind, Locale), Failure> {
    let known = LetterKind::ALL.map(LetterKind::as_str).join(", ");
    let kind = word_of("--kind", &which.kind, LetterKind::parse, &known)?;
    let locale = Locale::parse(&which.locale)
        .map_err(|error| Failure::Usage(format!("--locale {:?}: {error}", which.locale)))?;
    Ok((parse_id(&which.app_id)?, kind, locale))
}

fn file(flag: &str, path: &str) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::Usage(format!("{flag} {path:?}: {error}")))
}

/// A template that is refused was called wrongly with: the flag, the line and the reason say how.
fn managed<T>(which: &WhichTemplate, result: Result<T, TemplateError>) -> Result<T, Failure> {
    result.map_err(|error| match error {
        TemplateError::Refused(fault) => Failure::Usage(format!("--{fault}")),
        other => Failure::of(&format!("app {}", which.app_id), &other),
    })
}
