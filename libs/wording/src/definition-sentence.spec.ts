import type { IndicatorDefinition } from '#domain';
import { conditionSentence, definitionSentence } from './definition-sentence.js';

const it3 = (definition: IndicatorDefinition): readonly string[] => Object.values(definitionSentence(definition));

describe('a definition as a sentence', () => {
  it('says what is counted, under which condition and on which day, in three languages', () => {
    expect(it3({ measure: 'count', counts: [{ of: 'desk', where: { field: 'status', is: 'open' }, on: 'openedOn' }] })).toEqual([
      'Numero di sportelli con stato: aperto, nel giorno: apertura.',
      'Number of desks with status: open, on the day: opening.',
      'Nombre de guichets avec état : ouvert, au jour : ouverture.',
    ]);
  });

  it('elides in French before a vowel', () => {
    const { fr } = definitionSentence({ measure: 'count', counts: [{ of: 'agreement', on: 'signedOn' }] });
    expect(fr).toBe('Nombre d’accords, au jour : signature de toutes les parties.');
  });

  it('says what counts once, what is added up and what counts only for a time', () => {
    const sentence = (definition: IndicatorDefinition): string => definitionSentence(definition).it;
    expect(sentence({ measure: 'distinct', counts: [{ of: 'desk', on: 'premisesHandedOverOn', subject: 'premisesProvidedBy' }] })).toBe(
      'Ogni «ente che mette a disposizione la sede» conta una volta, tra: sportelli, nel giorno: consegna della sede.',
    );
    expect(sentence({ measure: 'stock', counts: [{ of: 'desk', on: 'openedOn', until: 'closedOn' }] })).toBe(
      'Numero di sportelli nel giorno a cui si riferisce il valore, nel giorno: apertura, fino al giorno prima di: chiusura.',
    );
    expect(
      sentence({ measure: 'mean', counts: [{ of: 'desk', on: 'openedOn', amount: { daysFrom: 'premisesHandedOverOn', to: 'openedOn' } }] }),
    ).toBe('Media di «giorni da consegna della sede a apertura» tra: sportelli, nel giorno: apertura.');
  });

  it('keeps the words of the common rules, and of their reference groups', () => {
    expect(
      definitionSentence({
        measure: 'ratio',
        numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
        denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
      }).en,
    ).toContain('Denominator: the people who left at least six months ago and were unemployed or inactive on entry.');
    expect(
      definitionSentence({
        measure: 'distinct',
        counts: [{ of: 'participation', rule: 'esfPlus.EECO01', where: { field: 'sex', is: 'F' } }],
      }).it,
    ).toContain(', con sesso: donna.');
  });

  it('puts groups of conditions in brackets and names fields of other records with what they belong to', () => {
    const condition = {
      all: [
        { field: 'status', isAnyOf: ['open', 'suspended'] },
        {
          any: [
            { field: 'hostOrganisation.category', is: 'school' },
            { field: 'closedOn', isSet: false },
          ],
        },
      ],
    } as const;
    expect(conditionSentence('desk', condition, 'it')).toBe(
      'stato: una voce tra aperto, sospeso e (categoria (ente ospitante): scuola oppure chiusura: non indicato)',
    );
  });

  it('says of a rule which conditions must hold together', () => {
    expect(
      definitionSentence({
        measure: 'rule',
        conditions: [{ name: { it: 'amministrazioni', en: 'administrations', fr: 'administrations' }, indicator: 'SL-O1', atLeast: 8 }],
        shows: 0,
      }).it,
    ).toBe('Devono valere insieme: amministrazioni: almeno 8.');
    expect(
      definitionSentence({
        measure: 'rule',
        conditions: [
          {
            name: { it: 'regioni', en: 'regions', fr: 'régions' },
            indicator: 'SL-O1',
            groups: { by: 'region', each: 2 },
            atLeast: 4,
          },
        ],
        shows: 0,
      }).it,
    ).toBe('Devono valere insieme: regioni: almeno 4 voci di «regione» con almeno 2 ciascuna.');
  });
});
