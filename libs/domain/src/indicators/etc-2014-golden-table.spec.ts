import fc from 'fast-check';
import { aRecord, countCommon } from '#testkit';
import type { RecordNode } from '../records/record-node.js';
import { typedFor } from './common-indicator.js';
import { frameworkIndicators } from './framework-indicators.js';

const person = (id: string): RecordNode => aRecord('person', {}, {}, id);
const measure = (who: string, lepCode: string, crossBorder: boolean | null, startOn: string | null): RecordNode =>
  aRecord('activeMeasure', { lepCode, crossBorder, startOn }, { person: person(who) }, `${who} ${lepCode} ${String(startOn)}`);
const course = (id: string, jointPurpose: string | null, countriesInvolved: readonly string[] = ['IT', 'FR']): RecordNode =>
  aRecord('courseEdition', { jointPurpose, countriesInvolved }, {}, id);
const enrolled = (who: string, edition: RecordNode, firstAttendedOn: string | null): RecordNode =>
  aRecord('enrolment', { firstAttendedOn }, { edition, person: person(who) }, `${who} ${edition.id}`);

const locals = course('local jobs', 'employment');
const equality = course('equality', 'inclusion');
const youth = course('youth', 'youth_and_education');
const home = course('of one country', 'employment', ['IT']);

const records = [
  measure('Anna', 'I', true, '2016-03-01'),
  // a second stay abroad of the same person
  measure('Anna', 'I', true, '2017-03-01'),
  measure('Bruno', 'I', false, '2016-04-01'),
  measure('Bruno', 'I', true, null),
  measure('Chiara', 'C', true, '2016-05-01'),
  measure('Dario', 'C', null, '2016-05-01'),
  enrolled('Chiara', locals, '2016-06-01'),
  enrolled('Elena', locals, '2016-06-01'),
  enrolled('Fabio', home, '2016-06-01'),
  enrolled('Elena', equality, '2017-01-10'),
  enrolled('Elena', youth, '2018-01-10'),
  enrolled('Greta', youth, null),
];

describe('golden table of ETC 2014-2020: persons and not participations, by hand', () => {
  const expected: Readonly<Record<string, readonly [endOf2016: number, endOf2018: number]>> = {
    CO43: [1, 1], // Anna once, whatever her stays (R106); Bruno stayed at home or never left
    CO44: [2, 2], // Chiara, in a measure and on a course · Elena; a course of one country is not joint
    CO45: [0, 1], // Elena
    CO46: [0, 1], // Elena; Greta never came
  };
  for (const [code, values] of Object.entries(expected))
    it(`R106: ${code} at the end of 2016 and 2018`, () =>
      expect(['2016-12-31', '2018-12-31'].map((day) => countCommon(code, records, day))).toEqual([...values]));

  it('leaves research to who types it: no record says which partners take part in it', () =>
    expect(
      frameworkIndicators('etc2014')
        .filter((indicator) => typedFor(indicator) !== null)
        .map(({ code }) => code),
    ).toEqual(['CO41', 'CO42']));

  it('R106: is the naive count of different people, whatever they took part in', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            who: fc.constantFrom('Anna', 'Bruno', 'Chiara', 'Dario'),
            what: fc.constantFrom('mobility', 'guidance', 'employment', 'inclusion', 'youth_and_education'),
            joint: fc.boolean(),
            day: fc.constantFrom(null, '2015-01-01', '2019-01-01'),
          }),
          { maxLength: 15 },
        ),
        (rows) => {
          const counted = (...what: readonly string[]): number => {
            const people: string[] = [];
            for (const row of rows)
              if (what.includes(row.what) && row.joint && row.day === '2015-01-01' && !people.includes(row.who)) people.push(row.who);
            return people.length;
          };
          const nodes = rows.map(({ who, what, joint, day }, at) => {
            if (what === 'mobility') return { ...measure(who, 'I', joint, day), id: `${at}` };
            if (what === 'guidance') return { ...measure(who, 'C', joint, day), id: `${at}` };
            return { ...enrolled(who, course(`${at}`, what, joint ? ['IT', 'FR'] : ['IT']), day), id: `${at}` };
          });
          const until = '2016-12-31';
          expect(countCommon('CO43', nodes, until)).toBe(counted('mobility'));
          expect(countCommon('CO44', nodes, until)).toBe(counted('guidance', 'employment'));
          expect(countCommon('CO45', nodes, until)).toBe(counted('inclusion'));
          expect(countCommon('CO46', nodes, until)).toBe(counted('youth_and_education'));
        },
      ),
    ));
});
