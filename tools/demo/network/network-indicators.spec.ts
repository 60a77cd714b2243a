import { type IndicatorValue, paths } from '#contract';
import type { CalendarDay, RecordContent } from '#domain';
import { type ApiForSpecs, startApi } from '../../../apps/api/test/api-for-specs.js';
import { demoNetwork, demoToday, type DemoProject } from '../demo-network.js';
import type { DeskRecording } from '../desks/demo-desk-records.js';
import { ensureProject } from '../load-demo-network.js';
import { loadBatch } from '../load-people.js';
import { networkRecordings } from './network-records.js';

type Written = ReadonlyMap<string, DeskRecording>;

/** Counted over the records as they stand, one by one. */
type Naive = (records: Written, day: CalendarDay) => { readonly numerator: number; readonly denominator?: number };

const ofType = (records: Written, type: string): readonly (readonly [key: string, content: RecordContent])[] =>
  [...records].flatMap(([key, recording]) => (recording.type === type ? [[key, recording.content] as const] : []));
const isBy = (value: unknown, day: CalendarDay): boolean => typeof value === 'string' && value <= day;

/** Agreements that every one of the first parties has signed by a day; without a party nobody has. */
const signedBy = (records: Written, day: CalendarDay): readonly RecordContent[] =>
  ofType(records, 'agreement').flatMap(([key, content]) => {
    const first = ofType(records, 'agreementSignatory').filter(([, one]) => one['agreement'] === key && one['adhesion'] !== true);
    return first.length > 0 && first.every(([, { signedOn }]) => isBy(signedOn, day)) ? [content] : [];
  });

const signedOfType =
  (type: string): Naive =>
  (records, day) => ({ numerator: signedBy(records, day).filter((content) => content['type'] === type).length });

const counted: Readonly<Record<string, Naive>> = {
  'LI-O1': signedOfType('memorandum'),
  'SP-O1': (records, day) => ({
    numerator: signedBy(records, day).filter(
      ({ code, inForceFrom, expiresOn }) => ['SP-AG1', 'SP-AG2'].includes(String(code)) && isBy(inForceFrom, day) && !isBy(expiresOn, day),
    ).length,
  }),
  'SP-O2': (records, day) => {
    const members = ofType(records, 'networkMember').filter(([, { joinedOn, leftOn }]) => isBy(joinedOn, day) && !isBy(leftOn, day));
    return { numerator: new Set(members.map(([, { organisation }]) => organisation)).size };
  },
  'LE-O1': signedOfType('network_agreement'),
  'LE-O2': (records, day) => {
    const signed = ofType(records, 'agreementSignatory').filter(([, { signedOn }]) => isBy(signedOn, day));
    return { numerator: new Set(signed.map(([, { organisation }]) => organisation)).size };
  },
  'LE-O3': (records, day) => ({
    numerator: ofType(records, 'networkMember').filter(([, { joinedOn }]) => isBy(joinedOn, day) && !isBy(joinedOn, '2025-05-04')).length,
  }),
  'LE-R1': (records, day) => {
    const due = ofType(records, 'commitment').filter(([, { dueOn }]) => isBy(dueOn, day));
    const kept = due.filter(([, { fulfilledOn, dueOn }]) => typeof dueOn === 'string' && isBy(fulfilledOn, dueOn));
    return { numerator: kept.length, denominator: due.length };
  },
  'SL-O5': signedOfType('programme_agreement'),
};

describe('the indicators on agreements, members and commitments of the demo network', () => {
  const values = new Map<string, IndicatorValue>();
  const written = new Map<string, Map<string, DeskRecording>>();
  let api: ApiForSpecs;

  /** A project with its agreements, month by month as they were written down, and without anybody at its desks. */
  async function load(project: DemoProject): Promise<string> {
    const projectId = await ensureProject(api.database, project);
    const recordings = networkRecordings(project, demoToday);
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
  }, 120_000);
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

  it('has a member that left among those that were there, and not among those that are', () => {
    const members = ofType(written.get('SP') ?? new Map(), 'networkMember');
    expect(members.length).toBe(39);
    expect(values.get('SP-O2')?.value).toBe(38);
  });
});
