import type { FaultCounts, FileFault, IncompleteRow, Participation, ReadContext, ReadRow } from '#domain';

/** A file to read: where it lies, or its bytes. */
export type FileToRead = { readonly path: string } | { readonly bytes: Uint8Array };

/** How a file turned out to be written; shown to who loads it (G31). */
export interface FileDialect {
  readonly type: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly newline: string | null;
  /** `iso`, `dmy`, `mdy`, `unclear`; null: no date in it. */
  readonly dateOrder: string | null;
  readonly sheet: string | null;
}

export interface ReadColumns {
  /** The header's own words, and the field each fills. */
  readonly known: readonly { readonly column: string; readonly field: string }[];
  readonly unknown: readonly string[];
  /** Labels of the form that a participation does not need; their cells were not looked at. */
  readonly notRead: readonly string[];
}

/** What reading a file gave, whatever it is about. A file that cannot be read at all gives a fault and nothing else. */
export interface ReadFile {
  readonly dialect: FileDialect | null;
  readonly columns: ReadColumns | null;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** At most a thousand, errors first when there are more. */
  readonly faults: readonly FileFault[];
  readonly faultCount: number;
  readonly faultCounts: FaultCounts;
}

/** What reading a participations file gave. */
export interface ReadResult extends ReadFile {
  /** Sound participations, one per person and operation, incomplete ones included. */
  readonly participations: readonly Participation[];
  /** The row each of them was first read from. */
  readonly sourceRows: readonly number[];
  readonly incomplete: readonly IncompleteRow[];
}

/** What reading a file of records of the catalogue gave. */
export interface ReadRecordsResult extends ReadFile {
  /** Rows without an error, in the order of the file. */
  readonly records: readonly ReadRow[];
  /** The header's word above the sender's own ids; null: the file has none. */
  readonly senderIdColumn: string | null;
}

export type { ReadContext };
