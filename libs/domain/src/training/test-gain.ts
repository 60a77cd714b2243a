export type TestMoment = 'pre' | 'post' | 'three_months';

/** One test of one person, 0 to 100. */
export interface TestScore {
  readonly moment: TestMoment;
  readonly score: number;
}

/** What people of a course knew before and after it. */
export interface TestGain {
  /** Who took both tests; the means are of them alone. */
  readonly people: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Null: nobody took both. */
  readonly gain: number | null;
}

/** The score of a moment; of several tests the last one that was written down. */
export function scoreAt(tests: readonly TestScore[], moment: TestMoment): number | null {
  return tests.findLast((test) => test.moment === moment)?.score ?? null;
}

/** The mean gain over those who took both tests and over nobody else (worked example D): 22 attended, 19 are counted. */
export function testGain(people: readonly (readonly TestScore[])[]): TestGain {
  const both = people.flatMap((tests) => {
    const [before, after] = [scoreAt(tests, 'pre'), scoreAt(tests, 'post')];
    return before === null || after === null ? [] : [{ before, after }];
  });
  const mean = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const [before, after] = [mean(both.map((one) => one.before)), mean(both.map((one) => one.after))];
  return { people: both.length, before, after, gain: before === null || after === null ? null : after - before };
}

const moments: ReadonlySet<unknown> = new Set<TestMoment>(['pre', 'post', 'three_months']);

/** Whether a text names the moment of a test. */
export function isTestMoment(moment: unknown): moment is TestMoment {
  return moments.has(moment);
}
