//! What a holder may have an API work out.
//!
//! The library's own limits are looked at between its steps, and one step can be a join of many facts in many places: ten
//! predicates over ten facts are more combinations than anybody can wait for, or hold in memory. So what a token asks for
//! is counted before any of it is begun. Gatepost itself takes and refuses the same.

use biscuit_auth::builder::{Binary, Check, Op, Rule, Unary};

/// Operations that all checks of a token may take together; one that is issued here takes a handful.
const OPERATIONS: usize = 4096;

/// Operations in one expression: each may copy what the one before made.
const IN_EXPRESSION: usize = 64;

/// Whether these can be judged in no time, where no name has more than `alike` facts. A holder narrows by checks alone; and
/// patterns and loops cost more than their length shows.
pub(super) fn are_bearable(checks: &[Check], alike: usize) -> bool {
    let costs = checks.iter().flat_map(|check| &check.queries).map(|query| cost(query, alike));
    costs.sum::<Option<usize>>().is_some_and(|total| total <= OPERATIONS)
}

/// How many operations a query takes at most.
fn cost(query: &Rule, alike: usize) -> Option<usize> {
    let expressions = query
        .expressions
        .iter()
        .map(|expression| operations(&expression.ops).filter(|operations| *operations <= IN_EXPRESSION));
    let each = expressions.sum::<Option<usize>>()?.checked_add(1)?;
    let predicates = u32::try_from(query.body.len()).ok()?;
    alike.max(2).checked_pow(predicates)?.checked_mul(each).map(|cost| cost.min(OPERATIONS + 1))
}

/// How many operations these are, with those inside them; none if one of them may cost more than it shows.
fn operations(ops: &[Op]) -> Option<usize> {
    let each = ops.iter().map(|op| match op {
        Op::Unary(Unary::Ffi(_)) | Op::Binary(Binary::Ffi(_) | Binary::Regex) => None,
        Op::Value(_) | Op::Unary(_) | Op::Binary(_) => Some(1),
        // Without parameters it is the right side of `&&` or `||`; with them, the body of a loop.
        Op::Closure(parameters, inner) if parameters.is_empty() => operations(inner).map(|inner| inner + 1),
        Op::Closure(..) => None,
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bearable(check: &str) -> bool {
        are_bearable(&[check.try_into().unwrap()], 2)
    }

    #[test]
    fn what_holders_narrow_by_is_bearable() {
        for check in [
            r#"check if operation("read")"#,
            "check if time($t), $t < 2026-01-01T00:10:00Z",
            r#"check if required_scope("openid") or required_scope("email")"#,
            r#"check if operation($o), ["read", "list"].contains($o) && $o != "write""#,
            r#"check if email($e), $e.ends_with("@example.org")"#,
            r#"check all scope($s), $s != "admin""#,
            r#"reject if operation("write")"#,
        ] {
            assert!(bearable(check), "{check}");
        }
    }

    #[test]
    fn what_could_stop_a_server_is_not() {
        let join = vec!["scope($a)"; 13].join(", ");
        let long = format!("check if 0{} == 1", " + 0".repeat(40));
        let often =
            format!("check if {}", vec!["scope($a), scope($b), scope($c), 1 + 1 == 2"; 140].join(" or "));
        for check in [
            &format!("check if {join}"),
            &long,
            &often,
            r#"check if email($e), $e.matches("(a+)+$")"#,
            "check if [1, 2].all($x -> [1, 2].any($y -> $x == $y))",
            "check if true && [1].any($x -> $x == 1)",
            "check if 1.extern::anything(2)",
            "check if 1.extern::anything()",
        ] {
            assert!(!bearable(check), "{check}");
        }
        assert!(!are_bearable(&["check if scope($a), scope($b)".try_into().unwrap()], usize::MAX));
    }
}
