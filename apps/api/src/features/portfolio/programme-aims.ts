import type { ClientBase } from 'pg';
import type { FigureSumView } from '#contract';
import {
  aimsTogether,
  type CommonRow,
  type FigureSum,
  memberOf,
  type Operation,
  programmeProgress,
  type SplitName,
  sumOverOperations,
} from '#domain';
import { keyName, type ValuesOfKeys } from '../../platform/programmes/programme-operations.js';
import { type ProgrammeTarget, readTargets } from '../../platform/programmes/programme-targets.js';
import { programmeSettingsFrom } from '../../platform/tallies/programme-settings-from.js';
import type { FiguresQuestion, ProjectsFound } from './portfolio-figures.js';
import type { PortfolioProject } from './portfolio-operations.js';
import type { ResultsAmongOutputs } from './results-among-outputs.js';

/** An aim of a programme for one of its keys. */
export interface AimOfKey extends ProgrammeTarget {
  readonly programmeId: string;
  /** The key as an operation of it would have it, so that aims are split as operations are. */
  readonly operation: Omit<Operation, 'acronym'>;
  readonly settings: unknown;
}

/** The aims of the programmes of some projects, key by key. */
export async function readAims(client: ClientBase, projects: readonly PortfolioProject[]): Promise<AimOfKey[]> {
  const aims: AimOfKey[] = [];
  for (const { programmeId, settings, operation } of new Map(projects.map((one) => [one.programmeId, one])).values())
    for (const target of await readTargets(client, programmeId))
      aims.push({ ...target, programmeId, settings, operation: { ...operation, ...partsOfKey(target.key) } });
  return aims;
}

/** What was read of projects and programmes before the rest is asked. */
interface AimsGround {
  readonly aims: readonly AimOfKey[];
  readonly rows: readonly CommonRow[];
  readonly projects: readonly PortfolioProject[];
  readonly found: ProjectsFound;
  readonly question: FiguresQuestion;
  readonly results: ResultsAmongOutputs;
}

/** What programmes undertook for common indicators, and how sums over their operations stand against it. */
export class ProgrammeAims {
  private constructor(
    private readonly aims: readonly AimOfKey[],
    private readonly among: ReadonlyMap<string, ValuesOfKeys>,
    private readonly rows: readonly CommonRow[],
    private readonly day: string,
  ) {}

  static async among(client: ClientBase, { aims, rows, projects, found, question, results }: AimsGround): Promise<ProgrammeAims> {
    const { asOf, knownAt, exact } = question;
    const among = new Map<string, ValuesOfKeys>();
    for (const { programmeId, operation } of new Map(aims.map((aim) => [aim.programmeId, aim])).values()) {
      const wanted = aims.flatMap((aim) =>
        aim.programmeId !== programmeId || aim.referenceOutput === null || aim.targetPercent2029 === null
          ? []
          : [{ key: aim.key, result: aim.code, output: aim.referenceOutput }],
      );
      const operations = projects.flatMap((one) =>
        one.programmeId === programmeId && exact.has(one.id) ? (found.get(one.id)?.facts ?? []) : [],
      );
      if (wanted.length > 0) among.set(operation.programme, await results.read(client, { programmeId, asOf, knownAt, operations }, wanted));
    }
    return new ProgrammeAims(aims, among, rows, asOf);
  }

  /**
   * How a sum of a row stands against the aims of the keys it is over. A target in percent is compared with the result among the
   * participants of its reference output (R69), over the operations that count both.
   * @param isAmong which keys: as if each were an operation
   */
  progressOf(
    row: CommonRow,
    { value, waitsForFinalised }: FigureSum,
    isAmong: (operation: Omit<Operation, 'acronym'>) => boolean,
  ): FigureSumView['progress'] {
    if (row.joining === 'quotient') return null;
    const own = this.aims.filter(({ code, operation }) => code === row.indicator.code && isAmong(operation));
    const aim = aimsTogether(
      own.map(({ milestone2024, target2029, targetPercent2029 }) => ({ milestone2024, target2029, percent2029: targetPercent2029 })),
    );
    const [first] = own;
    if (!aim || !first) return null;
    const rate = aim.percent2029 === null ? null : this.#rateOf(row, own);
    const { statusLimits } = programmeSettingsFrom(first.settings);
    const { status, ...progress } = programmeProgress(
      aim.percent2029 === null ? value : rate,
      aim,
      this.day,
      statusLimits,
      !waitsForFinalised,
    );
    const programmes = new Set(own.map(({ operation }) => operation.programme));
    const referenceOutput = aim.percent2029 === null ? null : first.referenceOutput;
    return { ...progress, referenceOutput, rate, status: programmes.size === 1 ? status : null };
  }

  /** In percent, from the sums over keys of both parts; null with nobody in the reference output. */
  #rateOf(row: CommonRow, own: readonly AimOfKey[]): number | null {
    let [numerator, denominator] = [0, 0];
    for (const { key, code, referenceOutput, operation } of own) {
      const reference = this.rows.find(({ indicator, joining }) => indicator.code === referenceOutput && joining === 'sum');
      if (!reference) continue;
      const counting = new Set(sumOverOperations(row).operations);
      const ofKey = ({ operation: one }: { readonly operation: Operation }): boolean =>
        counting.has(one.acronym) && one.programme === operation.programme && keyName({ ...one, fund: '' }) === key;
      denominator += sumOverOperations(reference, ofKey).value ?? 0;
      numerator +=
        this.among
          .get(operation.programme)
          ?.get(key)
          ?.get(`${code} ${referenceOutput ?? ''}`)?.T ?? 0;
    }
    return denominator === 0 ? null : (numerator / denominator) * 100;
  }
}

/** A programme's aims are its own: no split by project has any. */
export const hasAims = (splits: readonly SplitName[]): boolean => !splits.includes('project');

/** The name of the member that an operation, or a key of a programme, belongs to. */
export function memberName(operation: Omit<Operation, 'acronym'>, splits: readonly SplitName[]): string {
  return splits.map((split) => memberOf({ acronym: '', ...operation }, split)).join('*');
}

function partsOfKey(key: string): Pick<Operation, 'priority' | 'specificObjective' | 'categoryOfRegion'> {
  const [priority = '', specificObjective = '', categoryOfRegion = 'NA'] = key.split('|');
  return { priority, specificObjective, categoryOfRegion: categoryOfRegion === 'NA' ? null : categoryOfRegion };
}
