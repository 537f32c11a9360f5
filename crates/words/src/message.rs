//! Messages as types: an id, and the arguments that its sentence needs.

use crate::Language;
use crate::direction::isolated;
use fluent_bundle::{FluentArgs, FluentValue};
use std::fmt;

/// Something that can be said in every language. Only the types of this crate are messages.
pub trait Message: sealed::Sealed {
    /// Its id in the `.ftl` files.
    const ID: &'static str;
}

/// What a sentence may have a place for.
pub trait Argument: sealed::Value {}

/// Words that a language has said already, such as a date, to stand in a sentence of the same language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase(String);

impl Phrase {
    /// Words that have become a text already; they MUST have been said by the language that goes on with them.
    pub const fn said(words: String) -> Self {
        Self(words)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Phrase> for String {
    fn from(phrase: Phrase) -> Self {
        phrase.0
    }
}

/// A value from outside: a name, an address. Where it runs against the sentence, it is kept apart from it.
impl Argument for &str {}
/// Words of the same language, put in as they are.
impl Argument for Phrase {}
/// A number, which also chooses among plurals.
impl Argument for u64 {}

/// What only this crate can do.
pub(crate) mod sealed {
    use super::{FluentArgs, FluentValue, Language, Phrase, isolated};
    use std::borrow::Cow;

    /// How the outside's values enter a sentence.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    #[expect(unnameable_types, reason = "sealed: nobody else makes a message or a value")]
    pub enum Marks {
        /// Kept apart by marks, where they need it.
        Isolating,
        /// As they are.
        Bare,
    }

    /// A message, ready to be said.
    #[expect(unnameable_types, reason = "sealed: nobody else makes a message or a value")]
    pub trait Sealed {
        /// The arguments, by name.
        fn arguments(self, language: Language, marks: Marks) -> FluentArgs<'static>;
    }

    /// A value, ready to be put in.
    #[expect(unnameable_types, reason = "sealed: nobody else makes a message or a value")]
    pub trait Value {
        /// As Fluent wants it.
        fn into_fluent(self, language: Language, marks: Marks) -> FluentValue<'static>;
        /// One to try a sentence with.
        #[cfg(test)]
        fn sample() -> Self;
    }

    impl Value for &str {
        fn into_fluent(self, language: Language, marks: Marks) -> FluentValue<'static> {
            let text = match marks {
                Marks::Isolating => isolated(self, language),
                Marks::Bare => Cow::Borrowed(self),
            };
            FluentValue::String(Cow::Owned(text.into_owned()))
        }

        #[cfg(test)]
        fn sample() -> Self {
            "ACME"
        }
    }

    impl Value for Phrase {
        fn into_fluent(self, _language: Language, _marks: Marks) -> FluentValue<'static> {
            FluentValue::String(Cow::Owned(self.0))
        }

        #[cfg(test)]
        fn sample() -> Self {
            Self("so".to_owned())
        }
    }

    impl Value for u64 {
        fn into_fluent(self, _language: Language, _marks: Marks) -> FluentValue<'static> {
            FluentValue::from(self)
        }

        #[cfg(test)]
        fn sample() -> Self {
            3
        }
    }
}

/// What the tests must know of a message.
#[cfg(test)]
pub(crate) struct Declared {
    /// The module and the type.
    pub(crate) name: &'static str,
    /// The id in the `.ftl` files.
    pub(crate) id: &'static str,
    /// What its sentence may name.
    pub(crate) arguments: &'static [&'static str],
    /// Says it with sample values.
    pub(crate) sample: fn(Language) -> Result<String, String>,
}

/// A section of messages: a type for each, of whose fields every sentence must make use.
macro_rules! messages {
    ($(#[$about:meta])* $section:ident: $($name:ident $(<$life:lifetime>)? = $id:literal $({ $($field:ident: $kind:ty),+ })?;)+) => {
        $(#[$about])*
        pub mod $section {
            $($crate::message::messages! { @one $name $(<$life>)? = $id $({ $($field: $kind),+ })? })+

            #[cfg(test)]
            pub(crate) const DECLARED: &[crate::message::Declared] = &[$(
                crate::message::Declared {
                    name: concat!(stringify!($section), "::", stringify!($name)),
                    id: $id,
                    arguments: &[$($(stringify!($field)),+)?],
                    sample: |language| language.try_to_say($name $({
                        $($field: crate::message::sealed::Value::sample()),+
                    })?),
                }
            ),+];
        }
    };
    (@one $name:ident = $id:literal) => {
        #[doc = concat!("Says `", $id, "`.")]
        #[derive(Clone, Debug)]
        pub struct $name;

        impl crate::message::Message for $name {
            const ID: &'static str = $id;
        }

        impl crate::message::sealed::Sealed for $name {
            fn arguments(
                self,
                _language: crate::Language,
                _marks: crate::message::sealed::Marks,
            ) -> fluent_bundle::FluentArgs<'static> {
                fluent_bundle::FluentArgs::new()
            }
        }
    };
    (@one $name:ident $(<$life:lifetime>)? = $id:literal { $($field:ident: $kind:ty),+ }) => {
        #[doc = concat!("Says `", $id, "`.")]
        #[derive(Clone, Debug)]
        pub struct $name $(<$life>)? {
            $(
                #[doc = concat!("What the sentence calls `$", stringify!($field), "`.")]
                pub $field: $kind,
            )+
        }

        impl $(<$life>)? crate::message::Message for $name $(<$life>)? {
            const ID: &'static str = $id;
        }

        impl $(<$life>)? crate::message::sealed::Sealed for $name $(<$life>)? {
            fn arguments(
                self,
                language: crate::Language,
                marks: crate::message::sealed::Marks,
            ) -> fluent_bundle::FluentArgs<'static> {
                let mut arguments = fluent_bundle::FluentArgs::new();
                $(arguments.set(
                    stringify!($field),
                    crate::message::sealed::Value::into_fluent(self.$field, language, marks),
                );)+
                arguments
            }
        }
    };
}

pub(crate) use messages;
