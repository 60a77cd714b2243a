import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as one chooses it from a disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const columns = [
  'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced,in_education_at_entry,disability',
  'third_country_national,foreign_background,minority,housing_exclusion,degurba,last_status_28d,education_28d,qualification_28d',
  'status_6m,improved_6m,complete,sportello',
].join(',');

/** People who entered in February 2026 with complete records: a project that had 588 has this many more. */
export function newParticipants(project: string, desk: string, count: number): ChosenFile {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const sex = index % 2 === 0 ? 'F' : 'M';
    const [work, longTerm] = index % 3 === 0 ? ['INA', ''] : ['UNE', 'no'];
    const birth = `${String(1968 + (index % 37))}-05-${number}`;
    return `${project},E2E-${number},${sex},${birth},2026-02-10,,${work},${longTerm},3,no,no,no,no,no,no,2,,,,,,yes,${desk}`;
  });
  return { name: 'ingressi-febbraio.csv', mimeType: 'text/csv', buffer: Buffer.from([columns, ...rows, ''].join('\n')) };
}

const samples = 'libs/testkit/src/samples';

/** One of the sample files of the specs. */
export function sampleFile(name: string): ChosenFile {
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType: type, buffer: readFileSync(join(samples, name)) };
}

/** A fault that a sample holds on purpose, as its expected answer lists it. */
export interface ExpectedFault {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
}

export function faultsExpectedIn(name: string): readonly ExpectedFault[] {
  const expected = JSON.parse(readFileSync(join(samples, name), 'utf8')) as { readonly findings: readonly ExpectedFault[] };
  return expected.findings;
}
