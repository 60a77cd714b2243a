import type { Participation } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { SeededRandom } from '../seeded-random.js';
import { incompletePeople, peopleAtEntry } from './characteristics.js';
import { entriesOf } from './entries.js';
import { withOutcomes } from './outcomes.js';
import { peopleProfiles } from './profile.js';
import { recordings, type Recording } from './recordings.js';

/** The invented people of one project as they are on the demo's day. No names, no tax codes: nobody. */
export function demoPeople(project: DemoProject, today: string): Participation[] {
  const profile = peopleProfiles[project.id];
  if (!profile) return [];
  const random = new SeededRandom(`people of ${project.id}`);
  const entering = peopleAtEntry(project.acronym, project.id, profile, entriesOf(profile, project.desks, random), random);
  const complete = withOutcomes(entering, profile, today, random);
  return [...complete, ...incompletePeople(project.acronym, project.id, profile, entering, random)];
}

/** What the desks of one project wrote down, in order of time. */
export function demoRecordings(project: DemoProject, today: string): Recording[] {
  const profile = peopleProfiles[project.id];
  return profile ? recordings(demoPeople(project, today), profile, today) : [];
}
