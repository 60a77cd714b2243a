import type { ClientBase } from 'pg';
import { type RegisterName, registers, type UndoRefusal } from '#contract';
import { sameContent } from '#domain';
import type { Writing } from '../participations/save-participations.js';
import { ReferencedRecords } from '../records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../records/save-records.js';
import { readOpenRecords, readRecordVersions, type StoredRecord } from '../records/stored-record.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { ImportedVersion, UndoKind } from './undo-kind.js';

/** Takes records of a register back. */
export class UndoRecords implements UndoKind {
  constructor(private readonly register: RegisterName) {}

  async imported(client: ClientBase, projectId: string, importId: string): Promise<readonly ImportedVersion[]> {
    const { rows } = await client.query<ImportedVersion>(
      `select record_id as id, version, superseded_at is null as open from record_version
       where project_id = $1 and import_id = $2 and type = $3 order by record_id`,
      [projectId, importId, registers[this.register]],
    );
    return rows;
  }

  async changedSince(
    client: ClientBase,
    { projectId }: CountingBasis,
    block: readonly ImportedVersion[],
  ): Promise<UndoRefusal['changedSince']> {
    const then = byId(await readRecordVersions(client, projectId, block));
    const now = await readOpenRecords(client, projectId, idsOf(block));
    return now.flatMap((open) =>
      differs(then.get(open.id), open) ? [{ recordId: open.id, pseudonym: open.day ?? '–', of: this.register }] : [],
    );
  }

  async takeBack(client: ClientBase, writing: Writing, block: readonly ImportedVersion[]): Promise<void> {
    const { projectId } = writing.basis;
    const open = await readOpenRecords(client, projectId, idsOf(block));
    const before = byId(
      await readRecordVersions(
        client,
        projectId,
        block.map(({ id, version }) => ({ id, version: version - 1 })),
      ),
    );
    const versions = open.map(({ id, version, type, content }): NewRecordVersion => {
      const previous = before.get(id);
      const withdrawn = previous === undefined || previous.withdrawn;
      return { id, version: version + 1, type, content: withdrawn ? content : previous.content, withdrawn };
    });
    await saveRecords(client, writing, versions, await ReferencedRecords.of(client, projectId, versions));
  }
}

const idsOf = (block: readonly ImportedVersion[]): string[] => block.map(({ id }) => id);
const byId = (records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> => new Map(records.map((record) => [record.id, record]));

const differs = (then: StoredRecord | undefined, now: StoredRecord): boolean =>
  then === undefined || now.withdrawn || !sameContent(then.content, now.content);
