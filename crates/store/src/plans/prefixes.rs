//! Whether an index is asked for what it begins with: else one row is sought among all that an app has in it.

use std::collections::HashMap;

/// The columns of each index, in their order.
pub(super) struct Indexes(HashMap<String, Vec<String>>);

impl Indexes {
    pub(super) async fn of(url: &str) -> Self {
        let client = gatepost_tests::postgres::connect(url).await.unwrap();
        let sql = "SELECT index.relname::text, array_agg(attname::text ORDER BY place) FROM pg_index \
                   JOIN pg_class index ON index.oid = indexrelid, unnest(indkey) WITH ORDINALITY AS key (attnum, place), \
                   pg_attribute WHERE attrelid = indrelid AND pg_attribute.attnum = key.attnum GROUP BY index.relname";
        let rows = client.query(sql, &[]).await.unwrap();
        Self(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }

    /// The step of a plan that asks an index for something else than what it begins with.
    pub(super) fn misused<'a>(&self, plan: &'a [String]) -> Option<&'a str> {
        plan.iter().zip(plan.iter().skip(1)).find_map(|(step, condition)| {
            let condition = condition.trim_start().strip_prefix("Index Cond: ")?;
            let columns = self.0.get(index_of(step)?)?;
            let asked = columns.iter().map(|column| names(condition, column));
            // Once a column is not asked for, none behind it may be.
            (!asked.is_sorted_by(|before, after| before >= after)).then_some(step.as_str())
        })
    }
}

/// Which index a step reads.
fn index_of(step: &str) -> Option<&str> {
    let (_, rest) = step.split_once(" using ").or_else(|| step.split_once("Bitmap Index Scan on "))?;
    rest.split_whitespace().next()
}

/// Whether that column stands on the left of a comparison.
fn names(condition: &str, column: &str) -> bool {
    condition
        .split(" AND ")
        .map(left)
        .flat_map(|left| left.split(|at: char| !at.is_alphanumeric() && at != '_'))
        .any(|word| word == column)
}

/// What stands before the comparison.
fn left(part: &str) -> &str {
    let signs = [" = ", " < ", " > ", " <= ", " >= ", " IS "];
    let end = signs.iter().filter_map(|sign| part.find(sign)).min();
    end.and_then(|end| part.get(..end)).unwrap_or(part)
}
