/**
 * A count as it is told to whoever may not see exact figures (G8): noise from −3 to +3 that follows from the records counted, then rounded
 * to the nearest five. The same records always tell the same number, so that asking again takes no noise away. Zero stays zero.
 * @param keys of the records counted, each in [0, 1), known to nobody who is told the number
 */
export function protectedCount(keys: readonly number[]): number {
  if (keys.length === 0) return 0;
  const cell = keys.reduce((sum, key) => (sum + key) % 1, 0);
  const noise = Math.floor(cell * 7) - 3;
  return Math.max(0, Math.round((keys.length + noise) / 5) * 5);
}

/**
 * Of fewer answers than this a question is not told by its parts at all: so few are often people who know each other.
 */
export const fewestProtected = 30;
