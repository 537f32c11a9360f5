//! How members of bodies become values of the domain.

/// Declares what a text in a body can be: its reader, the code of what is wrong with it, and the value that it becomes.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($type:ty) = $code:literal, $parse:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub(super) struct $name(pub(super) $type);

        impl Member for $name {
            fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
                let text = String::read(given, field, found)?;
                match $parse(text.as_str()) {
                    Ok(value) => Some(Self(value)),
                    Err(error) => {
                        found.add(field, $code, &error.to_string());
                        None
                    }
                }
            }
        }
    )*};
}
pub(super) use texts;
