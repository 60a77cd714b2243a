/** Signs with which a spreadsheet begins a formula, or which hide one (G33). */
const formulaSigns: readonly string[] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/** A text as it may stand in a cell: one that a spreadsheet would take for a formula stands behind an apostrophe (G33). */
export function protectedText(text: string): string {
  return formulaSigns.includes(text.charAt(0)) ? `'${text}` : text;
}
