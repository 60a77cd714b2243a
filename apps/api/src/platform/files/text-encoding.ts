import { isUtf8 } from 'node:buffer';
import { utf16Of } from './file-kind.js';

export type TextEncoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** Whether most of the text is UTF-8 and some bytes are not: two files were glued together. */
  readonly isMixed: boolean;
}

/**
 * The encoding of a text. UTF-8 proves itself: other encodings hardly ever form valid sequences. What is not valid is Windows-1252, which
 * contains ISO 8859-1, unless valid sequences clearly prevail; a mark of byte order inside a glued file proves nothing.
 */
export function detectEncoding(bytes: Buffer): DetectedEncoding {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { encoding: utf16, isMixed: false };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) return { encoding: marked ? 'utf-8 with BOM' : 'utf-8', isMixed: false };
  const { sequences, strays } = countSequences(bytes);
  if (sequences > strays * 2) return { encoding: marked ? 'utf-8 with BOM' : 'utf-8', isMixed: true };
  return { encoding: 'windows-1252', isMixed: false };
}

/** Valid UTF-8 sequences of two bytes and more, marks of byte order aside, against bytes above 127 that belong to none. */
function countSequences(bytes: Buffer): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
    const following = bytes.subarray(at + 1, at + length);
    if (length === 1 || following.length < length - 1 || !following.every((byte) => (byte & 0xc0) === 0x80)) strays += 1;
    else {
      if (!(lead === 0xef && following[0] === 0xbb && following[1] === 0xbf)) sequences += 1;
      at += length - 1;
    }
  }
  return { sequences, strays };
}

const chunkBytes = 256 * 1024;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text as UTF-8, piece by piece, without its mark of byte order. */
export function* utf8Chunks(bytes: Buffer, encoding: TextEncoding): Generator<Buffer> {
  if (encoding === 'utf-8' || encoding === 'utf-8 with BOM') {
    const start = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    for (let at = start; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield Buffer.from(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  yield Buffer.from(decoder.decode());
}
