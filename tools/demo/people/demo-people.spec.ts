import { checkParticipations, countParticipations, defaultProgrammeSettings, hasErrors, type Participation } from '#domain';
import { demoNetwork, demoToday } from '../demo-network.js';
import { demoPeople, demoRecordings } from './demo-people.js';
import { peopleProfiles } from './profile.js';

const projectNamed = (id: string) => {
  const found = demoNetwork.projects.find((project) => project.id === id);
  if (!found) throw new Error(`There is no project ${id}`);
  return found;
};
const valuesOf = (people: readonly Participation[], asOf = demoToday) =>
  countParticipations(people, { specificObjective: 'ESO4.8', asOf, settings: defaultProgrammeSettings }).values;
const total = (people: readonly Participation[], code: string, asOf?: string): number => valuesOf(people, asOf)[code]?.T ?? Number.NaN;

/** What was known of a project's people on a day. */
function knownOn(id: string, day: string): Participation[] {
  const latest = new Map<string, Participation>();
  for (const { recordedOn, participation } of demoRecordings(projectNamed(id), demoToday))
    if (recordedOn <= day) latest.set(participation.participantId, participation);
  return [...latest.values()];
}

describe('the invented people of the demo network', () => {
  it('are about six thousand in all', () => {
    const all = demoNetwork.projects.reduce((sum, project) => sum + demoPeople(project, demoToday).length, 0);
    expect(all).toBeGreaterThan(5_500);
    expect(all).toBeLessThan(6_500);
  });
  it('are the same at every start', () =>
    expect(demoPeople(projectNamed('AP'), demoToday)).toEqual(demoPeople(projectNamed('AP'), demoToday)));
  for (const { id } of demoNetwork.projects) {
    it(`of ${id} pass the checks of records`, () => {
      const { period } = projectNamed(id);
      const context = { operation: period.demo, lastKnowableDay: demoToday, settings: defaultProgrammeSettings };
      expect(hasErrors(checkParticipations(demoPeople(projectNamed(id), demoToday), context))).toBeFalse();
    });
    it(`of ${id} come in the mixture of their profile`, () => {
      const profile = peopleProfiles[id];
      const expected = profile?.entries.reduce((sum, { people }) => sum + people, 0);
      const incomplete = profile?.incomplete.reduce((sum, [, people]) => sum + people, 0) ?? 0;
      const people = demoPeople(projectNamed(id), demoToday);
      expect(total(people, 'EECO01')).toBe(expected ?? 0);
      expect(people.length).toBe((expected ?? 0) + incomplete);
    });
  }
});

describe('the desks of Livorno', () => {
  const people = demoPeople(projectNamed('LI'), demoToday);

  it('have taken in charge 588 people, 402 of them unemployed, against 600 and 410', () => {
    expect(valuesOf(people)['EECO01']).toEqual({ T: 588, F: 332, M: 256, N: 0 });
    expect(total(people, 'EECO02')).toBe(402);
  });
  it('see 31 of 122 leavers at work six months later', () => expect(total(people, 'EECR05')).toBe(31));
  it('knew 294 at the end of P3 when they reported it, and know 291 today', () => {
    expect(total(knownOn('LI', '2025-11-26'), 'EECO01', '2025-09-30')).toBe(294);
    expect(total(knownOn('LI', demoToday), 'EECO01', '2025-09-30')).toBe(291);
  });
  it('never record what has not happened yet', () => {
    for (const { recordedOn, participation } of demoRecordings(projectNamed('LI'), demoToday)) {
      expect(participation.entryDate <= recordedOn).toBeTrue();
      expect((participation.exitDate ?? '') <= recordedOn).toBeTrue();
    }
  });
});

describe('the desks of Lecce', () => {
  const people = demoPeople(projectNamed('LE'), demoToday);
  const seekingWomen = people.filter(
    ({ sex, employmentStatus, isced, birthDate }) =>
      sex === 'F' && isced !== null && birthDate !== null && (employmentStatus === 'UNE' || employmentStatus === 'INA'),
  );

  it('serve 240 young people and 226 women seeking work', () => {
    expect(total(people, 'EECO07')).toBe(240);
    expect(seekingWomen.length).toBe(226);
  });
});
