import type { CalendarDay, RecordContent } from '#domain';
import { countedOn, doneWhenDue, isBy, type Naive, ofType, type Written } from '../naive-counts.js';

const heldAt = (records: Written, table: string, day: CalendarDay): readonly RecordContent[] =>
  ofType(records, 'roundTableMeeting').flatMap(([, content]) =>
    content['roundTable'] === `round table ${table}` && content['status'] === 'held' && isBy(content['date'], day) ? [content] : [],
  );

const meetingsOf =
  (table: string): Naive =>
  (records, day) => ({ numerator: heldAt(records, table, day).length });

/** The indicators on tables, decisions, plans, procedures, practices, the pilot action and the administrations, counted by hand. */
export const governanceCounts: Readonly<Record<string, Naive>> = {
  'LI-O11': meetingsOf('LI-RT1'),
  'LI-R1': doneWhenDue('decision', 'implementedOn'),
  'SP-O4': countedOn('pilotAction', 'completedOn'),
  'SP-O5': (records) => ({ numerator: new Set(ofType(records, 'jointService').map(([, { type }]) => type)).size }),
  'SP-O13': countedOn('goodPractice', 'validatedOn'),
  'SP-R1': (records, day) => {
    const held = heldAt(records, 'SP-RT1', day);
    const came = held.filter(({ attendance }) =>
      JSON.stringify(attendance).includes('{"organisation":"Centro per l\'Impiego della Spezia","present":true}'),
    );
    return { numerator: came.length, denominator: held.length };
  },
  'AP-O1': countedOn('roundTable', 'constitutedOn'),
  'AP-O2': meetingsOf('AP-RT1'),
  'AP-O3': countedOn('plan', 'adoptedOn'),
  'AP-R5': countedOn('procedure', 'inUseSince'),
  'SL-O1': countedOn('administrationEnrolment', 'selectedOn'),
  'SL-O17': (records) => ({
    numerator: new Set(ofType(records, 'administrationEnrolment').map(([, { territorialVocation }]) => territorialVocation)).size,
  }),
  'SL-O2': (records) => {
    const regions = ofType(records, 'administrationEnrolment').map(([, { region }]) => region);
    return { numerator: [...new Set(regions)].filter((region) => regions.filter((one) => one === region).length >= 2).length };
  },
};
