/** What was measured, and the same question asked the plainest way in the same run. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'kB' | 'MB' | 'frames/s';
  readonly baseline: number;
  readonly baselineName: string;
}

/** A promise on speed or memory: how it is measured and where the bar is. */
export interface Bench {
  readonly names: readonly string[];
  measure(): Promise<readonly Measurement[]>;
}

/** Milliseconds that the work took, and its answer. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly milliseconds: number; readonly answer: T }> {
  const started = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - started, answer };
}

/** The value below which the share of the samples lies: 0.95 is the 95th percentile. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Runs the question over and over for several askers at once, so many times each, and answers how long each took. */
export async function askedAtOnce(askers: number, timesEach: number, question: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  await Promise.all(
    Array.from({ length: askers }, async () => {
      for (let time = 0; time < timesEach; time += 1) samples.push((await timed(question)).milliseconds);
    }),
  );
  return samples;
}
