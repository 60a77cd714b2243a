import { type CourseRegister, type IndicatorDetail, type IndicatorValue, paths, type TrainingSessions } from '#contract';
import { type CalendarDay, defaultProgrammeSettings, isParts, progressOn, type RecordContent } from '#domain';
import { type ApiForSpecs, startApi } from '../../../apps/api/test/api-for-specs.js';
import { demoNetwork, demoToday } from '../demo-network.js';
import { loadDemoNetwork } from '../load-demo-network.js';
import { planOf } from '../project-plan.js';
import { trainingRecordsOf } from './training-records.js';

const acronym = 'SEZIONE-LAVORO-AP';
const project = demoNetwork.projects.find((one) => one.acronym === acronym);
if (!project) throw new Error(`There is no ${acronym}`);

/** What stands on the lists today, kind by kind and by key. */
const standing = (type: string): ReadonlyMap<string, RecordContent> =>
  new Map(
    trainingRecordsOf(project, demoToday)
      .filter((record) => record.type === type)
      .map(({ key, states }) => [key, states.findLast(([from]) => from <= demoToday)?.[1] ?? {}]),
  );
const [sessions, enrolments, attendance] = [standing('courseSession'), standing('enrolment'), standing('attendance')];
const hoursPlanned = new Map([...standing('courseEdition')].map(([key, { hoursPlanned: hours }]) => [key, Number(hours)]));

/** Somebody with the sheets and a pencil: hours of each name on each list. */
const hoursOn = (key: string): number =>
  [...attendance.values()].filter(({ enrolment }) => enrolment === key).reduce((sum, { hours }) => sum + Number(hours), 0);
const trained = (role: string): number =>
  new Set(
    [...enrolments].flatMap(([key, { person, role: of, edition }]) =>
      of === role && hoursOn(key) >= 0.7 * (hoursPlanned.get(String(edition)) ?? 0) ? [person] : [],
    ),
  ).size;
const gains = [...enrolments.values()].flatMap(({ testResults = null }) => {
  const scores = isParts(testResults)
    ? new Map(testResults.map(({ moment, score }) => [moment, Number(score)]))
    : new Map<unknown, number>();
  const [pre, post] = [scores.get('pre'), scores.get('post')];
  return pre === undefined || post === undefined ? [] : [post - pre];
});
const asked = [...enrolments.values()].filter(({ askedAfter3MonthsOn }) => askedAfter3MonthsOn !== undefined);

/** The value of each indicator by hand. */
const counted: Readonly<Record<string, number>> = {
  'AP-O4': new Set([...sessions.values()].filter(({ status }) => status === 'held').map(({ date }) => date)).size,
  'AP-O5': trained('operator'),
  'AP-O6': trained('manager'),
  'AP-O7': [...attendance.values()].reduce((sum, { hours }) => sum + Number(hours), 0),
  'AP-O8': standing('transferItem').size,
  'AP-O9': new Set([...enrolments].flatMap(([key, { organisation }]) => (hoursOn(key) > 0 ? [organisation] : []))).size,
  'AP-R2': gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
  'AP-R3': (100 * asked.filter(({ usesToolsAfter3Months }) => usesToolsAfter3Months === true).length) / asked.length,
};

describe('the indicators on training of the demo network', () => {
  let api: ApiForSpecs;
  const values = new Map<string, IndicatorValue>();

  beforeAll(async () => {
    api = await startApi({ today: demoToday });
    await loadDemoNetwork(api.database, { secret: api.server.installation.secret, only: [acronym] });
    const [found] = await api.database.shared((tx) => tx.projectAcronym.findMany({ where: { acronym } }));
    for (const role of ['manager', 'trainer'] as const) await api.addAccount(role, [{ role, projectId: found?.projectId ?? '' }]);
    const reader = await api.as('manager');
    for (const value of (await reader.get<IndicatorValue[]>(paths.values(acronym))).body) values.set(value.code, value);
  }, 240_000);
  afterAll(() => api.stop());

  for (const { code, demoTrajectory, baseline } of project.indicators.filter(({ code }) => code in counted)) {
    it(`${code} is what counting one record after the other gives`, () => {
      expect(values.get(code)?.value ?? Number.NaN).toBeCloseTo(counted[code] ?? Number.NaN, 4);
    });
    it(`${code} stands where the network says, ${demoTrajectory} (R130-R132)`, () => {
      const plan = planOf(project, '', new Date()).indicators?.find((indicator) => indicator.code === code);
      if (!plan) return fail(`${code} is not in the plan`);
      const periods = project.reportingPeriods.map(({ id, start, end, reportDue }, at) => ({ id, number: at + 1, start, end, reportDue }));
      const targets = (plan.targets ?? [])
        .filter(({ milestone }) => !milestone)
        .map(({ periodId, value }) => {
          const recordedOn: CalendarDay = project.period.demo.start;
          return { periodId, value, milestone: false, origin: 'invented' as const, recordedOn, supersededOn: null };
        });
      const { measure } = plan.definition;
      const goal = { measure, cumulative: plan.cumulative, operator: plan.operator, baseline: baseline ?? 0, periods, targets };
      expect(progressOn(goal, counted[code] ?? 0, demoToday, defaultProgrammeSettings.statusLimits).status).toBe(demoTrajectory);
      expect(values.get(code)?.status).toBe(demoTrajectory);
    });
  }

  it('tell hours by organisation and organisations by sector, public and private', async () => {
    const { body } = await (await api.as('manager')).get<IndicatorDetail>(paths.value(acronym, 'AP-O9'));
    const members = body.ownBreakdowns.find(({ by }) => by === 'organisation.sector')?.members ?? [];
    expect(members.map(({ member }) => member).sort()).toEqual(['private', 'public']);
    // of one body nobody knows whether it is public
    expect(members.reduce((sum, { value }) => sum + value, 0)).toBe((counted['AP-O9'] ?? 0) - 1);
  });

  it('leave reports as they were issued: no operator is a participant of the project (R2)', async () => {
    const reader = await api.as('manager');
    for (const code of ['AP-O4', 'AP-O5', 'AP-O7', 'AP-O8']) {
      const { body } = await reader.get<IndicatorDetail>(paths.value(acronym, code));
      expect(body.bridge?.corrections).withContext(code).toBe(0);
    }
    const { rows } = await api.database.withBulkScope({ projects: await projectIds(), account: null }, (client) =>
      client.query(`select from participation r join record_version e on e.project_id = r.project_id and e.person_id = r.person_id
        where e.type = 'enrolment'`),
    );
    expect(rows.length).toBe(0);
  });

  it('give the trainer a session of today whose people are not marked yet, by name', async () => {
    const trainer = await api.as('trainer');
    const today = `${paths.trainingSessions(acronym)}?from=${demoToday}&to=${demoToday}`;
    const { items } = (await trainer.get<TrainingSessions>(today)).body;
    expect(items.map(({ people, marked, mayMark }) => [people, marked, mayMark])).toEqual([[12, 0, true]]);
    const { body } = await trainer.get<CourseRegister>(paths.courseRegister(acronym, items[0]?.course.id ?? ''));
    expect(body.people.every(({ person }) => (person.name ?? '').includes(' '))).toBeTrue();
    expect(new Set(body.people.map(({ person }) => person.name)).size).toBe(12);
  });

  const projectIds = async (): Promise<string[]> =>
    (await api.database.shared((tx) => tx.projectAcronym.findMany({ where: { acronym } }))).map(({ projectId }) => projectId);
});
