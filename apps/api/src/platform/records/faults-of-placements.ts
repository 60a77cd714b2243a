import type { ClientBase } from 'pg';
import { placeableFrom, workingAge } from '#domain';
import type { FaultAgainstOthers } from './fault-against-others.js';
import type { NewRecordVersion } from './save-records.js';
import { readOpenRecords, readRecordsPointingTo, type StoredRecord } from './stored-record.js';

/** What a placement or a vacancy contradicts in others. */
type FaultOfPlacement = FaultAgainstOthers<'too-young' | 'no-position-left'>;

/** Somebody placed before the working age, and more people placed than a vacancy has positions (desk practice §8). */
export async function faultsOfPlacements(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultOfPlacement[]> {
  const placements = versions.filter(({ type }) => type === 'placement');
  const vacancies = versions.filter(({ type }) => type === 'vacancy');
  return [
    ...(await ofTheYoung(client, projectId, placements)),
    ...(await beyondPositions(client, projectId, placements)),
    ...(await belowPlacements(client, projectId, vacancies)),
  ];
}

async function ofTheYoung(client: ClientBase, projectId: string, placements: readonly NewRecordVersion[]): Promise<FaultOfPlacement[]> {
  if (placements.length === 0) return [];
  const { rows } = await client.query<{ person: string; born: string }>(
    `select r.person_id as person, r.birth_date::text as born from participation r where r.project_id = $1 and r.person_id = any ($2::uuid[])
       and r.superseded_at is null and not r.withdrawn and r.birth_date is not null`,
    [projectId, [...new Set(placements.map(({ content }) => content['person']))]],
  );
  const bornOn = new Map(rows.map(({ person, born }) => [person, born]));
  return placements.flatMap(({ id, content: { person, startDate } }) => {
    const born = typeof person === 'string' ? bornOn.get(person) : undefined;
    if (born === undefined || typeof startDate !== 'string' || startDate >= placeableFrom(born)) return [];
    return [{ id, code: 'too-young', field: 'startDate', why: `the person is not yet ${workingAge} on that day` }];
  });
}

async function beyondPositions(
  client: ClientBase,
  projectId: string,
  placements: readonly NewRecordVersion[],
): Promise<FaultOfPlacement[]> {
  const filling = placements.flatMap(({ id, content: { vacancy } }) => (typeof vacancy === 'string' ? [{ id, vacancy }] : []));
  const vacancies = await readOpenRecords(client, projectId, [...new Set(filling.map(({ vacancy }) => vacancy))]);
  const placed = await readPlaced(client, projectId, vacancies);
  const faults: FaultOfPlacement[] = [];
  for (const { id, vacancy } of filling) {
    const others = placed.get(vacancy) ?? new Set<string>();
    placed.set(vacancy, others.add(id));
    const positions = positionsOf(vacancies.find((one) => one.id === vacancy)?.content ?? {});
    if (others.size > positions)
      faults.push({ id, code: 'no-position-left', field: 'vacancy', why: `its ${positions} positions are taken by other placements` });
  }
  return faults;
}

async function belowPlacements(client: ClientBase, projectId: string, vacancies: readonly NewRecordVersion[]): Promise<FaultOfPlacement[]> {
  const changed = vacancies.filter(({ version }) => version > 1);
  const placed = await readPlaced(client, projectId, changed);
  return changed.flatMap(({ id, content }) => {
    const count = placed.get(id)?.size ?? 0;
    return count <= positionsOf(content)
      ? []
      : [{ id, code: 'no-position-left', field: 'positions', why: `${count} people are placed by this vacancy already` }];
  });
}

/** The placements of some vacancies, by vacancy. */
async function readPlaced(
  client: ClientBase,
  projectId: string,
  vacancies: readonly Pick<StoredRecord, 'id'>[],
): Promise<Map<string, Set<string>>> {
  const placed = new Map<string, Set<string>>();
  const pointing = await readRecordsPointingTo(
    client,
    projectId,
    vacancies.map(({ id }) => id),
  );
  for (const { id, type, content } of pointing) {
    const { vacancy } = content;
    if (type === 'placement' && typeof vacancy === 'string') placed.set(vacancy, (placed.get(vacancy) ?? new Set()).add(id));
  }
  return placed;
}

function positionsOf({ positions }: StoredRecord['content']): number {
  return typeof positions === 'number' ? positions : Number.POSITIVE_INFINITY;
}
