import { daysBetween, type RecordContent } from '#domain';
import { countedOn, isBy, type Naive, ofType } from '../naive-counts.js';

const distinct = (values: readonly unknown[]): number => new Set(values.filter((value) => value !== undefined)).size;

const placedBy =
  (types: readonly string[]): Naive =>
  (records, day) => {
    const placements = ofType(records, 'placement').filter(
      ([, { type, startDate }]) => isBy(startDate, day) && types.includes(String(type)),
    );
    return { numerator: distinct(placements.map(([, { person }]) => person)) };
  };

const closed = (content: RecordContent): boolean => content['status'] === 'closed';

/** The indicators on companies, vacancies, candidacies and placements, counted by hand. */
export const matchingCounts: Readonly<Record<string, Naive>> = {
  'LI-O10': (records, day) => {
    const answers = ofType(records, 'surveyResponse').filter(
      ([, { survey, status, completedOn }]) => survey === 'survey LI-NS2' && status === 'complete' && isBy(completedOn, day),
    );
    return { numerator: distinct(answers.map(([, { employer }]) => employer)) };
  },
  'SP-O9': (records, day) => {
    const contacts = ofType(records, 'employerContact').filter(([, { date }]) => isBy(date, day));
    const vacancies = ofType(records, 'vacancy').filter(([, { publishedOn }]) => isBy(publishedOn, day));
    return { numerator: distinct([...contacts, ...vacancies].map(([, { employer }]) => employer)) };
  },
  'SP-O10': countedOn('vacancy', 'publishedOn', ({ valueChain }) => valueChain !== undefined && valueChain !== 'other'),
  'SP-R4': placedBy(['employment', 'apprenticeship', 'self_employment']),
  'LE-O5': countedOn('vacancy', 'publishedOn', ({ sharedWithNetwork }) => sharedWithNetwork === true),
  'LE-O6': countedOn('candidacy', 'sharedOn', ({ sharedWithNetwork }) => sharedWithNetwork === true),
  'LE-O9': (records, day) => {
    const contacts = ofType(records, 'employerContact').filter(([, { date }]) => isBy(date, day));
    return { numerator: distinct(contacts.map(([, { employer }]) => employer)) };
  },
  'LE-R2': (records, day) => {
    const of = (where: (content: RecordContent) => boolean): number =>
      ofType(records, 'vacancy').filter(([, content]) => closed(content) && isBy(content['closedOn'], day) && where(content)).length;
    return { numerator: of(({ outcome }) => outcome === 'filled_by_network'), denominator: of(() => true) };
  },
  'LE-R3': (records, day) => {
    const filled = ofType(records, 'vacancy').filter(([, { filledOn }]) => isBy(filledOn, day));
    const days = filled.map(([, { publishedOn, filledOn }]) => daysBetween(String(publishedOn), String(filledOn)));
    return { numerator: days.reduce((sum, one) => sum + one, 0), denominator: filled.length };
  },
  'LE-R4': (records, day) => {
    const owners = new Map(
      [...ofType(records, 'vacancy'), ...ofType(records, 'candidacy')].map(([key, content]) => [key, content['ownerOrganisation']]),
    );
    const placements = ofType(records, 'placement').filter(([, { startDate }]) => isBy(startDate, day));
    const across = placements.filter(([, { vacancy, candidacy }]) => owners.get(String(vacancy)) !== owners.get(String(candidacy)));
    return { numerator: across.length, denominator: placements.length };
  },
  'AP-R4': (records, day) => {
    const placements = ofType(records, 'placement').filter(([, { startDate }]) => isBy(startDate, day));
    return { numerator: distinct(placements.map(([, { person }]) => person)) };
  },
  'SL-R3': (records, day) => {
    const placements = ofType(records, 'placement').filter(([, { startDate }]) => isBy(startDate, day));
    return { numerator: distinct(placements.map(([, { person }]) => person)) };
  },
};
