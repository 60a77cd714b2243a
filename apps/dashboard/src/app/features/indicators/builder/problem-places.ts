import { type Condition, type Language, pathsOf, type RecordTypeName } from '#domain';
import { definitionProblemSentence, fieldSentence, isDefinitionProblemCode, recordKind } from '#wording';
import type { ConditionRow, CountedDraft, DefinitionDraft } from './definition-draft';

interface Problem {
  readonly code: string;
  readonly at: string;
}
/** Where no field of the form shows what is wrong. */
export const anywhere = 'definition';

/** What the project's own data say is wrong, each sentence at its place in the form. */
export function problemsByPlace(problems: readonly Problem[], draft: DefinitionDraft, language: Language): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const problem of problems) {
    const found = placeOf(problem, draft);
    if (!places.has(found.place)) places.set(found.place, sentence(problem, found.of, language));
  }
  return places;
}

interface Place {
  readonly place: string;
  /** The record whose field it is, which gives the field its name. */
  readonly of?: RecordTypeName;
}

function sentence({ code, at }: Problem, of: RecordTypeName | undefined, language: Language): string {
  if (!isDefinitionProblemCode(code)) return at;
  return definitionProblemSentence(code, nameOf(code, at, of, language))[language];
}

function nameOf(code: string, at: string, of: RecordTypeName | undefined, language: Language): string {
  if (code === 'type-twice') return recordKind(at, language);
  if (code === 'unknown-code') return at.slice(at.indexOf(': ') + 2);
  return of === undefined ? at : fieldSentence(of, at, language);
}

function placeOf({ code, at }: Problem, draft: DefinitionDraft): Place {
  if (code === 'same-parts') return { place: 'denominator' };
  if (code === 'denominator-not-positive') return { place: 'fixed' };
  if (code === 'nothing-counted')
    return { place: at === 'denominator' ? at : at === 'conditions' || at === 'shows' ? 'conditions' : 'numerator' };
  if (code === 'unknown-indicator' || code === 'circular' || code === 'no-membership')
    return { place: placeOfIndicator(code === 'circular' ? (at.split(' → ')[1] ?? at) : at, draft) };
  if (code === 'no-groups') return { place: placeOfGroups(at, draft) };
  return placeInCounts(code, at, draft);
}

function placeOfIndicator(indicator: string, draft: DefinitionDraft): string {
  if (draft.measure === 'growth') return 'growthOf';
  if (draft.measure === 'rule') {
    const at = draft.conditions.findIndex((rule) => rule.indicator === indicator);
    return at < 0 ? 'conditions' : `conditions.${at}.indicator`;
  }
  const found = countedIn(draft).flatMap(({ counted, place }) => {
    const row = placeOfRow(counted.where.rows, `${place}.where`, (condition) => reads(condition, indicator));
    return row === null ? [] : [row];
  });
  return found[0] ?? anywhere;
}

function placeOfGroups(at: string, { conditions }: DefinitionDraft): string {
  const place = conditions.findIndex(({ indicator, by }) => `${indicator}: ${by}` === at);
  return place < 0 ? 'conditions' : `conditions.${place}.by`;
}

function placeInCounts(code: string, at: string, draft: DefinitionDraft): Place {
  const path = code === 'unknown-code' ? at.slice(0, at.indexOf(': ')) : at;
  for (const { counted, place } of countedIn(draft)) {
    const { of, rule, on, until, subject, amount, where } = counted;
    if (of === '') continue;
    if (code === 'no-subject' && at === of) return { place: `${place}.subject`, of };
    if (code === 'no-amount' && at === of) return { place: `${place}.amount`, of };
    if (code === 'unknown-rule' && at === rule) return { place: `${place}.rule` };
    if (code === 'type-twice' && at === of) return { place: `${place}.of` };
    const named = { on, until, subject, amount: amount.field, 'amount.other': amount.other };
    const field = Object.entries(named).find(([, value]) => value === path);
    if (field) return { place: `${place}.${field[0]}`, of };
    const row = placeOfRow(where.rows, `${place}.where`, (condition) => readsPath(condition, path));
    if (row !== null) return { place: row, of };
  }
  const [first] = draft.numerator;
  const isBreakdown = draft.breakdowns.includes(path);
  return { place: isBreakdown ? 'breakdowns' : anywhere, ...(isBreakdown && first && first.of !== '' ? { of: first.of } : {}) };
}

function countedIn({ measure, numerator, denominator, fixed }: DefinitionDraft): readonly { counted: CountedDraft; place: string }[] {
  const lower = measure === 'ratio' && fixed === null ? denominator : [];
  return [
    ...numerator.map((counted, at) => ({ counted, place: `numerator.${at}` })),
    ...lower.map((counted, at) => ({ counted, place: `denominator.${at}` })),
  ];
}

type Row = ConditionRow;

/** The innermost row that a test of its condition finds. */
function placeOfRow(rows: readonly Row[], place: string, isMeant: (row: Exclude<Row, { kind: 'group' }>) => boolean): string | null {
  for (const [at, row] of rows.entries()) {
    const here = `${place}.${at}`;
    if (row.kind !== 'group') {
      if (isMeant(row)) return here;
      continue;
    }
    const inner = placeOfRow(row.rows, here, isMeant);
    if (inner !== null) return inner;
  }
  return null;
}

function readsPath(row: Exclude<Row, { kind: 'group' }>, path: string): boolean {
  if (row.kind === 'field') return row.field === path || row.other === path;
  return pathsOf(row.condition).some((read) => read.path === path || `${read.in ?? ''}.${read.path}` === path);
}

function reads(row: Exclude<Row, { kind: 'group' }>, indicator: string): boolean {
  if (row.kind === 'field') return row.test === 'countedBy' && row.other === indicator;
  const within = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.some(within);
    if ('any' in condition) return condition.any.some(within);
    if ('not' in condition) return within(condition.not);
    if ('some' in condition) return within(condition.where);
    return 'memberOf' in condition && condition.memberOf === indicator;
  };
  return within(row.condition);
}
