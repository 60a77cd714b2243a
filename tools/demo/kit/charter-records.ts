import { addMonths, type CalendarDay } from '#domain';
import type { DemoCharterStandard, DemoDesk, DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';

/** Which of the four dimensions of service quality a standard is about. */
const dimensions: Readonly<Record<string, string>> = {
  S1: 'access',
  S2: 'timeliness',
  S3: 'timeliness',
  S4: 'transparency',
  S5: 'effectiveness',
  S6: 'effectiveness',
};

/** What a standard is measured by, as a charter of services in Italy says it. */
const formulas: Readonly<Record<string, string>> = {
  S1: 'giorni di apertura effettivi / giorni di apertura previsti',
  S2: 'colloqui tenuti entro 10 giorni lavorativi dalla richiesta / colloqui richiesti',
  S3: 'offerte pubblicate entro 2 giorni lavorativi / offerte ricevute',
  S4: 'reclami con risposta entro 30 giorni / reclami ricevuti',
  S5: 'somma dei giudizi da 1 a 5 / giudizi raccolti',
  S6: 'reclami fondati / servizi erogati',
};

/** Two measurements of each standard, better and worse in turn: numerator and denominator where it is kept, and where it is not. */
const measured: Readonly<Record<string, readonly [kept: readonly [number, number], missed: readonly [number, number]]>> = {
  S1: [
    [47, 48],
    [45, 48],
  ],
  S2: [
    [38, 41],
    [31, 40],
  ],
  S3: [
    [29, 30],
    [26, 30],
  ],
  S4: [
    [3, 3],
    [2, 3],
  ],
  S5: [
    [172, 40],
    [151, 40],
  ],
  S6: [
    [2, 210],
    [8, 210],
  ],
};

const measuredOn: readonly CalendarDay[] = ['2025-06-30', '2025-12-31'];

/** The service charter of each desk of a pilot, with its standards and, once it is approved, what was measured. */
export function charterRecordsOf({ desks, serviceCharterTemplate }: DemoProject): readonly WrittenRecord[] {
  const standards = serviceCharterTemplate?.standards ?? [];
  return desks.flatMap((desk, at) => (desk.serviceCharterStatus ? charterOf(desk, at, standards) : []));
}

function charterOf(
  { id, openedOn, serviceCharterStatus }: DemoDesk,
  at: number,
  standards: readonly DemoCharterStandard[],
): readonly WrittenRecord[] {
  const charter = `charter ${id}`;
  const drafted = addMonths(openedOn ?? '2025-03-01', 1);
  const approvedOn = addMonths(drafted, 2);
  const isApproved = serviceCharterStatus !== 'draft';
  const draft = { desk: id, version: '1' };
  const record: WrittenRecord = {
    key: charter,
    type: 'serviceCharter',
    states: [
      [drafted, { ...draft, status: 'draft' }],
      ...(isApproved ? [[approvedOn, { ...draft, status: 'published', approvedOn, publishedOn: approvedOn }] as const] : []),
    ],
  };
  if (!isApproved) return [record];
  return [
    record,
    ...standards.map(({ code, name, threshold, operator }) =>
      writtenOnce('charterStandard', `${charter} ${code}`, approvedOn, {
        ...{ charter, code, name: name.it, threshold, operator, formula: formulas[code] ?? name.it },
        ...{ dimension: dimensions[code] ?? 'effectiveness', periodicity: 'semestrale' },
      }),
    ),
    ...measuredOn
      .filter((day) => day > approvedOn)
      .flatMap((day, period) => standards.map((standard, which) => measurementOf(id, standard, day, (at + period + which) % 3 !== 2))),
  ];
}

function measurementOf(desk: string, { code }: DemoCharterStandard, day: CalendarDay, isKept: boolean): WrittenRecord {
  const [kept, missed] = measured[code] ?? [
    [1, 1],
    [0, 1],
  ];
  const [numerator, denominator] = isKept ? kept : missed;
  const content = { standard: `charter ${desk} ${code}`, desk, measuredOn: day, numerator, denominator };
  return writtenOnce('charterMeasurement', `measurement ${desk} ${code} ${day}`, day, content);
}
