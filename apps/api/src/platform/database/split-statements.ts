/** Text between two positions that holds no statement's end: a quoted text, a comment, a function's body. */
type Skip = (sql: string, at: number) => number | null;

const lineComment: Skip = (sql, at) => (sql.startsWith('--', at) ? endOf(sql, sql.indexOf('\n', at)) : null);

const blockComment: Skip = (sql, at) => {
  if (!sql.startsWith('/*', at)) return null;
  let depth = 1;
  let end = at + 2;
  while (end < sql.length && depth > 0) {
    // PostgreSQL nests comments
    if (sql.startsWith('/*', end)) [depth, end] = [depth + 1, end + 2];
    else if (sql.startsWith('*/', end)) [depth, end] = [depth - 1, end + 2];
    else end += 1;
  }
  return end;
};

const quoted: Skip = (sql, at) => {
  const quote = sql[at];
  if (quote !== "'" && quote !== '"') return null;
  const backslashes = quote === "'" && /(^|[^A-Za-z0-9_$])[eE]$/.test(sql.slice(Math.max(0, at - 2), at));
  let end = at + 1;
  while (end < sql.length) {
    if (backslashes && sql[end] === '\\') end += 2;
    else if (sql[end] !== quote) end += 1;
    else if (sql[end + 1] === quote) end += 2;
    else return end + 1;
  }
  return end;
};

const dollarQuoted: Skip = (sql, at) => {
  if (sql[at] !== '$' || /[A-Za-z0-9_$]/.test(sql[at - 1] ?? '')) return null;
  const tag = /^\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/.exec(sql.slice(at, at + 70))?.[0];
  if (!tag) return null;
  const close = sql.indexOf(tag, at + tag.length);
  return close < 0 ? sql.length : close + tag.length;
};

/** The body of a function in standard SQL ends at its `end`, not at the first semicolon inside. */
const atomicBody: Skip = (sql, at) => {
  const begin = /^begin\s+atomic\b/i.exec(sql.slice(at, at + 40));
  if (!begin || /\w/.test(sql[at - 1] ?? ' ')) return null;
  const body = at + begin[0].length;
  const close = /(^|[\s;])end\b/i.exec(sql.slice(body));
  return close ? body + close.index + close[0].length : sql.length;
};

const skips = [lineComment, blockComment, quoted, dollarQuoted, atomicBody];
const endOf = (sql: string, index: number): number => (index < 0 ? sql.length : index);

/** The statements of a PostgreSQL script, in order, without their semicolons; comments alone are none. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let bare = '';
  const close = (end: number): void => {
    if (bare.trim()) statements.push(sql.slice(start, end).trim());
    bare = '';
  };
  for (let at = 0; at < sql.length;) {
    const next = skips.map((skip) => skip(sql, at)).find((end) => end !== null);
    if (next !== undefined) {
      if (lineComment(sql, at) === null && blockComment(sql, at) === null) bare += sql.slice(at, next);
      at = next;
    } else if (sql[at] === ';') {
      close(at);
      start = at += 1;
    } else {
      bare += sql[at];
      at += 1;
    }
  }
  close(sql.length);
  return statements;
}
