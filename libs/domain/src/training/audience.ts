import type { AttendeeRole } from '../codelists/practice-codes.js';

/** What kind of course somebody is trained in (desk practice 3.6). */
export type CourseType = 'participant_course' | 'group_guidance' | 'capacity_building' | 'information_day' | 'seminar_series';

/** Whom a course is for: the people of the project, those who serve them, or whoever comes. */
export type Audience = 'participants' | 'operators' | 'public';

const audiences: Readonly<Record<CourseType, Audience>> = {
  participant_course: 'participants',
  group_guidance: 'participants',
  capacity_building: 'operators',
  information_day: 'operators',
  seminar_series: 'public',
};

/** Whether a text names a kind of course. */
export function isCourseType(type: unknown): type is CourseType {
  return typeof type === 'string' && Object.hasOwn(audiences, type);
}

/**
 * Whom a course supports (R2): who is trained to serve the public is a participant of the training and of nothing else. The two groups are
 * never added to each other, so what is said of courses is said of one audience.
 */
export function audienceOf(type: CourseType): Audience {
  return audiences[type];
}

/** Somebody who is put on the list of a course, as far as it matters for whom the course is. */
export interface Enrolling {
  /** Null: none was given. */
  readonly role: AttendeeRole | null;
  /** Whether the person takes part in the project. */
  readonly takesPart: boolean;
}

export type AudienceFault = 'role-missing' | 'role-of-participant' | 'not-a-participant';

/**
 * Why somebody cannot be on the list of a course (R2): in the training of operators everybody has a role at work; in a course for the
 * people of the project nobody has one, and everybody takes part in the project.
 */
export function audienceFault(type: CourseType, { role, takesPart }: Enrolling): AudienceFault | null {
  switch (audienceOf(type)) {
    case 'operators':
      return role === null ? 'role-missing' : null;
    case 'participants':
      if (role !== null) return 'role-of-participant';
      return takesPart ? null : 'not-a-participant';
    case 'public':
      return null;
  }
}
