// What was checked, and with whom.

const pad = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
};

export class Report {
  parts = [];
  failures = [];

  /** A table whose rows are `check`s, and whose columns are those who pass them. */
  part(name, columns) {
    const part = { name, columns, rows: new Map() };
    this.parts.push(part);
    return part;
  }

  /** Counts one check; `act` throws if it does not hold. */
  async check(part, row, column, act) {
    if (!part.rows.has(row)) part.rows.set(row, new Map());
    try {
      await act();
      part.rows.get(row).set(column, "ok");
    } catch (error) {
      part.rows.get(row).set(column, "FAILED");
      this.failures.push(`${part.name}, ${row}, ${column}: ${error.message}`);
    }
  }

  get results() {
    return this.parts.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]));
  }

  get ok() {
    return this.results.length > 0 && this.results.every((result) => result === "ok");
  }

  text() {
    const tables = this.parts.map(({ name, columns, rows }) =>
      pad([[name, ...columns], ...[...rows].map(([row, results]) => [row, ...columns.map((column) => results.get(column) ?? "–")])]),
    );
    const passed = this.results.filter((result) => result === "ok").length;
    const failures = this.failures.map((failure) => `FAILED  ${failure}`);
    return [...tables, ...failures, `${passed} of ${this.results.length} token checks passed`].join("\n\n");
  }
}
