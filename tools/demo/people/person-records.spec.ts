import { contentFaults, isLongTermUnemployed, ageAtEntry, ruleFaults, thirdCountryNational, defaultProgrammeSettings } from '#domain';
import { demoNetwork, demoToday } from '../demo-network.js';
import { type PersonRecord, personRecordings, personRecordsOf } from './person-records.js';
import { personProfiles } from './person-profile.js';

const networks = demoNetwork.projects.map((project) => ({ project, people: personRecordsOf(project, demoToday) }));
const everybody = networks.flatMap(({ people }) => people);
const contentsOf = (records: readonly PersonRecord[], type: PersonRecord['type']) =>
  records.filter((record) => record.type === type).flatMap(({ states }) => states.slice(-1).map(([, content]) => content));

describe('what is kept of the people of the demo network', () => {
  it('can be entered as it is, by the rules for records', () => {
    const ids = new Set(['person', 'participation']);
    for (const { project } of networks)
      for (const { type, content } of personRecordings(project, demoToday)) {
        // who it is about is named as people call them, and gets an id when it is loaded
        const faults = contentFaults(type, content).filter(({ at }) => !ids.has(at));
        const about = `${type} ${JSON.stringify(content)}`;
        expect(faults.map(({ at, code }) => `${at}: ${code}`))
          .withContext(about)
          .toEqual([]);
        expect(ruleFaults(type, content, demoToday))
          .withContext(about)
          .toEqual([]);
      }
  });

  it('says what the participation says: of a third country or not (R28), and how long without work (R25)', () => {
    for (const { person, records } of everybody) {
      const [answers = {}] = contentsOf(records, 'person');
      const asked = answers['citizenship'];
      expect(thirdCountryNational(Array.isArray(asked) ? asked.map(String) : [])).toBe(
        person.thirdCountryNational === 'yes' ? 'yes' : 'no',
      );
      const since = answers['unemployedSince'];
      if (typeof since !== 'string' || person.birthDate === null) continue;
      const age = ageAtEntry(person.birthDate, person.entryDate);
      expect(isLongTermUnemployed(since, person.entryDate, age, defaultProgrammeSettings))
        .withContext(person.participantId)
        .toBe(person.longTerm === true);
    }
  });

  it('is no title of an EU citizen, and the next title is seen after the one before', () => {
    for (const { person, records } of everybody) {
      const titles = contentsOf(records, 'residenceTitle');
      if (person.thirdCountryNational !== 'yes') expect(titles).toEqual([]);
      const days = titles.map(({ checkedOn }) => String(checkedOn));
      expect([...days].sort()).toEqual(days);
    }
    const titled = everybody.filter(({ records }) => contentsOf(records, 'residenceTitle').length > 0).length;
    expect(titled).toBeGreaterThan(0.9 * everybody.filter(({ person }) => person.thirdCountryNational === 'yes').length);
  });

  it('is nothing that was done for somebody before they came or after they left', () => {
    for (const { person, records } of everybody)
      for (const { type, states } of records)
        for (const [day] of states) {
          expect(day >= person.entryDate)
            .withContext(`${type} of ${person.participantId}`)
            .toBeTrue();
          expect(day <= (person.exitDate ?? demoToday))
            .withContext(`${type} of ${person.participantId}`)
            .toBeTrue();
        }
  });

  it('keeps so many away as the profile says', () => {
    for (const { project, people } of networks) {
      const kept = people.filter(({ records }) => contentsOf(records, 'person')[0]?.['accessBarrier'] !== undefined);
      expect(kept.length)
        .withContext(project.acronym)
        .toBe(personProfiles[project.id]?.barriers.people ?? 0);
    }
  });

  it('is the same at every start', () => {
    const [{ project } = { project: undefined }] = networks;
    if (!project) return fail('there is no project');
    expect(personRecordings(project, demoToday)).toEqual(personRecordings(project, demoToday));
  });
});
