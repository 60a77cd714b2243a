/** The code points a TrueType font has a glyph for, from its `cmap` table (formats 4 and 12 of the OpenType specification). */
export function charactersOf(font: Buffer): Set<number> {
  const characters = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return characters;
  const count = font.readUInt16BE(cmap + 2);
  for (let at = 0; at < count; at += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, characters);
    if (format === 12) addGroups(font, subtable, characters);
  }
  return characters;
}

function tableAt(font: Buffer, tag: string): number | null {
  const count = font.readUInt16BE(4);
  for (let at = 0; at < count; at += 1) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

/** Format 4: segments of 16-bit characters; a character whose glyph is 0 is missing. */
function addSegments(font: Buffer, table: number, characters: Set<number>): void {
  const length = font.readUInt16BE(table + 6);
  const [ends, starts, deltas, offsets] = [table + 14, table + 16 + length, table + 16 + 2 * length, table + 16 + 3 * length];
  for (let at = 0; at < length; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const offset = font.readUInt16BE(offsets + at);
    for (let character = start; character <= end && character !== 0xffff; character += 1) {
      const glyph = offset === 0 ? character : font.readUInt16BE(offsets + at + offset + 2 * (character - start));
      if (glyph !== 0 && ((glyph + font.readUInt16BE(deltas + at)) & 0xffff) !== 0) characters.add(character);
    }
  }
}

/** Format 12: groups of characters of any size. */
function addGroups(font: Buffer, table: number, characters: Set<number>): void {
  const count = font.readUInt32BE(table + 12);
  for (let at = 0; at < count; at += 1) {
    const group = table + 16 + at * 12;
    for (let character = font.readUInt32BE(group); character <= font.readUInt32BE(group + 4); character += 1) characters.add(character);
  }
}
