/** Whether every word looked for stands in one of the texts, without regard to case and accents: “citta” finds “Città”. */
export function containsWords(lookedFor: string, ...texts: readonly string[]): boolean {
  const ground = plain(texts.join(' '));
  return plain(lookedFor)
    .split(/\s+/)
    .every((word) => ground.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
