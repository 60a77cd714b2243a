import type { ClientBase } from 'pg';
import { type RegisterName, registers } from '#contract';
import { type ContentType, plainWord } from '#domain';
import { refreshStatistics } from '../database/prefer-keys.js';
import { type ReadRecordsResult, readRecordsOf } from '../files/index.js';
import { savePersons, type Writing } from '../participations/save-participations.js';
import { ReferencedRecords } from '../records/referenced-records.js';
import { type NewRecordVersion, saveRecords, standsAlone } from '../records/save-records.js';
import { countOpenRecords } from '../records/stored-record.js';
import { chosenDesk, readDeskMatching } from './desk-matching.js';
import type { ComparedFile, FileInHand, FileKind, ImportGround } from './file-kind.js';
import { MovedIndicators, MovedValues, valuesNow } from './records/moved-values.js';
import { readNamedRecords } from './records/named-records.js';
import { planRecords, type RecordsPlan } from './records/records-plan.js';
import { saveSenderIds } from './records/sender-ids.js';

/** So many versions are written at once. */
const versionsAtOnce = 2000;

/** Files of the records of a register, as the field catalogue describes them. */
export class RecordFiles implements FileKind {
  readonly #type: ContentType;

  constructor(register: RegisterName) {
    this.#type = registers[register];
  }

  async prepare({ client, request }: Omit<ImportGround, 'before' | 'postedAt'>): Promise<() => Promise<FileInHand>> {
    const { projectId, query, file, desks, tellsValues } = request;
    const own = desks && (await readDesks(client, projectId, desks));
    // whoever works at one desk need not name it
    const called = query.desk ?? (own?.length === 1 ? own[0]?.code : undefined);
    const desk = chosenDesk(called, await readDeskMatching(client, projectId));
    const reading = { dateOrder: query.dateOrder ?? null, given: new Set(desk === null ? [] : ['desk']) };
    const among = { desk, own: own && new Set(own.map(({ id }) => id)) };
    return async () => {
      const read = await readRecordsOf({ path: file.path }, { type: this.#type, reading });
      return { read, incomplete: 0, foretellsByWriting: tellsValues, compare: (ground) => this.#compare(ground, read, among) };
    };
  }

  async #compare(ground: ImportGround, read: ReadRecordsResult, { desk, own }: RowDesks): Promise<ComparedFile> {
    const { client, request, today, basis, postedAt } = ground;
    const { projectId, account, tellsValues } = request;
    const deskOfRows = desk === null ? null : await deskId(client, projectId, desk);
    const plan = await planRecords(client, read, { projectId, type: this.#type, today, desk: deskOfRows, ownDesks: own });
    const { summary, faults, faultCount, versions, earliest } = plan;
    const there = await countOpenRecords(client, projectId, this.#type, versions.length);
    const write = async (writing: Writing, keeping: Keeping): Promise<MovedValues> => {
      const moved = new MovedIndicators();
      await this.#write(ground, plan, there, { ...writing, told: moved }, keeping);
      return new MovedValues(earliest, tellsValues ? await valuesNow(ground, moved) : new Map());
    };
    const isSound = faultCount === 0 && read.faultCounts.error === 0;
    return {
      ...{ summary, faults, faultCount, unusual: [], unknownDesks: [], versions: versions.length, there },
      foretell: async () => {
        if (!isSound || versions.length === 0 || !tellsValues) return new MovedValues(earliest, new Map());
        await client.query('savepoint before_import');
        const moved = await write({ basis, postedAt, recordedBy: account, reason: null, importId: null }, 'what others are counted by');
        await client.query('rollback to savepoint before_import');
        return moved;
      },
      write: (writing) => write(writing, 'everything'),
    };
  }

  async #write({ client }: ImportGround, plan: RecordsPlan, there: number, writing: Writing, keeping: Keeping): Promise<void> {
    const { projectId } = writing.basis;
    const { versions, senderIds, strangers } = plan;
    await savePersons(client, projectId, strangers);
    for (let [from, known] = [0, there]; from < versions.length; from += versionsAtOnce) {
      if (from > known) {
        // what the planner believes of tables that fill, or of those that a check has filled and emptied, is soon wrong
        await refreshStatistics(client, from);
        known = from * 2 - 1;
      }
      const block = versions.slice(from, from + versionsAtOnce);
      const references = await ReferencedRecords.of(client, projectId, block);
      const isKept = keeping === 'everything' ? undefined : (version: NewRecordVersion) => !standsAlone(version, references);
      await saveRecords(client, writing, block, references, isKept);
    }
    if (keeping === 'everything') await saveSenderIds(client, projectId, this.#type, senderIds);
  }
}

/**
 * How much of a plan is written. What it would move follows from the tallies, and from the records by which others are counted: most contacts
 * are about nobody, and their rows need not be written to be counted.
 */
type Keeping = 'everything' | 'what others are counted by';

/** Code of the desk of rows that name none, and ids of the desks that rows may be of; null: none was chosen, and any. */
interface RowDesks {
  readonly desk: string | null;
  readonly own: ReadonlySet<string> | null;
}

async function readDesks(
  client: ClientBase,
  projectId: string,
  numbers: readonly number[],
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const { rows } = await client.query<{ id: string; code: string }>(
    'select desk_id as id, code from desk where project_id = $1 and number = any ($2::smallint[]) order by number',
    [projectId, numbers],
  );
  return rows;
}

async function deskId(client: ClientBase, projectId: string, code: string): Promise<string | null> {
  return (await readNamedRecords(client, projectId, 'desk', [code])).get(plainWord(code)) ?? null;
}
