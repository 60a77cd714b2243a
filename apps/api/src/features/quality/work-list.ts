import type { FindingsQuery, FindingWaiver, Quality, QualityFinding, QualityQuery } from '#contract';
import type { LocalText } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import { unknownMember } from '../../platform/values/breakdowns.js';
import type { ProjectFacts } from '../../platform/values/project-facts.js';
import type { QualityIssue } from './quality-issue.js';
import type { ProjectScan } from './scan-project.js';

/** Open waivers by finding. */
export type Waivers = ReadonlyMap<string, FindingWaiver>;

/** The figures of a scan, narrowed as asked; the desks are always all of them. */
export function qualityOf(scan: ProjectScan, waivers: Waivers, query: QualityQuery): Quality {
  const narrowed = scan.issues.filter((issue) => isMeant(issue, query));
  const isOpen = ({ id }: QualityIssue): boolean => !waivers.has(id);
  const open = narrowed.filter(isOpen);
  const openByLevel = countBy(open, ({ level }) => level);
  const openByCheck = countBy(open, ({ check }) => check);
  const allByCheck = countBy(narrowed, ({ check }) => check);
  const openAnywhere = scan.issues.filter(isOpen);
  const openByDesk = countBy(openAnywhere, ({ record, desk }) => (record === null && desk === null ? undefined : (desk ?? unknownMember)));
  return {
    asOf: scan.asOf,
    open: { ...noFindings, ...Object.fromEntries(openByLevel) },
    waived: narrowed.length - open.length,
    checks: scan.checks.map(({ check, unchecked }) => {
      const openOfCheck = openByCheck.get(check) ?? 0;
      return { check, unchecked, open: openOfCheck, waived: (allByCheck.get(check) ?? 0) - openOfCheck };
    }),
    desks: [
      { desk: null, name: '', partner: null, ...scan.whole, open: openAnywhere.length },
      ...scan.desks.map(({ desk, ...rest }) => ({
        desk: desk ?? unknownMember,
        ...rest,
        open: openByDesk.get(desk ?? unknownMember) ?? 0,
      })),
    ],
  };
}

const noFindings: Quality['open'] = { error: 0, incomplete: 0, warning: 0, notice: 0 };

/** How many there are of each; what has no key is not counted. */
function countBy<K extends string>(issues: readonly QualityIssue[], keyOf: (issue: QualityIssue) => K | undefined): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const issue of issues) {
    const key = keyOf(issue);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A page of the work list. @throws Refusal `validation` for a cursor that no list of ours gave */
export function pageOfFindings(scan: ProjectScan, waivers: Waivers, query: FindingsQuery, facts: ProjectFacts) {
  const wanted = scan.issues.filter((issue) => isMeant(issue, query) && waivers.has(issue.id) === (query.state === 'waived'));
  const after = query.cursor === undefined ? '' : placeOf(query.cursor);
  const following = wanted.filter(({ place }) => place > after);
  const page = following.slice(0, query.limit);
  const last = page.at(-1);
  const view = findingView(scan, waivers, facts);
  return {
    items: page.map(view),
    next: last && following.length > page.length ? Buffer.from(last.place).toString('base64url') : null,
    total: wanted.length,
  };
}

function isMeant(issue: QualityIssue, { desk, level, check }: QualityQuery & Pick<FindingsQuery, 'check'>): boolean {
  if (level !== undefined && issue.level !== level) return false;
  if (check !== undefined && issue.check !== check) return false;
  if (desk === undefined) return true;
  return desk === unknownMember ? issue.record !== null && issue.desk === null : issue.desk === desk;
}

function placeOf(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d \d\d [VRUD]\d+ .{0,120} [0-9a-f]{64}$/.test(place))
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list' });
  return place;
}

/** An issue as the list shows it. */
export function findingView(scan: ProjectScan, waivers: Waivers, { indicators }: ProjectFacts): (issue: QualityIssue) => QualityFinding {
  const desks = new Map(scan.desks.map((desk) => [desk.desk, desk]));
  const named = (code: string): { code: string; shownAs: string | null; name: LocalText } => {
    const indicator = indicators.find((one) => one.commonCode === code) ?? indicators.find((one) => one.code === code);
    return { code, shownAs: indicator?.code ?? null, name: indicator?.name ?? { it: code, en: code, fr: code } };
  };
  return ({ id, level, check, code, record, entry, fields, indicators: left, against, sex, found, bound, month, desk }) => ({
    ...{ findingId: id, level, check, code, record, entry, sex, found, bound, desk },
    fields: [...fields],
    indicators: left.map(named),
    against: against.map(named),
    month: month && { month: month.month, usual: month.usual, low: month.low, high: month.high },
    deskName: desk === null ? null : (desks.get(desk)?.name ?? null),
    partner: desk === null ? null : (desks.get(desk)?.partner ?? null),
    waiver: waivers.get(id) ?? null,
  });
}
