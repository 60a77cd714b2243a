import {
  type Amount,
  type Condition,
  type CountedByField,
  type CountedByRule,
  type CountedRecords,
  type Field,
  type FieldCondition,
  type IndicatorDefinition,
  isTypedFigure,
  type Language,
  type LocalText,
  type Path,
  recordType,
  recordTypeNames,
  type RecordTypeName,
  resolvePath,
  type RuleCondition,
} from '#domain';
import { groupSentence, ruleSentence } from './counting-rules.js';
import { formatDay } from './dates.js';
import { definitionWords } from './definition-words.js';
import { formatNumber } from './numbers.js';
import { typedSentence } from './typed-values.js';

/** How an indicator is computed, for somebody who reads the number: what is counted, under which conditions, on which day. */
export function definitionSentence(definition: IndicatorDefinition): LocalText {
  const sentence = (language: Language): string => new DefinitionSentence(language).of(definition);
  return { it: sentence('it'), en: sentence('en'), fr: sentence('fr') };
}

/** A condition on a record in words, as the builder shows it while it is put together. */
export function conditionSentence(of: RecordTypeName, condition: Condition, language: Language): string {
  return new DefinitionSentence(language).condition(of, condition);
}

/** A field in words, with what it belongs to: "categoria (ente ospitante)". */
export function fieldSentence(of: RecordTypeName, path: Path, language: Language): string {
  return new DefinitionSentence(language).label(of, path);
}

type Summed = 'count' | 'distinct' | 'stock' | 'sum' | 'mean';

class DefinitionSentence {
  readonly #words: (typeof definitionWords)[Language];

  constructor(private readonly language: Language) {
    this.#words = definitionWords[language];
  }

  of(definition: IndicatorDefinition): string {
    const { denominator: denominatorWord, growth, fixed, together } = this.#words;
    if (isTypedFigure(definition)) return typedSentence('external')[this.language];
    if ('waiting' in definition) return '';
    if ('growthOf' in definition) return `${growth} ${definition.growthOf}.`;
    if ('conditions' in definition) return `${together} ${definition.conditions.map((one) => this.#ruleCondition(one)).join('; ')}.`;
    if (definition.measure !== 'ratio') return this.#counted(definition.measure, definition.counts);
    const { numerator, denominator } = definition;
    const lower = typeof denominator === 'number' ? `${fixed} ${this.#number(denominator)}.` : this.#group(denominator);
    return `${this.#counted('count', numerator)} ${denominatorWord} ${lower}`;
  }

  condition(of: RecordTypeName, condition: Condition, parts: Path = ''): string {
    const { and, or, not, some, where, member, colon, quoted } = this.#words;
    if ('all' in condition) return condition.all.map((part) => this.#inner(of, part, parts)).join(and);
    if ('any' in condition) return condition.any.map((part) => this.#inner(of, part, parts)).join(or);
    if ('not' in condition) return `${not} ${this.#inner(of, condition.not, parts)}`;
    if ('some' in condition) {
      const within = this.condition(of, condition.where, `${parts}${condition.some}.`);
      return `${some} ${quoted(this.label(of, parts + condition.some))} ${where} ${within}`;
    }
    if ('memberOf' in condition) return `${this.label(of, parts + condition.subject)} ${member} ${condition.memberOf}`;
    return `${this.label(of, parts + condition.field)}${colon}${this.#predicate(of, condition, parts)}`;
  }

  /** A group of conditions inside another stands in brackets. */
  #inner(of: RecordTypeName, condition: Condition, parts: Path): string {
    const text = this.condition(of, condition, parts);
    return 'all' in condition || 'any' in condition ? `(${text})` : text;
  }

  #ruleCondition({ name, atLeast, groups }: RuleCondition): string {
    const reached = groups
      ? this.#words.groups(this.#number(atLeast), this.#fieldOfAnyRecord(groups.by), this.#number(groups.each))
      : `${this.#words.atLeast} ${this.#number(atLeast)}`;
    return `${name[this.language]}${this.#words.colon}${reached}`;
  }

  /** A rule names the field of another indicator's records and not their type; a field of that name is called the same everywhere. */
  #fieldOfAnyRecord(path: Path): string {
    const type = recordTypeNames.find((name) => fieldAt(name, path) !== undefined);
    return type === undefined ? path : this.label(type, path);
  }

  #counted(measure: Summed, counts: readonly CountedRecords[]): string {
    return counts.map((one) => ('rule' in one ? this.#byRule(one) : this.#byField(measure, one))).join(` ${this.#words.also} `);
  }

  #byRule({ of, rule, where, targetGroup }: CountedByRule): string {
    if (targetGroup) return this.#words.targetGroup(targetGroup.criterion);
    const sentence = ruleSentence(rule)[this.language];
    return where ? `${sentence.replace(/\.$/, '')}, ${this.#words.where} ${this.condition(of, where)}.` : sentence;
  }

  #byField(measure: Summed, counts: CountedByField): string {
    const { of, where, on, until } = counts;
    const words = this.#words;
    const many = recordType(of).label.many[this.language];
    const records = where ? `${many} ${words.where} ${this.condition(of, where)}` : many;
    const end = until === undefined ? '' : `, ${words.until} ${this.label(of, until)}`;
    return `${this.#what(measure, counts, records)}, ${words.on} ${this.label(of, on)}${end}.`;
  }

  #what(measure: Summed, { of, subject, amount }: CountedByField, records: string): string {
    const words = this.#words;
    if (amount) return words[measure === 'mean' ? 'mean' : 'sum'](this.#amount(of, amount), records);
    if (subject !== undefined) return words.distinct(this.label(of, subject), records);
    return measure === 'stock' ? words.stock(records) : words.count(records);
  }

  /** The reference group of a ratio has words of its own where a rule names it. */
  #group(counts: readonly CountedRecords[]): string {
    const [counted] = counts;
    const group = counted && 'rule' in counted ? groupSentence(counted.rule) : undefined;
    return group ? `${group[this.language]}.` : this.#counted('count', counts);
  }

  #amount(of: RecordTypeName, amount: Amount): string {
    if ('daysFrom' in amount) return this.#words.days(this.label(of, amount.daysFrom), this.label(of, amount.to));
    const label = this.label(of, amount.field);
    return 'minus' in amount ? `${label} ${this.#words.minus} ${this.label(of, amount.minus)}` : label;
  }

  #predicate(of: RecordTypeName, condition: FieldCondition, parts: Path): string {
    const words = this.#words;
    const path = parts + condition.field;
    const other = (field: Path): string => words.quoted(this.label(of, parts + field));
    if ('isSet' in condition) return condition.isSet ? words.isSet : words.isNotSet;
    if ('is' in condition) return this.#word(of, path, condition.is);
    if ('isAnyOf' in condition) return `${words.isAnyOf} ${condition.isAnyOf.map((word) => this.#word(of, path, word)).join(', ')}`;
    if ('atLeastWords' in condition) return words.entries(this.#number(condition.atLeastWords));
    if ('before' in condition) return `${words.before} ${other(condition.before)}`;
    if ('onOrBefore' in condition) return `${words.onOrBefore} ${other(condition.onOrBefore)}`;
    if ('after' in condition) return `${words.after} ${other(condition.after)}`;
    if ('withinDaysOf' in condition) return words.within(this.#number(condition.days), this.label(of, parts + condition.withinDaysOf));
    if ('sameAs' in condition) return `${words.sameAs} ${other(condition.sameAs)}`;
    return this.#range(of, path, condition);
  }

  #range(of: RecordTypeName, path: Path, { from, to }: { readonly from?: string | number; readonly to?: string | number }): string {
    const words = this.#words;
    if (from === undefined) return to === undefined ? '' : `${words.atMost} ${this.#word(of, path, to)}`;
    if (to === undefined) return `${words.atLeast} ${this.#word(of, path, from)}`;
    return `${words.from} ${this.#word(of, path, from)} ${words.to} ${this.#word(of, path, to)}`;
  }

  /** A code by its label, a day and a number as people write them. */
  #word(of: RecordTypeName, path: Path, word: string | number | boolean): string {
    if (typeof word === 'boolean') return word ? this.#words.yes : this.#words.no;
    if (typeof word === 'number') return this.#number(word);
    const field = fieldAt(of, path);
    if (field?.type === 'day') return formatDay(word, this.language);
    return (field && 'codes' in field && field.codes?.[word]?.[this.language]) || word;
  }

  /** A field in words, with what it belongs to: "categoria (organizzazione)". */
  label(of: RecordTypeName, path: Path): string {
    const steps = path.split('.');
    const labels = steps.map((step, at) => fieldAt(of, steps.slice(0, at + 1).join('.'))?.label[this.language] ?? step);
    const last = labels.pop() ?? '';
    return labels.length > 0 ? `${last} (${labels.toReversed().join(', ')})` : last;
  }

  #number(value: number): string {
    return formatNumber(value, Number.isInteger(value) ? 0 : 2, this.language);
  }
}

function fieldAt(of: RecordTypeName, path: Path): Field | undefined {
  const resolved = resolvePath(of, path);
  return resolved.problem === undefined ? resolved.field : undefined;
}
