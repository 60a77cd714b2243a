import type { IndicatorDefinition } from './definition.js';
import { typesRead } from './types-read.js';

const read = (definition: IndicatorDefinition): string[] => [...typesRead(definition)].sort();

describe('the record types that a definition reads', () => {
  it('are those it counts, and not those that a reference merely names', () => {
    expect(read({ measure: 'distinct', counts: [{ of: 'deskContact', on: 'date', subject: 'person' }] })).toEqual(['deskContact']);
  });

  it('are those too that its conditions, days and breakdowns lead through', () => {
    const where = { all: [{ field: 'desk.municipality', is: 'Cecina' }, { not: { field: 'person.sex', is: 'F' } }] };
    expect(read({ measure: 'count', counts: [{ of: 'deskContact', where, on: 'date' }], breakdowns: ['organisation.category'] })).toEqual([
      ...['desk', 'deskContact', 'organisation', 'person'],
    ]);
  });

  it('are those too that a condition beside a named rule leads through', () => {
    const where = { field: 'person.accessBarrier', is: 'isolation' };
    expect(read({ measure: 'count', counts: [{ of: 'participation', rule: 'esfPlus.EECO01', where }] })).toEqual([
      'participation',
      'person',
    ]);
  });

  it('are of both parts of a ratio', () => {
    const all = [{ of: 'referral', on: 'sentOn' }] as const;
    const toEures = [{ ...all[0], where: { field: 'toMember.category', is: 'eures' } }] as const;
    expect(read({ measure: 'ratio', numerator: toEures, denominator: all })).toEqual(['organisation', 'referral']);
  });
});
