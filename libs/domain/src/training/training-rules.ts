import type { CalendarDay } from '../periods/calendar-day.js';
import { isLocalTime } from '../periods/local-time.js';
import { isParts, type PartContent, type RecordContent } from '../records/record-content.js';
import type { ContentType } from '../records/stored-as-content.js';
import { type AttendanceMark, attendanceFault, type AttendanceFault, attendanceStatuses, hoursBetween } from './attended-hours.js';

/** Why a record of training contradicts itself or the calendar. */
export interface TrainingFault {
  readonly code:
    | Exclude<AttendanceFault, 'more-than-the-session' | 'outside-the-session'>
    | 'in-the-future'
    | 'before-it-began'
    | 'ends-before-it-began'
    | 'closes-before-it-opens'
    | 'longer-than-the-session'
    | 'share-above-one'
    | 'score-above-hundred'
    | 'test-twice';
  readonly field: string;
}

type TrainingRule = (content: RecordContent, today: CalendarDay) => readonly (TrainingFault | null)[];

const dayIn = (value: unknown): CalendarDay | null => (typeof value === 'string' ? value : null);
const partsOf = (value: RecordContent[string] | undefined): readonly PartContent[] => (value !== undefined && isParts(value) ? value : []);
const notLater = (field: string, content: RecordContent, today: CalendarDay): TrainingFault | null =>
  (dayIn(content[field]) ?? '') > today ? { code: 'in-the-future', field } : null;

/** What the catalogue cannot say of records of training: their fields against each other and against the day they are written down on. */
export const trainingRules: Readonly<Partial<Record<ContentType, TrainingRule>>> = {
  courseEdition: ({ start, end, minimumAttendanceShare: share }) => [
    (dayIn(end) ?? '9999') < (dayIn(start) ?? '') ? { code: 'ends-before-it-began', field: 'end' } : null,
    typeof share === 'number' && share > 1 ? { code: 'share-above-one', field: 'minimumAttendanceShare' } : null,
  ],
  // what is still to come was not held
  courseSession: (content, today) => [...timesOf(content), ...notHeldYet(content, today)],
  groupSession: (content, today) => notHeldYet(content, today),
  enrolment: (content, today) => [
    notLater('certificateOn', content, today),
    notLater('askedAfter3MonthsOn', content, today),
    notLater('feedbackOn', content, today),
    ...faultsOfTests(partsOf(content['testResults']), today),
  ],
  // against its session it is held where that is known
  attendance: (content) => {
    const fault = attendanceFault(attendanceMarkIn(content), { hours: null, from: null, to: null });
    return [
      fault === null || fault === 'more-than-the-session' || fault === 'outside-the-session'
        ? null
        : { code: fault, field: fieldOfAttendance[fault] },
    ];
  },
  transferItem: (content, today) => [
    notLater('deliveredOn', content, today),
    ...partsOf(content['adoptedBy']).flatMap(({ adoptedOn }): TrainingFault[] => {
      const [day, delivered] = [dayIn(adoptedOn), dayIn(content['deliveredOn'])];
      if (day === null) return [];
      if (day > today) return [{ code: 'in-the-future', field: 'adoptedBy' }];
      return delivered !== null && day < delivered ? [{ code: 'before-it-began', field: 'adoptedBy' }] : [];
    }),
  ],
  supportVisit: (content, today) => [notLater('date', content, today)],
};

/** The field in which a fault of an attendance is mended. */
export const fieldOfAttendance: Readonly<Record<AttendanceFault, 'hours' | 'inAt' | 'outAt'>> = {
  'more-than-the-session': 'hours',
  'hours-missing': 'hours',
  'hours-of-the-absent': 'hours',
  'out-before-in': 'outAt',
  'outside-the-session': 'inAt',
};

/** What the record of an attendance says. */
export function attendanceMarkIn({ status, inAt, outAt, hours }: RecordContent): AttendanceMark {
  return {
    status: attendanceStatuses.find((one) => one === status) ?? 'absent',
    inAt: typeof inAt === 'string' ? inAt : null,
    outAt: typeof outAt === 'string' ? outAt : null,
    hours: typeof hours === 'number' ? hours : null,
  };
}

function timesOf({ from, to, hours }: RecordContent): readonly (TrainingFault | null)[] {
  if (typeof from !== 'string' || typeof to !== 'string' || !isLocalTime(from) || !isLocalTime(to)) return [];
  if (to <= from) return [{ code: 'closes-before-it-opens', field: 'to' }];
  const most = hoursBetween(from, to, { hours: null, from, to });
  return [typeof hours === 'number' && most !== null && hours > most ? { code: 'longer-than-the-session', field: 'hours' } : null];
}

function notHeldYet(content: RecordContent, today: CalendarDay): readonly (TrainingFault | null)[] {
  return content['status'] === 'held' ? [notLater('date', content, today)] : [];
}

function faultsOfTests(tests: readonly PartContent[], today: CalendarDay): readonly (TrainingFault | null)[] {
  const moments = tests.map(({ moment }) => moment);
  return [
    tests.some(({ score }) => typeof score === 'number' && score > 100) ? { code: 'score-above-hundred', field: 'testResults' } : null,
    tests.some(({ takenOn }) => (dayIn(takenOn) ?? '') > today) ? { code: 'in-the-future', field: 'testResults' } : null,
    new Set(moments).size < moments.length ? { code: 'test-twice', field: 'testResults' } : null,
  ];
}
