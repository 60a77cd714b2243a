import fc from 'fast-check';
import { addDays, type Answer, type ImprovementReason, type LabourStatus, type Participation, type StatusEvent } from '#domain';

const answers: readonly Answer[] = ['not_asked', 'refused', 'unknown', 'no', 'yes'];
const reasons: readonly ImprovementReason[] = ['PREC-STABLE', 'UNDER-FULL', 'HIGHER', 'PROMO', 'PAY', 'MATCH'];
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 8 });
const dayAfter = (first: string, days: number): fc.Arbitrary<string> => fc.nat(days).map((n) => addDays(first, n));
const answer = fc.constantFrom(...answers);
const yesNo = orNull(fc.boolean());

const afterLeaving = {
  exitReason: orNull(fc.constantFrom('COMPLETED', 'JOB', 'EDU', 'DROPOUT', 'DECEASED')),
  lastStatus28d: orNull(fc.constantFrom('JOB', 'SEARCH', 'INA')),
  education28d: yesNo,
  qualification28d: yesNo,
  status6m: orNull(fc.constantFrom('EMP', 'UNE', 'INA', 'unknown')),
  improved6m: fc.subarray([...reasons]),
} as const;

const nothingYet = {
  statusEvents: [],
  exitDate: null,
  exitReason: null,
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
  improved6m: [],
} as const;

/** Labour statuses around leaving, in any order: held since before, inside the window of 28 days, on its last day and after it (R40, R41). */
const eventsAround = (leaving: string, events: readonly { readonly after: number; readonly status: LabourStatus }[]): StatusEvent[] =>
  events.map(({ after, status }) => ({ on: addDays(leaving, after), status }));

/** Any participation that a file could hold: complete or not, left or not, within two years. */
export const anyParticipation: fc.Arbitrary<Participation> = fc
  .record({
    participantId: fc.uuid(),
    sex: orNull(fc.constantFrom('F', 'M', 'N')),
    birthDate: orNull(dayAfter('1950-01-01', 22_000)),
    entryDate: dayAfter('2024-04-01', 730),
    employmentStatus: orNull(fc.constantFrom('UNE', 'INA', 'EMP')),
    longTerm: yesNo,
    isced: orNull(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8)),
    inEducationAtEntry: yesNo,
    disability: answer,
    thirdCountryNational: answer,
    foreignBackground: answer,
    minority: answer,
    housingExclusion: answer,
    degurba: orNull(fc.constantFrom(1, 2, 3)),
    desk: orNull(fc.constantFrom('LI-D1', 'LI-D4')),
    stay: orNull(fc.nat(300)),
    left: fc.record(afterLeaving),
    events: fc.array(
      fc.record({
        after: fc.oneof(fc.integer({ min: -20, max: 45 }), fc.constantFrom(0, 28, 29)),
        status: fc.constantFrom('JOB', 'SEARCH', 'INA'),
      } as const),
      { maxLength: 3 },
    ),
  } as const)
  .map(({ stay, left, longTerm, events, ...entry }): Participation => {
    const exitDate = stay === null ? null : addDays(entry.entryDate, stay);
    return {
      ...entry,
      operationId: 'MEDMORE-SUI',
      longTerm: entry.employmentStatus === 'UNE' ? longTerm : null,
      ...(exitDate === null ? nothingYet : { ...left, exitDate, statusEvents: eventsAround(exitDate, events) }),
    };
  });

/** A list of participations of different people. */
export const anyParticipations: fc.Arbitrary<Participation[]> = fc.uniqueArray(anyParticipation, {
  selector: ({ participantId }) => participantId,
  maxLength: 40,
});

/** One to four spells of one person in one operation that share no day, in the order of time; the last may still be open (R7). */
export const anySpells: fc.Arbitrary<Participation[]> = fc
  .array(fc.tuple(anyParticipation, fc.nat(60), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 4 })
  .map((spells) => {
    let entryDate = '2024-04-01';
    return spells.map(([spell, stay, gap], index): Participation => {
      const isOpen = index === spells.length - 1 && spell.exitDate === null;
      const exitDate = addDays(entryDate, stay);
      const placed = { ...spell, participantId: 'LI-00001', entryDate, exitDate: isOpen ? null : exitDate, statusEvents: [] };
      entryDate = addDays(exitDate, gap);
      return placed;
    });
  });
