/** A word of the catalogue, which stands in the middle of a sentence, as a heading begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
