import fc from 'fast-check';
import { addDays, type Answer, type ImprovementReason, type Participation } from '#domain';

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
  exitDate: null,
  exitReason: null,
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
  improved6m: [],
} as const;

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
  } as const)
  .map(({ stay, left, longTerm, ...entry }): Participation => ({
    ...entry,
    operationId: 'MEDMORE-SUI',
    longTerm: entry.employmentStatus === 'UNE' ? longTerm : null,
    statusEvents: [],
    ...(stay === null ? nothingYet : { ...left, exitDate: addDays(entry.entryDate, stay) }),
  }));

/** A list of participations of different people. */
export const anyParticipations: fc.Arbitrary<Participation[]> = fc.uniqueArray(anyParticipation, {
  selector: ({ participantId }) => participantId,
  maxLength: 40,
});
