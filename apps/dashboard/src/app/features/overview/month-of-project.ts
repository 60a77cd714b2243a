/** Which month of the project a day lies in, from 1, and of how many; before the start 0, after the end the last. */
export function monthOfProject(start: string, end: string, day: string): { readonly month: number; readonly of: number } {
  const of = monthNumber(end) - monthNumber(start) + 1;
  return { month: Math.min(of, Math.max(0, monthNumber(day) - monthNumber(start) + 1)), of };
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
