import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf } from './font-characters.js';

/** Weights used in files: text, headings and figures, emphasis. */
const weights = ['400', '600', '700'] as const;
/**
 * Letters that names of people, places and programmes are written with in Europe, and the letter that tells the files apart: typesetting
 * takes one file per family and weight, so each subset is a family of its own.
 */
const subsets = { latin: '3', 'latin-ext': 'L', greek: 'G', cyrillic: 'C' } as const;

/** The family as typesetting knows it (it drops the weight that the static files have in their name), and those it falls back to. */
export const reportFonts: readonly string[] = Object.values(subsets).map((letter) => `Source Sans ${letter}`);

const require = createRequire(import.meta.url);

/** What is used of the converter, which comes without types. */
interface Woff2Converter {
  decompress(woff2: Buffer): Promise<Uint8Array>;
}

export interface ReportFonts {
  readonly folder: string;
  /** Code points that can be printed. */
  readonly characters: ReadonlySet<number>;
}

/**
 * The fonts of files, made once per installation: the font package holds web fonts, which typesetting cannot read. Kept beside the
 * installed packages, so that they go when these do.
 */
export async function readReportFonts(): Promise<ReportFonts> {
  const source = dirname(require.resolve('@fontsource/source-sans-3/package.json'));
  const folder = join(source, '..', '..', '.cache', 'cruscotto-report-fonts-3');
  await mkdir(folder, { recursive: true });
  const characters = new Set<number>();
  for (const [subset, letter] of Object.entries(subsets))
    for (const weight of weights) {
      const web = join(source, 'files', `source-sans-3-${subset}-${weight}-normal.woff2`);
      const font = await convertedFont(web, join(folder, `${subset}-${weight}.ttf`), letter);
      if (weight === '400') for (const character of charactersOf(font)) characters.add(character);
    }
  return { folder, characters };
}

async function convertedFont(source: string, target: string, letter: string): Promise<Buffer> {
  if (existsSync(target)) return readFile(target);
  const { decompress } = require('wawoff2') as Woff2Converter;
  const font = named(Buffer.from(await decompress(await readFile(source))), letter);
  // written aside and moved, so that a second process never reads half a font
  await writeFile(`${target}.${process.pid}`, font);
  await rename(`${target}.${process.pid}`, target);
  return font;
}

/** Exchanges the last letter of the family's name, wherever the font says it (UTF-16); the length stays, so nothing else moves. */
function named(font: Buffer, letter: string): Buffer {
  const [name, wanted] = ['Source Sans 3', `Source Sans ${letter}`].map((text) => Buffer.from(text, 'utf16le').swap16()) as [
    Buffer,
    Buffer,
  ];
  for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at + 1)) wanted.copy(font, at);
  return font;
}
