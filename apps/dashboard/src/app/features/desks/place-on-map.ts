import type { DeskPlaces } from '#contract';

/** A place on the drawing: shares of its width and height, 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A municipality as part of the ground of its province. */
export interface GroundSpot extends Spot {
  /** How far its area goes, as a share of the width. */
  readonly radius: number;
}

export interface MapGround {
  /** Height by width. */
  readonly ratio: number;
  readonly provinces: readonly { readonly code: string; readonly spots: readonly GroundSpot[]; readonly middle: Spot }[];
  place(latitude: number, longitude: number): Spot;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Room around the outermost places, as a share of the larger side: their areas lie within it, and a dot at the edge. */
const margin = 0.11;
/** A map of one municipality shows about so many degrees. */
const leastSpan = 0.25;
/** No area goes further, in degrees: an island far out is no larger than the others. */
const farthestReach = 0.07;
const radians = Math.PI / 180;

/** The ground of some provinces, north at the top: degrees of longitude are as short as they are in the middle of the map. Null: nothing to show. */
export function mapGround({ provinces, items }: DeskPlaces): MapGround | null {
  const points: readonly Point[] = [
    ...provinces.flatMap(({ municipalities }) => municipalities),
    ...items.flatMap(({ point }) => point ?? []),
  ];
  if (points.length === 0) return null;
  const [south, north] = endsOf(points.map(({ latitude }) => latitude));
  const narrowing = Math.cos(((south + north) / 2) * radians);
  const [west, east] = endsOf(points.map(({ longitude }) => longitude * narrowing));
  const room = Math.max(north - south, east - west) * margin;
  const [width, height] = [east - west + 2 * room, north - south + 2 * room];
  const place = (latitude: number, longitude: number): Spot => {
    return { x: (longitude * narrowing - west + room) / width, y: (north + room - latitude) / height };
  };
  return {
    ratio: height / width,
    place,
    provinces: provinces.map(({ code, municipalities }) => {
      const spots = municipalities.map((one) => {
        return { ...place(one.latitude, one.longitude), radius: reachOf(one, municipalities, narrowing) / width };
      });
      return { code, spots, middle: middleOf(spots) };
    }),
  };
}

function endsOf(values: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, leastSpan - (high - low)) / 2;
  return [low - missing, high + missing];
}

/** How far the area of a municipality goes: most of the way to the second of its neighbours, so that together they fill the province. */
function reachOf(one: Point, all: readonly Point[], narrowing: number): number {
  const distances = all
    .map((other) => Math.hypot(other.latitude - one.latitude, (other.longitude - one.longitude) * narrowing))
    .sort((near, far) => near - far);
  return Math.min(farthestReach, (distances[2] ?? distances.at(-1) ?? farthestReach) * 0.75 || farthestReach);
}

function middleOf(spots: readonly Spot[]): Spot {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(spots.map(({ x }) => x)), y: mean(spots.map(({ y }) => y)) };
}
