import type { CalendarDay } from '#domain';
import type { DemoProject } from './demo-network.js';
import { type WrittenRecord, writtenOnce } from './written-records.js';

/** What the pilot action of La Spezia tries out, and when each service was first given (invented). */
const jointServices: Readonly<
  Record<string, readonly (readonly [type: string, members: readonly string[], days: readonly CalendarDay[]])[]>
> = {
  SP: [
    ['guidance', ['Comune della Spezia', "Centro per l'Impiego della Spezia"], ['2024-01-24', '2024-05-15', '2024-11-06']],
    ['matching', ["Centro per l'Impiego della Spezia", 'Agenzia per il lavoro della Spezia 1'], ['2024-06-05', '2025-02-19']],
    ['recruiting', ['Comune della Spezia', 'Camera di Commercio Riviere di Liguria'], ['2024-11-20', '2025-03-27', '2025-11-19']],
  ],
};

/** Pilot actions by project; still running on the demo's day. */
const pilotActions: Readonly<Record<string, string>> = { SP: 'La Rete per il Lavoro' };

/** The pilot action of a project with its joint services, and the administrations that were selected. */
export function pilotRecordsOf({ id, period, administrations }: DemoProject): readonly WrittenRecord[] {
  const name = pilotActions[id];
  const pilotAction = `pilot action ${id}`;
  return [
    ...(name === undefined
      ? []
      : [writtenOnce('pilotAction', pilotAction, period.demo.start, { name, status: 'running', countriesInvolved: ['IT', 'FR'] })]),
    ...(jointServices[id] ?? []).map(([type, members, days]): WrittenRecord => {
      const deliveriesUntil = (count: number) => days.slice(0, count).map((date) => ({ date }));
      return {
        key: `joint service ${id} ${type}`,
        type: 'jointService',
        states: days.map((date, at) => [date, { pilotAction, type, members, deliveries: deliveriesUntil(at + 1) }] as const),
      };
    }),
    ...administrations.map(({ id: code, organisation, region, territorialVocation, selectedOn }): WrittenRecord =>
      writtenOnce('administrationEnrolment', `administration ${code}`, selectedOn, {
        ...{ organisation, region, territorialVocation: vocations[territorialVocation] ?? territorialVocation },
        ...{ status: 'selected', selectedOn, act: `Determina ${code}` },
      }),
    ),
  ];
}

/** What each territory lives on; the file of the network says it in English. */
const vocations: Readonly<Record<string, string>> = {
  'hill and industry': 'collina e industria',
  'logistics and crafts': 'logistica e artigianato',
  'tourism and logistics': 'turismo e logistica',
  'flower growing and tourism': 'floricoltura e turismo',
  'fishing and tourism': 'pesca e turismo',
  'services and tourism': 'servizi e turismo',
  manufacturing: 'manifattura',
  'agriculture and food': 'agricoltura e alimentare',
};
