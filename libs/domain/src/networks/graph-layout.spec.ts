import { layOut, type PlacedPoint, type PointPair } from './graph-layout.js';

const apart = (one: PlacedPoint | undefined, other: PlacedPoint | undefined): number =>
  Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));

describe('the places of a drawn network', () => {
  /** Two hubs with twenty points each, and one point of both. */
  const pairs: PointPair[] = [
    ...Array.from({ length: 20 }, (_, at): PointPair => [0, 2 + at]),
    ...Array.from({ length: 20 }, (_, at): PointPair => [1, 22 + at]),
    ...([
      [0, 42],
      [1, 42],
    ] as const),
  ];
  const places = layOut(43, pairs);

  it('are the same whenever the same network is drawn', () => {
    expect(layOut(43, pairs)).toEqual(places);
  });

  it('lie in the square, no two on each other', () => {
    expect(places.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBeTrue();
    const nearest = places.flatMap((one, at) => places.slice(at + 1).map((other) => apart(one, other)));
    expect(Math.min(...nearest)).toBeGreaterThan(0.02);
  });

  it('are nearer to what one is bound to than to what one is not', () => {
    const mean = (from: number, to: readonly PlacedPoint[]) => to.reduce((sum, one) => sum + apart(places[from], one), 0) / to.length;
    const [ofFirst, ofSecond] = [places.slice(2, 22), places.slice(22, 42)];
    expect(mean(0, ofFirst)).toBeLessThan(mean(0, ofSecond));
    expect(mean(1, ofSecond)).toBeLessThan(mean(1, ofFirst));
  });

  it('are there for nobody, for one alone and for a crowd', () => {
    expect(layOut(0, [])).toEqual([]);
    expect(layOut(1, [])).toEqual([{ x: 0, y: 0 }]);
    expect(layOut(1500, [[0, 1499]]).length).toBe(1500);
  });
});
