import { type IndicatorValue, paths } from '#contract';
import { type ApiForSpecs, startApi } from '../../apps/api/test/api-for-specs.js';
import { demoNetwork, demoToday, type DemoProject } from './demo-network.js';
import type { DeskRecording } from './desks/demo-desk-records.js';
import { eventCounts } from './events/event-counts.js';
import { governanceCounts } from './governance/governance-counts.js';
import { kitCounts } from './kit/kit-counts.js';
import { ensureProject } from './load-demo-network.js';
import { loadBatch } from './load-people.js';
import { matchingCounts } from './matching/matching-counts.js';
import { ofType } from './naive-counts.js';
import { networkCounts } from './network/network-counts.js';
import { demoRecordings } from './people/demo-people.js';
import { peopleAndDeskCounts } from './people/people-and-desk-counts.js';
import { personRecordings } from './people/person-records.js';
import { matchingRecordings, projectRecordings } from './project-records.js';
import { supportCounts } from './training/support-counts.js';
import { surveyCounts } from './surveys/survey-counts.js';

const counted = {
  ...networkCounts,
  ...governanceCounts,
  ...kitCounts,
  ...eventCounts,
  ...surveyCounts,
  ...matchingCounts,
  ...supportCounts,
};

const byDay = (one: DeskRecording, other: DeskRecording): number =>
  one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0;

describe('the indicators on what the projects of the demo network do as a whole', () => {
  const values = new Map<string, IndicatorValue>();
  const written = new Map<string, Map<string, DeskRecording>>();
  let api: ApiForSpecs;

  /** A project with its agreements, month by month as they were written down, and with its people, but without a day at its desks. */
  async function load(project: DemoProject): Promise<string> {
    const projectId = await ensureProject(api.database, project);
    const people = [...new Map(demoRecordings(project, demoToday).map((one) => [one.participation.participantId, one])).values()];
    const known = { recordedOn: project.period.demo.start, reason: null, recordings: people, deskRecordings: [] };
    await loadBatch(api.database, projectId, known, api.server.installation.secret);
    // who is in a pathway is read where somebody came back to work
    const ofPeople = project.id === 'AP' ? personRecordings(project, demoToday) : [];
    const recordings = [...projectRecordings(project, demoToday), ...matchingRecordings(project, demoToday), ...ofPeople].sort(byDay);
    for (const recordedOn of new Set(recordings.map((one) => one.recordedOn))) {
      const deskRecordings = recordings.filter((one) => one.recordedOn === recordedOn);
      await loadBatch(
        api.database,
        projectId,
        { recordedOn, reason: null, recordings: [], deskRecordings },
        api.server.installation.secret,
      );
    }
    written.set(project.id, new Map(recordings.map((recording) => [recording.key, recording])));
    return projectId;
  }

  beforeAll(async () => {
    api = await startApi({ today: demoToday });
    const ids: string[] = [];
    for (const project of demoNetwork.projects) ids.push(await load(project));
    await api.addAccount(
      'reader',
      ids.map((projectId) => ({ role: 'manager', projectId })),
    );
    const reader = await api.as('reader');
    for (const { acronym } of demoNetwork.projects)
      for (const value of (await reader.get<IndicatorValue[]>(paths.values(acronym))).body) values.set(value.code, value);
  }, 240_000);
  afterAll(() => api.stop());

  for (const project of demoNetwork.projects)
    for (const { code, demoTrajectory } of project.indicators.filter(({ code: one }) => one in counted)) {
      it(`${code} is what counting one record after the other gives`, () => {
        const naive = counted[code]?.(written.get(project.id) ?? new Map(), demoToday);
        const value = values.get(code);
        if (naive?.denominator === undefined) expect(value?.value).toBe(naive?.numerator);
        else expect([value?.numerator, value?.denominator]).toEqual([naive.numerator, naive.denominator]);
      });

      it(`${code} stands where the network says, ${demoTrajectory} (R130-R132)`, () => {
        expect(values.get(code)?.status).toBe(demoTrajectory);
      });
    }

  for (const project of demoNetwork.projects)
    for (const { code, demoTrajectory } of project.indicators.filter(({ code: one }) => one in peopleAndDeskCounts)) {
      it(`${code} is what counting one person, or one desk, after the other gives`, () => {
        const naive = peopleAndDeskCounts[code]?.(project, demoToday);
        const value = values.get(code);
        if (naive?.denominator === undefined) expect(value?.value).toBe(naive?.numerator);
        else expect([value?.numerator, value?.denominator]).toEqual([naive.numerator, naive.denominator]);
      });

      // of 4.8 job points that are expected by now four are as many as there can be (R130)
      if (code !== 'LE-O4')
        it(`${code} stands where the network says, ${demoTrajectory} (R130-R132)`, () => {
          expect(values.get(code)?.status).toBe(demoTrajectory);
        });
    }

  it('has a member that left among those that were there, and not among those that are', () => {
    const members = ofType(written.get('SP') ?? new Map(), 'networkMember');
    expect(members.length).toBe(39);
    expect(values.get('SP-O2')?.value).toBe(38);
  });
});
