import { sectionTitles, type Language, type MissingPart } from '#domain';
import { formatWhole } from './numbers.js';
import { counted } from './plurals.js';

const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  it: { it: 'italiano', en: 'Italian', fr: 'italien' },
  en: { it: 'inglese', en: 'English', fr: 'anglais' },
  fr: { it: 'francese', en: 'French', fr: 'français' },
};

/** One thing a report still lacks, as a sentence that names the place: “S2 Sintesi: manca il testo in inglese.” */
export function missingPartSentence(part: MissingPart, language: Language): string {
  return `${part.section} ${sectionTitles[part.section][language]}: ${whatIsMissing(part, language)}`;
}

function whatIsMissing(part: MissingPart, language: Language): string {
  switch (part.kind) {
    case 'text': {
      const of = languageNames[part.language][language];
      return { it: `manca il testo in ${of}.`, en: `the text in ${of} is missing.`, fr: `il manque le texte en ${of}.` }[language];
    }
    case 'text_too_long': {
      const [is, may] = [formatWhole(part.characters, language), formatWhole(part.limit, language)];
      const of = languageNames[part.language][language];
      return {
        it: `il testo in ${of} ha ${is} caratteri, al massimo ${may}.`,
        en: `the text in ${of} has ${is} characters, at most ${may} are allowed.`,
        fr: `le texte en ${of} compte ${is} caractères, ${may} au plus.`,
      }[language];
    }
    case 'cells': {
      const rows = part.rows.join(', ');
      return {
        it: `tabella ${part.table}, celle vuote: ${rows}.`,
        en: `table ${part.table}, empty cells: ${rows}.`,
        fr: `tableau ${part.table}, cellules vides : ${rows}.`,
      }[language];
    }
    case 'value':
      return {
        it: `${part.indicator} non ha un valore.`,
        en: `${part.indicator} has no value.`,
        fr: `${part.indicator} n’a pas de valeur.`,
      }[language];
    case 'excluded_records':
      return excludedRecords(part.records, language);
    case 'failed_check':
      return failedCheck(part.finding, language);
  }
}

function excludedRecords(records: number, language: Language): string {
  const forms = {
    it: { one: 'scheda incompleta non è contata.', other: 'schede incomplete non sono contate.' },
    en: { one: 'incomplete record is not counted.', other: 'incomplete records are not counted.' },
    fr: { one: 'fiche incomplète n’est pas comptée.', other: 'fiches incomplètes ne sont pas comptées.' },
  };
  return counted(records, forms[language], language);
}

function failedCheck(finding: Extract<MissingPart, { kind: 'failed_check' }>['finding'], language: Language): string {
  const about = finding.of === 'values' ? finding.indicators.join(' + ') : (finding.field ?? '');
  return {
    it: `il controllo ${finding.check} non è superato (${about}).`,
    en: `check ${finding.check} fails (${about}).`,
    fr: `le contrôle ${finding.check} échoue (${about}).`,
  }[language];
}

/** “Mancano 5 cose. La prima: …”; empty when nothing is missing. */
export function missingPartsSummary(parts: readonly MissingPart[], language: Language): string {
  const [first] = parts;
  if (!first) return '';
  const things = {
    it: { one: 'Manca 1 cosa', other: `Mancano ${formatWhole(parts.length, language)} cose` },
    en: { one: '1 thing is missing', other: `${formatWhole(parts.length, language)} things are missing` },
    fr: { one: 'Il manque 1 chose', other: `Il manque ${formatWhole(parts.length, language)} choses` },
  }[language][parts.length === 1 ? 'one' : 'other'];
  const begin = { it: 'La prima: ', en: 'The first: ', fr: 'La première : ' }[language];
  return parts.length === 1
    ? `${things}: ${missingPartSentence(first, language)}`
    : `${things}. ${begin}${missingPartSentence(first, language)}`;
}
