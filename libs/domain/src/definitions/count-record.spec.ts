import { aRecord } from '#testkit';
import type { Tally } from '../counting/tally.js';
import type { RecordNode } from '../records/record-node.js';
import { countRecord } from './count-record.js';
import type { CountedByField, IndicatorDefinition } from './definition.js';

const counted = (definition: IndicatorDefinition, record: RecordNode): readonly Tally[] =>
  countRecord([{ code: 'X-1', definition }], record, () => false);
type OverCounts = Extract<IndicatorDefinition, { readonly counts: unknown }>;
const count = (counts: CountedByField): OverCounts => ({ measure: 'count', counts: [counts] });

describe('what a record counts', () => {
  const shared: CountedByField = { of: 'vacancy', where: { field: 'sharedWithNetwork', is: true }, on: 'publishedOn' };

  it('is one, on the day of the deciding field', () => {
    const vacancy = aRecord('vacancy', { sharedWithNetwork: true, publishedOn: '2025-03-10' });
    expect(counted(count(shared), vacancy)).toEqual([
      { indicator: 'X-1', part: 'numerator', day: '2025-03-10', lastDay: null, amount: 1, subject: null, facets: {} },
    ]);
  });

  it('is nothing without that day, when the condition does not hold, and for another type of record', () => {
    expect(counted(count(shared), aRecord('vacancy', { sharedWithNetwork: true, publishedOn: null }))).toEqual([]);
    expect(counted(count(shared), aRecord('vacancy', { sharedWithNetwork: false, publishedOn: '2025-03-10' }))).toEqual([]);
    expect(counted(count(shared), aRecord('vacancy', { publishedOn: '2025-03-10' }))).toEqual([]);
    expect(counted(count(shared), aRecord('candidacy', { sharedWithNetwork: true, publishedOn: '2025-03-10' }))).toEqual([]);
  });

  it('is nothing by a named rule, which counts participations elsewhere', () =>
    expect(counted({ measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01' }] }, aRecord('participation'))).toEqual(
      [],
    ));

  it('counts on the first day where a field holds several', () => {
    const publication = (date: string | null): RecordNode => aRecord('disseminationProduct', { date });
    const product = aRecord('disseminationProduct', {}, { publications: ['2025-05-02', null, '2025-03-10'].map(publication) });
    expect(counted(count({ of: 'disseminationProduct', on: 'publications.date' }), product).map(({ day }) => day)).toEqual(['2025-03-10']);
  });
});

describe('what a stock counts', () => {
  const member = (leftOn: string | null): readonly (readonly (string | null)[])[] =>
    counted(
      { measure: 'stock', counts: [{ of: 'networkMember', on: 'joinedOn', until: 'leftOn' }] },
      aRecord('networkMember', { joinedOn: '2025-03-10', leftOn }),
    ).map(({ day, lastDay }) => [day, lastDay]);

  it('counts from the first day up to the day before it ends', () => {
    expect(member('2025-04-01')).toEqual([['2025-03-10', '2025-03-31']]);
    expect(member('2025-03-11')).toEqual([['2025-03-10', '2025-03-10']]);
  });
  it('goes on counting while no end is known', () => expect(member(null)).toEqual([['2025-03-10', null]]));
  it('never counted when it ended before it began, or on that day', () => {
    expect(member('2025-03-10')).toEqual([]);
    expect(member('2024-12-31')).toEqual([]);
  });
});

describe('what is counted once', () => {
  const organisation = (id: string): RecordNode => aRecord('organisation', {}, {}, id);
  const subjects = (subject: string, record: RecordNode): readonly (string | null)[] =>
    counted({ measure: 'distinct', counts: [{ of: record.type, on: 'date', subject }] }, record).map((tally) => tally.subject);

  it('is what the subject names: a record or a word', () => {
    const contact = aRecord('deskContact', { date: '2025-03-10', topic: 'CV' }, { organisation: organisation('school') });
    expect(subjects('organisation', contact)).toEqual(['school']);
    expect(subjects('topic', contact)).toEqual(['CV']);
    expect(subjects('date', contact)).toEqual(['2025-03-10']);
  });

  it('is nobody where the record names none: an anonymous contact', () =>
    expect(subjects('person', aRecord('deskContact', { date: '2025-03-10' }, { person: null }))).toEqual([]));

  it('is each of several, once', () => {
    const members = ['a', 'b', 'a'].map(organisation);
    const meeting = aRecord('roundTableMeeting', { date: '2025-03-10' }, { roundTable: aRecord('roundTable', {}, { members }) });
    expect(subjects('roundTable.members', meeting)).toEqual(['a', 'b']);
  });
});

describe('what is added up', () => {
  const amounts = (definition: IndicatorDefinition, record: RecordNode): readonly (readonly [string, number])[] =>
    counted(definition, record).map(({ part, amount }) => [part, amount]);
  const filled = (publishedOn: string | null): RecordNode => aRecord('vacancy', { publishedOn, filledOn: '2025-03-31', positions: 3 });
  const over = (amount: NonNullable<CountedByField['amount']>, measure: 'sum' | 'mean'): IndicatorDefinition => ({
    measure,
    counts: [{ of: 'vacancy', on: 'filledOn', amount }],
  });

  it('is a number of the record, the days between two of its days, or a difference', () => {
    expect(amounts(over({ field: 'positions' }, 'sum'), filled(null))).toEqual([['numerator', 3]]);
    expect(amounts(over({ daysFrom: 'publishedOn', to: 'filledOn' }, 'sum'), filled('2025-03-10'))).toEqual([['numerator', 21]]);
    const gain: IndicatorDefinition = {
      measure: 'sum',
      counts: [{ of: 'enrolment', on: 'postTestOn', amount: { field: 'postScore', minus: 'preScore' } }],
    };
    expect(amounts(gain, aRecord('enrolment', { postTestOn: '2025-03-18', preScore: 48, postScore: 66 }))).toEqual([['numerator', 18]]);
  });

  it('of a mean are the amount and one record', () =>
    expect(amounts(over({ field: 'positions' }, 'mean'), filled(null))).toEqual([
      ['numerator', 3],
      ['denominator', 1],
    ]));

  it('is nothing where a number is not known, which is not 0: neither in the sum nor in the count of a mean', () => {
    expect(amounts(over({ daysFrom: 'publishedOn', to: 'filledOn' }, 'mean'), filled(null))).toEqual([]);
    expect(amounts(over({ field: 'hoursPerWeek' }, 'sum'), filled(null))).toEqual([]);
  });

  it('of a ratio are its two parts, each by its own condition', () => {
    const met: IndicatorDefinition = {
      measure: 'ratio',
      numerator: [{ of: 'commitment', where: { field: 'fulfilledOn', onOrBefore: 'dueOn' }, on: 'dueOn' }],
      denominator: [{ of: 'commitment', on: 'dueOn' }],
    };
    const commitment = (fulfilledOn: string | null): RecordNode => aRecord('commitment', { dueOn: '2025-12-31', fulfilledOn });
    expect(amounts(met, commitment('2025-12-31')).map(([part]) => part)).toEqual(['numerator', 'denominator']);
    expect(amounts(met, commitment('2026-01-01')).map(([part]) => part)).toEqual(['denominator']);
    expect(amounts(met, commitment(null)).map(([part]) => part)).toEqual(['denominator']);
  });
});

describe('what a tally is broken down by', () => {
  const definition: IndicatorDefinition = {
    ...count({ of: 'event', on: 'date' }),
    breakdowns: ['type', 'organiser', 'organiser.category', 'place'],
  };

  it('is by path what is known: a code, a word, the record pointed to', () => {
    const organiser = aRecord('organisation', { category: 'school' }, {}, 'school 1');
    const [tally] = counted(definition, aRecord('event', { date: '2025-03-10', type: 'job_day', place: null }, { organiser }));
    expect(tally?.facets).toEqual({ type: 'job_day', organiser: 'school 1', 'organiser.category': 'school' });
  });
});
