import { recordType } from '../records/catalogue.js';
import { sectorOf } from './organisation-sector.js';

describe('the sector of an organisation', () => {
  it('follows from its category, but where that is anything', () => {
    const { category, sector } = recordType('organisation').fields;
    const categories = Object.keys((category && 'codes' in category && category.codes) || {});
    const known = Object.keys((sector && 'codes' in sector && sector.codes) || {});
    expect(categories.filter((one) => sectorOf(one) === null)).toEqual(['other']);
    expect(new Set(categories.flatMap((one) => sectorOf(one) ?? []))).toEqual(new Set(known));
  });

  it('is not known of who has no category', () => {
    expect(sectorOf(null)).toBeNull();
  });
});
