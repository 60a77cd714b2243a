import { aRecord } from '#testkit';
import type { FieldValue, RecordNode } from '../records/record-node.js';
import type { Condition } from './condition.js';
import { meets } from './meets.js';

const nobody = (): boolean => false;
const does = (record: RecordNode, condition: Condition): boolean => meets(record, condition, nobody);
/** Whether a contact with one value meets a condition on it. */
const with_ =
  (field: string, value: FieldValue) =>
  (condition: Condition): boolean =>
    does(aRecord('deskContact', { [field]: value }), condition);

describe('conditions on a field', () => {
  it('is, is any of: the word itself', () => {
    const information = with_('contactType', 'information');
    expect(information({ field: 'contactType', is: 'information' })).toBeTrue();
    expect(information({ field: 'contactType', is: 'listening' })).toBeFalse();
    expect(information({ field: 'contactType', isAnyOf: ['listening', 'information'] })).toBeTrue();
    expect(with_('minutes', 30)({ field: 'minutes', is: 30 })).toBeTrue();
    expect(with_('anonymous', false)({ field: 'anonymous', is: false })).toBeTrue();
  });

  it('of a list: one of its words is enough, and words can be counted', () => {
    const needs = with_('need', ['work', 'language']);
    expect(needs({ field: 'need', is: 'language' })).toBeTrue();
    expect(needs({ field: 'need', isAnyOf: ['social', 'work'] })).toBeTrue();
    expect(needs({ field: 'need', is: 'social' })).toBeFalse();
    expect(needs({ field: 'need', atLeastWords: 2 })).toBeTrue();
    expect(needs({ field: 'need', atLeastWords: 3 })).toBeFalse();
  });

  it('from and to: both ends are in, for numbers, for days and for hours', () => {
    for (const [minutes, isIn] of [
      [9, false],
      [10, true],
      [30, true],
      [31, false],
    ] as const)
      expect(with_('minutes', minutes)({ field: 'minutes', from: 10, to: 30 })).toBe(isIn);
    expect(with_('date', '2025-03-01')({ field: 'date', from: '2025-03-01' })).toBeTrue();
    expect(with_('date', '2025-03-01')({ field: 'date', to: '2025-02-28' })).toBeFalse();
    expect(with_('time', '09:00')({ field: 'time', from: '09:00', to: '13:00' })).toBeTrue();
    expect(with_('time', '08:59')({ field: 'time', from: '09:00', to: '13:00' })).toBeFalse();
    expect(with_('minutes', 10)({ field: 'minutes', from: '10' }))
      .withContext('a number is no text')
      .toBeFalse();
  });

  it('a day before, not after, after another field, and within days of it', () => {
    const taken = (takenUpOn: string): RecordNode => aRecord('referral', { sentOn: '2025-03-10', takenUpOn });
    const within: Condition = { field: 'takenUpOn', withinDaysOf: 'sentOn', days: 15 };
    expect(['2025-03-09', '2025-03-10', '2025-03-25', '2025-03-26'].map((day) => does(taken(day), within))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(does(taken('2025-03-09'), { field: 'takenUpOn', before: 'sentOn' })).toBeTrue();
    expect(does(taken('2025-03-10'), { field: 'takenUpOn', before: 'sentOn' })).toBeFalse();
    expect(does(taken('2025-03-10'), { field: 'takenUpOn', onOrBefore: 'sentOn' })).toBeTrue();
    expect(does(taken('2025-03-10'), { field: 'takenUpOn', after: 'sentOn' })).toBeFalse();
    expect(does(taken('2025-03-11'), { field: 'takenUpOn', after: 'sentOn' })).toBeTrue();
  });

  it('the same word, or the same record, as another field', () => {
    const owner = (id: string): RecordNode => aRecord('organisation', {}, {}, id);
    const placed = (mine: string, theirs: string): RecordNode =>
      aRecord(
        'placement',
        {},
        {
          vacancy: aRecord('vacancy', {}, { ownerOrganisation: owner(mine) }),
          candidacy: aRecord('candidacy', {}, { ownerOrganisation: owner(theirs) }),
        },
      );
    const same: Condition = { field: 'vacancy.ownerOrganisation', sameAs: 'candidacy.ownerOrganisation' };
    expect(does(placed('agency', 'agency'), same)).toBeTrue();
    expect(does(placed('agency', 'centre'), same)).toBeFalse();
    expect(does(placed('agency', 'centre'), { not: same })).toBeTrue();
  });

  it('is set: known, whatever the value', () => {
    expect(with_('minutes', 0)({ field: 'minutes', isSet: true })).toBeTrue();
    expect(with_('anonymous', false)({ field: 'anonymous', isSet: true })).toBeTrue();
    expect(with_('need', [])({ field: 'need', isSet: true }))
      .withContext('an empty list')
      .toBeFalse();
    expect(with_('minutes', null)({ field: 'minutes', isSet: false })).toBeTrue();
  });
});

describe('conditions on what is not known', () => {
  const onUnknown: readonly Condition[] = [
    { field: 'contactType', is: 'information' },
    { field: 'contactType', isAnyOf: ['information', 'listening'] },
    { field: 'minutes', from: 0 },
    { field: 'need', atLeastWords: 1 },
    { field: 'date', before: 'date' },
    { field: 'person', sameAs: 'employer' },
    { field: 'person.sex', is: 'F' },
    { memberOf: 'SP-O6', subject: 'person' },
  ];
  const contact = aRecord('deskContact', { contactType: null, need: [] }, { person: null });

  it('R14: unknown meets no condition, and not its opposite either', () => {
    for (const condition of onUnknown) {
      expect(meets(contact, condition, () => true))
        .withContext(JSON.stringify(condition))
        .toBeFalse();
      expect(meets(contact, { not: condition }, () => true))
        .withContext(`not ${JSON.stringify(condition)}`)
        .toBeFalse();
    }
  });

  it('R14: beside it another condition can still decide', () => {
    const [unknown] = onUnknown;
    const yes: Condition = { field: 'contactType', isSet: false };
    if (!unknown) return fail('there is a condition');
    expect(does(contact, { any: [unknown, yes] })).toBeTrue();
    expect(does(contact, { all: [unknown, yes] })).toBeFalse();
    expect(does(contact, { not: { all: [unknown, { not: yes }] } })).toBeTrue();
    expect(does(contact, { not: { any: [unknown, { not: yes }] } })).toBeFalse();
  });
});

describe('conditions put together', () => {
  const contact = aRecord('deskContact', { contactType: 'information', channel: 'phone' });
  const information: Condition = { field: 'contactType', is: 'information' };
  const inPerson: Condition = { field: 'channel', is: 'in_person' };

  it('all, any and not, of none as of many', () => {
    expect(does(contact, { all: [information, inPerson] })).toBeFalse();
    expect(does(contact, { any: [information, inPerson] })).toBeTrue();
    expect(does(contact, { all: [information, { not: inPerson }] })).toBeTrue();
    expect(does(contact, { all: [] })).toBeTrue();
    expect(does(contact, { any: [] })).toBeFalse();
  });

  it('some: one part meets all of it, not one this and another that', () => {
    const centre = aRecord('organisation', { category: 'employment_centre' });
    const school = aRecord('organisation', { category: 'school' });
    const meeting = (present: boolean): RecordNode =>
      aRecord(
        'roundTableMeeting',
        {},
        {
          attendance: [
            aRecord('roundTableMeeting', { present: true }, { organisation: school }),
            aRecord('roundTableMeeting', { present }, { organisation: centre }),
          ],
        },
      );
    const centreWasThere: Condition = {
      some: 'attendance',
      where: {
        all: [
          { field: 'organisation.category', is: 'employment_centre' },
          { field: 'present', is: true },
        ],
      },
    };
    expect(does(meeting(true), centreWasThere)).toBeTrue();
    expect(does(meeting(false), centreWasThere)).toBeFalse();
    expect(does(meeting(false), { field: 'attendance.present', is: true }))
      .withContext('any of the list')
      .toBeTrue();
    expect(does(aRecord('roundTableMeeting', {}, { attendance: [] }), { not: centreWasThere }))
      .withContext('nobody came')
      .toBeTrue();
  });

  it('member of: asks the other indicator about the subject', () => {
    const placement = aRecord('placement', {}, { person: aRecord('person', {}, {}, 'anna') });
    const asked = (indicator: string, subject: string): boolean => indicator === 'AP-O10' && subject === 'anna';
    expect(meets(placement, { memberOf: 'AP-O10', subject: 'person' }, asked)).toBeTrue();
    expect(meets(placement, { memberOf: 'AP-O5', subject: 'person' }, asked)).toBeFalse();
  });
});
