/** Numbers in [0, 1) that are the same for the same seed on every machine: FNV-1a into mulberry32. Not for secrets. */
function seededNumbers(seed: string): () => number {
  let state = [...seed].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * So many of some ids, each at most once, the same for the same seed in whatever order they are given: anybody who has frame and seed can
 * draw again and find the same people (R77).
 */
export function drawn(ids: readonly string[], count: number, seed: string): readonly string[] {
  const pool = [...new Set(ids)].sort();
  const next = seededNumbers(seed);
  const wanted = Math.min(count, pool.length);
  // Fisher and Yates, as far as it is needed
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.floor(next() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] ?? '', pool[at] ?? ''];
  }
  return pool.slice(0, wanted);
}
