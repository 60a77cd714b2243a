/** Codes that are shown, by field. A field without any narrows nothing. */
export type RegisterFilter = Readonly<Record<string, readonly string[]>>;

/** Reads a filter as the address and the API write it: `contactType:information|listening;channel:phone`. Other fields than these are left out. */
export function readFilter(where: string | undefined, fields: readonly string[]): RegisterFilter {
  const parts = (where ?? '').split(';').map((part) => part.split(':'));
  return Object.fromEntries(
    parts.flatMap(([name = '', list = '']) => {
      const codes = list.split('|').filter(Boolean);
      return fields.includes(name) && codes.length > 0 ? [[name, codes] as const] : [];
    }),
  );
}

/** Null: nothing is narrowed. */
export function writeFilter(filter: RegisterFilter): string | null {
  const parts = Object.entries(filter).filter(([, codes]) => codes.length > 0);
  return parts.length === 0 ? null : parts.map(([name, codes]) => `${name}:${codes.join('|')}`).join(';');
}

export function withCode(filter: RegisterFilter, name: string, code: string, on: boolean): RegisterFilter {
  const others = (filter[name] ?? []).filter((one) => one !== code);
  return { ...filter, [name]: on ? [...others, code] : others };
}

/** What the next press of a column's head asks: first upwards, then downwards, then the order of the register again. */
export function nextSort(sort: string | undefined, column: string): string | null {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? null : column;
}
