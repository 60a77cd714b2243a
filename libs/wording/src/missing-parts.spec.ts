import type { MissingPart } from '#domain';
import { missingPartSentence, missingPartsSummary } from './missing-parts.js';

describe('what a report still lacks, in words', () => {
  const text: MissingPart = { kind: 'text', section: 'S2', language: 'en' };

  it('names the section and the language', () => {
    expect(missingPartSentence(text, 'it')).toBe('S2 Sintesi: manca il testo in inglese.');
    expect(missingPartSentence(text, 'fr')).toBe('S2 Synthèse: il manque le texte en anglais.');
  });

  it('says by how much a text is too long', () => {
    const long: MissingPart = { kind: 'text_too_long', section: 'S6', language: 'it', characters: 2_013, limit: 2_000 };
    expect(missingPartSentence(long, 'it')).toBe('S6 Partecipanti: il testo in italiano ha 2.013 caratteri, al massimo 2.000.');
  });

  it('sums up how many things and which comes first', () => {
    expect(missingPartsSummary([text, { kind: 'value', section: 'S5', indicator: 'LI-R3' }], 'it')).toBe(
      'Mancano 2 cose. La prima: S2 Sintesi: manca il testo in inglese.',
    );
    expect(missingPartsSummary([text], 'it')).toBe('Manca 1 cosa: S2 Sintesi: manca il testo in inglese.');
    expect(missingPartsSummary([], 'it')).toBe('');
  });

  it('tells records that are left out in the number of the language', () => {
    expect(missingPartSentence({ kind: 'excluded_records', section: 'S6', records: 1 }, 'it')).toBe(
      'S6 Partecipanti: 1 scheda incompleta non è contata.',
    );
  });
});
