import { addDays } from '#domain';
import { SeededRandom } from '../demo/seeded-random.js';

const columns =
  'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced,in_education_at_entry,disability,third_country_national,foreign_background,minority,housing_exclusion,degurba,last_status_28d,education_28d,qualification_28d,status_6m,improved_6m,complete';

const yesNo = (random: SeededRandom, share: number): string => (random.chance(share) ? 'yes' : 'no');

function row(operation: string, number: number, random: SeededRandom): string {
  const status = random.weighted([
    ['UNE', 62],
    ['INA', 22],
    ['EMP', 16],
  ] as const);
  const entry = addDays('2024-04-02', random.between(0, 700));
  const exit = random.chance(0.6) ? addDays(entry, random.between(10, 60)) : '';
  const left = exit !== '' && exit < '2026-03-31';
  return [
    operation,
    `B-${String(number).padStart(6, '0')}`,
    random.weighted([
      ['F', 55],
      ['M', 45],
    ] as const),
    addDays('1961-01-01', random.between(0, 16_500)),
    entry,
    left ? exit : '',
    status,
    status === 'UNE' ? yesNo(random, 0.35) : '',
    random.between(0, 8),
    'no',
    yesNo(random, 0.06),
    yesNo(random, 0.15),
    yesNo(random, 0.18),
    yesNo(random, 0.04),
    yesNo(random, 0.04),
    random.between(1, 3),
    left
      ? random.weighted([
          ['JOB', 3],
          ['SEARCH', 5],
          ['INA', 2],
        ] as const)
      : '',
    left ? yesNo(random, 0.15) : '',
    left ? yesNo(random, 0.2) : '',
    '',
    '',
    'yes',
  ].join(',');
}

/** A participations file of so many sound rows, the same every time. */
export function participationsFile(operation: string, rows: number): Blob {
  const random = new SeededRandom(`bench ${operation} ${rows}`);
  const lines = Array.from({ length: rows }, (_, index) => row(operation, index + 1, random));
  return new Blob([`${columns}\n${lines.join('\n')}\n`], { type: 'text/csv' });
}
