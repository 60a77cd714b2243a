import type { CourseAttendee, CourseRegister, TrainingSession } from '#contract';

const id = (last: string): string => `01946c2e-0000-7000-8000-${last.padStart(12, '0')}`;
export const courseId = id('c1');
export const sessionId = id('52');

const details = { topic: null, place: 'CPI di Ascoli', room: 'sala riunioni', trainer: null, mode: 'in_presence' as const };
const morning = { from: '09:00', to: '13:00', hours: 4, ...details };

export function anAttendee(at: number, differences: Partial<CourseAttendee> = {}): CourseAttendee {
  return {
    ...{ enrolment: id(`e${at}`), version: 1, role: 'manager', certificateOn: null, tests: [] },
    person: { id: id(`a${at}`), pseudonym: `P-${at}KD7`, name: `Cognome${at} Nome` },
    organisation: { id: id(`b${at % 3}`), name: `Ente ${at % 3}`, sector: at % 3 === 0 ? 'private' : 'public' },
    marks: { [id('51')]: { status: 'present', inAt: null, outAt: null, hours: 4, source: 'paper' } },
    ...differences,
  };
}

/** The second of two sessions of a course of eight hours, before anybody is marked. */
export function aRegister(differences: Partial<CourseRegister> = {}): CourseRegister {
  return {
    course: {
      ...{ id: courseId, version: 1, title: 'Programmazione territoriale', type: 'capacity_building', status: 'running' },
      ...{ start: '2026-02-10', end: null, hoursPlanned: 8, minimumShare: null },
    },
    sessions: [
      { id: id('51'), date: '2026-02-10', ...morning, status: 'held', sheetCode: null, sheetIssuedOn: null, attendanceVersion: 3 },
      { id: sessionId, date: '2026-03-31', ...morning, status: 'planned', sheetCode: null, sheetIssuedOn: null, attendanceVersion: 0 },
    ],
    people: [anAttendee(1), anAttendee(2), anAttendee(3, { marks: {} })],
    ...{ named: true, mayMark: true },
    ...differences,
  };
}

export function aSession(differences: Partial<TrainingSession> = {}): TrainingSession {
  return {
    ...{ id: sessionId, date: '2026-03-31', ...morning, status: 'planned', people: 3, marked: 0, mayMark: true },
    course: { id: courseId, title: 'Programmazione territoriale', type: 'capacity_building' },
    ...differences,
  };
}
