import type { ClientBase } from 'pg';
import { newId } from '../participations/new-ids.js';
import { newPseudonyms } from '../participations/pseudonyms.js';
import {
  type NewPerson,
  type NewVersion,
  type ParticipationWriter,
  type PreparedVersions,
  savePersons,
  type Writing,
} from '../participations/save-participations.js';
import { countAgainAbout } from '../records/count-about.js';
import type { TallyChanges } from '../tallies/month-sums.js';
import type { PlannedVersion } from './import-plan.js';

/** So many versions are written at once: enough that round trips cost nothing, few enough that they cost no memory. */
const versionsAtOnce = 4000;

/** A block of an import, worked out and not yet written. */
interface Block {
  readonly persons: readonly NewPerson[];
  readonly prepared: PreparedVersions;
}

/**
 * Writes the versions of a plan, new people first, block by block in the transaction of the import. While the database writes a block, the
 * next one is worked out.
 */
export async function writeVersions(
  client: ClientBase,
  writing: Writing,
  planned: readonly PlannedVersion[],
  writer: ParticipationWriter,
  changes: TallyChanges,
): Promise<void> {
  const strangers = planned.filter(({ existing, personId }) => existing === null && personId === null).length;
  const pseudonyms = await newPseudonyms(client, writing.basis.projectId, strangers);
  const prepare = async (from: number): Promise<Block | null> => {
    if (from >= planned.length) return null;
    const persons: NewPerson[] = [];
    const versions = planned.slice(from, from + versionsAtOnce).map((version) => versionOf(version, pseudonyms, persons));
    return { persons, prepared: await writer.prepare(client, writing, versions, changes) };
  };
  const write = async ({ persons, prepared }: Block): Promise<void> => {
    await savePersons(client, writing.basis.projectId, persons);
    await writer.write(client, writing, prepared);
  };
  let block = await prepare(0);
  for (let from = versionsAtOnce; block !== null; from += versionsAtOnce) [block] = await Promise.all([prepare(from), write(block)]);
  const known = planned.flatMap(({ existing, personId }) => existing?.personId ?? personId ?? []);
  await countAgainAbout(client, writing, known);
}

/** Takes a pseudonym for somebody new and adds the person to `persons`. */
function versionOf({ record, existing, personId }: PlannedVersion, pseudonyms: string[], persons: NewPerson[]): NewVersion {
  if (existing) return { id: existing.id, version: existing.version + 1, personId: existing.personId, record };
  if (personId !== null) return { id: newId(), version: 1, personId, record };
  const person = { personId: newId(), externalId: record.participantId, pseudonym: pseudonyms.pop() ?? '' };
  persons.push(person);
  return { id: newId(), version: 1, personId: person.personId, record };
}
