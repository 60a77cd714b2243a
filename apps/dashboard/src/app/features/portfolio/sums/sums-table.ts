import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioValues } from '#contract';
import type { Framework } from '#domain';
import {
  formatPercentage,
  formatTarget,
  formatValue,
  frameworkTitle,
  indicatorKindName,
  notSummedReason,
  objectiveTitle,
  splitMember,
} from '#wording';
import { Language } from '../../../shared/language/language';
import { LocalTextPipe } from '../../../shared/language/local-text-pipe';
import { Selection } from '../../../shared/selection/selection';
import { Figure } from '../../../shared/ui/figure';
import { StatusMark } from '../../../shared/ui/status-mark';
import { SumDetail } from './sum-detail';
import { figureOf, isByFinalised, membersOf, partOf, projectsIn, rowGroups, rowKey, type RowGroup, type ShownSplit } from './sum-rows';

/** Common indicators in rows; the total, the programme's target, and the projects or the members of a split in columns. */
@Component({
  selector: 'app-sums-table',
  imports: [Figure, LocalTextPipe, RouterLink, StatusMark, SumDetail, TranslocoDirective],
  templateUrl: './sums-table.html',
  styleUrl: './sums-table.scss',
})
export class SumsTable {
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly values = input.required<PortfolioValues>();
  readonly split = input.required<ShownSplit>();
  /** Row whose sum is open, and which part of it; null: the whole. */
  readonly open = input.required<string | null>();
  readonly part = input.required<string | null>();
  readonly choose = output<{ readonly row: string; readonly part: string | null }>();

  protected readonly groups = computed(() => rowGroups(this.values().indicators));
  protected readonly members = computed(() => membersOf(this.split(), this.values()));
  /** Columns with a target of a programme: none, no column. */
  protected readonly hasAims = computed(() => this.values().indicators.some(({ whole }) => whole.progress !== null));
  protected readonly width = computed(() => 2 + this.members().length + (this.hasAims() ? 1 : 0));

  protected readonly rowKey = rowKey;
  protected readonly partOf = partOf;
  protected readonly figureOf = figureOf;

  protected groupTitle({ framework, kind }: RowGroup): string {
    return `${frameworkTitle(framework as Framework, this.language.code())} · ${indicatorKindName(kind, this.language.code())}`;
  }

  /** A programme by its name, a project by its acronym, the others as people say them. */
  protected memberTitle(member: string): string {
    if (this.split() === 'programme') return this.values().programmes.find(({ code }) => code === member)?.name ?? member;
    return splitMember(this.split(), member, this.language.code());
  }

  /** What a column is about, under its name: the objective in words, the code of a programme, fund and objective of a project. */
  protected memberNote(member: string): string {
    const { split, values, language } = this;
    const [project] = projectsIn(split(), member, values().projects);
    if (split() === 'specificObjective') return objectiveTitle(member, language.code());
    if (split() === 'programme') return member;
    if (split() !== 'project' || !project) return '';
    return `${splitMember('fund', project.fund, language.code())} · ${project.specificObjective}`;
  }

  protected isOpen(row: PortfolioIndicator, part: string | null): boolean {
    return this.open() === rowKey(row) && this.part() === part;
  }

  protected amount(value: number | null, unit: string): string {
    return formatValue(value, { unit, measure: unit === '%' ? 'ratio' : 'count' }, this.language.code());
  }

  /** What must be said beside a sum: projects that are not in it, or what Interreg plans and has under way (R107); empty when it is all. */
  protected besides(sum: FigureSumView, unit: string): string {
    const { operations, leftOut, today, planned } = sum;
    if (!isByFinalised(sum)) {
      const all = operations.length + leftOut.length;
      // what a role may not see is said once, above the table
      return leftOut.every(({ why }) => why === 'protected')
        ? ''
        : this.language.counted('portfolio.sums.projectsOf', all, { into: operations.length });
    }
    const parts = [
      today === null ? '' : this.language.word('portfolio.sums.today', { today: this.amount(today, unit) }),
      planned === null ? '' : this.language.word('portfolio.sums.planned', { planned: this.amount(planned, unit) }),
    ];
    return parts.filter(Boolean).join(' · ');
  }

  /** “2,9% di 20.000”, or for a target in percent “31% su un obiettivo di 35%”. */
  protected aimText({ progress }: FigureSumView, unit: string): string {
    if (progress === null) return '';
    const code = this.language.code();
    const { rate, percent2029, achieved, target2029 } = progress;
    if (percent2029 !== null) {
      const target = formatPercentage(percent2029, code, 0);
      return rate === null ? target : this.language.word('portfolio.sums.rateOf', { rate: formatPercentage(rate, code), target });
    }
    const target = formatTarget(target2029, { unit, measure: 'count' }, code);
    return achieved === null ? target : this.language.word('portfolio.sums.shareOf', { share: formatPercentage(achieved, code), target });
  }

  protected reason({ notSummed }: PortfolioFigure): string {
    return notSummed === null ? '' : notSummedReason(notSummed, this.language.code());
  }

  /** A project whose page this person may open. */
  protected isExact(acronym: string): boolean {
    return this.values().projects.some((project) => project.acronym === acronym && project.figures === 'exact');
  }

  protected projectsOf(row: PortfolioIndicator): ReadonlySet<string> {
    const part = this.part();
    const among = part === null ? this.values().projects : projectsIn(this.split(), part, this.values().projects);
    return new Set(among.map(({ acronym }) => acronym).filter((acronym) => figureOf(row, acronym) !== null));
  }

  protected sumOpen(row: PortfolioIndicator): FigureSumView {
    const part = this.part();
    return (part === null ? null : partOf(row, this.split(), part)) ?? row.whole;
  }

  protected partTitle(): string | null {
    const part = this.part();
    return part === null ? null : this.memberTitle(part);
  }
}
