//! `gatepost user import`: users who come from another system. What would be done is said first; nothing that is refused is lost
//! without a word, and whoever is there already stays as they are, so the same export can be read again.

mod records;
mod report;
mod sources;

use crate::cli::ImportUsers;
use crate::commands::app::{parse_id, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use crate::system::SystemClock;
use gatepost_application::{Clock as _, Gatepost, ManageUsersError, NewUser, Ports, UserFilter};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::user::{Metadata, User, UserStatus};
use records::Spot;
use report::{Fate, Report, Row};
use serde_json::Value;
use sources::{Person, Unfit};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Read as _;
use std::path::Path;

/// Reads an export, and makes users of whom it tells.
pub(super) async fn run(config: &Config, called: &ImportUsers, as_json: bool) -> Result<(), Failure> {
    let app = parse_id(&called.app_id)?;
    let plans = plan(&file(&called.file)?, called)?;
    let done = with_service!(config, gatepost => carry_out(&gatepost, &app, plans, called.apply).await);
    let report = Report { app: called.app_id.clone(), is_applied: called.apply, rows: done.rows };
    if as_json {
        print_json(&report.json())?;
    } else {
        print(&report.text())?;
    }
    match done.failed {
        None => Ok(()),
        Some(error) => Err(Failure::of(
            &format!("app {app}: those above are done, the rest is not; call it again", app = called.app_id),
            &error,
        )),
    }
}

/// What is to be done about somebody: make a user, or say why not.
enum Plan {
    Make(Row, Box<NewUser>),
    Tell(Row),
}

struct Done {
    rows: Vec<Row>,
    failed: Option<ManageUsersError>,
}

fn file(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::of(&format!("FILE {}", path.display()), &error))?;
    Ok(bytes)
}

/// What the file alone says.
fn plan(bytes: &[u8], called: &ImportUsers) -> Result<Vec<Plan>, Failure> {
    let records = records::read(bytes)
        .map_err(|error| Failure::of(&format!("FILE {}", called.file.display()), &error))?;
    let (now, mut taken) = (SystemClock.now(), HashMap::new());
    let found = records.iter().flat_map(|record| {
        sources::people(called.from, record, now).into_iter().map(|found| (record.spot, found))
    });
    Ok(found.map(|(spot, found)| judged(spot, found, called.unconfirmed, &mut taken)).collect())
}

/// What is to be done about somebody, as far as the file says; `taken` has where each address came first.
fn judged(
    spot: Spot,
    found: Result<Person, (Option<String>, Unfit)>,
    unconfirmed: bool,
    taken: &mut HashMap<String, Spot>,
) -> Plan {
    let row = |email, source_id, fate| Row { spot, email, source_id, fate };
    let person = match found {
        Ok(person) => person,
        Err((email, why)) => {
            let fate = Fate::Refused { code: why.code(), detail: why.to_string() };
            return Plan::Tell(row(email, None, fate));
        }
    };
    let (email, id) = (Some(person.email.clone()), person.id.clone());
    let new = match new_user(person, unconfirmed) {
        Ok(new) => new,
        Err((code, detail)) => return Plan::Tell(row(email, id, Fate::Refused { code, detail })),
    };
    match taken.entry(new.email.identity().to_owned()) {
        Entry::Occupied(first) => {
            let detail = format!("it is that of {}", first.get());
            Plan::Tell(row(email, id, Fate::Refused { code: "email_twice", detail }))
        }
        Entry::Vacant(free) => {
            free.insert(spot);
            let is_blocked = new.status == UserStatus::Blocked;
            Plan::Make(row(email, id, Fate::Made { user: None, is_blocked }), Box::new(new))
        }
    }
}

/// The user that somebody becomes, or the code and the words of what is in the way.
fn new_user(person: Person, unconfirmed: bool) -> Result<NewUser, (&'static str, String)> {
    let email = EmailAddress::parse(&person.email).map_err(|error| ("email_invalid", error.to_string()))?;
    if !person.is_confirmed && !unconfirmed {
        let detail = "the export does not say that it was; --unconfirmed takes it all the same".to_owned();
        return Err(("email_unconfirmed", detail));
    }
    let status = if person.is_blocked { UserStatus::Blocked } else { UserStatus::Active };
    let metadata = (!person.metadata.is_empty())
        .then(|| Metadata::parse(&Value::Object(person.metadata).to_string()))
        .transpose()
        .map_err(|error| ("metadata_invalid", error.to_string()))?;
    Ok(NewUser { email, status, metadata })
}

/// Looks who is there already, and makes the others if that is wanted.
async fn carry_out<P: Ports>(gatepost: &Gatepost<P>, app: &AppId, plans: Vec<Plan>, apply: bool) -> Done {
    let mut rows = Vec::with_capacity(plans.len());
    for plan in plans {
        match plan {
            Plan::Tell(row) => rows.push(row),
            Plan::Make(row, new) => match settle(gatepost, app, *new, apply).await {
                Ok(Some(fate)) => rows.push(Row { fate, ..row }),
                Ok(None) => rows.push(row),
                Err(error) => return Done { rows, failed: Some(error) },
            },
        }
    }
    Done { rows, failed: None }
}

/// What becomes of somebody; nothing else than was planned, if nothing.
async fn settle<P: Ports>(
    gatepost: &Gatepost<P>,
    app: &AppId,
    new: NewUser,
    apply: bool,
) -> Result<Option<Fate>, ManageUsersError> {
    let (email, is_blocked) = (new.email.clone(), new.status == UserStatus::Blocked);
    if let Some(known) = known(gatepost, app, email.clone()).await? {
        return Ok(Some(Fate::Known { user: known.id }));
    }
    if !apply {
        return Ok(None);
    }
    match gatepost.create_user(super::DOING, app, new).await {
        Ok(user) => Ok(Some(Fate::Made { user: Some(user.id), is_blocked })),
        // Somebody signed in just now.
        Err(ManageUsersError::EmailTaken) => {
            Ok(known(gatepost, app, email).await?.map(|user| Fate::Known { user: user.id }))
        }
        Err(error) => Err(error),
    }
}

async fn known<P: Ports>(
    gatepost: &Gatepost<P>,
    app: &AppId,
    email: EmailAddress,
) -> Result<Option<User>, ManageUsersError> {
    let filter = UserFilter { email: Some(email), ..UserFilter::default() };
    Ok(gatepost.users(app, filter, None, 1).await?.items.pop())
}
