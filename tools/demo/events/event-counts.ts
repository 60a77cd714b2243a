import type { CalendarDay, RecordContent } from '#domain';
import { countedOn, isBy, type Naive, ofType, type Written } from '../naive-counts.js';

const isHeld = ({ status }: RecordContent): boolean => status === 'held';
const isOfTwoCountries = ({ countriesInvolved }: RecordContent): boolean =>
  Array.isArray(countriesInvolved) && countriesInvolved.length >= 2;

/** People on the lists of events of a kind. */
const cameTo = (records: Written, day: CalendarDay, where: (event: RecordContent) => boolean): number => {
  const events = new Map(ofType(records, 'event').filter(([, event]) => isHeld(event) && isBy(event['date'], day) && where(event)));
  return ofType(records, 'eventAttendance').reduce(
    (sum, [, { event, people }]) => (events.has(String(event)) ? sum + Number(people) : sum),
    0,
  );
};

const channels: ReadonlySet<unknown> = new Set(['Esplora Lavoro', 'sito DFP', 'sito MdL', 'sito Formez PA']);

/** The indicators on events and on what was published, counted by hand. */
export const eventCounts: Readonly<Record<string, Naive>> = {
  'SP-O11': countedOn('event', 'date', (event) => isHeld(event) && event['type'] === 'recruiting_day'),
  'SP-O12': (records, day) => ({
    numerator: cameTo(
      records,
      day,
      (event) => isOfTwoCountries(event) && event['openToPublic'] === false && !['meeting', 'kick_off'].includes(String(event['type'])),
    ),
  }),
  'SP-O8': (records, day) => {
    const held = new Set(ofType(records, 'event').flatMap(([key, event]) => (isHeld(event) && isBy(event['date'], day) ? [key] : [])));
    const schools = ofType(records, 'eventAttendance').flatMap(([, { event, organisation }]) =>
      held.has(String(event)) && String(organisation).startsWith('Istituto superiore') ? [organisation] : [],
    );
    return { numerator: new Set(schools).size };
  },
  'SP-O14': countedOn('event', 'date', (event) => isHeld(event) && isOfTwoCountries(event) && event['openToPublic'] === true),
  'SL-O15': countedOn('event', 'date', isHeld),
  'SL-O16': countedOn('disseminationProduct', 'publishedOn', ({ publications }) => {
    const published = Array.isArray(publications) ? (publications as readonly { readonly channel: string }[]) : [];
    return published.some(({ channel }) => channels.has(channel));
  }),
};
