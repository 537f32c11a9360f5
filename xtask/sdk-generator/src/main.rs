//! Prints the Rust client of the OpenAPI document whose path it is given; `cargo xtask sdk` runs it.

use openapiv3::{OpenAPI, Parameter, ReferenceOr};
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use serde_json::json;
use std::error::Error;
use syn::{File, ImplItem, Item, ItemImpl, Type};

/// What stands above the generated code.
const HEADING: &str = "\
//! The HTTP API, operation by operation; made by `cargo xtask sdk` from `openapi/gatepost.sdk.json`, and not to be edited.
";

/// The header by which a request can be repeated without being done twice.
const KEY: &str = "Idempotency-Key";

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the OpenAPI document")?;
    let document: OpenAPI = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let mut file: File = syn::parse2(generated(&document)?)?;
    without_panics(&mut file);
    // Examples that name what is not there are texts: nothing is compiled that isn't run.
    let code = prettyplease::unparse(&file).replace("```ignore", "```text");
    println!("{HEADING}\n{code}\n{}", keyed(&document));
    Ok(())
}

fn generated(document: &OpenAPI) -> Result<proc_macro2::TokenStream, Box<dyn Error>> {
    let secret = serde_json::from_value(json!({"type": "string", "format": "password"}))?;
    let moment = serde_json::from_value(json!({"type": "string", "format": "date-time"}))?;
    let mut settings = GenerationSettings::new();
    settings
        .with_conversion(moment, "crate::Moment", [TypeImpl::Display, TypeImpl::FromStr].into_iter())
        .with_conversion(secret, "crate::Secret", std::iter::empty::<TypeImpl>())
        .with_hooks(HooksMode::Expected)
        .with_inner_type("crate::caller::Caller".parse()?)
        // More arguments can be added to a builder without breaking anybody.
        .with_interface(InterfaceStyle::Builder)
        .with_map_type("::std::collections::BTreeMap");
    Ok(Generator::new(&settings).generate_tokens(document)?)
}

/// Takes `Client::new` away: it unwraps, and whoever has an HTTP client of their own has no use for it.
fn without_panics(file: &mut File) {
    let is_new = |item: &ImplItem| matches!(item, ImplItem::Fn(function) if function.sig.ident == "new");
    for item in &mut file.items {
        if let Item::Impl(block) = item
            && is_of_client(block)
        {
            block.items.retain(|item| !is_new(item));
        }
    }
}

/// Whether these are methods of the client itself, and not of a trait.
fn is_of_client(block: &ItemImpl) -> bool {
    block.trait_.is_none() && matches!(&*block.self_ty, Type::Path(path) if path.path.is_ident("Client"))
}

/// A constant that names the operations which take an `Idempotency-Key`, as hooks are told their names.
fn keyed(document: &OpenAPI) -> String {
    let is_key = |parameter: &ReferenceOr<Parameter>| {
        parameter
            .as_item()
            .is_some_and(|parameter| parameter.parameter_data_ref().name.eq_ignore_ascii_case(KEY))
    };
    let keyed = document.operations().filter(|(_, _, operation)| operation.parameters.iter().any(is_key));
    let names = keyed.filter_map(|(_, _, operation)| operation.operation_id.as_deref());
    let mut names: Vec<_> = names.map(snake_case).collect();
    names.sort_unstable();
    let lines: String = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    format!("/// The operations that take an `{KEY}`.\npub(crate) const KEYED: &[&str] = &[\n{lines}];")
}

/// `createApp` as `create_app`.
fn snake_case(name: &str) -> String {
    name.chars().fold(String::new(), |mut snake, letter| {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
        snake
    })
}
