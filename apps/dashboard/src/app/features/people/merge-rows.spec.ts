import type { MergePreview } from '#contract';
import { identityRows, participationRows } from './merge-rows';

const preview: MergePreview = {
  survivor: { id: 'a', pseudonym: 'P-1' },
  merged: { id: 'b', pseudonym: 'P-2' },
  identity: [
    { field: 'surname', survivor: 'Gallo', merged: 'Galli', result: 'Gallo' },
    { field: 'birthDate', survivor: '1981-07-17', merged: '1981-07-17', result: '1981-07-17' },
    { field: 'phone', survivor: null, merged: '333 1', result: '333 1' },
  ],
  participation: [
    { field: 'entryDate', survivor: '2025-02-01', merged: '2025-03-01', result: '2025-02-01' },
    { field: 'inEducationAtEntry', survivor: 'false', merged: 'true', result: 'false' },
    { field: 'isced', survivor: '3', merged: null, result: '3' },
  ],
  overlap: false,
  missing: [],
  records: [],
};
const inItalian = (take: readonly 'surname'[] = []) => identityRows(preview, take, 'it');

describe('two people, field by field', () => {
  it('differ where both say something, and not the same', () => {
    expect(inItalian().map(({ field, differs }) => [field, differs])).toEqual([
      ['surname', true],
      ['birthDate', false],
      ['phone', false],
    ]);
  });

  it('become one with the survivor’s values, what that one lacks taken from the other, and what is chosen of the other', () => {
    expect(inItalian().map(({ result }) => result)).toEqual(['Gallo', '17 lug 1981', '333 1']);
    expect(inItalian(['surname'])[0]?.result).toBe('Galli');
  });

  it('R4: have one participation, read in the words of the catalogue', () => {
    const rows = participationRows(preview, 'it');
    expect(rows[0]?.result).toBe('1° feb 2025');
    expect([rows[1]?.survivor, rows[1]?.merged]).toEqual(['no', 'sì']);
    expect([rows[2]?.survivor, rows[2]?.merged]).toEqual(['secondaria di secondo grado', null]);
  });
});
