//! Command lines of ours in what people are told to type into a shell.

use super::blocks::Block;

/// What stands between two commands of one line.
const BETWEEN: [&str; 5] = ["&&", "||", "|", ";", "&"];

/// The words of each command of ours, ours first.
pub(super) fn commands(block: &Block<'_>) -> Vec<Vec<String>> {
    typed(block)
        .iter()
        .flat_map(|words| words.split(|word| BETWEEN.contains(&word.as_str())).filter_map(ours))
        .collect()
}

/// The words of each line that is typed; one that ends within quotes, or by a backslash, goes on in the next.
fn typed(block: &Block<'_>) -> Vec<Vec<String>> {
    let is_console = block.language == "console";
    let mut found = Vec::new();
    let mut begun = String::new();
    for line in block.text.lines() {
        let line = match line.strip_prefix("$ ") {
            Some(typed) if is_console => typed,
            // Of a console, whatever is not typed was printed.
            _ if is_console && begun.is_empty() => continue,
            _ => line,
        };
        begun.push_str(line);
        if line.ends_with('\\') {
            begun.pop();
            continue;
        }
        match shlex::split(&begun) {
            Some(words) => {
                found.push(words);
                begun.clear();
            }
            None => begun.push('\n'),
        }
    }
    // Quotes that nobody closes leave words that no command takes.
    found.extend((!begun.trim().is_empty()).then(|| vec!["gatepost".to_owned(), begun]));
    found
}

/// The words of one command from our name on, without variables before it and files behind it.
fn ours(command: &[String]) -> Option<Vec<String>> {
    let is_variable = |word: &String| {
        word.split_once('=').is_some_and(|(name, _)| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
        })
    };
    let mut words = command.iter().skip_while(|word| is_variable(word));
    match words.next()?.as_str() {
        "gatepost" => {}
        // Without a `--` it is a program of an example; some of those have arguments too.
        "cargo" if words.next()? == "run" && command.iter().any(|word| word == "--") => {
            let is_example = words.by_ref().take_while(|word| *word != "--").any(|word| word == "--example");
            if is_example {
                return None;
            }
        }
        _ => return None,
    }
    let mut line = vec!["gatepost".to_owned()];
    while let Some(word) = words.next() {
        match word.as_str() {
            ">" | ">>" | "<" => drop(words.next()),
            word => line.push(word.to_owned()),
        }
    }
    Some(line)
}
