//! Whether an SVG is a picture and nothing else. It is only ever loaded as one, where browsers run and fetch nothing; what
//! is refused here would be dangerous to somebody who opens the file itself. So the check is crude, and refuses more than
//! it must.

/// Why an SVG is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SvgRefused {
    /// Browsers would not draw it.
    #[error("does not say xmlns=\"http://www.w3.org/2000/svg\", so no browser draws it")]
    Namespace,
    /// Declarations can define entities, and so hide the rest.
    #[error("has a declaration (<!…) or an instruction (<?…) beside the first line's")]
    Declaration,
    /// An element that is more than drawing.
    #[error("has an element that does more than draw, such as script or foreignObject")]
    Element,
    /// An attribute that runs a script.
    #[error("has an attribute that begins with \"on\", which runs a script")]
    Handler,
    /// Something that is not in the file.
    #[error("points to something outside the file")]
    Reference,
    /// A reference to a character, or an escape in a style, could spell what is refused above.
    #[error("spells characters by & or \\ that could as well stand there themselves")]
    Escape,
}

/// What draws nothing, or draws what stands elsewhere.
const ELEMENTS: [&str; 16] = [
    "a",
    "animate",
    "audio",
    "base",
    "embed",
    "feimage",
    "foreignobject",
    "handler",
    "iframe",
    "image",
    "link",
    "listener",
    "object",
    "script",
    "set",
    "video",
];

/// Whether the text's root element is `svg`.
pub(super) fn is_svg(text: &str) -> bool {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    loop {
        let skipped = [("<?", "?>"), ("<!--", "-->")].into_iter().find_map(|(begin, end)| {
            rest.strip_prefix(begin)?.split_once(end).map(|(_, rest)| rest.trim_start())
        });
        match skipped {
            Some(further) => rest = further,
            None => break,
        }
    }
    let name = rest.strip_prefix("<svg");
    name.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')))
}

/// Refuses what could do more than be looked at.
pub(super) fn must_be_inert(text: &str) -> Result<(), SvgRefused> {
    let text = text.to_ascii_lowercase();
    if !text.contains("http://www.w3.org/2000/svg") {
        return Err(SvgRefused::Namespace);
    }
    let declares = text.match_indices("<!").any(|(at, _)| !tail(&text, at).starts_with("<!--"));
    let instructs = text.match_indices("<?").any(|(at, _)| !tail(&text, at).starts_with("<?xml "));
    if declares || instructs {
        return Err(SvgRefused::Declaration);
    }
    if text.match_indices('<').any(|(at, _)| ELEMENTS.contains(&element(tail(&text, at + 1)))) {
        return Err(SvgRefused::Element);
    }
    let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
    let spells =
        text.match_indices('&').any(|(at, _)| !known.iter().any(|one| tail(&text, at).starts_with(one)));
    if spells || text.contains('\\') {
        return Err(SvgRefused::Escape);
    }
    if has_handler(&text) {
        return Err(SvgRefused::Handler);
    }
    if points_outside(&text) {
        return Err(SvgRefused::Reference);
    }
    Ok(())
}

fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// The name of the element that begins here, without its prefix.
fn element(text: &str) -> &str {
    let name =
        text.split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

/// Whether a word that begins with `on` is given a value.
fn has_handler(text: &str) -> bool {
    let breaks = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '/' | ':');
    text.split('=').any(|before| {
        let name = before.trim_end().rsplit(breaks).next().unwrap_or_default();
        name.starts_with("on")
    })
}

/// Whether anything is named that does not begin with `#`: by an attribute, or by a style.
fn points_outside(text: &str) -> bool {
    let attribute = ["href", "src"].into_iter().any(|name| {
        text.match_indices(name).any(|(at, _)| {
            let value = tail(text, at + name.len()).trim_start().strip_prefix('=');
            value.is_some_and(|value| !value.trim_start().trim_start_matches(['"', '\'']).starts_with('#'))
        })
    });
    let style = text.match_indices("url").any(|(at, _)| {
        let value = tail(text, at + 3).trim_start().strip_prefix('(');
        value.is_some_and(|value| !value.trim_start().trim_start_matches(['"', '\'']).starts_with('#'))
    });
    attribute
        || style
        || text.contains("@import")
        || text.contains("javascript:")
        || text.contains("image-set")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(inner: &str) -> Result<(), SvgRefused> {
        must_be_inert(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">{inner}</svg>"))
    }

    #[test]
    fn drawings_are_taken() {
        for inner in [
            "",
            "<!-- a --><title>A &amp; B</title><path d=\"M0 0h8\" fill='#fff'/>",
            "<style>.a{fill:url( #g )}</style><defs><linearGradient id=\"g\"/></defs><circle r=\"2\"/>",
            "<g xlink:href = \"#x\"><use href='#y'/></g><text font-size=\"3\">on = 1</text>"
                .replace("on = 1", "and so on")
                .as_str(),
        ] {
            assert_eq!(judged(inner), Ok(()), "{inner}");
        }
    }

    #[test]
    fn whatever_could_run_or_fetch_is_refused() {
        for (inner, why) in [
            ("<script>1</script>", SvgRefused::Element),
            ("<x:SCRIPT\n>1</x:SCRIPT>", SvgRefused::Element),
            ("<foreignObject/>", SvgRefused::Element),
            ("<image href=\"#x\"/>", SvgRefused::Element),
            ("<a href=\"#x\"/>", SvgRefused::Element),
            ("<set attributeName=\"href\"/>", SvgRefused::Element),
            ("<g onload=\"x\"/>", SvgRefused::Handler),
            ("<g/onclick = 'x'/>", SvgRefused::Handler),
            ("<use href=\"https://evil.example/x.svg#a\"/>", SvgRefused::Reference),
            ("<use xlink:href = 'data:x'/>", SvgRefused::Reference),
            ("<g fill=\"URL(//evil.example/x)\"/>", SvgRefused::Reference),
            ("<style>@import 'x';</style>", SvgRefused::Reference),
            ("<style>.a{fill:u\\72l(x)}</style>", SvgRefused::Escape),
            ("<use href=\"&#106;avascript:x\"/>", SvgRefused::Escape),
            ("<!DOCTYPE svg [<!ENTITY x 'y'>]>", SvgRefused::Declaration),
            ("<![CDATA[x]]>", SvgRefused::Declaration),
            ("<?xml-stylesheet href='x'?>", SvgRefused::Declaration),
        ] {
            assert_eq!(judged(inner), Err(why), "{inner}");
        }
        assert_eq!(must_be_inert("<svg/>"), Err(SvgRefused::Namespace));
    }

    #[test]
    fn the_root_is_looked_for_behind_comments() {
        for (text, yes) in [
            ("<svg>", true),
            ("\u{feff} <?xml version='1.0'?><!-- <html> --> <svg\nwidth='1'>", true),
            ("<svgx>", false),
            ("<html><svg>", false),
            ("<!-- <svg>", false),
            ("", false),
        ] {
            assert_eq!(is_svg(text), yes, "{text}");
        }
    }
}
