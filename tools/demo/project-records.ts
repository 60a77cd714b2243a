import type { CalendarDay, ContentValue, RecordContent } from '#domain';
import type { DemoProject } from './demo-network.js';
import type { DeskRecording } from './desks/demo-desk-records.js';
import { eventRecordsOf } from './events/event-records.js';
import { governanceRecordsOf } from './governance/governance-records.js';
import { kitRecordsOf } from './kit/kit-records.js';
import { matchingRecordsOf } from './matching/matching-records.js';
import { networkRecordsOf } from './network/network-records.js';
import { pilotRecordsOf } from './pilot-records.js';
import { surveyRecordsOf } from './surveys/survey-records.js';
import { trainingRecordsOf } from './training/training-records.js';
import { recordingsOf, type WrittenRecord } from './written-records.js';

/** What a project of the network does as a whole until today: of no single desk, and about nobody. */
export function projectRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  return [
    ...networkRecordsOf(project, today),
    ...governanceRecordsOf(project, today),
    ...pilotRecordsOf(project),
    ...kitRecordsOf(project),
    ...eventRecordsOf(project, today),
    ...surveyRecordsOf(project, today),
    ...trainingRecordsOf(project, today),
  ];
}

/** The same as it was written down, month by month. */
export function projectRecordings(project: DemoProject, today: CalendarDay): DeskRecording[] {
  return recordingsOf(projectRecordsOf(project, today), project, today);
}

/** What happened between the people of a project and companies, as it was written down. */
export function matchingRecordings(project: DemoProject, today: CalendarDay): DeskRecording[] {
  return recordingsOf(matchingRecordsOf(project, today), project, today);
}

/** The fields by which records name organisations. */
const naming = [
  'organisation',
  'party',
  'promoter',
  'ownerOrganisation',
  'owner',
  'administration',
  'members',
  'bodies',
  'adoptedBy',
  'organiser',
  'responsible',
  'provider',
] as const;

/** The organisations that sign, promise, meet, employ or take part in a project of the network. */
export function organisationsOf(project: DemoProject, today: CalendarDay): readonly string[] {
  const contents = [...projectRecordsOf(project, today), ...matchingRecordsOf(project, today)].flatMap(({ states }) =>
    states.map(([, content]) => content),
  );
  return [...new Set(contents.flatMap((content) => naming.flatMap((field) => namesIn(content, field))))];
}

function namesIn(content: RecordContent, field: string): readonly string[] {
  const value: ContentValue = content[field] ?? null;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
