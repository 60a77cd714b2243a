import { existsSync, readFileSync } from 'node:fs';

/** A row of `docs/rules.md`: a rule, the files that compute it and the specs that show it. */
interface RuleRow {
  readonly rule: string;
  readonly files: readonly string[];
  readonly specs: readonly string[];
  readonly note: string;
}

const paths = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => `libs/domain/src/${path ?? ''}`);

const rows: readonly RuleRow[] = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, name = '', computedBy = '', shownBy = '', note = '']): RuleRow[] => {
    const rule = /^R\d+\b/.exec(name)?.[0];
    return rule === undefined ? [] : [{ rule, files: paths(computedBy), specs: paths(shownBy), note }];
  });

describe('the table of rules', () => {
  it('has a row for each rule from R1 to R49', () => {
    const gaps = [38, 39];
    const all = Array.from({ length: 49 }, (_, index) => index + 1).filter((number) => !gaps.includes(number));
    expect(rows.slice(0, all.length).map(({ rule }) => rule)).toEqual(all.map((number) => `R${number}`));
  });
  it('has one row for each later rule, in order', () => {
    const numbers = rows.map(({ rule }) => Number(rule.slice(1)));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });
  for (const { rule, files, specs, note } of rows) {
    if (files.length === 0) {
      it(`${rule}: says why nothing is computed`, () => expect(note).not.toBe(''));
      continue;
    }
    it(`${rule}: is computed by files that exist`, () => expect(files.filter((file) => !existsSync(file))).toEqual([]));
    it(`${rule}: is shown by specs that cite it`, () => {
      expect(specs).not.toEqual([]);
      expect(specs.filter((spec) => !new RegExp(`\\b${rule}\\b`).test(readFileSync(spec, 'utf8')))).toEqual([]);
    });
  }
});
