/** Cells that hold a formula: row as a spreadsheet numbers it, positions of its columns from 0. */
export type FormulaCells = ReadonlyMap<number, ReadonlySet<number>>;

/** Enough of the end of a piece to hold a tag that the next one goes on with. */
const carried = 512;
const formula = /<(?:\w+:)?f[\s>/]/g;
const cellPlace = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>?$/;

/** Finds formulas in the XML of a sheet while it is unpacked: the reader of workbooks gives their last result and hides them. */
export class FormulaScan {
  private readonly found = new Map<number, Set<number>>();
  private rest = '';

  get cells(): FormulaCells {
    return this.found;
  }

  look(piece: Buffer): void {
    const text = this.rest + piece.toString('latin1');
    for (const { index } of text.matchAll(formula)) {
      const place = cellPlace.exec(text.slice(Math.max(0, index - carried), index));
      if (place !== null) this.add(Number(place[2]), columnPosition(place[1] ?? ''));
    }
    this.rest = text.slice(-carried);
  }

  private add(row: number, column: number): void {
    const columns = this.found.get(row);
    if (columns === undefined) this.found.set(row, new Set([column]));
    else columns.add(column);
  }
}

/** `A` is 0, `AA` is 26. */
function columnPosition(letters: string): number {
  let position = 0;
  for (const letter of letters) position = position * 26 + letter.charCodeAt(0) - 64;
  return position - 1;
}
