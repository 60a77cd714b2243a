import fc from 'fast-check';
import { aRecord, countCommon } from '#testkit';
import type { RecordNode } from '../records/record-node.js';
import { checkFrameworkValues } from '../validation/check-framework-values.js';
import { frameworkIndicators } from './framework-indicators.js';

type Values = RecordNode['values'];
const joint = { countriesInvolved: ['IT', 'FR'] };
const organisation = (id: string, country = 'IT'): RecordNode => aRecord('organisation', { country }, {}, id);

/** Events with the attendance lists of their countries. */
const event = (id: string, values: Values, lists: readonly (readonly [country: string, people: number | null])[] = []): RecordNode[] => {
  const node = aRecord('event', { type: 'workshop', status: 'held', openToPublic: false, ...joint, ...values }, {}, id);
  return [node, ...lists.map(([country, people], at) => aRecord('eventAttendance', { country, people }, { event: node }, `${id} ${at}`))];
};
const events = [
  ...event('two countries', { date: '2024-05-10' }, [
    ['IT', 18],
    ['FR', 12],
  ]),
  ...event('again with the same people', { date: '2024-09-10' }, [['IT', 18]]),
  ...event('for equal opportunities', { date: '2024-10-01', promotesInclusion: true }, [
    ['IT', 9],
    ['FR', 7],
  ]),
  ...event('list lost', { date: '2024-10-20' }, [['IT', null]]),
  ...event('one country', { date: '2024-11-05', countriesInvolved: ['IT'] }, [['IT', 40]]),
  ...event('internal meeting', { date: '2024-11-12', type: 'meeting' }, [['IT', 11]]),
  ...event('cancelled', { date: '2024-12-03', status: 'cancelled' }, [['FR', 25]]),
  ...event('public', { date: '2025-03-15', openToPublic: true, type: 'public_event' }, [['IT', 120]]),
  ...event('public of one country', { date: '2025-03-20', openToPublic: true, countriesInvolved: ['FR'] }),
  ...event('after the project', { date: '2026-11-09', afterProject: true }, [['FR', 14]]),
];

const things = [
  aRecord('strategy', { ...joint, finalisedOn: '2024-11-30', takenUpOn: '2025-06-01' }, {}, 'strategy'),
  aRecord('strategy', { ...joint, finalisedOn: null, takenUpOn: null }, {}, 'strategy in work'),
  aRecord('strategy', { countriesInvolved: ['IT'], finalisedOn: '2025-01-15' }, {}, 'strategy of one country'),
  aRecord('pilotAction', { ...joint, status: 'completed', completedOn: '2025-05-31' }, {}, 'pilot'),
  aRecord('pilotAction', { ...joint, status: 'dropped', completedOn: '2025-02-01' }, {}, 'pilot dropped'),
  aRecord('pilotAction', { ...joint, status: 'completed', completedOn: '2026-02-28' }, {}, 'pilot of 2026'),
  aRecord('solution', { ...joint, developedOn: '2025-02-10', takenUpOn: '2025-12-01' }, {}, 'solution'),
  aRecord(
    'solution',
    { ...joint, developedOn: '2025-04-10', legalObstacle: true, obstacleResolvedOn: '2025-11-30' },
    {},
    'for an obstacle',
  ),
  aRecord('solution', { ...joint, developedOn: '2025-04-12', legalObstacle: true, obstacleResolvedOn: null }, {}, 'obstacle that stands'),
];

const innovation = aRecord('project', { ...joint, innovationNetwork: true, closedOn: '2025-12-31' }, {}, 'project closed');
const linkages = aRecord('project', { ...joint, urbanRuralLinkages: true, closedOn: null }, {}, 'project running');

const scheme = aRecord('courseEdition', { ...joint, meetings: 6, status: 'held', end: '2025-06-30' }, {}, 'scheme');
const runningScheme = aRecord('courseEdition', { ...joint, meetings: 4, status: 'running', end: '2026-09-30' }, {}, 'running scheme');
const singleDay = aRecord('courseEdition', { ...joint, meetings: 1, status: 'held', end: '2025-03-01' }, {}, 'single day');
const homeCourse = aRecord(
  'courseEdition',
  { countriesInvolved: ['IT'], meetings: 8, status: 'held', end: '2025-04-30' },
  {},
  'home course',
);
const enrolment = (person: string, edition: RecordNode, first: string | null, threshold: string | null): RecordNode =>
  aRecord(
    'enrolment',
    { firstAttendedOn: first, thresholdReachedOn: threshold },
    { edition, person: aRecord('person', {}, {}, person) },
    `${person} ${edition.id}`,
  );
const enrolments = [
  enrolment('Anna', scheme, '2025-01-10', '2025-05-20'),
  enrolment('Bruno', scheme, '2025-01-10', null),
  enrolment('Chiara', scheme, null, null),
  // one person in two schemes takes part twice; the second has not ended
  enrolment('Anna', runningScheme, '2025-10-02', '2025-12-20'),
  enrolment('Dario', singleDay, '2025-03-01', '2025-03-01'),
  enrolment('Elena', homeCourse, '2025-01-15', '2025-04-20'),
];

const memorandum = aRecord('agreement', { ...joint, signedOn: '2025-01-20', personsCovered: 1200 }, {}, 'memorandum');
const annex = aRecord('agreement', { ...joint, signedOn: '2025-01-20', personsCovered: 300 }, { annexOf: memorandum }, 'annex');
const draft = aRecord('agreement', { ...joint, signedOn: null, personsCovered: 500 }, {}, 'draft');
const homeAgreement = aRecord('agreement', { countriesInvolved: ['IT'], signedOn: '2025-02-01', personsCovered: 80 }, {}, 'home agreement');
const goOn = aRecord('agreement', { ...joint, signedOn: '2025-12-10', afterProject: true, personsCovered: null }, {}, 'to go on');
const goOnToo = aRecord('agreement', { ...joint, signedOn: '2025-12-15', afterProject: true, personsCovered: 50 }, {}, 'to go on too');
const signature = (agreement: RecordNode, who: string, signedOn: string | null): RecordNode =>
  aRecord('agreementSignatory', { signedOn }, { agreement, organisation: organisation(who) }, `${who} ${agreement.id}`);
const agreements = [
  ...[memorandum, annex, draft, homeAgreement, goOn, goOnToo],
  signature(memorandum, 'Comune', '2025-01-20'),
  signature(goOn, 'Comune', '2025-12-10'),
  signature(goOn, 'Région', '2025-12-10'),
  // the same organisation in two agreements, and one that has not signed
  signature(goOnToo, 'Comune', '2025-12-15'),
  signature(goOnToo, 'Camera', null),
];

const partner = (who: string, role: string, from: string): RecordNode =>
  aRecord('projectPartner', { role, from, country: 'IT' }, { organisation: organisation(who) }, `${who} ${role}`);
const member = (who: string, admissionStatus: string, joinedOn: string | null, macroRegionalStrategy: boolean | null): RecordNode =>
  aRecord('networkMember', { admissionStatus, joinedOn, macroRegionalStrategy }, { organisation: organisation(who) }, `member ${who}`);
const organisations = [
  partner('Provincia', 'lead_partner', '2024-01-01'),
  // in two roles, counted once
  partner('Provincia', 'managing_body', '2024-01-01'),
  partner('Région', 'partner', '2024-01-01'),
  partner('Camera', 'associated', '2025-06-01'),
  partner('Sindacato', 'stakeholder', '2024-01-01'),
  member('Regione', 'admitted', '2025-02-01', true),
  member('Land', 'requested', null, true),
  member('Comune', 'admitted', '2025-02-01', false),
];

const records = [...events, ...things, innovation, linkages, ...enrolments, ...agreements, ...organisations];

describe('golden table of Interreg 2021-2027: the records of one project, by hand', () => {
  const expected: Readonly<Record<string, readonly [endOf2024: number, endOf2025: number, endOf2026: number]>> = {
    RCO81: [48, 48, 48], // 18 + 12 and again 18: attendances, not persons (R101)
    RCO82: [16, 16, 16], // 9 + 7, which RCO81 leaves out
    RCO83: [1, 1, 1],
    RCO84: [0, 1, 2],
    RCO85: [0, 3, 3], // Anna, Bruno and Anna again; a single day and a course of one country are no joint scheme (R103)
    RCO86: [0, 3, 3], // the memorandum and two to go on; an annex is part of its agreement
    RCO87: [2, 3, 3], // Provincia once, Région · Camera in June 2025 (R104)
    RCO90: [0, 1, 1],
    RCO115: [0, 1, 1],
    RCO116: [0, 3, 3],
    RCO117: [0, 2, 2],
    RCO118: [0, 1, 1],
    RCO120: [0, 0, 0], // the project has not ended (R102)
    RCR79: [0, 1, 1],
    RCR81: [0, 1, 1], // Anna; the other scheme has not ended
    RCR82: [0, 1, 1],
    RCR83: [0, 1250, 1250], // 1200 + 50; one number is not known
    RCR84: [0, 2, 2], // Comune once, Région (R104)
    RCR85: [0, 0, 14],
    RCR104: [0, 1, 1],
  };
  const days = ['2024-12-31', '2025-12-31', '2026-12-31'];

  it('holds all twenty', () => expect(Object.keys(expected)).toEqual(frameworkIndicators('interreg').map(({ code }) => code)));
  for (const [code, values] of Object.entries(expected))
    it(`${code} at the end of 2024, 2025 and 2026`, () => expect(days.map((day) => countCommon(code, records, day))).toEqual([...values]));

  it('R103, R105: results stay within their outputs', () => {
    const values = Object.fromEntries(Object.entries(expected).map(([code, [, T]]) => [code, { F: null, M: null, N: null, T }]));
    expect(checkFrameworkValues('interreg', values)).toEqual([]);
  });
});

describe('Interreg, whatever the actions', () => {
  const day = fc.constantFrom(null, '2024-03-01', '2025-03-01', '2026-03-01');
  const unsure = fc.constantFrom(null, true, false);
  const countries = fc.constantFrom<readonly string[]>([], ['IT'], ['IT', 'FR'], ['FR', 'IT', 'ES']);
  const anyAction = fc.record({
    date: day,
    status: fc.constantFrom(null, 'planned', 'held', 'cancelled'),
    type: fc.constantFrom('workshop', 'meeting', 'kick_off', 'seminar'),
    openToPublic: unsure,
    promotesInclusion: unsure,
    afterProject: unsure,
    countriesInvolved: countries,
    people: fc.constantFrom(null, 0, 3, 20),
  });

  it('R101: attendances are those of a naive count, each in one indicator at most', () =>
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const naive = { RCO81: 0, RCO82: 0, RCR85: 0, RCO115: 0 };
        for (const { date, status, type, openToPublic, promotesInclusion, afterProject, countriesInvolved, people } of actions) {
          if (date === null || date > '2025-12-31' || status !== 'held' || countriesInvolved.length < 2) continue;
          if (openToPublic === true) naive.RCO115 += 1;
          if (openToPublic !== false || type === 'meeting' || type === 'kick_off') continue;
          if (afterProject === true) naive.RCR85 += people ?? 0;
          else if (promotesInclusion === true) naive.RCO82 += people ?? 0;
          else naive.RCO81 += people ?? 0;
        }
        const listed = actions.flatMap(({ people, ...values }, at) => event(`${at}`, values, [['IT', people]]));
        for (const [code, value] of Object.entries(naive))
          expect(countCommon(code, listed, '2025-12-31'))
            .withContext(code)
            .toBe(value);
      }),
    ));

  it('R103, R104: participations, completions and organisations are those of a naive count', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            who: fc.constantFrom('Anna', 'Bruno', 'Chiara'),
            countries,
            meetings: fc.constantFrom(1, 2, 6),
            status: fc.constantFrom('running', 'held'),
            first: day,
            threshold: day,
            end: day,
          }),
          { maxLength: 12 },
        ),
        (rows) => {
          const until = '2025-12-31';
          const isIn = (one: string | null): boolean => one !== null && one <= until;
          const schemes = rows.filter(({ countries: of, meetings }) => of.length >= 2 && meetings >= 2);
          const taken = schemes.filter(({ first }) => isIn(first)).length;
          const completed = schemes.filter(({ status, threshold, end }) => status === 'held' && threshold !== null && isIn(end)).length;
          const nodes = rows.map(({ who, countries: countriesInvolved, meetings, status, first, threshold, end }, at) =>
            enrolment(who, aRecord('courseEdition', { countriesInvolved, meetings, status, end }, {}, `edition ${at}`), first, threshold),
          );
          expect([countCommon('RCO85', nodes, until), countCommon('RCR81', nodes, until)]).toEqual([taken, completed]);
          const signatories = rows.map(({ who, countries: countriesInvolved, first }, at) =>
            signature(aRecord('agreement', { countriesInvolved, afterProject: true }, {}, `agreement ${at}`), who, first),
          );
          const cooperating = new Set(rows.filter(({ countries: of, first }) => of.length >= 2 && isIn(first)).map(({ who }) => who));
          expect(countCommon('RCR84', signatories, until)).toBe(cooperating.size);
        },
      ),
    ));
});
