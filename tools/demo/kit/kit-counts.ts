import type { CalendarDay, RecordContent } from '#domain';
import { countedOn, isBy, type Naive, ofType, type Written } from '../naive-counts.js';

const sent = (records: Written, day: CalendarDay, where: (content: RecordContent) => boolean): readonly RecordContent[] =>
  ofType(records, 'exchangeBatch').flatMap(([, content]) => (isBy(content['sentOn'], day) && where(content) ? [content] : []));

const sum = (contents: readonly RecordContent[], field: string): number =>
  contents.reduce((total, content) => total + Number(content[field]), 0);

/** The indicators on charters, interconnections, portal, kit and exchanges, counted by hand. */
export const kitCounts: Readonly<Record<string, Naive>> = {
  'SL-O6': countedOn('serviceCharter', 'approvedOn'),
  'SL-O7': countedOn('interconnection', 'liveOn', ({ status }) => status === 'connected'),
  'SL-O8': countedOn('portal', 'onlineOn'),
  'SL-O9': countedOn('kitRegistration', 'registeredOn'),
  'SL-O10': countedOn('kitRegistration', 'installedOn', ({ installMode }) => installMode === 'autonomous'),
  'SL-O14': (records, day) => ({
    numerator: sum(
      sent(records, day, ({ direction }) => direction === 'desk_to_desk'),
      'recordsAccepted',
    ),
  }),
  'SL-R1': (records, day) => {
    const standards = new Map(ofType(records, 'charterStandard'));
    const measured = ofType(records, 'charterMeasurement').filter(([, { measuredOn }]) => isBy(measuredOn, day));
    const met = measured.filter(([, { standard, numerator, denominator }]) => {
      const { threshold, operator } = standards.get(String(standard)) ?? {};
      const value = Number(numerator) / Number(denominator);
      return operator === '<=' ? value <= Number(threshold) : value >= Number(threshold);
    });
    return { numerator: met.length, denominator: measured.length };
  },
  'SL-R2': (records, day) => {
    const batches = sent(records, day, ({ system, recordType }) => system === 'cliclavoro' && recordType === 'vacancy');
    return { numerator: sum(batches, 'recordsAccepted'), denominator: sum(batches, 'recordsSent') };
  },
};
