/** Which of five steps a count has beside the most there is; a zero has one of its own. */
export function heatStep(count: number, most: number): 'zero' | 's1' | 's2' | 's3' | 's4' | 's5' {
  if (count === 0) return 'zero';
  const step = Math.min(5, Math.max(1, Math.ceil((count / Math.max(1, most)) * 5)));
  return `s${step}` as 's1' | 's2' | 's3' | 's4' | 's5';
}
