import type { ClientBase } from 'pg';
import type { UndoRefusal } from '#contract';
import type { Writing } from '../participations/save-participations.js';
import type { CountingBasis } from '../tallies/counting-basis.js';

/** A version that an import wrote. */
export interface ImportedVersion {
  readonly id: string;
  readonly version: number;
  /** Whether it is still the newest version of its record. */
  readonly open: boolean;
}

/** One kind of records: how an import of them is taken back. */
export interface UndoKind {
  imported(client: ClientBase, projectId: string, importId: string): Promise<readonly ImportedVersion[]>;
  /** Those records that say something else now than the import did. @param block versions that are not the newest any more */
  changedSince(client: ClientBase, basis: CountingBasis, block: readonly ImportedVersion[]): Promise<UndoRefusal['changedSince']>;
  /** New records are withdrawn, changed ones get the content they had before, each as a new version; all of it is counted again. */
  takeBack(client: ClientBase, writing: Writing, block: readonly ImportedVersion[]): Promise<void>;
}
