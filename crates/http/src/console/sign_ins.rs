//! Attempts to sign in, and the story of each: where is my mail?

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, json_of, of_app};
use crate::admin::{AttemptView, Paging, StoryView, next_page, whose};
use crate::site::Site;
use gatepost_application::{Attempt, AttemptsOf, Page as PageOf, Part, Ports, TimelineError, UserFilter};
use gatepost_domain::app::AppId;
use gatepost_domain::id::SignInId;
use serde_json::{Value, json};

/// So many are looked for in each app when all are asked.
const EACH: u32 = 10;

/// So many apps are asked: an operator with more knows which one is meant.
const MOST_APPS: usize = 50;

/// What somebody typed: an address, or what was read out to them.
fn meant(text: Option<&str>) -> Result<AttemptsOf, Stop> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    Ok(match text {
        Some(email) if email.contains('@') => whose(Some(email), None)?,
        other => whose(None, other.map(str::to_owned))?,
    })
}

/// Attempts of one app, newest first.
pub(super) async fn list<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let q = visit.asked("q").unwrap_or_default();
    let of = meant(Some(q))?;
    let list = format!("sign-ins of {id} {of:?}");
    let paging = Paging::read(site, &list, None, visit.asked("page"))?;
    let part = Part { before: paging.behind, most: paging.most + 1 };
    let found = site.gatepost.attempts(id, &of, part).await?;
    let page = PageOf::of(found, paging.most, Attempt::position);
    let next = next_page(site, &list, &page);
    let attempts: Vec<_> = page.items.iter().map(|attempt| shown(site, id, attempt)).collect();
    let more = json!({ "attempts": attempts, "q": q, "next": next });
    Ok(Shown::page(Page::SignIns, "Sign-ins", of_app(&app, "/sign-ins", more)))
}

fn shown<P: Ports>(site: &Site<P>, app: &AppId, attempt: &Attempt) -> Value {
    let mut shown = json_of(&AttemptView::of(attempt, &|ip| site.gatepost.place(ip)));
    if let Some(shown) = shown.as_object_mut() {
        shown.insert("app_id".to_owned(), app.as_str().into());
    }
    shown
}

/// The story of one.
pub(super) async fn story<P: Ports>(site: &Site<P>, id: &AppId, sign_in: &str) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let sign_in = SignInId::parse(sign_in).map_err(|_| Stop::NotFound)?;
    let story = site.gatepost.story(id, sign_in).await?;
    let shown = json_of(&StoryView::of(&story, &|ip| site.gatepost.place(ip)));
    let email = Some(story.trace.sign_in.request().email.clone());
    let known = site.gatepost.users(id, UserFilter { email, ..UserFilter::default() }, None, 1).await?;
    let user = known.items.first().map(|user| user.id.to_string());
    let more = json!({ "story": shown, "user": user });
    Ok(Shown::page(Page::Story, "Sign-in", of_app(&app, "/sign-ins", more)))
}

/// Looks through all apps at once.
pub(super) async fn find<P: Ports>(site: &Site<P>, visit: &Visit) -> Result<Shown, Stop> {
    let q = visit.asked("q").unwrap_or_default();
    let mut found = Vec::new();
    if !q.trim().is_empty() {
        let of = meant(Some(q))?;
        for app in site.gatepost.apps().await?.iter().take(MOST_APPS) {
            let attempts = site.gatepost.attempts(&app.id, &of, Part::newest(EACH)).await?;
            found.extend(attempts.iter().map(|attempt| shown(site, &app.id, attempt)));
        }
    }
    let blanks = json!({ "here": "find", "attempts": found, "q": q });
    Ok(Shown::page(Page::Find, "Find a sign-in", blanks))
}

impl From<TimelineError> for Stop {
    fn from(error: TimelineError) -> Self {
        Self::Problem(error.into())
    }
}
