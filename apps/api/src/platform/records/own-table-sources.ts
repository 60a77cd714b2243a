import { registerTable } from '#contract';
import { ageAtEntry, ageBandOf } from '#domain';
import type { Compared, ListedRecord, RegisterSource } from './register-source.js';

const joins = {
  p: 'join person p on p.project_id = r.project_id and p.person_id = r.person_id',
  d: 'left join desk d on d.project_id = r.project_id and d.number = r.desk_number',
  f: `left join record_version f on f.project_id = r.project_id and f.record_id = r.person_id and f.type = 'person'
    and f.superseded_at is null and not f.withdrawn`,
} as const;

/** A field of a register over participation `r`: what it says, what it is put in order by, and what a filter compares. */
interface Column {
  readonly says: string;
  readonly order: Compared;
  /** Whether it is a list of words. */
  readonly several?: true;
}

const plain = (says: string, type: Compared['type'] = 'text'): Column => ({ says, order: { by: says, type } });
const fact = (name: string): Column => {
  const says = `f.content ->> '${name}'`;
  return { says, order: { by: `lower(${says})`, type: 'text', joins: ['f'] } };
};

/** What both registers tell of a participation. */
const ofParticipation: Readonly<Record<string, Column>> = {
  desk: { says: 'd.desk_id', order: { by: 'lower(d.code)', type: 'text', joins: ['d'] } },
  state: plain(`case when r.exit_date is null then 'present' else 'left' end`),
  entryDate: { says: 'r.entry_date', order: { by: 'r.entry_date', type: 'date', always: true } },
  exitDate: plain('r.exit_date', 'date'),
  complete: plain(`(r.missing_fields = '{}')`, 'boolean'),
  missing: { says: 'to_jsonb(r.missing_fields)', order: { by: 'cardinality(r.missing_fields)', type: 'integer' }, several: true },
  sex: plain('r.sex'),
  // the band is worked out by the rule (R16); the order is that of the days lived
  ageBand: { says: 'r.birth_date', order: { by: '(r.entry_date - r.birth_date)', type: 'integer' } },
  employmentStatus: plain('r.employment_status'),
};

const columns: Readonly<Record<'people' | 'participations', Readonly<Record<string, Column>>>> = {
  people: {
    pseudonym: { says: 'p.pseudonym', order: { by: 'lower(p.pseudonym)', type: 'text', joins: ['p'] } },
    ...ofParticipation,
    ...Object.fromEntries(
      ['interviewLanguage', 'languageLevel', 'occupationSought', 'availableFrom', 'mobility', 'channelOfArrival'].map((name) => [
        name,
        fact(name),
      ]),
    ),
  },
  participations: {
    person: { says: 'r.person_id', order: { by: 'lower(p.pseudonym)', type: 'text', joins: ['p'] } },
    ...ofParticipation,
    ...{ exitReason: plain('r.exit_reason'), longTerm: plain('r.long_term', 'boolean'), isced: plain('r.isced', 'integer') },
    inEducationAtEntry: plain('r.in_education_at_entry', 'boolean'),
    ...{ thirdCountryNational: plain('r.third_country_national'), degurba: plain('r.degurba', 'integer') },
    ...{ lastStatus28d: plain('r.last_status_28d'), education28d: plain('r.education_28d', 'boolean') },
    ...{ qualification28d: plain('r.qualification_28d', 'boolean'), status6m: plain('r.status_6m') },
    improved6m: { says: 'to_jsonb(r.improved_6m)', order: { by: 'cardinality(r.improved_6m)', type: 'integer' }, several: true },
  },
};

/** The register of people, one row each, or of their participations: both are kept in the table of participations. */
export function ownTableSource(name: 'people' | 'participations'): RegisterSource {
  const table = registerTable(name);
  const told = Object.entries(columns[name]);
  const columnOf = (field: string): Column | undefined => (Object.hasOwn(table.fields, field) ? columns[name][field] : undefined);
  const used = name === 'people' ? joins : { p: joins.p, d: joins.d };
  return {
    ...{ table, joins, from: 'participation r', dated: { by: 'r.entry_date', type: 'date', always: true } },
    holds: 'r.superseded_at is null and not r.withdrawn',
    key: { id: 'r.participation_id', version: 'r.version' },
    order: (field) => columnOf(field)?.order ?? null,
    narrow: (field, list) => {
      const column = columnOf(field);
      if (!column || !table.filters.has(field)) return null;
      const text = column.several ? `${column.says} ?| ${list}` : `(${column.says})::text = any (${list})`;
      return { text, joins: column.order.joins };
    },
    select: `${name === 'people' ? 'r.person_id' : 'r.participation_id'} as id, r.version, '${table.type}' as type, r.entry_date::text as day,
      jsonb_strip_nulls(jsonb_build_object(${told.map(([field, { says }]) => `'${field}', ${says}`).join(', ')})) as content`,
    found: `participation r on r.project_id = $1 and r.participation_id = page.id and r.version = page.version
      ${Object.values(used).join(' ')}`,
    complete: withAgeBand,
    called: ({ content: { pseudonym, person } }, names) =>
      typeof pseudonym === 'string' ? pseudonym : typeof person === 'string' ? (names[person] ?? null) : null,
    calling: { by: 'lower(p.pseudonym)', type: 'text', joins: ['p'] },
    pointsAs: 'participation',
    derive: () => Promise.resolve(new Map()),
  };
}

/** The day of birth tells who somebody is: what leaves is the band of the age on entry. */
function withAgeBand(row: ListedRecord): ListedRecord {
  const { ageBand: birthDate, ...content } = row.content;
  if (typeof birthDate !== 'string' || row.day === null) return { ...row, content };
  return { ...row, content: { ...content, ageBand: ageBandOf(ageAtEntry(birthDate, row.day)) } };
}
