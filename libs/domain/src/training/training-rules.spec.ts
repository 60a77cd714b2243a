import type { PartContent, RecordContent } from '../records/record-content.js';
import type { ContentType } from '../records/stored-as-content.js';
import { trainingRules } from './training-rules.js';

const faults = (type: ContentType, content: RecordContent): readonly string[] =>
  (trainingRules[type]?.(content, '2026-03-31') ?? []).flatMap((fault) => (fault === null ? [] : `${fault.field}: ${fault.code}`));

describe('records of training that contradict themselves', () => {
  it('are a course that ends before it begins or asks for more than all of its hours', () => {
    expect(faults('courseEdition', { start: '2026-02-01', end: '2026-01-31', minimumAttendanceShare: 70 })).toEqual([
      'end: ends-before-it-began',
      'minimumAttendanceShare: share-above-one',
    ]);
    expect(faults('courseEdition', { start: '2026-02-01', minimumAttendanceShare: 0.7 })).toEqual([]);
  });

  it('are a session that was held tomorrow, ends before it begins, or counts more hours than it lasts', () => {
    expect(faults('courseSession', { date: '2026-04-01', status: 'held' })).toEqual(['date: in-the-future']);
    expect(faults('courseSession', { date: '2026-04-01', status: 'planned', from: '09:00', to: '13:00', hours: 4 })).toEqual([]);
    expect(faults('courseSession', { date: '2026-03-31', from: '13:00', to: '09:00' })).toEqual(['to: closes-before-it-opens']);
    expect(faults('courseSession', { date: '2026-03-31', from: '09:00', to: '13:00', hours: 5 })).toEqual([
      'hours: longer-than-the-session',
    ]);
  });

  it('are an attendance of the absent, one that ends before it begins and one without hours', () => {
    expect(faults('attendance', { status: 'absent', hours: 2 })).toEqual(['hours: hours-of-the-absent']);
    expect(faults('attendance', { status: 'partial', inAt: '11:00', outAt: '10:00' })).toEqual(['outAt: out-before-in']);
    expect(faults('attendance', { status: 'present' })).toEqual(['hours: hours-missing']);
    expect(faults('attendance', { status: 'present', hours: 4 })).toEqual([]);
    expect(faults('attendance', { status: 'excused' })).toEqual([]);
  });

  it('are a test above a hundred, one of tomorrow, and two of one moment', () => {
    const tests: readonly PartContent[] = [
      { moment: 'pre', takenOn: '2026-04-01', score: 101 },
      { moment: 'pre', score: 60 },
    ];
    expect(faults('enrolment', { testResults: tests })).toEqual([
      'testResults: score-above-hundred',
      'testResults: in-the-future',
      'testResults: test-twice',
    ]);
    expect(faults('enrolment', { testResults: [{ moment: 'post', takenOn: '2026-03-31', score: 100 }] })).toEqual([]);
  });

  it('are a tool that was adopted before it was handed over', () => {
    const adoptedBy = [{ organisation: 'CPI', adoptedOn: '2025-03-01' }];
    expect(faults('transferItem', { deliveredOn: '2025-03-18', adoptedBy })).toEqual(['adoptedBy: before-it-began']);
    expect(faults('transferItem', { deliveredOn: '2025-02-18', adoptedBy })).toEqual([]);
  });
});
