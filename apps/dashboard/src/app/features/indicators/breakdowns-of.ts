import type { IndicatorDetail, IndicatorValue, Project } from '#contract';
import type { Language } from '#domain';
import { dimensions, dimensionTitle, formatValue, memberName, type Dimension } from '#wording';
import type { BreakdownBar } from '../../shared/ui/breakdown-bars';

export interface BreakdownCard {
  readonly dimension: Dimension;
  readonly title: string;
  readonly bars: readonly BreakdownBar[];
  /** The whole that shares are of; null between rates, which do not add up. */
  readonly whole: number | null;
}

const shown: readonly Dimension[] = ['sex', 'ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'partner', 'desk'];

/** What names the members that are the project's own. */
type Named = Pick<Project, 'desks' | 'partners'>;

/** The breakdowns of a value, one card each: ages and levels in their own order, the others from the largest; unknown last. */
export function breakdownsOf(value: IndicatorValue, project: Named, language: Language): readonly BreakdownCard[] {
  const adds = value.measure !== 'ratio' && value.measure !== 'mean';
  return shown.flatMap((dimension) => {
    const amounts = withoutEmptyGroups(value.by?.[dimension] ?? {}, adds);
    if (Object.keys(amounts).length === 0) return [];
    return [
      {
        dimension,
        title: dimensionTitle(dimension, language),
        bars: barsOf(dimension, amounts, value, project, language),
        whole: adds ? value.value : null,
      },
    ];
  });
}

export interface OwnBreakdownCard extends Omit<BreakdownCard, 'dimension'> {
  readonly key: string;
}

/** The breakdowns that the definition names itself, in the order of the definition. */
export function ownBreakdownsOf({ ownBreakdowns, value }: IndicatorDetail, language: Language): readonly OwnBreakdownCard[] {
  const adds = value.measure !== 'ratio' && value.measure !== 'mean';
  return ownBreakdowns.map(({ by, label, members }) => ({
    key: by,
    title: sentenceCase(label[language]),
    bars: members.map(({ member, label: name, value: amount }) => {
      return { key: member, name: name[language], value: amount, text: formatValue(amount, value, language) };
    }),
    whole: adds ? value.value : null,
  }));
}

/** Labels of fields stand in the middle of a sentence; here one stands alone. */
function sentenceCase(label: string): string {
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}

/** A group in which nobody is has no bar; between rates 0 is an answer. */
function withoutEmptyGroups(amounts: Readonly<Record<string, number>>, adds: boolean): Readonly<Record<string, number>> {
  return adds ? Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)) : amounts;
}

function barsOf(
  dimension: Dimension,
  amounts: Readonly<Record<string, number>>,
  value: IndicatorValue,
  project: Named,
  language: Language,
): BreakdownBar[] {
  const { members, ordered } = dimensions[dimension];
  const natural = Object.keys(members);
  return Object.entries(amounts)
    .map(([member, amount]) => ({
      key: member,
      name: ownName(dimension, member, project) ?? memberName(dimension, member, language),
      value: amount,
      text: formatValue(amount, value, language),
    }))
    .sort((one, other) => {
      const unknown = Number(isUnknown(one.key)) - Number(isUnknown(other.key));
      if (unknown !== 0) return unknown;
      return ordered ? natural.indexOf(one.key) - natural.indexOf(other.key) : other.value - one.value;
    });
}

function ownName(dimension: Dimension, member: string, { desks, partners }: Named): string | undefined {
  if (dimension === 'desk') return desks.find(({ code }) => code === member)?.name;
  return dimension === 'partner' ? partners.find(({ number }) => String(number) === member)?.name : undefined;
}

function isUnknown(member: string): boolean {
  return member === 'unknown' || member === '';
}
