import type { FaultCode } from '#domain';

/** What a file is by its own first bytes; its name says nothing (G30). */
export type FileKind = { readonly kind: 'text' } | { readonly kind: 'archive' } | { readonly kind: 'refused'; readonly code: FaultCode };

const signatures: readonly (readonly [string, FileKind])[] = [
  ['504b0304', { kind: 'archive' }],
  ['504b0506', { kind: 'archive' }],
  // compound files: old .xls, and a workbook that a password protects
  ['d0cf11e0a1b11ae1', { kind: 'refused', code: 'file-encrypted' }],
  ['25504446', { kind: 'refused', code: 'file-type-unsupported' }], // PDF
  ['89504e47', { kind: 'refused', code: 'file-type-unsupported' }], // PNG
  ['ffd8ff', { kind: 'refused', code: 'file-type-unsupported' }], // JPEG
  ['47494638', { kind: 'refused', code: 'file-type-unsupported' }], // GIF
  ['1f8b', { kind: 'refused', code: 'file-type-unsupported' }], // gzip
  ['377abcaf271c', { kind: 'refused', code: 'file-type-unsupported' }], // 7z
  ['52617221', { kind: 'refused', code: 'file-type-unsupported' }], // RAR
  ['7f454c46', { kind: 'refused', code: 'file-type-unsupported' }], // ELF
  ['4d5a', { kind: 'refused', code: 'file-type-unsupported' }], // Windows program
];

/** Name of the stream that holds an encrypted workbook inside a compound file, in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const sampled = 64 * 1024;

export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) return { kind: 'refused', code: 'file-empty' };
  const start = bytes.subarray(0, 16).toString('hex');
  const match = signatures.find(([signature]) => start.startsWith(signature));
  if (match !== undefined)
    return match[1].kind === 'refused' && match[1].code === 'file-encrypted' ? compoundFile(bytes) : refineProgram(bytes, match[1]);
  return looksBinary(bytes) ? { kind: 'refused', code: 'file-binary' } : { kind: 'text' };
}

/** A compound file is an encrypted workbook, or a document of before 2007. */
function compoundFile(bytes: Buffer): FileKind {
  return { kind: 'refused', code: bytes.includes(encryptedPackage) ? 'file-encrypted' : 'file-type-unsupported' };
}

/** "MZ" may also begin a text; a program has bytes no text has. */
function refineProgram(bytes: Buffer, kind: FileKind): FileKind {
  return bytes.subarray(0, 2).toString('latin1') === 'MZ' && !looksBinary(bytes) ? { kind: 'text' } : kind;
}

/** Whether more than one byte in fifty is a control character that no text carries. UTF-16 is full of zeros and is a text. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampled);
  if (utf16Of(bytes) !== null) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  return controls * 50 > sample.length;
}

/** UTF-16 by its mark, or by zeros in every other byte of a text that is mostly Latin. */
export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.35 && even < sample.length * 0.05) return 'utf-16le';
  return even > sample.length * 0.35 && odd < sample.length * 0.05 ? 'utf-16be' : null;
}
