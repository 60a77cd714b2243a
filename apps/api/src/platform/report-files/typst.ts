import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readReportFonts } from './report-fonts.js';
import { printable } from './typst-source.js';

/** The part of the Typst compiler that is used here; its package for one platform brings no types. */
interface TypstCompiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  evictCache(age: number): void;
  pdf(source: { mainFileContent: string }, options: { pdfStandard: 'ua-1'; creationTimestamp?: number }): Buffer;
}

interface TypstPackage {
  readonly NodeCompiler: { create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): TypstCompiler };
}

const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  'linux-arm64': '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
  'darwin-arm64': '@myriaddreamin/typst-ts-node-compiler-darwin-arm64',
  'darwin-x64': '@myriaddreamin/typst-ts-node-compiler-darwin-x64',
  'win32-x64': '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc',
};

/** A document that could not be typeset: the source has a mistake, which is ours and not the user's. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

/** The compiler, the folder it takes for its root, and the characters its fonts have. */
interface Typesetter {
  readonly typst: TypstCompiler;
  readonly folder: string;
  readonly characters: ReadonlySet<number>;
}

let loading: Promise<Typesetter> | undefined;

async function makeTypesetter(): Promise<Typesetter> {
  const name = platformPackages[`${process.platform}-${process.arch}`];
  if (!name) throw new TypesettingError(`PDF files cannot be made on ${process.platform} ${process.arch}`);
  const { NodeCompiler } = createRequire(import.meta.url)(name) as TypstPackage;
  const { folder, characters } = await readReportFonts();
  return { typst: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [folder] }] }), folder, characters };
}

/**
 * Typesets a document as PDF/UA-1: tagged, with the reading order of the source. The same source and images give the same bytes.
 * @param images pictures by the name under which the source finds them; vector graphics stay vectors
 */
export async function typesetPdf(source: string, images: ReadonlyMap<string, string>): Promise<Buffer> {
  loading ??= makeTypesetter();
  const { typst, folder, characters } = await loading;
  try {
    typst.resetShadow();
    for (const [name, svg] of images) typst.mapShadow(join(folder, name), Buffer.from(printable(svg, characters)));
    return typst.pdf({ mainFileContent: printable(source, characters) }, { pdfStandard: 'ua-1' });
  } catch (cause) {
    throw new TypesettingError(`The document could not be typeset: ${reasonOf(cause)}`, { cause });
  } finally {
    typst.evictCache(10);
  }
}

/** The compiler tells what is wrong in `code`, and nothing in its message. */
function reasonOf(cause: unknown): string {
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? code : String(cause);
}
