//! Lists: a page at a time, newest first, each with a token that leads to the next one.

use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use gatepost_application::{Page, Ports, Position};
use poem::Request;

/// What a list without filters knows.
pub(crate) const PAGED: [&str; 2] = ["limit", "page_token"];

/// What a list answers with at most.
pub(super) const MOST: u32 = 200;

/// What a list answers with unless it is asked for another number.
pub(super) const USUAL: u32 = 50;

/// Where a page begins, and how much is on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Paging {
    /// How much there is on it at most.
    pub(crate) most: u32,
    /// Behind what it begins; nothing for the first one.
    pub(crate) behind: Option<Position>,
}

impl Paging {
    /// Reads `limit` and `page_token`. `list` names the list with all its filters: a token of another one is refused.
    pub(crate) fn read<P: Ports>(
        site: &Site<P>,
        list: &str,
        limit: Option<u32>,
        token: Option<&str>,
    ) -> Result<Self, Problem> {
        let mut errors = Vec::new();
        let most = limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&most) {
            errors.push(FieldProblem::new("limit", "limit_out_of_range", format!("from 1 to {MOST}")));
        }
        let behind = token.map(|token| site.gatepost.page_position(list, token)).transpose();
        let behind = behind.unwrap_or_else(|error| {
            errors.push(FieldProblem::new("page_token", "page_token_invalid", error.to_string()));
            None
        });
        if errors.is_empty() { Ok(Self { most, behind }) } else { Err(Problem::invalid(errors)) }
    }
}

/// One page of a list that is at hand as a whole, and the token of the next one.
pub(crate) fn paged<P: Ports, T>(
    site: &Site<P>,
    list: &str,
    (limit, token): (Option<u32>, Option<&str>),
    (mut all, position): (Vec<T>, impl Fn(&T) -> Position),
) -> Result<(Vec<T>, Option<String>), Problem> {
    let paging = Paging::read(site, list, limit, token)?;
    all.sort_by_key(|item| std::cmp::Reverse(position(item)));
    all.retain(|item| paging.behind.is_none_or(|behind| position(item) < behind));
    let page = Page::of(all, paging.most, position);
    let next = next_page(site, list, &page);
    Ok((page.items, next))
}

/// The token of the next page, if there is one.
pub(crate) fn next_page<P: Ports, T>(site: &Site<P>, list: &str, page: &Page<T>) -> Option<String> {
    page.next.map(|position| site.gatepost.page_token(list, position))
}

/// Refuses query parameters that a list does not know: who misspells a filter must not get everything.
pub(crate) fn only(request: &Request, known: &[&str]) -> Result<(), Problem> {
    let query = request.uri().query().unwrap_or_default();
    let names = query.split('&').filter(|pair| !pair.is_empty());
    let unknown =
        names.map(|pair| pair.split('=').next().unwrap_or_default()).find(|name| !known.contains(name));
    match unknown {
        None => Ok(()),
        Some(_) => Err(Problem::new(Code::MalformedRequest).detail(format!(
            "There is a query parameter that this list does not know. It knows {}.",
            known.join(", ")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_parameter_is_refused() {
        let judge = |uri: &str| {
            let request = Request::builder().uri(uri.parse().unwrap()).finish();
            only(&request, &["limit", "page_token", "email"]).is_ok()
        };
        for known in
            ["/users", "/users?", "/users?limit=1", "/users?email=a%40b&page_token=x", "/users?limit"]
        {
            assert!(judge(known), "{known}");
        }
        for unknown in
            ["/users?sort=email;drop%20table", "/users?limit=1&Limit=2", "/users?=1", "/users?emai=x"]
        {
            assert!(!judge(unknown), "{unknown}");
        }
    }
}
