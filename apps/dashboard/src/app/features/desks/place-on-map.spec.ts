import type { DeskPlaces } from '#contract';
import { mapGround } from './place-on-map';

const municipality = (istatCode: string, latitude: number, longitude: number) => ({ istatCode, name: istatCode, latitude, longitude });
const municipalities = [municipality('049009', 43.55, 10.32), municipality('049007', 43.31, 10.52), municipality('049012', 42.93, 10.53)];
const places: DeskPlaces = { items: [], provinces: [{ code: 'LI', municipalities }], next: null };

describe('the ground of the desks', () => {
  it('has north at the top and east at the right, all of it inside', () => {
    const ground = mapGround(places);
    const [livorno, cecina, piombino] = [ground?.place(43.55, 10.32), ground?.place(43.31, 10.52), ground?.place(42.93, 10.53)];
    expect((livorno?.y ?? 1) < (cecina?.y ?? 0) && (cecina?.y ?? 1) < (piombino?.y ?? 0)).toBeTrue();
    expect((livorno?.x ?? 1) < (cecina?.x ?? 0)).toBeTrue();
    for (const spot of [livorno, cecina, piombino])
      for (const share of [spot?.x, spot?.y]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
  });

  it('keeps distances: a degree of longitude is as short as it is there', () => {
    const ground = mapGround(places);
    const [west, east] = [ground?.place(43.3, 10), ground?.place(43.3, 11)];
    const [north, south] = [ground?.place(44, 10.5), ground?.place(43, 10.5)];
    const across = (east?.x ?? 0) - (west?.x ?? 0);
    const down = ((south?.y ?? 0) - (north?.y ?? 0)) * (ground?.ratio ?? 0);
    expect(across / down).toBeCloseTo(Math.cos((43.24 * Math.PI) / 180), 2);
  });

  it('is none where nothing is known of any place', () => {
    expect(mapGround({ items: [], provinces: [], next: null })).toBeNull();
  });
});
