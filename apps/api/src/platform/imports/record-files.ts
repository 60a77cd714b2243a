import { type RegisterName, registers } from '#contract';
import { type ContentType, plainWord } from '#domain';
import { refreshStatistics } from '../database/prefer-keys.js';
import { type ReadRecordsResult, readRecordsOf } from '../files/index.js';
import { savePersons, type Writing } from '../participations/save-participations.js';
import { ReferencedRecords } from '../records/referenced-records.js';
import { saveRecords } from '../records/save-records.js';
import { countOpenRecords } from '../records/stored-record.js';
import { chosenDesk, readDeskMatching } from './desk-matching.js';
import type { ComparedFile, FileInHand, FileKind, ImportGround } from './file-kind.js';
import { MovedValues, valuesNow } from './records/moved-values.js';
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
    const { projectId, query, file } = request;
    const desk = chosenDesk(query.desk, await readDeskMatching(client, projectId));
    const reading = { dateOrder: query.dateOrder ?? null, given: new Set(desk === null ? [] : ['desk']) };
    return async () => {
      const read = await readRecordsOf({ path: file.path }, { type: this.#type, reading });
      return { read, incomplete: 0, foretellsByWriting: true, compare: (ground) => this.#compare(ground, read) };
    };
  }

  async #compare(ground: ImportGround, read: ReadRecordsResult): Promise<ComparedFile> {
    const { client, request, today, basis, postedAt } = ground;
    const { projectId, account } = request;
    const desk = await deskId(ground);
    const plan = await planRecords(client, read, { projectId, type: this.#type, today, desk });
    const { summary, faults, faultCount, versions, earliest } = plan;
    const there = await countOpenRecords(client, projectId, this.#type, versions.length);
    const write = async (writing: Writing): Promise<MovedValues> => {
      await this.#write(ground, plan, there, writing);
      return new MovedValues(earliest, await valuesNow(ground));
    };
    const isSound = faultCount === 0 && read.faultCounts.error === 0;
    return {
      ...{ summary, faults, faultCount, unusual: [], unknownDesks: [], versions: versions.length, there },
      foretell: async () => {
        if (!isSound || versions.length === 0) return new MovedValues(earliest, new Map());
        await client.query('savepoint before_import');
        const moved = await write({ basis, postedAt, recordedBy: account, reason: null, importId: null });
        await client.query('rollback to savepoint before_import');
        return moved;
      },
      write,
    };
  }

  async #write({ client }: ImportGround, plan: RecordsPlan, there: number, writing: Writing): Promise<void> {
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
      await saveRecords(client, writing, block, await ReferencedRecords.of(client, projectId, block));
    }
    await saveSenderIds(client, projectId, this.#type, senderIds);
  }
}

/** Id of the desk that was chosen for rows that name none. */
async function deskId({ client, request: { projectId, query } }: ImportGround): Promise<string | null> {
  if (query.desk === undefined) return null;
  const desks = await readNamedRecords(client, projectId, 'desk', [query.desk]);
  return desks.get(plainWord(query.desk)) ?? null;
}
