import { formatChange, formatDay, formatNumber, formatPercentage } from '#wording';
import { readReportFonts } from './report-fonts.js';
import { printable, typstString } from './typst-source.js';

describe('words in a typeset document', () => {
  it('takes what people write as words and never as commands', () => {
    expect(typstString('#panic("x") \\ "y"')).toBe('"#panic(\\"x\\") \\\\ \\"y\\""');
    expect(typstString('a\u0000b\tc\nd')).toBe('"a b\\tc\\nd"');
  });

  it('has a sign for everything that numbers, days and changes are written with, in all languages', async () => {
    const { characters } = await readReportFonts();
    for (const language of ['it', 'en', 'fr'] as const) {
      const written = [
        formatNumber(1_234_567.8, 1, language),
        formatChange(-3, language),
        formatPercentage(41.1, language),
        formatDay('2026-02-01', language),
      ];
      expect(printable(written.join(' '), characters))
        .withContext(language)
        .not.toContain('\uFFFD');
    }
  });

  it('prints a sign in place of letters its fonts do not have, since PDF/UA refuses what cannot be read', () => {
    expect(printable('Città 中\n', new Set([...'Città '].map((letter) => letter.codePointAt(0) ?? 0)))).toBe('Città \uFFFD\n');
    expect(printable('12\u202F119 a\u00ADb', new Set([...'129ab '].map((letter) => letter.codePointAt(0) ?? 0)))).toBe('12\u00A0119 ab');
  });
});
