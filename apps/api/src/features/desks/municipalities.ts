import file from './municipalities.json' with { type: 'json' };

/** A municipality and a point inside it, in degrees of WGS 84. */
export interface Municipality {
  readonly istatCode: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** By the sign of its province: `LI`. Each text is `049001 43.273 10.597 Bibbona|…`; see docs/data-sources.md. */
const byProvince: ReadonlyMap<string, string> = new Map(Object.entries(file));
const provinceOfCode = new Map<string, string>();

/** The sign of the province that a municipality lies in; null: no municipality has the code. */
export function provinceOf(istatCode: string): string | null {
  if (provinceOfCode.size === 0)
    for (const [province, text] of byProvince) for (const part of text.split('|')) provinceOfCode.set(part.slice(0, 6), province);
  return provinceOfCode.get(istatCode) ?? null;
}

/** All municipalities of a province. */
export function municipalitiesOf(province: string): readonly Municipality[] {
  const text = byProvince.get(province);
  return text === undefined ? [] : text.split('|').map(read);
}

function read(part: string): Municipality {
  const [istatCode = '', latitude = '', longitude = '', ...name] = part.split(' ');
  return { istatCode, latitude: Number(latitude), longitude: Number(longitude), name: name.join(' ') };
}
