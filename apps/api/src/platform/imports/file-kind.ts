import type { ClientBase } from 'pg';
import type { ImportFault, ImportOutcome, ImportQuery } from '#contract';
import type { CalendarDay } from '#domain';
import type { ReadFile } from '../files/index.js';
import type { UploadedFile } from '../http/uploads.js';
import type { Write } from '../idempotency/write.js';
import type { Writing } from '../participations/save-participations.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { ProjectFacts } from '../values/project-facts.js';
import type { ValueBefore } from './values-before.js';

export interface ImportRequest {
  readonly projectId: string;
  readonly account: string;
  readonly write: Write;
  /** Numbers of the desks whose rows may come in; null: of all. */
  readonly desks: readonly number[] | null;
  /** Whether the account may be told what the indicators come to. */
  readonly tellsValues: boolean;
  readonly query: ImportQuery;
  readonly file: UploadedFile;
}

/** What a file is compared with and written on, within one transaction. */
export interface ImportGround {
  readonly client: ClientBase;
  readonly request: ImportRequest;
  readonly basis: CountingBasis;
  readonly facts: ProjectFacts;
  readonly today: CalendarDay;
  /** The instant of what is written. */
  readonly postedAt: Date;
  /** Values before the import, up to today; none for who is not told them. */
  readonly before: readonly ValueBefore[];
}

/** What an import moves. */
export interface ImportMoves {
  /** The earliest day that it touches; null: it moves nothing. */
  readonly earliest: CalendarDay | null;
  /** The indicators that move, before and after. */
  on(before: readonly ValueBefore[], facts: ProjectFacts): ImportOutcome['effect'];
}

/** A file, held against what is there. Nothing is written yet. */
export interface ComparedFile {
  readonly summary: ImportOutcome['summary'];
  /** What only the comparison could tell; with an error among it nothing is written. */
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly unusual: ImportOutcome['unusual'];
  readonly unknownDesks: readonly string[];
  /** How many versions would be written. */
  readonly versions: number;
  /** How many of its kind there are, at least as far as that many versions; default: nobody counted. */
  readonly there?: number;
  /** What it would move; nothing that is done for this stays. */
  foretell(): Promise<ImportMoves>;
  /** Writes all of it, and tells what that moved. */
  write(writing: Writing): Promise<ImportMoves>;
}

/** A file that was read. */
export interface FileInHand {
  readonly read: ReadFile;
  /** Rows that are kept and count nowhere (R12). */
  readonly incomplete: number;
  /** Whether what it would move is found out by writing it and taking that back: nobody else may write meanwhile. */
  readonly foretellsByWriting: boolean;
  /** @param foretelling whether it will be asked what it would move */
  compare(ground: ImportGround, foretelling: boolean): Promise<ComparedFile>;
}

/** One kind of rows: how a file of them is read, compared, written. Everything else about an import is the same for all. */
export interface FileKind {
  /** Asks the database what reading needs; then reads, outside of any transaction. @throws Refusal `validation` for a question that makes no sense */
  prepare(ground: Omit<ImportGround, 'before' | 'postedAt'>): Promise<() => Promise<FileInHand>>;
}
