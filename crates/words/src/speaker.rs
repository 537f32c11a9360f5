//! Sentences out of the `.ftl` files: read once a language, at the first word that it says.

use crate::message::sealed::Marks;
use crate::message::{Message, Phrase};
use crate::{Language, direction, who};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use gatepost_domain::visitor::{ANDROID_APP, APPLE_APP};
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

/// The texts of one language: letters, moments and pages.
macro_rules! texts {
    ($tag:literal) => {
        [
            include_str!(concat!("../texts/", $tag, "/letters.ftl")),
            include_str!(concat!("../texts/", $tag, "/moments.ftl")),
            include_str!(concat!("../texts/", $tag, "/pages.ftl")),
        ]
    };
}

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En));
static DE: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::De));
static FR: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Fr));
static ES: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Es));
static JA: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Ja));
static AR: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Ar));

impl Language {
    /// Says it. Values that run against the sentence are kept apart from it by marks that nobody sees (UAX #9).
    pub fn say(self, message: impl Message) -> String {
        self.say_with(Marks::Isolating, message)
    }

    /// The same without any mark, for a line that programs cut and show as they like, such as a subject.
    pub fn say_bare(self, message: impl Message) -> String {
        self.say_with(Marks::Bare, message)
    }

    /// Says it as words to go on with.
    pub fn phrase(self, message: impl Message) -> Phrase {
        Phrase::said(self.say(message))
    }

    /// What a visitor's browser or program is called: a kind of program in words, every other by its own name.
    pub fn program(self, name: &str) -> Phrase {
        match name {
            ANDROID_APP => self.phrase(who::AndroidApp),
            APPLE_APP => self.phrase(who::AppleApp),
            _ => self.quote(name),
        }
    }

    /// A value from outside as a phrase: a name, an address.
    pub fn quote(self, value: &str) -> Phrase {
        Phrase::said(direction::isolated(value, self).into_owned())
    }

    /// What can't be said in one language is said in English, and its id is better than a page that fails. Neither
    /// happens: the tests say every message in every language.
    fn say_with<M: Message>(self, marks: Marks, message: M) -> String {
        let arguments = message.arguments(self, marks);
        let said = self.format(M::ID, &arguments).or_else(|_| Self::En.format(M::ID, &arguments));
        said.unwrap_or_else(|_| M::ID.to_owned())
    }

    /// Says it, or why it can't.
    #[cfg(test)]
    pub(crate) fn try_to_say<M: Message>(self, message: M) -> Result<String, String> {
        self.format(M::ID, &message.arguments(self, Marks::Isolating))
    }

    fn format(self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, String> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| format!("{id} is not there"))?;
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(format!("{id}: {errors:?}")) }
    }

    pub(crate) const fn texts(self) -> [&'static str; 3] {
        match self {
            Self::En => texts!("en"),
            Self::De => texts!("de"),
            Self::Fr => texts!("fr"),
            Self::Es => texts!("es"),
            Self::Ja => texts!("ja"),
            Self::Ar => texts!("ar"),
        }
    }

    fn bundle(self) -> &'static Bundle {
        match self {
            Self::En => &EN,
            Self::De => &DE,
            Self::Fr => &FR,
            Self::Es => &ES,
            Self::Ja => &JA,
            Self::Ar => &AR,
        }
    }
}

fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // Values are kept apart where they need it, by `direction`: Fluent would mark each, needed or not.
    bundle.set_use_isolating(false);
    for text in language.texts() {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
}
