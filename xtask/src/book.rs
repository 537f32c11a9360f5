//! The book of `docs/` holds pages from other folders too, and its pages name files that no book holds: here mdBook is told where
//! those pages stand in it, and where such links lead.
//!
//! mdBook calls `cargo xtask book` as a preprocessor: it hands over its settings and the pages as JSON, and takes the pages back. So
//! links are written once, as they work in the repository.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use serde_json::Value;

use crate::Failure;

/// Where the book's own pages lie in the repository.
const HOME: &str = "docs";

/// Where pages of other folders stand in the book.
const ELSEWHERE: &str = "project";

/// The setting of mdBook that says where the repository can be read.
const REPOSITORY: &str = "/config/output/html/git-repository-url";

/// What stands behind the repository's address and before a path.
const VIEW: &str = "blob/HEAD";

/// Answers mdBook: `[settings, book]` comes in, the book goes out.
pub(crate) fn answer() -> Result<String, Failure> {
    let mut asked = String::new();
    let refused = |error: &dyn std::fmt::Display| {
        Failure::refused(format!("book: what mdBook says can't be read: {error}"))
    };
    std::io::stdin().read_to_string(&mut asked).map_err(|error| refused(&error))?;
    let asked: Value = serde_json::from_str(&asked).map_err(|error| refused(&error))?;
    let (Some(settings), Some(book)) = (asked.get(0), asked.get(1)) else {
        return Err(refused(&"two values are expected"));
    };
    let mut book = book.clone();
    settle(&mut book, settings.pointer(REPOSITORY).and_then(Value::as_str));
    Ok(book.to_string())
}

/// Gives every page its place, and leads its links to where their aims are in the book.
fn settle(book: &mut Value, repository: Option<&str>) {
    let mut pages = BTreeSet::new();
    each(book, &mut |page| pages.extend(path_of(page)));
    let aims = Aims { pages, repository };
    each(book, &mut |page| {
        let (Some(path), Some(content)) = (path_of(page), page.get("content").and_then(Value::as_str)) else {
            return;
        };
        let content = aims.led(&path, content);
        if let Some(page) = page.as_object_mut() {
            page.insert("content".to_owned(), content.into());
            page.insert("path".to_owned(), place(&path).into());
        }
    });
}

/// Calls `with` for every page, also for those below others.
fn each(value: &mut Value, with: &mut impl FnMut(&mut Value)) {
    let Some(items) =
        ["items", "sub_items"].iter().find(|key| value.get(key).is_some()).and_then(|key| value.get_mut(key))
    else {
        return;
    };
    for page in items.as_array_mut().into_iter().flatten().filter_map(|item| item.get_mut("Chapter")) {
        with(page);
        each(page, with);
    }
}

/// Where the page lies in the repository.
fn path_of(page: &Value) -> Option<String> {
    page.get("source_path")?.as_str().map(|path| joined(HOME, path))
}

/// Where the page of that path stands in the book.
fn place(path: &str) -> String {
    let home = path.strip_prefix(HOME).and_then(|path| path.strip_prefix('/'));
    home.map_or_else(|| format!("{ELSEWHERE}/{path}"), str::to_owned)
}

/// The path that `to` names, seen from `folder`.
fn joined(folder: &str, to: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in to.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Where links can lead.
struct Aims<'a> {
    /// The pages of the book, as they lie in the repository.
    pages: BTreeSet<String>,
    /// Where the repository can be read.
    repository: Option<&'a str>,
}

/// What becomes of a link.
#[derive(Debug, PartialEq, Eq)]
enum Link {
    /// It leads there.
    To(String),
    /// Its words stay, and lead nowhere.
    Words,
}

impl Aims<'_> {
    /// The text of the page at `path`, with every link as the book needs it.
    fn led(&self, path: &str, content: &str) -> String {
        let mut text = content.to_owned();
        let links = Parser::new_ext(content, Options::ENABLE_TABLES).into_offset_iter();
        let links = links.filter_map(|(event, at)| match event {
            Event::Start(
                Tag::Link { link_type: LinkType::Inline, dest_url, .. }
                | Tag::Image { link_type: LinkType::Inline, dest_url, .. },
            ) => Some((at, self.of(path, &dest_url)?)),
            _ => None,
        });
        let links: Vec<(Range<usize>, Link)> = links.collect();
        // From the end to the beginning, so that places that are still to come stay where they are.
        for (at, link) in links.into_iter().rev() {
            let Some((words, _)) = content.get(at.clone()).and_then(|link| link.rsplit_once("](")) else {
                continue;
            };
            let instead = match link {
                Link::To(aim) => format!("{words}]({aim})"),
                Link::Words => words.trim_start_matches(['!', '[']).to_owned(),
            };
            text.replace_range(at, &instead);
        }
        text
    }

    /// What becomes of a link from the page at `path`; nothing if it is good as it is.
    fn of(&self, path: &str, link: &str) -> Option<Link> {
        let (aim, anchor) = link.split_at(link.find('#').unwrap_or(link.len()));
        if aim.is_empty() || aim.contains(':') {
            return None;
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let aim = joined(folder, aim);
        let up = "../".repeat(place(path).matches('/').count());
        let is_in_the_book = self.pages.contains(&aim) || is_copied(&aim);
        Some(match self.repository {
            _ if is_in_the_book => Link::To(format!("{up}{}{anchor}", place(&aim))),
            Some(repository) => Link::To(format!("{repository}/{VIEW}/{aim}{anchor}")),
            None => Link::Words,
        })
    }
}

/// Whether mdBook copies the file of that path as it is: whatever lies in the book's folder and is no text.
fn is_copied(path: &str) -> bool {
    let path = Path::new(path);
    path.starts_with(HOME) && path.extension().is_none_or(|ending| ending != "md")
}

#[cfg(test)]
mod tests {
    use super::{place, settle};
    use serde_json::{Value, json};

    fn page(source: &str, content: &str) -> Value {
        json!({"Chapter": {"name": "A page", "content": content, "sub_items": [], "path": source, "source_path": source}})
    }

    /// The texts and places of a page of `docs`, of one below it and of one elsewhere, all with the same text.
    fn settled(content: &str, repository: Option<&str>) -> Vec<[String; 2]> {
        let mut first = page("guide.md", content);
        first["Chapter"]["sub_items"] = json!([page("reference/api.md", content)]);
        let mut book =
            json!({"items": [{"PartTitle": "Start"}, first, "Separator", page("../SECURITY.md", content)]});
        settle(&mut book, repository);
        let found = ["/items/1/Chapter", "/items/1/Chapter/sub_items/0/Chapter", "/items/3/Chapter"];
        let text = |place: &str, key| {
            book.pointer(place).and_then(|page| page[key].as_str()).unwrap_or_default().to_owned()
        };
        found.map(|place| [text(place, "path"), text(place, "content")]).to_vec()
    }

    #[test]
    fn every_page_has_a_place_below_the_book() {
        let places: Vec<String> = settled("", None).into_iter().map(|[path, _]| path).collect();
        assert_eq!(places, ["guide.md", "reference/api.md", "project/SECURITY.md"]);
        assert_eq!(place("docs/images/a.png"), "images/a.png");
    }

    #[test]
    fn links_between_pages_lead_on_wherever_they_stand() {
        let text = "[a](../SECURITY.md#what), [b](guide.md) and ![c](../docs/images/a.png)";
        let shown: Vec<String> = settled(text, None).into_iter().map(|[_, text]| text).collect();
        assert_eq!(shown[0], "[a](project/SECURITY.md#what), [b](guide.md) and ![c](images/a.png)");
        // From there both name pages that there are not, and the picture is one of another folder of docs.
        assert_eq!(shown[1], "a, b and ![c](../docs/images/a.png)");
        assert_eq!(settled("[b](docs/guide.md)", None)[2][1], "[b](../guide.md)");
    }

    #[test]
    fn what_no_book_holds_is_words_or_in_the_repository() {
        let text = "See [`examples`](../examples) and [the *contract*](../openapi/a.json), \u{e4}.";
        assert_eq!(settled(text, None)[0][1], "See `examples` and the *contract*, \u{e4}.");
        let led = &settled(text, Some("https://git.example/gatepost"))[0][1];
        assert!(
            led.starts_with("See [`examples`](https://git.example/gatepost/blob/HEAD/examples) and"),
            "{led}"
        );
    }

    #[test]
    fn other_addresses_anchors_and_code_stay_as_they_are() {
        let text =
            "[a](https://a.example/b) [b](#c) <https://a.example> `[c](../d)`\n\n```text\n[e](../f)\n```\n";
        assert_eq!(settled(text, None)[0][1], text);
    }
}
