//! `gatepost why`: where somebody's mail is, straight on the store.

use crate::cli::WhyArguments;
use crate::commands::app::{moment, parse_id, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::{AttemptsOf, Story, StrayAttempt, Told};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::timeline::{Cause, Step, utc};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// Tells the last attempts of an address, or the one that somebody read out.
pub(crate) async fn run(config: &Config, arguments: WhyArguments, as_json: bool) -> Result<(), Failure> {
    let app = parse_id(&arguments.app)?;
    let (of, whose) = match (&arguments.email, &arguments.support_id) {
        (Some(email), None) => {
            let address = EmailAddress::parse(email)
                .map_err(|error| Failure::Usage(format!("{email} is no address: {error}")))?;
            (AttemptsOf::Address(address), email.clone())
        }
        (None, Some(id)) => (AttemptsOf::Support(id.clone()), format!("support id {id}")),
        _ => return Err(Failure::Usage("name an address, or a support id by --support-id".to_owned())),
    };
    let places = config.places()?;
    let told = with_service!(config, gatepost => {
        gatepost.with_places(places).why(&app, &of, arguments.limit).await
    });
    let told = told.map_err(|error| Failure::of(&format!("app {app}"), &error))?;
    if as_json {
        return print_json(&json!({ "items": told.iter().map(as_value).collect::<Vec<_>>() }));
    }
    if told.is_empty() {
        return print(&format!("nothing is known of {whose} at app {app}: nobody asked, or it was long ago"));
    }
    print(&in_words(&told))
}

/// The cause of the last failure first, then each attempt, newest first.
fn in_words(told: &[Told]) -> String {
    let mut text = match told.iter().find_map(cause) {
        Some(cause) => format!("{}\n", cause.words),
        None => "Nothing failed.\n".to_owned(),
    };
    for one in told {
        text.push('\n');
        match one {
            Told::Story(story) => tell(&mut text, story),
            Told::Stray(stray) => tell_stray(&mut text, stray),
        }
    }
    text
}

fn cause(told: &Told) -> Option<&Cause> {
    match told {
        Told::Story(story) => story.cause.as_ref(),
        Told::Stray(stray) => stray.cause.as_ref(),
    }
}

fn tell(text: &mut String, story: &Story) {
    let request = story.trace.sign_in.request();
    let (asked, support) = (utc(request.asked_at), story.support_id());
    let _ = writeln!(
        text,
        "{asked}  {}  {}  {}  support id {}",
        story.status.as_str(),
        request.email.identity(),
        request.id,
        support.as_str()
    );
    tell_cause(text, story.cause.as_ref());
    for step in &story.steps {
        let _ = writeln!(text, "  {}  {:19}  {}", utc(step.at), step.kind, step.words);
    }
}

fn tell_stray(text: &mut String, stray: &StrayAttempt) {
    let whose = stray.event.email.as_deref().unwrap_or("an unknown address");
    let _ = writeln!(text, "{}  never began  {whose}  {}", utc(stray.event.at), stray.event.id);
    tell_cause(text, stray.cause.as_ref());
    let _ = writeln!(text, "  {}  {:19}  {}", utc(stray.step.at), stray.step.kind, stray.step.words);
}

fn tell_cause(text: &mut String, cause: Option<&Cause>) {
    if let Some(cause) = cause {
        let _ = writeln!(text, "  {} ({})", cause.words, cause.code);
    }
}

/// The attempt as the admin API prints it.
fn as_value(told: &Told) -> Value {
    match told {
        Told::Story(story) => {
            let request = story.trace.sign_in.request();
            with(
                json!({
                    "sign_in_id": request.id.to_string(),
                    "support_id": story.support_id().as_str(),
                    "email": request.email.identity(),
                    "status": story.status.as_str(),
                    "asked_at": moment(request.asked_at),
                    "expires_at": moment(story.trace.sign_in.course().letters.expires_at),
                    "timeline": story.steps.iter().map(step_value).collect::<Vec<_>>(),
                }),
                [
                    ("delivery", story.trace.delivery.map(|status| status.as_str().into())),
                    ("cause", story.cause.as_ref().map(cause_value)),
                ],
            )
        }
        Told::Stray(stray) => with(
            json!({
                "event_id": stray.event.id.to_string(),
                "status": "never_began",
                "asked_at": moment(stray.event.at),
                "timeline": [step_value(&stray.step)],
            }),
            [
                ("email", stray.event.email.clone().map(Value::from)),
                ("cause", stray.cause.as_ref().map(cause_value)),
            ],
        ),
    }
}

fn cause_value(cause: &Cause) -> Value {
    json!({ "code": cause.code, "text": cause.words })
}

fn step_value(step: &Step) -> Value {
    let visitor = &step.visitor;
    with(
        json!({ "at": moment(step.at), "type": step.kind, "text": step.words }),
        [
            ("reason", step.reason.clone().map(Value::from)),
            ("reference", step.reference.clone().map(Value::from)),
            ("event_id", step.event.map(|id| id.to_string().into())),
            ("ip", visitor.ip.map(|ip| ip.to_string().into())),
            ("browser", visitor.browser.clone().map(Value::from)),
            ("system", visitor.system.clone().map(Value::from)),
            ("place", step.place.clone().map(Value::from)),
            ("request_id", visitor.request.clone().map(Value::from)),
        ],
    )
}

/// The same with what is known of the rest; what is not is left out.
fn with<const N: usize>(value: Value, optional: [(&str, Option<Value>); N]) -> Value {
    let mut members = match value {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    members.extend(optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(members)
}
