import type { IndicatorDefinition, Language, LocalText } from '#domain';
import { groupSentence } from './counting-rules.js';
import { definitionSentence } from './definition-sentence.js';
import { formatNumber } from './numbers.js';
import { recordKind } from './record-fields.js';

const languages = ['it', 'en', 'fr'] as const;

function inEach(write: (language: Language) => string): LocalText {
  const [it, en, fr] = languages.map(write);
  return { it: it ?? '', en: en ?? '', fr: fr ?? '' };
}

/** Why a value cannot be computed (R69). */
export type CannotComputeReason = 'waiting' | 'empty_group' | 'no_baseline' | 'baseline_zero' | 'no_such_indicator' | 'other_cannot';

const cannot: Readonly<Record<Language, Readonly<Record<CannotComputeReason, (of: string) => string>>>> = {
  it: {
    waiting: (records) => `Non si può calcolare: aspetta registrazioni che qui non ci sono ancora (${records}).`,
    empty_group: () => 'Non si può calcolare: nel gruppo di riferimento non c’è ancora nessuno.',
    no_baseline: (code) => `Non si può calcolare: ${code} non ha un valore iniziale.`,
    baseline_zero: (code) => `Non si può calcolare: il valore iniziale di ${code} è 0, e per 0 non si divide.`,
    no_such_indicator: (code) => `Non si può calcolare: il progetto non ha un indicatore ${code}.`,
    other_cannot: (code) => `Non si può calcolare: ${code}, su cui si basa, non ha ancora un valore.`,
  },
  en: {
    waiting: (records) => `Cannot be computed: it waits for records that are not kept here yet (${records}).`,
    empty_group: () => 'Cannot be computed: nobody is in the reference group yet.',
    no_baseline: (code) => `Cannot be computed: ${code} has no baseline.`,
    baseline_zero: (code) => `Cannot be computed: the baseline of ${code} is 0, and nothing can be divided by 0.`,
    no_such_indicator: (code) => `Cannot be computed: the project has no indicator ${code}.`,
    other_cannot: (code) => `Cannot be computed: ${code}, which it is based on, has no value yet.`,
  },
  fr: {
    waiting: (records) => `Ne peut pas être calculé : attend des enregistrements qui ne sont pas encore tenus ici (${records}).`,
    empty_group: () => 'Ne peut pas être calculé : il n’y a encore personne dans le groupe de référence.',
    no_baseline: (code) => `Ne peut pas être calculé : ${code} n’a pas de valeur initiale.`,
    baseline_zero: (code) => `Ne peut pas être calculé : la valeur initiale de ${code} est 0, et on ne divise pas par 0.`,
    no_such_indicator: (code) => `Ne peut pas être calculé : le projet n’a pas d’indicateur ${code}.`,
    other_cannot: (code) => `Ne peut pas être calculé : ${code}, sur lequel il se fonde, n’a pas encore de valeur.`,
  },
};

/** "Cannot be computed because …". @param of the kind of record waited for, or the code of the other indicator */
export function cannotComputeSentence(reason: CannotComputeReason, of: string): LocalText {
  return inEach((language) => cannot[language][reason](reason === 'waiting' ? recordKind(of, language) : of));
}

/** A group of a rule: how it is called and what it has. */
export interface GroupOfRule {
  readonly label: LocalText;
  readonly value: number;
}

/** What a condition of a rule reaches of what it needs. */
export interface ReachedCondition {
  readonly reached: number;
  readonly atLeast: number;
  /** For conditions over groups: how many each needs, and the groups that have too few, the nearest first. */
  readonly groups: { readonly each: number; readonly none: boolean; readonly lacking: readonly GroupOfRule[] } | null;
}

/** How many groups that lack are named; of the others their number is said. */
const namedGroups = 4;

const conditionWords = {
  it: {
    of: (reached: string, needed: string) => `${reached} su ${needed}`,
    short: (missing: string) => `manca ${missing}`,
    group: (name: string, has: string, each: string) => `${name} ha ${has} su ${each}`,
    others: (count: string) => `e altri ${count}`,
    none: 'nessun gruppo ha ancora registrazioni',
    colon: ': ',
  },
  en: {
    of: (reached: string, needed: string) => `${reached} of ${needed}`,
    short: (missing: string) => `${missing} short`,
    group: (name: string, has: string, each: string) => `${name} has ${has} of ${each}`,
    others: (count: string) => `and ${count} others`,
    none: 'no group has records yet',
    colon: ': ',
  },
  fr: {
    of: (reached: string, needed: string) => `${reached} sur ${needed}`,
    short: (missing: string) => `il manque ${missing}`,
    group: (name: string, has: string, each: string) => `${name} a ${has} sur ${each}`,
    others: (count: string) => `et ${count} autres`,
    none: 'aucun groupe n’a encore d’enregistrements',
    colon: ' : ',
  },
} as const;

/** What a condition reaches, with the numbers: "8 of 8"; "3 of 4: Veneto has 1 of 2". */
export function reachedSentence(condition: ReachedCondition): LocalText {
  return inEach((language) => reachedIn(condition, language));
}

function reachedIn({ reached, atLeast, groups }: ReachedCondition, language: Language): string {
  const words = conditionWords[language];
  const number = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
  const whole = words.of(number(reached), number(atLeast));
  if (reached >= atLeast) return `${whole}.`;
  if (groups === null) return `${whole}${words.colon}${words.short(number(atLeast - reached))}.`;
  if (groups.none) return `${whole}${words.colon}${words.none}.`;
  const named = groups.lacking.slice(0, namedGroups);
  const others = groups.lacking.length - named.length;
  const lacking = named.map(({ label, value }) => words.group(label[language], number(value), number(groups.each)));
  if (others > 0) lacking.push(words.others(number(others)));
  return lacking.length === 0
    ? `${whole}${words.colon}${words.short(number(atLeast - reached))}.`
    : `${whole}${words.colon}${lacking.join(', ')}.`;
}

/** Why records are left out, of many at once; why one is says `notCountedSentence`. */
export type ExcludedReason = 'incomplete' | 'rule' | 'condition' | 'later' | 'ended';

const excluded: Readonly<Record<ExcludedReason, LocalText>> = {
  incomplete: { it: 'schede incomplete', en: 'incomplete records', fr: 'fiches incomplètes' },
  rule: {
    it: 'complete, ma la regola comune non le conta',
    en: 'complete, but the common rule does not count them',
    fr: 'complètes, mais la règle commune ne les compte pas',
  },
  condition: {
    it: 'complete, ma non soddisfano le condizioni',
    en: 'complete, but they do not meet the conditions',
    fr: 'complètes, mais elles ne remplissent pas les conditions',
  },
  later: { it: 'contano più tardi', en: 'count later', fr: 'comptent plus tard' },
  ended: { it: 'non contano più', en: 'count no longer', fr: 'ne comptent plus' },
};

export function excludedSentence(reason: ExcludedReason): LocalText {
  return excluded[reason];
}

/** What an amount is that a value is worked out from. */
export interface PartSentences {
  readonly numerator: LocalText;
  /** Null: there is nothing to divide by. */
  readonly denominator: LocalText | null;
}

const fixedNumber: LocalText = {
  it: 'Numero fisso della definizione.',
  en: 'Fixed number of the definition.',
  fr: 'Nombre fixe de la définition.',
};

/** The parts of a definition over records, each in a sentence: what a ratio divides, the sum and the count of a mean. */
export function partSentences(definition: IndicatorDefinition): PartSentences | null {
  if ('numerator' in definition) {
    const { numerator, denominator } = definition;
    const [first] = typeof denominator === 'number' ? [] : denominator;
    const group = first && 'rule' in first ? groupSentence(first.rule) : undefined;
    return {
      numerator: definitionSentence({ measure: 'count', counts: numerator }),
      denominator:
        typeof denominator === 'number'
          ? fixedNumber
          : group
            ? inEach((language) => `${capital(group[language])}.`)
            : definitionSentence({ measure: 'count', counts: denominator }),
    };
  }
  if (!('counts' in definition)) return null;
  const { measure, counts } = definition;
  if (measure !== 'mean') return { numerator: definitionSentence(definition), denominator: null };
  const withoutAmount = counts.map((one) => ('rule' in one ? one : { ...one, amount: undefined }));
  return {
    numerator: definitionSentence({ measure: 'sum', counts }),
    denominator: definitionSentence({ measure: 'count', counts: withoutAmount }),
  };
}

/** A group is named in the middle of a sentence elsewhere. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const growth: Readonly<Record<'numerator' | 'baseline' | 'current', Readonly<Record<Language, (code: string) => string>>>> = {
  current: {
    it: (code) => `Valore di ${code} oggi.`,
    en: (code) => `Value of ${code} now.`,
    fr: (code) => `Valeur de ${code} aujourd’hui.`,
  },
  baseline: {
    it: (code) => `Valore iniziale di ${code}.`,
    en: (code) => `Baseline of ${code}.`,
    fr: (code) => `Valeur initiale de ${code}.`,
  },
  numerator: {
    it: (code) => `Crescita di ${code} rispetto al valore iniziale.`,
    en: (code) => `Growth of ${code} over its baseline.`,
    fr: (code) => `Croissance de ${code} par rapport à la valeur initiale.`,
  },
};

/** The amounts that growth is worked out from. @param code of the indicator that grows */
export function growthSentence(part: 'numerator' | 'baseline' | 'current', code: string): LocalText {
  return inEach((language) => growth[part][language](code));
}
