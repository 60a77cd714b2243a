import type { ClientBase } from 'pg';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { nothingAsked, participationFields, participationFrom, type ParticipationRow } from './participation-row.js';
import type { SpecialCategories } from './special-categories.js';
import type { StoredParticipation } from './stored-participation.js';

/** What is read of each participation of a project. */
export type OpenParticipation = Pick<StoredParticipation, 'id' | 'version' | 'personId' | 'pseudonym' | 'record'>;

interface OpenRow extends ParticipationRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly sealed: Buffer | null;
}

export interface OpenQuestion {
  /** Opens the answers of special categories; null: whoever reads does not need them, and they stay sealed. */
  readonly special: SpecialCategories | null;
  /** These alone; default: all of the project. */
  readonly among?: readonly string[];
  /** As they were known at an instant; default: as they are known now. */
  readonly knownAt?: Date | null;
  /** So many are in memory at a time. */
  readonly atATime?: number;
}

/** Every participation of a project as it stands, or stood, block by block. */
export async function* openParticipations(
  client: ClientBase,
  basis: CountingBasis,
  { special, among, knownAt = null, atATime = 5000 }: OpenQuestion,
): AsyncGenerator<readonly OpenParticipation[]> {
  const sealed = special === null ? 'null::bytea as sealed' : 's.sealed';
  const answers = `left join special_category_answer s
    on s.project_id = r.project_id and s.participation_id = r.participation_id and s.version = r.version`;
  // a plan of its own, since what holds now has an index of its own
  const known =
    knownAt === null
      ? 'r.superseded_at is null and $5::timestamptz is null'
      : 'r.recorded_at <= $5::timestamptz and (r.superseded_at is null or r.superseded_at > $5)';
  const text = `select r.participation_id as id, r.version, r.person_id as "personId", ${sealed}, ${participationFields}
    from participation r join person p on p.project_id = r.project_id and p.person_id = r.person_id ${special === null ? '' : answers}
    where r.project_id = $1 and r.participation_id > $2 and ${known} and not r.withdrawn
      and ($4::uuid[] is null or r.participation_id = any ($4))
    order by r.participation_id limit $3`;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<OpenRow>({
      name: `${knownAt === null ? 'open' : 'known'}-participations${special === null ? '' : '-with-answers'}`,
      text,
      values: [basis.projectId, after, atATime, among ?? null, knownAt],
    });
    yield rows.map((row) => openParticipation(row, basis, special));
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = last.id;
  }
}

function openParticipation(
  row: OpenRow,
  { projectId, acronym, desks }: CountingBasis,
  special: SpecialCategories | null,
): OpenParticipation {
  const { id, version, personId, pseudonym, sealed } = row;
  const answers = special === null ? nothingAsked : special.open(sealed, projectId, id, version);
  return { id, version, personId, pseudonym, record: participationFrom(row, answers, acronym, desks.codeOf(row.deskNumber)) };
}
