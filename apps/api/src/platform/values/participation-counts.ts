import type { BreakdownName } from '#contract';
import type { SixMonthGroup } from '#domain';
import type { ClientBase } from 'pg';
import { partnerOfDesk } from '../tallies/partner-of-desk.js';
import { isNumbered, unknownMember } from './breakdowns.js';
import type { ProjectFacts } from './project-facts.js';
import { isAmong, selectedIds } from './record-condition.js';
import type { ValueQuestion } from './value-question.js';

/** Participations up to the cut-off, as they were known. */
export interface ParticipationCounts {
  /** Records with every field of point 1.1 (R12). */
  readonly complete: number;
  /** Records kept out because one is missing. */
  readonly excluded: number;
  /** Leavers whose 28 days run over the cut-off (R40). */
  readonly provisional: number;
  /** Participations opened (R134), and the people they are about: the same number, since a person has one open record (R4, R7). */
  readonly participations: number;
  readonly persons: number;
  /** Complete records that began in the period. */
  readonly newInPeriod: number;
  /** Leavers of each reference group whose day six months after leaving is past, and those of them whose situation is known (R46-R48). */
  readonly sixMonths: Readonly<Record<SixMonthGroup, { readonly due: number; readonly reached: number }>>;
}

type CountRow = Omit<ParticipationCounts, 'sixMonths'> & Readonly<Record<'due05' | 'reached05' | 'due06' | 'reached06', number>>;

/** A breakdown of a participation, worked out from its fields as the domain does for tallies (R16, R26, R28). */
const participationExpressions: Readonly<Record<BreakdownName, string>> = {
  sex: 'r.sex',
  employmentStatus: 'r.employment_status',
  desk: 'r.desk_number',
  partner: `select (${partnerOfDesk}) from desk d where d.project_id = r.project_id and d.number = r.desk_number`,
  ageBand: `case when r.birth_date is null then null else
    (select case when years <= 17 then '0-17' when years <= 29 then '18-29' when years <= 54 then '30-54' else '55+' end
     from (select extract(year from age(r.entry_date, r.birth_date)) as years) y) end`,
  educationGroup: `case when r.isced <= 2 then '0-2' when r.isced <= 4 then '3-4' when r.isced <= 8 then '5-8' end`,
  citizenshipGroup: `case r.third_country_national when 'yes' then 'third_country' when 'no' then 'not_third_country' end`,
};

/** Conditions on participation `r`: of the project, known at the instant, not taken back, and within the `where` of the question. */
export function participationConditions(
  facts: ProjectFacts,
  { knownAt, where, record }: Pick<ValueQuestion, 'knownAt' | 'where' | 'record'>,
  values: unknown[],
): string {
  return versionConditions(facts, { knownAt, where, record }, 'r.participation_id', values).join(' and ');
}

/**
 * The same of versions of any record `r`, which has a desk too; traits of people are those of a participation.
 * @param id the column that names the record
 */
export function versionConditions(
  facts: ProjectFacts,
  { knownAt, where, record }: Pick<ValueQuestion, 'knownAt' | 'where' | 'record'>,
  id: string,
  values: unknown[],
): readonly string[] {
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const parts = [`r.project_id = ${bound(facts.projectId)}`, 'not r.withdrawn'];
  if (knownAt === null) parts.push('r.superseded_at is null');
  else {
    const at = `${bound(knownAt)}::timestamptz`;
    parts.push(`r.recorded_at <= ${at}`, `(r.superseded_at is null or r.superseded_at > ${at})`);
  }
  const deskNumbers = new Map(facts.desks.map(({ code, number }) => [code, number]));
  for (const { breakdown, members } of where) {
    const expression = participationExpressions[breakdown];
    const known = members.filter((member) => member !== unknownMember);
    const list = breakdown === 'desk' ? known.map((code) => deskNumbers.get(code) ?? null) : known;
    const among = `(${expression}) = any (${bound(list)}::${isNumbered(breakdown) ? 'smallint' : 'text'}[])`;
    parts.push(members.includes(unknownMember) ? `(${among} or (${expression}) is null)` : among);
  }
  const selected = selectedIds(record);
  if (selected !== null) parts.push(isAmong(id, bound(selected)));
  return parts;
}

/** Counts the participations behind a question, complete or not. */
export async function countStored(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<ParticipationCounts> {
  const { cutOff, period } = question;
  const values: unknown[] = [cutOff, period?.start ?? null, facts.settings.bagatelleDays];
  const where = participationConditions(facts, question, values);
  const { rows } = await client.query<CountRow>(
    `select count(*) filter (where complete)::integer as complete,
       count(*) filter (where not complete)::integer as excluded,
       count(*) filter (where complete and exit_date <= $1::date and exit_date > $1::date - 28)::integer as provisional,
       count(*)::integer as participations,
       count(*)::integer as persons,
       count(*) filter (where complete and entry_date >= $2::date)::integer as "newInPeriod",
       count(*) filter (where due and employment_status in ('UNE', 'INA'))::integer as due05,
       count(*) filter (where due and employment_status in ('UNE', 'INA') and known)::integer as reached05,
       count(*) filter (where due and employment_status = 'EMP')::integer as due06,
       count(*) filter (where due and employment_status = 'EMP' and (known or improved))::integer as reached06
     from (select r.missing_fields = '{}' as complete, r.entry_date, r.exit_date, r.employment_status,
         r.missing_fields = '{}' and r.exit_date + interval '6 months' <= $1::date
           and ($3::integer is null or r.exit_date - r.entry_date + 1 > $3) as due,
         r.status_6m is not null and r.status_6m <> 'unknown' as known, r.improved_6m <> '{}' as improved
       from participation r where ${where} and r.entry_date <= $1::date) r`,
    values,
  );
  const { due05, reached05, due06, reached06, ...counts } = rows[0] ?? nobody;
  return {
    ...counts,
    sixMonths: { unemployed_or_inactive: { due: due05, reached: reached05 }, employed: { due: due06, reached: reached06 } },
  };
}

const nobody: CountRow = {
  ...{ complete: 0, excluded: 0, provisional: 0, participations: 0, persons: 0, newInPeriod: 0 },
  ...{ due05: 0, reached05: 0, due06: 0, reached06: 0 },
};

/**
 * Contacts at the desks up to the cut-off, as they were known: where the people of a number came from (R134). Null: none was ever recorded,
 * or the question narrows to people of a kind, which most contacts, being anonymous, say nothing about.
 */
export async function countContacts(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<number | null> {
  const narrowed = question.record !== null || question.where.some(({ breakdown }) => breakdown !== 'desk');
  if (narrowed) return null;
  const values: unknown[] = [question.cutOff];
  const where = versionConditions(facts, question, 'r.record_id', values).join(' and ');
  const { rows } = await client.query<{ contacts: number }>(
    `select count(*)::integer as contacts from record_version r where r.type = 'deskContact' and r.day <= $1::date and ${where}`,
    values,
  );
  return rows[0]?.contacts || null;
}
