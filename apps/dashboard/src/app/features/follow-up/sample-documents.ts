import type { SamplePeople, SampleView } from '#contract';

const cell = (value: string | number | boolean): string => {
  const text = String(value);
  // a text that begins like a formula is one to a spreadsheet
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const rows = (lines: readonly (readonly (string | number | boolean)[])[]): string =>
  lines.map((line) => line.map(cell).join(';')).join('\r\n') + '\r\n';

/** Frame, method, response, weights and interval of a sample, as R77 asks for them: everything but who was drawn. */
export function documentationOf(sample: SampleView): string {
  return JSON.stringify(
    { rule: 'R70-R78', method: 'stratified, without replacement, Fisher-Yates on mulberry32(FNV-1a(seed stratum))', ...sample },
    null,
    2,
  );
}

/** Whom to ask, for who makes the calls. The headings are given in the language of the screen. */
export function callListOf({ items }: SamplePeople, headings: readonly string[], answered: (is: boolean) => string): string {
  return rows([headings, ...items.map((one) => [one.pseudonym, one.desk ?? '', one.stratum, answered(one.answered)])]);
}
