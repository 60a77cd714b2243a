import { checkDefinition, type DefinitionProblem, type IndicatorDefinition } from '#domain';
import { definitionProblemSentence, isDefinitionProblemCode } from './definition-problems.js';

/** One definition for each thing that can be wrong, as the domain finds it. */
const wrong: readonly IndicatorDefinition[] = [
  { measure: 'count', counts: [{ of: 'desk', where: { field: 'shoeSize', is: 42 }, on: 'openedOn' }] },
  { measure: 'count', counts: [{ of: 'participation', where: { field: 'disability', is: 'yes' }, on: 'entryDate' }] },
  { measure: 'distinct', counts: [{ of: 'desk', on: 'openedOn' }] },
  { measure: 'sum', counts: [{ of: 'desk', on: 'openedOn' }] },
  { measure: 'count', counts: [] },
  { measure: 'ratio', numerator: [{ of: 'desk', on: 'openedOn' }], denominator: 0 },
  { measure: 'ratio', growthOf: 'XX' },
];

describe('what is wrong with a definition, in words', () => {
  it('is said in three languages, whatever the domain finds', () => {
    const problems = wrong.flatMap((definition) => checkDefinition('NEW', definition, new Map()));
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThanOrEqual(7);
    for (const { code, at } of problems) {
      expect(isDefinitionProblemCode(code)).toBeTrue();
      const said = Object.values(definitionProblemSentence(code, at));
      expect(said.length).toBe(3);
      for (const sentence of said) expect(sentence).toMatch(/\.$/);
    }
  });

  it('names the field at fault and what to do', () => {
    expect(definitionProblemSentence('unknown-field', 'numero di scarpe').it).toBe(
      'Il campo «numero di scarpe» non c’è: forse è stato tolto. Scegline un altro.',
    );
    expect(definitionProblemSentence('circular', 'A → B → A').en).toBe('The indicator ends up reading itself: A → B → A.');
  });

  it('needs no name where the place says enough', () => {
    const placed: readonly DefinitionProblem['code'][] = [
      'same-parts',
      'no-subject',
      'no-amount',
      'nothing-counted',
      'denominator-not-positive',
    ];
    for (const code of placed) expect(definitionProblemSentence(code, '')).toEqual(definitionProblemSentence(code, 'x'));
  });

  it('knows no other code', () => {
    expect(isDefinitionProblemCode('toString')).toBeFalse();
  });
});
