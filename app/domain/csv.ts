/** Tables as CSV that a spreadsheet of a Finnish office opens with a double click. */

/** Spreadsheets take what begins so for a formula, and run it. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows of cells, the headings first: separated by semicolons, in UTF-8 with a byte order mark, no cell a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}
