import type { AttendanceSaving, CourseAttendee, CourseRegister } from '#contract';
import {
  type AttendanceFault,
  attendanceFault,
  type AttendanceMark,
  attendedHours,
  audienceOf,
  certificateState,
  type CertificateState,
  enrolmentStanding,
  type EnrolmentStanding,
  type SessionTime,
  testGain,
  type TestGain,
  trainingReach,
  type TrainingReach,
} from '#domain';

export type SessionOfCourse = CourseRegister['sessions'][number];
/** What is said of somebody at the session on screen; null: nothing yet. */
export type Mark = AttendanceMark | null;
/** Marks by enrolment. */
export type Marks = ReadonlyMap<string, Mark>;

/** Somebody in the grid, with what is said of them and what follows. */
export interface AttendeeRow {
  readonly attendee: CourseAttendee;
  readonly mark: Mark;
  readonly hours: number;
  readonly fault: AttendanceFault | null;
  readonly standing: EnrolmentStanding;
  readonly certificate: CertificateState;
}

/** What stands above the grid. */
export interface SessionFigures {
  readonly present: number;
  readonly partial: number;
  readonly absent: number;
  readonly unmarked: number;
  readonly people: number;
  readonly hours: number;
  readonly overMinimum: number;
  /** Of those who were there. */
  readonly reach: TrainingReach;
  readonly gain: TestGain;
}

/** The marks of a session as the server has them. */
export function savedMarks({ people }: CourseRegister, session: string): Marks {
  return new Map(people.map(({ enrolment, marks }) => [enrolment, ofSession(marks[session])]));
}

function ofSession(mark: CourseAttendee['marks'][string] | undefined): Mark {
  if (mark === undefined) return null;
  const { status, inAt, outAt, hours } = mark;
  // of who was there in part the hours follow from the times where there are any
  return { status, inAt, outAt, hours: status === 'partial' && inAt === null && outAt === null ? hours : null };
}

/** Everybody with what is said of them, and how far it leads: live, before anything is saved. */
export function rowsOf(register: CourseRegister, session: SessionOfCourse, marks: Marks): AttendeeRow[] {
  const { course, sessions } = register;
  const dates = new Map(sessions.map(({ id, date }) => [id, date]));
  const demand = { hoursPlanned: course.hoursPlanned, minimumShare: course.minimumShare };
  return register.people.map((attendee) => {
    const mark = marks.get(attendee.enrolment) ?? null;
    const hours = mark === null ? 0 : attendedHours(mark, timeOf(session));
    const elsewhere = Object.entries(attendee.marks)
      .filter(([id]) => id !== session.id && dates.has(id))
      .map(([id, other]) => ({ on: dates.get(id) ?? '', hours: other.hours }));
    const standing = enrolmentStanding([...elsewhere, { on: session.date, hours }], demand);
    const { thresholdReachedOn } = standing;
    const certificate = certificateState({ isOver: course.status === 'held', thresholdReachedOn, issuedOn: attendee.certificateOn });
    return { attendee, mark, hours, standing, certificate, fault: mark === null ? null : attendanceFault(mark, timeOf(session)) };
  });
}

/** When a session is. */
export function timeOf({ hours, from, to }: SessionOfCourse): SessionTime {
  return { hours, from, to };
}

/** What the rows say together. */
export function figuresOf(rows: readonly AttendeeRow[]): SessionFigures {
  const count = (...statuses: readonly string[]): number =>
    rows.filter(({ mark }) => mark !== null && statuses.includes(mark.status)).length;
  const there = rows.filter(({ mark }) => mark?.status === 'present' || mark?.status === 'partial').map(({ attendee }) => attendee);
  return {
    ...{ present: count('present', 'partial'), partial: count('partial'), absent: count('absent', 'excused') },
    ...{ unmarked: rows.filter(({ mark }) => mark === null).length, people: rows.length },
    hours: rows.reduce((sum, row) => sum + row.hours, 0),
    overMinimum: rows.filter(({ standing }) => standing.thresholdReachedOn !== null).length,
    reach: trainingReach(
      there.map(({ person, role, organisation }) => {
        return { person: person.id, role, organisation: organisation?.id ?? null, sector: organisation?.sector ?? null };
      }),
    ),
    gain: testGain(rows.map(({ attendee }) => attendee.tests)),
  };
}

/** Whether the course is for those who serve the public: then roles and organisations are told, and participants never mixed in (R2). */
export function isForOperators({ course }: CourseRegister): boolean {
  return audienceOf(course.type) === 'operators';
}

/** A mark as it is sent; null takes it back. */
export function sentMark(enrolment: string, mark: Mark): AttendanceSaving['marks'][number] {
  if (mark === null) return { enrolment, status: null, inAt: null, outAt: null, hours: null };
  return { enrolment, ...mark };
}

export function isSameMark(one: Mark, other: Mark): boolean {
  if (one === null || other === null) return one === other;
  return one.status === other.status && one.inAt === other.inAt && one.outAt === other.outAt && one.hours === other.hours;
}
