import type { ClientBase } from 'pg';
import {
  type CalendarDay,
  factsOfMonth,
  qualityChecks,
  type QualityCheck,
  type Timeliness,
  timelinessOf,
  uncheckedReason,
  type UncheckedReason,
  unusualMonths,
} from '#domain';
import type { ProjectFacts } from '../../platform/values/project-facts.js';
import { checkDesks } from './desk-issues.js';
import type { IssueMaker, QualityIssue } from './quality-issue.js';
import { type CheckDays, checkRecords, type DeskRecords } from './record-issues.js';
import { type DelayOfDesk, readRecordingDelays } from './recording-delays.js';
import { checkTypedValues } from './typed-issues.js';
import { checkProjectValues } from './value-issues.js';

/** How complete and how timely the records of a desk are. */
export interface DeskQuality {
  /** Code of the desk; null: records of no desk. */
  readonly desk: string | null;
  readonly name: string;
  readonly partner: string | null;
  readonly records: number;
  readonly complete: number;
  readonly entries: Timeliness;
  readonly exits: Timeliness;
}

/** Everything the checks say about a project as of a day, kept as long as nothing changes there. */
export interface ProjectScan {
  readonly asOf: CalendarDay;
  /** In the order of the work list. */
  readonly issues: readonly QualityIssue[];
  readonly checks: readonly { readonly check: QualityCheck; readonly unchecked: UncheckedReason | null }[];
  readonly whole: Pick<DeskQuality, 'records' | 'complete' | 'entries' | 'exits'>;
  readonly desks: readonly DeskQuality[];
}

export async function scanProject(client: ClientBase, facts: ProjectFacts, days: CheckDays, maker: IssueMaker): Promise<ProjectScan> {
  const records = await checkRecords(client, facts.projectId, days, maker);
  const values = await checkProjectValues(client, facts, days.asOf, maker);
  const delays = await readRecordingDelays(client, facts, days.asOf);
  const hosts = await readHosts(client, facts.projectId);
  const months = unusualIssues(facts, records.desks, days.asOf, maker);
  const typed = checkTypedValues(facts, days.asOf, maker);
  const desks = await checkDesks(client, facts.projectId, days.asOf, maker);
  const issues = [...records.issues, ...values.issues, ...typed.issues, ...desks, ...months].sort((one, other) =>
    one.place < other.place ? -1 : 1,
  );
  const found = new Set(issues.map(({ check }) => check));
  const others = [...found].filter((check) => !qualityChecks.includes(check)).sort();
  return {
    asOf: days.asOf,
    issues,
    checks: [
      ...qualityChecks.map((check) => ({
        check,
        unchecked: found.has(check)
          ? null
          : uncheckedReason(check, { specificObjective: facts.specificObjective, ...values, typed: typed.typed }),
      })),
      ...others.map((check) => ({ check, unchecked: null })),
    ],
    whole: { ...addedUp([...records.desks.values()]), ...timeliness(delays) },
    desks: desksOf(facts, records.desks, delays, hosts),
  };
}

/** Months of a desk unlike its own past (U1). After the project's end nobody enters, and nothing is unusual about that. */
function unusualIssues(
  { desks, end }: ProjectFacts,
  records: ReadonlyMap<string | null, DeskRecords>,
  asOf: CalendarDay,
  maker: IssueMaker,
): QualityIssue[] {
  return desks.flatMap(({ code: desk }) =>
    unusualMonths(records.get(desk)?.months ?? [], asOf < end ? asOf : end).map((month) =>
      maker.issue({
        ...{ level: 'warning', check: 'U1', subject: `${desk} ${month.month}`, desk, month, found: month.amount },
        code: month.amount > month.high ? 'month-above-past' : 'month-below-past',
        facts: factsOfMonth(month),
      }),
    ),
  );
}

function desksOf(
  { desks }: ProjectFacts,
  records: ReadonlyMap<string | null, DeskRecords>,
  delays: readonly DelayOfDesk[],
  hosts: ReadonlyMap<number, string>,
): DeskQuality[] {
  const known = desks.map(({ number, code, name }) => ({ number, code, name, partner: hosts.get(number) ?? null }));
  const everywhere = [...known, { number: null, code: null, name: '', partner: null }];
  return everywhere
    .map(({ number, code, name, partner }) => ({
      ...{ desk: code, name, partner },
      ...addedUp([records.get(code)].filter((one) => one !== undefined)),
      ...timeliness(delays.filter(({ desk }) => desk === number)),
    }))
    .filter(({ desk, records: count }) => desk !== null || count > 0);
}

function addedUp(desks: readonly DeskRecords[]): Pick<DeskQuality, 'records' | 'complete'> {
  const sum = (of: 'records' | 'complete'): number => desks.reduce((total, desk) => total + desk[of], 0);
  return { records: sum('records'), complete: sum('complete') };
}

function timeliness(delays: readonly DelayOfDesk[]): Pick<DeskQuality, 'entries' | 'exits'> {
  return {
    entries: timelinessOf(delays.filter(({ of }) => of === 'entry')),
    exits: timelinessOf(delays.filter(({ of }) => of === 'exit')),
  };
}

/** The organisation that hosts each desk, by the desk's number. */
async function readHosts(client: ClientBase, projectId: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select d.number, o.name from desk d join organisation o on o.organisation_id = d.host_organisation_id where d.project_id = $1`,
    [projectId],
  );
  return new Map(rows.map(({ number, name }) => [number, name]));
}
