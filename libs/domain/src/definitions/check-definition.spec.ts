import { checkDefinition } from './check-definition.js';
import type { Condition } from './condition.js';
import type { Amount, CountedRecords, IndicatorDefinition } from './definition.js';

const name = { it: 'nome', en: 'name', fr: 'nom' };
const problems = (definition: IndicatorDefinition, others: Readonly<Record<string, IndicatorDefinition>> = {}): readonly string[] =>
  checkDefinition('X-1', definition, new Map(Object.entries(others))).map(({ code, at }) => `${code} at ${at}`);

const contacts = { of: 'deskContact', on: 'date' } as const;
type OverCounts = Extract<IndicatorDefinition, { readonly counts: unknown }>;
const counting = (...counts: readonly CountedRecords[]): OverCounts => ({ measure: 'count', counts });
const where = (condition: Condition): readonly string[] => problems(counting({ ...contacts, where: condition }));

describe('checking a definition: fields', () => {
  it('accepts what the catalogue knows', () => {
    expect(
      where({
        all: [
          { field: 'contactType', isAnyOf: ['information', 'listening'] },
          { field: 'minutes', from: 5 },
        ],
      }),
    ).toEqual([]);
    expect(where({ field: 'person.accessBarrier', atLeastWords: 1 })).toEqual([]);
    expect(where({ some: 'services', where: { field: 'measure.lepCode', is: 'C' } })).toEqual([]);
    expect(where({ field: 'person', isSet: true })).toEqual([]);
  });

  it('refuses a field that is not there, wherever it is named', () => {
    expect(where({ field: 'colour', is: 'red' })).toEqual(['unknown-field at colour']);
    expect(where({ not: { any: [{ field: 'desk.colour', is: 'red' }] } })).toEqual(['unknown-field at desk.colour']);
    expect(where({ some: 'services', where: { field: 'colour', is: 'red' } })).toEqual(['unknown-field at services.colour']);
    expect(where({ field: 'date', before: 'endDate' })).toEqual(['unknown-field at endDate']);
    expect(problems(counting({ of: 'deskContact', on: 'day', until: 'end', subject: 'who' }))).toEqual([
      'unknown-field at day',
      'unknown-field at end',
      'unknown-field at who',
    ]);
    expect(problems({ ...counting(contacts), breakdowns: ['colour'] })).toEqual(['unknown-field at colour']);
  });

  it('refuses a path through what is no reference, and one that leads too far', () => {
    expect(where({ field: 'contactType.label', is: 'x' })).toEqual(['not-a-reference at contactType.label']);
    expect(problems(counting({ of: 'placement', on: 'vacancy.employer.organisation.name' }))).toEqual([
      'too-far at vacancy.employer.organisation.name',
    ]);
  });

  it('R29: refuses special categories, and who a person is', () => {
    const disabled: Condition = { field: 'disability', is: 'yes' };
    expect(problems(counting({ of: 'participation', rule: 'esfPlus.EECO01', where: disabled }))).toEqual([
      'special-category at disability',
    ]);
    expect(problems(counting({ of: 'placement', on: 'startDate', where: { field: 'participation.minority', isSet: true } }))).toEqual([
      'special-category at participation.minority',
    ]);
    expect(where({ field: 'person.surname', is: 'Rossi' })).toEqual(['special-category at person.surname']);
  });

  it('G9: an answer of a special category is not crossed with what is kept of the person beside the participation', () => {
    const isolated: Condition = { field: 'person.accessBarrier', is: 'isolation' };
    const counted = (rule: string) => problems(counting({ of: 'participation', rule, where: isolated }));
    expect(counted('esfPlus.EECO12')).toEqual(['special-category at esfPlus.EECO12']);
    expect(counted('esfPlus.EECO02')).toEqual([]);
  });

  it('refuses free text, and what moves with the calendar', () => {
    expect(where({ field: 'notes', isSet: true })).toEqual(['not-countable at notes']);
    expect(problems(counting({ of: 'agreement', on: 'signedOn', where: { field: 'status', is: 'in_force' } }))).toEqual([
      'not-countable at status',
    ]);
  });

  it('refuses a condition that the type of the field cannot answer', () => {
    expect(where({ field: 'contactType', from: 1 })).toEqual(['wrong-type at contactType']);
    expect(where({ field: 'minutes', is: 'thirty' })).toEqual(['wrong-type at minutes']);
    expect(where({ field: 'anonymous', is: 'true' })).toEqual(['wrong-type at anonymous']);
    expect(where({ field: 'date', from: '31/03/2025' })).toEqual(['wrong-type at date']);
    expect(where({ field: 'time', from: '9.30' })).toEqual(['wrong-type at time']);
    expect(where({ field: 'time', from: '18:00', to: '09:00' })).toEqual(['empty-range at time']);
    expect(where({ field: 'time', from: '09:00', to: '13:00' })).toEqual([]);
    expect(where({ field: 'topic', atLeastWords: 2 })).toEqual(['wrong-type at topic']);
    expect(where({ field: 'topic', after: 'date' })).toEqual(['wrong-type at topic']);
    expect(where({ some: 'person', where: { field: 'sex', is: 'F' } })).toEqual(['wrong-type at person']);
    expect(where({ memberOf: 'SP-O6', subject: 'topic' })).toContain('wrong-type at topic');
    expect(problems(counting({ of: 'deskContact', on: 'minutes' }))).toEqual(['wrong-type at minutes']);
  });

  it('refuses a code that the list does not have', () => {
    expect(where({ field: 'contactType', isAnyOf: ['information', 'gossip'] })).toEqual(['unknown-code at contactType: gossip']);
    const isced = (is: number): readonly string[] =>
      problems(counting({ of: 'participation', on: 'entryDate', where: { field: 'isced', is } }));
    expect(isced(3)).toEqual([]);
    expect(isced(9)).toEqual(['unknown-code at isced: 9']);
  });
});

describe('checking a definition: measures', () => {
  it('refuses a counting rule that we do not have', () =>
    expect(problems(counting({ of: 'participation', rule: 'esfPlus.EECO99' }))).toEqual(['unknown-rule at esfPlus.EECO99']));

  it('R31: refuses the target group for what is no common output on participants, and beside a condition', () => {
    const targetGroup = { criterion: 'disoccupati', evidence: { title: 'Avviso pubblico', reference: 'prot. 12/2025' } };
    const counts = { of: 'participation', rule: 'esfPlus.EECO02', targetGroup } as const;
    expect(problems(counting(counts))).toEqual([]);
    expect(problems(counting({ ...counts, rule: 'esfPlus.EECR04' }))).toEqual(['no-target-group at esfPlus.EECR04']);
    expect(problems(counting({ ...counts, where: { field: 'sex', is: 'F' } }))).toEqual(['no-target-group at esfPlus.EECO02']);
  });

  it('refuses a definition that counts nothing', () => {
    expect(problems(counting())).toEqual(['nothing-counted at counts']);
    expect(problems({ measure: 'ratio', numerator: [], denominator: [contacts] })).toEqual(['nothing-counted at numerator']);
    expect(problems({ measure: 'ratio', numerator: [contacts], denominator: [] })).toEqual(['nothing-counted at denominator']);
    expect(problems({ measure: 'rule', conditions: [], shows: 0 })).toEqual(['nothing-counted at conditions']);
    const conditions = [{ name, indicator: 'X-2', atLeast: 1 }];
    expect(problems({ measure: 'rule', conditions, shows: 1 }, { 'X-2': counting(contacts) })).toEqual(['nothing-counted at shows']);
  });

  it('R69: refuses a ratio over itself, and over a number that is not positive', () => {
    expect(problems({ measure: 'ratio', numerator: [contacts], denominator: [contacts] })).toEqual(['same-parts at denominator']);
    expect(problems({ measure: 'ratio', numerator: [contacts], denominator: 0 })).toEqual(['denominator-not-positive at 0']);
    expect(problems({ measure: 'ratio', numerator: [contacts], denominator: 19 })).toEqual([]);
  });

  it('asks a distinct count for its subject, a sum and a mean for what is added up', () => {
    expect(problems({ measure: 'distinct', counts: [contacts] })).toEqual(['no-subject at deskContact']);
    expect(problems({ measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01' }] })).toEqual([]);
    for (const measure of ['sum', 'mean'] as const) {
      expect(problems({ measure, counts: [contacts] })).toEqual(['no-amount at deskContact']);
      expect(problems({ measure, counts: [{ ...contacts, amount: { field: 'minutes' } }] })).toEqual([]);
    }
  });

  it('adds up numbers and days between two days, and nothing else', () => {
    const amounts = (amount: Amount): readonly string[] =>
      problems({ measure: 'sum', counts: [{ of: 'vacancy', on: 'filledOn', amount }] });
    expect(amounts({ daysFrom: 'publishedOn', to: 'filledOn' })).toEqual([]);
    expect(amounts({ field: 'positions', minus: 'hoursPerWeek' })).toEqual([]);
    expect(amounts({ field: 'municipality' })).toEqual(['wrong-type at municipality']);
    expect(amounts({ field: 'positions', minus: 'status' })).toEqual(['wrong-type at status']);
    expect(amounts({ daysFrom: 'positions', to: 'filledOn' })).toEqual(['wrong-type at positions']);
  });

  it('refuses to count one type of record twice in a part', () => {
    const twice = counting({ ...contacts, where: { field: 'channel', is: 'phone' } }, contacts);
    expect(problems(twice)).toEqual(['type-twice at deskContact']);
    expect(
      problems({ measure: 'ratio', numerator: [{ ...contacts, where: { field: 'channel', is: 'phone' } }], denominator: [contacts] }),
    ).toEqual([]);
  });

  it('breaks down by words, days and organisations, not by numbers and never by persons', () => {
    const by = (path: string): readonly string[] => problems({ ...counting(contacts), breakdowns: [path] });
    for (const path of ['channel', 'topic', 'need', 'organisation', 'organisation.category', 'services.serviceType'])
      expect(by(path)).toEqual([]);
    expect(by('minutes')).toEqual(['wrong-type at minutes']);
    expect(by('person')).toEqual(['wrong-type at person']);
  });

  it('asks every type of record for the fields that they have in common', () => {
    const events: CountedRecords = { of: 'event', on: 'date' };
    expect(problems({ ...counting(contacts, events), breakdowns: ['channel'] })).toEqual(['unknown-field at channel']);
  });
});

describe('checking a definition: what it reads of others', () => {
  const membership = (indicator: string): IndicatorDefinition =>
    counting({ ...contacts, where: { memberOf: indicator, subject: 'person' }, subject: 'person' });
  const isMember = { memberOf: 'X-2', subject: 'person' } as const;

  it('refuses an indicator that is not there', () => {
    expect(problems(membership('X-9'))).toEqual(['unknown-indicator at X-9']);
    expect(problems({ measure: 'ratio', growthOf: 'X-9' })).toEqual(['unknown-indicator at X-9']);
  });

  it('refuses a circle, however long, and says which', () => {
    expect(problems(membership('X-1'))).toEqual(['circular at X-1 → X-1']);
    const others = { 'X-2': membership('X-3'), 'X-3': { measure: 'ratio', growthOf: 'X-1' } } as const;
    expect(problems(membership('X-2'), others)).toEqual(['circular at X-1 → X-2 → X-3 → X-1']);
  });

  it('refuses to ask who is counted where nobody could know: it would count nobody, without a word', () => {
    const people = { 'X-2': counting({ of: 'participation', on: 'entryDate' }) };
    expect(where(isMember)).toEqual(['unknown-indicator at X-2']);
    expect(problems(counting({ ...contacts, where: isMember }), people)).toEqual([]);
    expect(problems(counting({ of: 'participation', on: 'entryDate', where: isMember }), people)).toEqual(['no-membership at X-2']);
    expect(problems(counting({ of: 'participation', on: 'entryDate', where: { not: isMember } }), people)).toEqual([
      'no-membership at X-2',
    ]);
    expect(problems(counting({ ...contacts, where: { memberOf: 'X-2', subject: 'desk' } }), people)).toEqual(['no-membership at X-2']);
    for (const other of [counting(contacts), counting({ of: 'desk', on: 'openedOn' }), { measure: 'ratio', growthOf: 'X-3' } as const])
      expect(problems(counting({ ...contacts, where: isMember }), { 'X-2': other })).toEqual(['no-membership at X-2']);
  });

  it('is not caught in a circle that others make', () => {
    const others = { 'X-2': membership('X-3'), 'X-3': membership('X-2') };
    expect(problems(membership('X-2'), others)).toEqual([]);
  });

  it('counts groups only of what the other indicator is broken down by', () => {
    const rule: IndicatorDefinition = {
      measure: 'rule',
      conditions: [{ name, indicator: 'SL-O1', groups: { by: 'region', each: 2 }, atLeast: 4 }],
      shows: 0,
    };
    const enrolments: IndicatorDefinition = {
      measure: 'distinct',
      counts: [{ of: 'administrationEnrolment', on: 'selectedOn', subject: 'organisation' }],
    };
    expect(problems(rule, { 'SL-O1': enrolments })).toEqual(['no-groups at SL-O1: region']);
    expect(problems(rule, { 'SL-O1': { ...enrolments, breakdowns: ['region'] } })).toEqual([]);
  });

  it('has nothing against what waits to be defined', () => {
    expect(problems({ measure: 'count', waiting: 'strategy' })).toEqual([]);
    expect(problems({ measure: 'count', waiting: 'indicatorValue' })).toEqual([]);
  });

  it('refuses to wait for what never comes, or is there', () => {
    expect(problems({ measure: 'count', waiting: 'nonsense' })).toEqual(['unknown-record at nonsense']);
    expect(problems({ measure: 'count', waiting: 'participation' })).toEqual(['unknown-record at participation']);
  });

  it('refuses a range that nothing lies in, and a denominator too small to divide by (R69)', () => {
    expect(where({ field: 'date', from: '2026-12-31', to: '2026-01-01' })).toEqual(['empty-range at date']);
    expect(where({ field: 'minutes', from: 5, to: 5 })).toEqual([]);
    expect(problems({ measure: 'ratio', numerator: [contacts], denominator: 1e-320 })).toEqual(['denominator-not-positive at 1e-320']);
  });
});
