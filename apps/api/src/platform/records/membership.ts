import type { ClientBase } from 'pg';
import {
  contentTypes,
  countRecord,
  type IndicatorDefinition,
  indicatorsRead,
  isCountedOnRecords,
  type Membership,
  type RecordNode,
  recordTypesOf,
} from '#domain';
import { readRecordsAbout, type StoredRecord } from './stored-record.js';

interface Asking {
  readonly code: string;
  readonly definition: IndicatorDefinition;
}

const asksOf = ({ definition }: Asking): readonly string[] => (isCountedOnRecords(definition) ? indicatorsRead(definition) : []);

/** Whether people are counted by other indicators, as far as some definitions ask: read once for the people of some records. */
export async function readMembership(
  client: ClientBase,
  projectId: string,
  indicators: readonly Asking[],
  records: readonly StoredRecord[],
  besides: readonly StoredRecord[] = [],
): Promise<Membership> {
  const codes = [...new Set(indicators.flatMap(asksOf))];
  const people = peopleOf(records);
  if (codes.length === 0 || people.length === 0) return () => false;
  const { rows } = await client.query<{ code: string; subject: string }>(
    `select distinct i.code, t.subject_id as subject from indicator i
     join tally t on t.project_id = i.project_id and t.indicator_number = i.number
     where i.project_id = $1 and i.code = any ($2) and t.subject_id = any ($3::uuid[]) and t.superseded_at is null and t.part = 'N'
       and not t.record_id = any ($4::uuid[])`,
    [projectId, codes, people, besides.map(({ id }) => id)],
  );
  const members = new Set(rows.map(({ code, subject }) => `${code} ${subject}`));
  return (indicator, subject) => members.has(`${indicator} ${subject}`);
}

/**
 * Records with all others about their people, where a definition asks who is counted by an indicator that counts such records itself: what
 * is written of one of them may change what all of them count for.
 */
export async function withThoseAboutTheSame(
  client: ClientBase,
  projectId: string,
  indicators: readonly Asking[],
  records: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const asked = new Set(indicators.flatMap(asksOf));
  const countsContents = ({ definition }: Asking): boolean => contentTypes.some((type) => recordTypesOf(definition).includes(type));
  if (!indicators.some((indicator) => asked.has(indicator.code) && countsContents(indicator))) return records;
  const all = await readRecordsAbout(client, projectId, peopleOf(records));
  return [...new Map([...all, ...records].map((record) => [record.id, record])).values()];
}

/**
 * Membership as the records in hand make it: who is counted by an indicator is what the records that are stored say, and these. Definitions
 * never lead back to themselves, so asking one after the other comes to an end.
 */
export function membershipAmong(indicators: readonly Asking[], nodes: readonly RecordNode[], stored: Membership): Membership {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const members = new Map<string, ReadonlySet<string>>();
  const membersOf = (code: string): ReadonlySet<string> => {
    const known = members.get(code);
    if (known) return known;
    const indicator = byCode.get(code);
    const tallies = indicator ? nodes.flatMap((node) => countRecord([indicator], node, isMember)) : [];
    const found = new Set(tallies.flatMap(({ part, subject }) => (part === 'numerator' && subject !== null ? subject : [])));
    members.set(code, found);
    return found;
  };
  const isMember: Membership = (code, subject) => stored(code, subject) || membersOf(code).has(subject);
  return isMember;
}

function peopleOf(records: readonly StoredRecord[]): string[] {
  return [...new Set(records.flatMap(({ personId }) => personId ?? []))];
}
