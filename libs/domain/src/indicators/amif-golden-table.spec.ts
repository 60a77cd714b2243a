import fc from 'fast-check';
import { aRecord, countCommon } from '#testkit';
import { fundAgeBands } from '../codelists/fund-age-bands.js';
import { countRecord } from '../definitions/count-record.js';
import { improvedByALevel } from '../people/language-progress.js';
import { recordType } from '../records/catalogue.js';
import type { RecordNode } from '../records/record-node.js';
import { checkFrameworkValues } from '../validation/check-framework-values.js';
import { typedFor } from './common-indicator.js';
import { commonDefinition } from './common-indicators.js';
import { commonIndicatorOf, frameworkIndicators } from './framework-indicators.js';

type Values = RecordNode['values'];
const people: Readonly<Record<string, Values>> = {
  Amina: { sex: 'F', amifAgeBand: '18-60', recognitionAppliedOn: '2025-04-01' },
  Binta: { sex: 'F', amifAgeBand: '<18' },
  Chen: { sex: 'M', amifAgeBand: '>60', longTermResidenceAppliedOn: '2025-05-01', recognitionAppliedOn: '2026-01-15' },
  Diallo: { sex: 'M', amifAgeBand: '18-60' },
  Elena: { sex: 'F', amifAgeBand: '18-60' },
};
const nodes = Object.fromEntries(Object.entries(people).map(([name, values]) => [name, aRecord('person', values, {}, name)]));
const person = (name: string): RecordNode => nodes[name] ?? aRecord('person', {}, {}, name);
const measure = (who: string, support: string | null, startOn: string | null, more: Values = {}): RecordNode =>
  aRecord('activeMeasure', { support, startOn, ...more }, { person: person(who) }, `${who} ${String(support)} ${String(startOn)}`);
const edition = (id: string, values: Values): RecordNode => aRecord('courseEdition', values, {}, id);
const italian = edition('Italian', { type: 'participant_course', subject: 'language' });
const civics = edition('civics', { type: 'participant_course', subject: 'civic_orientation' });
const forStaff = edition('for staff', { type: 'capacity_building', subject: 'other' });
const infoDay = edition('information day', { type: 'information_day', subject: 'other' });
const enrolled = (who: string, course: RecordNode, firstAttendedOn: string | null, more: Values = {}): RecordNode =>
  aRecord('enrolment', { firstAttendedOn, ...more }, { edition: course, person: person(who) }, `${who} ${course.id}`);

const records = [
  ...['Amina', 'Binta', 'Chen', 'Diallo', 'Elena'].map(person),
  measure('Amina', 'legal_assistance', '2025-01-10'),
  measure('Amina', 'legal_assistance', '2025-03-10'),
  measure('Amina', 'asylum_support', '2025-01-12', { helpedIntegration: true, feedbackOn: '2025-06-01' }),
  measure('Binta', 'asylum_support', '2025-02-01'),
  measure('Binta', 'professional_guidance', null),
  measure('Chen', 'professional_guidance', '2025-02-05'),
  measure('Chen', 'pre_departure', '2024-12-01'),
  measure('Chen', 'family_reunification', '2025-03-01'),
  measure('Diallo', 'mobility_scheme', '2026-02-01'),
  measure('Diallo', 'reintegration', '2025-07-01'),
  enrolled('Amina', italian, '2025-02-10', {
    levelsGained: 1,
    exitLevelOn: '2025-06-10',
    helpedIntegration: true,
    feedbackOn: '2025-06-12',
  }),
  enrolled('Binta', italian, '2025-02-10', {
    levelsGained: 0,
    exitLevelOn: '2025-06-10',
    helpedIntegration: false,
    feedbackOn: '2025-06-12',
  }),
  enrolled('Binta', civics, '2025-03-10', { helpedIntegration: true, feedbackOn: '2025-07-01' }),
  enrolled('Chen', civics, null),
  enrolled('Elena', forStaff, '2025-04-10', {
    ...{ role: 'operator', usefulForWork: true, feedbackOn: '2025-04-30' },
    ...{ usesToolsAfter3Months: true, askedAfter3MonthsOn: '2025-07-30' },
  }),
  enrolled('Elena', infoDay, '2025-05-10', { role: 'operator', usefulForWork: true, feedbackOn: '2025-05-10' }),
  enrolled('Diallo', forStaff, '2025-04-10', { role: 'external', usefulForWork: null, feedbackOn: null }),
  aRecord(
    'supportVisit',
    { date: '2025-02-20' },
    { administration: aRecord('organisation', { category: 'public_administration' }, {}, 'Comune') },
  ),
  aRecord(
    'supportVisit',
    { date: '2025-03-20' },
    { administration: aRecord('organisation', { category: 'public_administration' }, {}, 'Comune') },
  ),
  aRecord('supportVisit', { date: '2025-03-21' }, { administration: aRecord('organisation', { category: 'third_sector' }, {}, 'Caritas') }),
  aRecord('disseminationProduct', { onLegalMigration: true, publishedOn: '2025-01-31' }),
  aRecord('disseminationProduct', { onLegalMigration: null, publishedOn: '2025-01-31' }),
  aRecord(
    'project',
    { start: '2024-10-01' },
    { beneficiary: aRecord('organisation', { category: 'public_administration' }, {}, 'Comune') },
  ),
];

describe('golden table of AMIF on records: the people of one project, by hand', () => {
  const expected: Readonly<Record<string, number>> = {
    'O.1.1': 4, // Amina, Binta, Chen, Diallo: each once, measures and courses for participants together
    'O.1.1.1': 1, // Amina once for two (R110)
    'O.1.1.2': 2, // Amina, Binta
    'O.1.2': 4, // Amina, Binta, Elena, Diallo: an information day is no training
    'R.1.5': 1, // Elena; no answer is 0 (R112)
    'R.1.6': 1, // Elena
    'O.2.1': 1, // Chen
    'O.2.2': 1, // the municipality once for two visits
    'O.2.3': 4,
    'O.2.3.1': 2, // Amina, Binta
    'O.2.3.2': 1, // Binta; Chen never came
    'O.2.3.3': 1, // Chen; Binta's guidance never began
    'O.2.4': 1,
    'O.2.5': 1,
    'O.2.6': 0, // Diallo only in 2026
    'O.2.7': 1,
    'R.2.8': 1, // Amina; Binta gained no whole level (R113)
    'R.2.9': 2, // Amina, asked twice · Binta
    'R.2.10': 1, // Amina; Chen applied in 2026
    'R.2.11': 1, // Chen
    'O.3.1': 4,
    'O.3.3': 1,
    'O.4.1': 1, // Elena; who comes from outside is no staff
    'O.4.2': 1,
  };

  it('holds every indicator that is not typed', () =>
    expect(Object.keys(expected).sort()).toEqual(
      frameworkIndicators('amif')
        .filter((indicator) => typedFor(indicator) === null)
        .map(({ code }) => code)
        .sort(),
    ));
  for (const [code, value] of Object.entries(expected))
    it(`R110: ${code} at the end of 2025`, () => expect(countCommon(code, records, '2025-12-31')).toBe(value));
  it('R111, R113: the parts of O.2.3 may overlap, and none is above it', () => {
    const values = Object.fromEntries(Object.entries(expected).map(([code, T]) => [code, { F: null, M: null, N: null, T }]));
    expect(checkFrameworkValues('amif', values)).toEqual([]);
  });
  it('R110: says the age of each person in the bands of the fund', () => {
    const indicator = commonIndicatorOf('O.2.3.1');
    if (!indicator) return fail('there is no O.2.3.1');
    const counted = [{ code: 'O.2.3.1', definition: commonDefinition(indicator) }];
    const bands = records.flatMap((record) => countRecord(counted, record, () => false)).map(({ facets }) => facets);
    expect(bands).toEqual([{ 'person.amifAgeBand': '18-60' }, { 'person.amifAgeBand': '<18' }]);
    const field = recordType('person').fields['amifAgeBand'];
    expect(field && 'codes' in field ? Object.keys(field.codes ?? {}) : []).toEqual(fundAgeBands.amif.map(({ code }) => code));
  });
});

describe('AMIF, whatever people take part in', () => {
  const who = fc.constantFrom('Amina', 'Binta', 'Chen');
  const day = fc.constantFrom(null, '2025-01-01', '2026-01-01');
  const levels = fc.constantFrom(null, 'A1', 'A2', 'A2+', 'B1') as fc.Arbitrary<null | 'A1' | 'A2' | 'A2+' | 'B1'>;

  it('R110, R111, R113: persons are those of a naive count', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ who, day, support: fc.constantFrom('legal_assistance', 'professional_guidance') }), { maxLength: 8 }),
        fc.array(fc.record({ who, day, staff: fc.boolean(), language: fc.boolean(), entry: levels, exit: levels }), { maxLength: 8 }),
        (supports, courses) => {
          const [all, guided, taught, improved] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
          for (const one of supports) {
            if (one.day !== '2025-01-01') continue;
            all.add(one.who);
            if (one.support === 'professional_guidance') guided.add(one.who);
          }
          for (const one of courses) {
            if (one.day !== '2025-01-01' || one.staff) continue;
            all.add(one.who);
            if (!one.language) continue;
            taught.add(one.who);
            if (improvedByALevel(one.entry, one.exit)) improved.add(one.who);
          }
          const listed = [
            ...supports.map((one, at) => ({ ...measure(one.who, one.support, one.day), id: `measure ${at}` })),
            ...courses.map(({ who: name, day: on, staff, language, entry, exit }, at) => {
              const values = { type: staff ? 'capacity_building' : 'participant_course', subject: language ? 'language' : 'other' };
              const levelsGained = improvedByALevel(entry, exit) ? 1 : 0;
              return enrolled(name, edition(`${at}`, values), on, { levelsGained, exitLevelOn: on });
            }),
          ];
          const values = ['O.2.3', 'O.2.3.3', 'O.2.3.1', 'R.2.8'].map((code) => countCommon(code, listed, '2025-12-31'));
          expect(values).toEqual([all.size, guided.size, taught.size, improved.size]);
        },
      ),
    ));
});
