import type { Indicator } from '#domain';

const ordinary: Indicator = {
  code: 'LI-O4',
  commonCode: 'EECO01',
  kind: 'output',
  name: { it: 'Partecipanti totali', en: 'Total participants', fr: 'Participants, total' },
  unit: 'persons',
  operator: '>=',
  cumulative: true,
  definition: { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01' }] },
  definitionVersion: 1,
};

/** An indicator in which everything that does not matter is ordinary. */
export const anIndicator = (change: Partial<Indicator> = {}): Indicator => ({ ...ordinary, ...change });
