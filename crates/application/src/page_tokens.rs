//! Page tokens: where a list goes on, and of what it is a list. Whoever holds one can change neither.

use crate::gatepost::Gatepost;
use crate::keys::MasterKeys;
use crate::ports::Ports;
use std::fmt::Write as _;

/// How much of the tag travels, in hexadecimal digits.
const TAG: usize = 32;

/// A text that is no page token of this list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a page token of this list")]
pub struct PageTokenInvalid;

/// Where in a list something stands: lists are in the order of identifiers, newest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position(pub u128);

/// One page of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page<T> {
    /// What is on it, newest first.
    pub items: Vec<T>,
    /// Behind what the next page begins; nothing on the last one.
    pub next: Option<Position>,
}

impl<T> Page<T> {
    /// Of what was found when one more than `most` was asked for.
    pub fn of(mut found: Vec<T>, most: u32, position: impl Fn(&T) -> Position) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let is_more = found.len() > most;
        found.truncate(most);
        let next = found.last().filter(|_| is_more).map(position);
        Self { items: found, next }
    }

    /// The same page of something else.
    pub fn map<U>(self, each: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(each).collect(), next: self.next }
    }
}

impl<P: Ports> Gatepost<P> {
    /// The token of what stands behind `position` in that list. `list` names the list with all its filters.
    pub fn page_token(&self, list: &str, position: Position) -> String {
        token(&self.keys, list, position)
    }

    /// Where that list goes on by that token.
    pub fn page_position(&self, list: &str, token: &str) -> Result<Position, PageTokenInvalid> {
        position(&self.keys, list, token)
    }
}

fn token(keys: &MasterKeys, list: &str, position: Position) -> String {
    let place = format!("{:032x}", position.0);
    let tag = keys.current().page_tag(signed(list, &place).as_bytes());
    place + &hexadecimal(&tag)
}

fn position(keys: &MasterKeys, list: &str, token: &str) -> Result<Position, PageTokenInvalid> {
    let (place, tag) = token.split_at_checked(32).ok_or(PageTokenInvalid)?;
    let signed = signed(list, place);
    let is_ours = keys.all().any(|key| same(&hexadecimal(&key.page_tag(signed.as_bytes())), tag));
    if !is_ours {
        return Err(PageTokenInvalid);
    }
    u128::from_str_radix(place, 16).map(Position).map_err(|_| PageTokenInvalid)
}

/// A list's name holds no NUL, and a place has one length: no two pairs read alike.
fn signed(list: &str, place: &str) -> String {
    format!("{list}\0{place}")
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    text.truncate(TAG);
    text
}

/// In constant time.
fn same(one: &str, other: &str) -> bool {
    subtle::ConstantTimeEq::ct_eq(one.as_bytes(), other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::MasterKey;

    fn keys(byte: u8) -> MasterKeys {
        MasterKeys::new(MasterKey::new(&[byte; 32]), Vec::new()).unwrap_or_else(|_| unreachable!("one key"))
    }

    #[test]
    fn a_token_is_good_for_its_list_alone() {
        let token = token(&keys(1), "users of acme", Position(7));
        assert_eq!(position(&keys(1), "users of acme", &token), Ok(Position(7)));
        for (keys, list) in
            [(keys(1), "users of other"), (keys(1), "users of acme "), (keys(2), "users of acme")]
        {
            assert_eq!(position(&keys, list, &token), Err(PageTokenInvalid), "{list}");
        }
    }

    #[test]
    fn no_digit_of_a_token_can_be_another_one() {
        let sound = token(&keys(1), "list", Position(u128::MAX / 3));
        for at in 0..sound.len() {
            let mut changed = sound.clone().into_bytes();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).unwrap_or_default();
            assert_eq!(position(&keys(1), "list", &changed), Err(PageTokenInvalid), "{at}");
        }
        for wrong in ["", "0", &sound[1..], &sound[..sound.len() - 1], &format!("{sound}0"), "ä"] {
            assert_eq!(position(&keys(1), "list", wrong), Err(PageTokenInvalid), "{wrong}");
        }
    }

    #[test]
    fn a_page_that_is_not_the_last_says_where_the_next_one_begins() {
        let page = |found: &[u128]| Page::of(found.to_vec(), 2, |item| Position(*item));
        assert_eq!(page(&[9, 8, 7]), Page { items: vec![9, 8], next: Some(Position(8)) });
        assert_eq!(page(&[9, 8]), Page { items: vec![9, 8], next: None });
        assert_eq!(page(&[]), Page { items: vec![], next: None });
    }
}
