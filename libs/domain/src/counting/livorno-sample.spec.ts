import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { aParticipation } from '#testkit';
import type { Participation } from '../people/participation.js';
import { countParticipations, type CountBySex } from './count-participations.js';
import { defaultProgrammeSettings } from './programme-settings.js';

/** What a second implementation of the rules counted in the same file. */
interface Expected {
  readonly specificObjective: string;
  readonly asOf: string;
  readonly values: Readonly<Record<string, CountBySex>>;
  readonly incomplete: readonly { readonly operation_id: string; readonly participant_id: string }[];
  readonly counts: Readonly<Record<'participations' | 'entered' | 'left' | 'provisional' | 'six_month_due', number>>;
}

const sample = (name: string): string => readFileSync(`libs/testkit/src/samples/${name}`, 'utf8');

/** Takes the annex as it stands: the file is sound, and reading files with faults is another subject. */
function participationOf(row: Readonly<Record<string, string>>): Participation {
  const code = <T extends string>(column: string): T | null => (row[column] ? (row[column] as T) : null);
  const number = <T extends number>(column: string): T | null => (row[column] ? (Number(row[column]) as T) : null);
  const yesNo = (column: string): boolean | null => (row[column] ? row[column] === 'yes' : null);
  return aParticipation({
    operationId: row['operation_id'],
    participantId: row['participant_id'],
    sex: code('sex'),
    birthDate: code('birth_date'),
    entryDate: row['entry_date'],
    exitDate: code('exit_date'),
    employmentStatus: code('employment_status'),
    longTerm: yesNo('long_term'),
    isced: number('isced'),
    inEducationAtEntry: yesNo('in_education_at_entry'),
    disability: code('disability') ?? 'not_asked',
    thirdCountryNational: code('third_country_national') ?? 'not_asked',
    foreignBackground: code('foreign_background') ?? 'not_asked',
    minority: code('minority') ?? 'not_asked',
    housingExclusion: code('housing_exclusion') ?? 'not_asked',
    degurba: number('degurba'),
    lastStatus28d: code('last_status_28d'),
    education28d: yesNo('education_28d'),
    qualification28d: yesNo('qualification_28d'),
    status6m: code('status_6m'),
    improved6m: (row['improved_6m'] ? row['improved_6m'].split('|') : []) as Participation['improved6m'],
  });
}

describe('the participations of Livorno, counted to the unit', () => {
  const expected = JSON.parse(sample('participations-livorno.expected.json')) as Expected;
  const rows: Record<string, string>[] = parse(sample('participations-livorno.csv'), { columns: true });
  const { specificObjective, asOf } = expected;
  const result = countParticipations(rows.map(participationOf), { specificObjective, asOf, settings: defaultProgrammeSettings });

  it('every indicator by sex', () => expect(result.values).toEqual(expected.values));
  it('R12: the same people are incomplete', () =>
    expect(result.incomplete.map(({ operationId, participantId }) => `${operationId} ${participantId}`)).toEqual(
      expected.incomplete.map(({ operation_id, participant_id }) => `${operation_id} ${participant_id}`),
    ));
  it('R18, R40, R46: who entered, left, left with an open window, and whose six-month day is past', () => {
    const { participations, entered, left, provisional, six_month_due: sixMonthsPast } = expected.counts;
    expect(result.counts).toEqual({ participations, entered, left, provisional, sixMonthsPast });
  });
});
