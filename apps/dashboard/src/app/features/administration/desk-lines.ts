/** Desks as they are written, one a line: the code, a space, the name. */
export interface DeskLine {
  readonly code: string;
  readonly name: string;
}

/** What keeps a line from being a desk. */
export type DeskFault = {
  readonly kind: 'no_name' | 'code_too_long' | 'name_too_long' | 'same_code';
  readonly line: number;
  readonly code: string;
};

/** The desks of the lines; empty ones are skipped. A tab, a semicolon or a comma after the code, as a sheet brings it, is as good as a space. */
export function desksOf(text: string): { readonly desks: readonly DeskLine[]; readonly fault: DeskFault | null } {
  const lines = text.split('\n').map((line, at) => ({ line: at + 1, ...partsOf(line) }));
  const desks = lines.filter(({ code }) => code !== '');
  const seen = new Set<string>();
  for (const { line, code, name } of desks) {
    const kind = kindOfFault(code, name, seen);
    if (kind) return { desks: [], fault: { kind, line, code } };
    seen.add(code);
  }
  return { desks: desks.map(({ code, name }) => ({ code, name })), fault: null };
}

function kindOfFault(code: string, name: string, seen: ReadonlySet<string>): DeskFault['kind'] | null {
  if (name === '') return 'no_name';
  if (code.length > 20) return 'code_too_long';
  if (name.length > 200) return 'name_too_long';
  return seen.has(code) ? 'same_code' : null;
}

function partsOf(line: string): DeskLine {
  const [, code = '', name = ''] = /^\s*([^\s;,]+)[\s;,]*(.*?)\s*$/.exec(line) ?? [];
  return { code, name };
}
