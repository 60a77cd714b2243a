import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../apps/api/src/platform/database/database.js';
import { demoRecorder } from '../../apps/api/src/platform/participations/demo-recorder.js';
import { countAgainAbout } from '../../apps/api/src/platform/records/count-about.js';
import { newPseudonyms } from '../../apps/api/src/platform/participations/pseudonyms.js';
import {
  ParticipationWriter,
  savePersons,
  type NewPerson,
  type NewVersion,
  type Writing,
} from '../../apps/api/src/platform/participations/save-participations.js';
import { SpecialCategories } from '../../apps/api/src/platform/participations/special-categories.js';
import { readCountingBasis } from '../../apps/api/src/platform/tallies/counting-basis.js';
import { MonthSumChanges } from '../../apps/api/src/platform/tallies/month-sums.js';
import { changeMonthSums } from '../../apps/api/src/platform/tallies/tally-store.js';
import type { RecordingBatch } from './history.js';
import { saveAttendees } from './load-attendees.js';
import { saveDeskRecordings } from './load-desk-records.js';
import { queryOn } from '../../apps/api/src/platform/database/query.js';

/** Six in the evening in Rome, when the desks are shut: 17:00 UTC in winter, 16:00 in summer. */
export function eveningOf(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: 'numeric', hourCycle: 'h23' }).format(noon));
  return new Date(noon.getTime() + (18 - hour) * 3_600_000);
}

interface Known {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
}

/** Who of these people is recorded already, and in which version. */
async function knownPeople(client: ClientBase, projectId: string, externalIds: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known & { externalId: string }>(
    // `offset 0`: looked up by key one by one, in a project that the planner knows nothing of yet
    `select k.name as "externalId", p.participation_id as id, n.person_id as "personId", p.version from unnest($2::text[]) as k (name)
     cross join lateral (select person_id from person where project_id = $1 and external_id = k.name offset 0) n
     cross join lateral (select participation_id, version from participation
       where project_id = $1 and person_id = n.person_id and superseded_at is null offset 0) p`,
    [projectId, externalIds],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Saves what the desks wrote down on one day, as known from that evening on: their people, and what happened that month. */
export async function loadBatch(database: Database, projectId: string, batch: RecordingBatch, secret: Buffer): Promise<void> {
  const special = new SpecialCategories(secret);
  const scope = { projects: [projectId], account: null, reason: batch.reason ?? undefined };
  await database.withBulkScope(
    scope,
    async (client, postedAt) => {
      const basis = await readCountingBasis(queryOn(client), projectId);
      const writing = { basis, postedAt, recordedBy: demoRecorder, reason: batch.reason, importId: null };
      await savePeople(client, writing, batch, special);
      await saveAttendees(client, writing, batch.deskRecordings, secret);
      await saveDeskRecordings(client, writing, batch.deskRecordings);
    },
    { lock: 'exclusive', recordedAt: eveningOf(batch.recordedOn), timeoutMs: 60_000 },
  );
}

async function savePeople(
  client: ClientBase,
  writing: Writing,
  { recordings, reason }: RecordingBatch,
  special: SpecialCategories,
): Promise<void> {
  const { projectId } = writing.basis;
  const names = recordings.map(({ participation }) => participation.participantId);
  const known = await knownPeople(client, projectId, names);
  const persons: NewPerson[] = [];
  const pseudonyms = await newPseudonyms(client, projectId, recordings.length - known.size);
  const versions: NewVersion[] = [];
  for (const { participation } of recordings) {
    const before = known.get(participation.participantId);
    const now: Known = before ? { ...before, version: before.version + 1 } : { id: uuidv7(), personId: uuidv7(), version: 1 };
    if (!before) persons.push({ personId: now.personId, externalId: participation.participantId, pseudonym: pseudonyms.pop() ?? '' });
    versions.push({ ...now, record: participation });
  }
  await savePersons(client, projectId, persons);
  const sums = new MonthSumChanges();
  await new ParticipationWriter(special).save(client, writing, versions, sums);
  await changeMonthSums(queryOn(client), projectId, sums);
  // what goes on leaves a person as on the day of entry; what is put right may not, and the contacts follow
  if (reason !== null)
    await countAgainAbout(
      client,
      writing,
      versions.map(({ personId }) => personId),
    );
}
