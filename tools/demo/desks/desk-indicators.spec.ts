import { type IndicatorDetail, type IndicatorValue, paths, type RegisterName, type RegisterPage } from '#contract';
import { addDays, type CalendarDay, daysBetween, defaultProgrammeSettings, missingFields, progressOn, waitingFor } from '#domain';
import { type ApiForSpecs, startApi } from '../../../apps/api/test/api-for-specs.js';
import { demoDefinitions } from '../definitions/demo-definitions.js';
import { demoNetwork, demoToday, type DemoProject } from '../demo-network.js';
import { loadDemoNetwork } from '../load-demo-network.js';
import { personRecordsOf } from '../people/person-records.js';
import { planOf } from '../project-plan.js';
import { demoDeskYears, type DeskYears } from './demo-desk-records.js';

const acronyms = ['MEDMORE-SUI', 'MARE-RETELAVORO', 'RETE-LECCE', 'SEZIONE-LAVORO-AP'];
const projects = demoNetwork.projects.filter(({ acronym }) => acronyms.includes(acronym));

/** A value with what it is divided by, counted over the records one by one, as somebody with the lists and a pencil would. */
type Naive = (years: DeskYears, day: CalendarDay, project: DemoProject) => { readonly numerator: number; readonly denominator?: number };

const contactsOfType =
  (type: string): Naive =>
  ({ contacts }, day) => ({ numerator: contacts.filter(({ contactType, date }) => contactType === type && date <= day).length });

/** Who was given a service by the desk of one member that another had given within the ninety days before. */
const servedTwice: Naive = ({ contacts }, day, { desks }) => {
  const named = contacts.filter(({ person, date }) => person !== undefined && date <= day);
  const memberOf = new Map(desks.map(({ id, hostOrganisation }) => [id, hostOrganisation]));
  const twice = named.filter((later) =>
    named.some(
      (earlier) =>
        earlier.person === later.person &&
        memberOf.get(earlier.desk) !== memberOf.get(later.desk) &&
        earlier.date <= later.date &&
        addDays(earlier.date, 90) >= later.date &&
        earlier.services.some(({ serviceType }) => later.services.some((service) => service.serviceType === serviceType)),
    ),
  );
  const persons = (of: typeof named): number => new Set(of.map(({ person }) => person)).size;
  return { numerator: persons(twice), denominator: persons(named) };
};

/** People whom something keeps away, from the day they came: who has a complete record by the entry, and everybody by a contact. */
const keptAway: Naive = ({ contacts }, day, project) => {
  const people = new Map(personRecordsOf(project, demoToday).map(({ person, records }) => [person.participantId, { person, records }]));
  const cameBy = [...people.values()].filter(({ person }) => person.entryDate <= day && missingFields(person, 'ESO4.1').length === 0);
  const came = new Set([
    ...cameBy.map(({ person }) => person.participantId),
    ...contacts.flatMap(({ person, date }) => (person && date <= day ? person : [])),
  ]);
  const isKeptAway = (id: string): boolean =>
    people.get(id)?.records.some(({ type, states }) => type === 'person' && states.at(-1)?.[1]['accessBarrier'] !== undefined) === true;
  return { numerator: [...came].filter(isKeptAway).length };
};

/** Who is no Italian citizen and has started a measure. */
const inPathways: Naive = (_, day, project) => {
  const started = personRecordsOf(project, demoToday).filter(({ records }) => {
    const last = (of: string) =>
      records.filter(({ type }) => type === of).flatMap(({ states }) => states.slice(-1).map(([, content]) => content));
    const citizenship = last('person')[0]?.['citizenship'];
    const isForeign = Array.isArray(citizenship) && !citizenship.some((country) => country === 'IT');
    return isForeign && last('activeMeasure').some(({ startOn }) => typeof startOn === 'string' && startOn <= day);
  });
  return { numerator: started.length };
};

const counted: Readonly<Record<string, Naive>> = {
  'LI-O6': contactsOfType('information'),
  'LI-O7': contactsOfType('individual_guidance'),
  'SP-O6': ({ contacts }, day) => ({
    numerator: new Set(contacts.flatMap(({ person, date }) => (person && date <= day ? person : []))).size,
  }),
  'SP-R2': servedTwice,
  'SP-R3': ({ referrals }, day) => {
    const sent = referrals.filter(({ sentOn }) => sentOn <= day);
    return {
      numerator: sent.filter(({ sentOn, takenUpOn }) => takenUpOn && daysBetween(sentOn, takenUpOn) <= 15).length,
      denominator: sent.length,
    };
  },
  'SP-O7': keptAway,
  'AP-O10': inPathways,
  'AP-R1': (years, day, project) => ({ numerator: (100 * (inPathways(years, day, project).numerator - 180)) / 180 }),
  'LE-O10': ({ referrals }, day) => ({
    numerator: referrals.filter(({ toMember, sentOn }) => toMember === 'EURES' && sentOn <= day).length,
  }),
};

describe('the indicators on contacts, referrals and people of the demo network', () => {
  let api: ApiForSpecs;
  const values = new Map<string, IndicatorValue>();

  beforeAll(async () => {
    api = await startApi({ today: demoToday });
    await loadDemoNetwork(api.database, { secret: api.server.installation.secret, only: acronyms });
    const ids = await api.database.shared((tx) => tx.projectAcronym.findMany({ where: { acronym: { in: acronyms } } }));
    await api.addAccount(
      'reader',
      ids.map(({ projectId }) => ({ role: 'manager', projectId })),
    );
    const reader = await api.as('reader');
    for (const acronym of acronyms)
      for (const value of (await reader.get<IndicatorValue[]>(paths.values(acronym))).body) values.set(value.code, value);
  }, 240_000);
  afterAll(() => api.stop());

  for (const project of projects)
    for (const { code, demoTrajectory, baseline } of project.indicators.filter(({ code }) => code in counted)) {
      const years = demoDeskYears(project, demoToday);
      const naive = counted[code]?.(years, demoToday, project) ?? { numerator: Number.NaN };

      it(`${code} is what counting one record after the other gives`, () => {
        const value = values.get(code);
        if (naive.denominator === undefined) expect(value?.value).toBeCloseTo(naive.numerator, 6);
        else expect([value?.numerator, value?.denominator]).toEqual([naive.numerator, naive.denominator]);
      });
      it(`${code} stands where the network says, ${demoTrajectory} (R130-R132)`, () => {
        const value = naive.denominator === undefined ? naive.numerator : (100 * naive.numerator) / naive.denominator;
        const plan = planOf(project, '', new Date()).indicators?.find((indicator) => indicator.code === code);
        if (!plan) return fail(`${code} is not in the plan`);
        const periods = project.reportingPeriods.map(({ id, start, end, reportDue }, at) => ({
          id,
          number: at + 1,
          start,
          end,
          reportDue,
        }));
        const targets = (plan.targets ?? [])
          .filter(({ milestone }) => !milestone)
          .map(({ periodId, value: target }) => {
            const { start } = project.period.demo;
            return { periodId, value: target, milestone: false, origin: 'invented' as const, recordedOn: start, supersededOn: null };
          });
        const { measure } = plan.definition;
        const standing = { measure, cumulative: plan.cumulative, operator: plan.operator, baseline: baseline ?? 0, periods, targets };
        expect(progressOn(standing, value, demoToday, defaultProgrammeSettings.statusLimits).status).toBe(demoTrajectory);
        expect(values.get(code)?.status).toBe(demoTrajectory);
      });
    }

  it('wait only where they read records that are not kept yet', () => {
    const waiting = Object.entries(demoDefinitions).flatMap(([id, definitions]) =>
      Object.entries(definitions).flatMap(([code, definition]) => {
        const reads = JSON.stringify(definition);
        const isOnDesks = ['deskContact', 'appointment', 'referral'].some((type) => reads.includes(`"${type}"`));
        return isOnDesks ? [[id, code, waitingFor(definition, new Map(Object.entries(definitions)))]] : [];
      }),
    );
    expect(waiting).toEqual([
      ['LI', 'LI-O6', null],
      ['LI', 'LI-O7', null],
      ['SP', 'SP-O6', null],
      ['SP', 'SP-O7', null],
      ['SP', 'SP-O8', null],
      ['SP', 'SP-R2', null],
      ['SP', 'SP-R3', null],
      ['LE', 'LE-O10', null],
    ]);
  });

  it('are made of records that stand in the registers', async () => {
    const reader = await api.as('reader');
    for (const project of projects)
      for (const [name, records] of Object.entries(demoDeskYears(project, demoToday))) {
        const { body } = await reader.get<RegisterPage>(`${paths.register(project.acronym, name as RegisterName)}?limit=5`);
        expect(body.total).withContext(`${project.acronym} ${name}`).toBe(records.length);
      }
  });

  it('leave reports as they were issued: what is known today of their periods was known then', async () => {
    const reader = await api.as('reader');
    for (const project of projects)
      for (const { code } of project.indicators.filter(({ code, cumulative }) => code in counted && cumulative)) {
        const { body } = await reader.get<IndicatorDetail>(paths.value(project.acronym, code));
        expect(body.issued.length).withContext(code).toBeGreaterThan(0);
        expect(body.bridge?.corrections).withContext(code).toBe(0);
      }
  });
});
