/** Whose bands: Annex I and II of ESF+, ESF 2014-2020, AMIF. Each fund cuts ages in its own way (R16, R110). */
export type FundAgeBands = 'esfPlus' | 'esfPlusMostDeprived' | 'esf2014' | 'amif';

/** A band in completed years on entry, both ends included. */
export interface FundAgeBand {
  readonly code: string;
  readonly min: number;
  readonly max: number | null;
  /** The indicator that counts the band; null where the fund counts none there. */
  readonly indicator: string | null;
}

const band = (code: string, min: number, max: number | null, indicator: string | null = null): FundAgeBand => ({
  code,
  min,
  max,
  indicator,
});

/** R16: age on the entry date, by fund. The bands of a fund follow each other without a gap. */
export const fundAgeBands: Readonly<Record<FundAgeBands, readonly FundAgeBand[]>> = {
  esfPlus: [band('0-17', 0, 17, 'EECO06'), band('18-29', 18, 29, 'EECO07'), band('30-54', 30, 54), band('55+', 55, null, 'EECO08')],
  esfPlusMostDeprived: [
    band('0-17', 0, 17, 'ANNEX2-02'),
    band('18-29', 18, 29, 'ANNEX2-03'),
    band('30-64', 30, 64),
    band('65+', 65, null, 'ANNEX2-04'),
  ],
  esf2014: [band('0-24', 0, 24, 'CO06'), band('25-54', 25, 54), band('55+', 55, null, 'CO07')],
  /** R110: a breakdown of every indicator on persons. */
  amif: [band('<18', 0, 17), band('18-60', 18, 60), band('>60', 61, null)],
};

/** The band of an age in the fund's own bands. @param age completed years on entry, 0 or more */
export function fundAgeBand(bands: FundAgeBands, age: number): FundAgeBand {
  const found = fundAgeBands[bands].find(({ min, max }) => age >= min && (max === null || age <= max));
  if (!found) throw new RangeError(`${age} is no age`);
  return found;
}
