/** What a sample has to be good for. */
export interface Precision {
  /** Half the length of the confidence interval, as a share: 0.03 are three points (R71). */
  readonly margin: number;
  /** The share that is expected; a half is the most careful (R72). */
  readonly share: number;
  /** Of the normal distribution: 1.96 for 95 %. */
  readonly z: number;
}

/** R71: the 95 % interval of the proportion is at most six points long. */
export const requiredPrecision: Precision = { margin: 0.03, share: 0.5, z: 1.96 };

/** R72: valid answers that an endless population would need, before rounding: 1067.11 for three points. */
export function answersOfEndless({ margin, share, z }: Precision = requiredPrecision): number {
  return (z * z * share * (1 - share)) / (margin * margin);
}

/** R72: valid answers needed of so many people, with the correction for a small population; never more than there are. */
export function answersNeeded(population: number, precision: Precision = requiredPrecision): number {
  if (population <= 0) return 0;
  const endless = answersOfEndless(precision);
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population)));
}

/** R72: people to draw for so many answers, where a share of those who are asked answers; never more than there are. */
export function peopleToDraw(answers: number, responseRate: number, population: number): number {
  if (!(responseRate > 0 && responseRate <= 1)) throw new RangeError('A response rate lies above 0 and up to 1');
  return Math.min(population, Math.ceil(answers / responseRate));
}
