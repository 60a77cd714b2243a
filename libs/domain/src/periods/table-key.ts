/** What identifies a row of a funder's table besides the indicator: programme and fund above, then R67. */
export interface TableKey {
  readonly priority: string;
  /** `ESO4.8`, `RSO4.1`. */
  readonly specificObjective: string;
  readonly fund: string;
  /** `LD`, `TR`, `MD`, `OR`; null for Interreg, which has none (R107). */
  readonly categoryOfRegion: string | null;
}

/** The key as one text, for looking up and comparing rows: `1|ESO4.8|ESF+|MD|EECO01` (R67). */
export function rowKeyOf(key: TableKey, ...rest: readonly string[]): string {
  return [key.priority, key.specificObjective, key.fund, key.categoryOfRegion ?? '', ...rest].join('|');
}
