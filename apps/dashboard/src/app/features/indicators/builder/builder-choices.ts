import { commonIndicatorOf, countingRuleNames, type Language, keptRecordTypes, recordType, recordTypeNames } from '#domain';
import { groupSentence, knownUnits, unitName } from '#wording';
import type { Choice } from '../../../shared/forms/choice-field';

/** Kinds of record, those that are kept first; the others stand under the heading that says what they wait for. */
export function recordTypeChoices(language: Language, waiting: string): readonly Choice[] {
  const choices = recordTypeNames.map((code) => ({
    code,
    label: capital(recordType(code).label.many[language]),
    isKept: keptRecordTypes.has(code),
  }));
  const kept = choices.filter(({ isKept }) => isKept).map(({ code, label }) => ({ code, label }));
  const others = choices.filter(({ isKept }) => !isKept).map(({ code, label }) => ({ code, label, group: waiting }));
  return [...byLabel(kept, language), ...byLabel(others, language)];
}

/** The common rules that count participations, by their framework: its indicators, then the groups that results are measured on. */
export function ruleChoices(language: Language, frameworkName: (framework: string) => string): readonly Choice[] {
  return countingRuleNames.map((code) => {
    const [framework = '', ...rest] = code.split('.');
    const common = commonIndicatorOf(rest.join('.'));
    const group = groupSentence(code)?.[language];
    const label = common ? `${common.code} · ${common.name[language]}` : capital(group ?? rest.join('.'));
    return { code, label, group: frameworkName(framework) };
  });
}

export function unitChoices(language: Language, current: string): readonly Choice[] {
  const units = knownUnits.includes(current) || current === '' ? knownUnits : [...knownUnits, current];
  return byLabel(
    units.map((code) => ({ code, label: unitName(code, language) })),
    language,
  );
}

function byLabel(choices: readonly Choice[], language: Language): readonly Choice[] {
  return choices.toSorted((one, other) => one.label.localeCompare(other.label, language));
}

/** Words of the middle of a sentence, alone in a list. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
