import { countedOn, isBy, type Naive, ofType } from '../naive-counts.js';

/** The indicators on group meetings and on the support of administrations, counted by hand. */
export const supportCounts: Readonly<Record<string, Naive>> = {
  'LI-O8': countedOn('groupSession', 'date', ({ status }) => status === 'held'),
  'SL-O11': countedOn('supportVisit', 'date', ({ mode }) => mode === 'on_site'),
  'SL-O12': (records, day) => {
    const remote = ofType(records, 'supportVisit').filter(([, { mode, date }]) => mode === 'remote' && isBy(date, day));
    return { numerator: remote.reduce((sum, [, { hours }]) => sum + Number(hours), 0) };
  },
  'SL-O13': (records) => ({ numerator: new Set(ofType(records, 'supportAttendance').map(([, { person }]) => person)).size }),
};
