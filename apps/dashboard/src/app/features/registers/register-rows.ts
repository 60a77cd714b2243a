import { registerPage, type RegisterRecord } from '#contract';

/** A record in the list, with what the records it points to are called. */
export interface Row extends RegisterRecord {
  readonly recordId: string;
  readonly names: Readonly<Record<string, string>>;
}

/** A page of a register as rows of its table. */
export const pageOfRows = registerPage.transform(({ items, names, ...page }) => ({
  ...page,
  items: items.map((item): Row => ({ ...item, recordId: item.id, names })),
}));
