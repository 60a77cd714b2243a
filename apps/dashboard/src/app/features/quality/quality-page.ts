import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, type Quality, quality as qualitySchema } from '#contract';
import { qualityLevels } from '#domain';
import { memberName } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { DayPipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { NotAllowed } from '../../shared/ui/not-allowed';
import { CheckList } from './check-list';
import { DeskTable } from './desk-table';
import { FindingList } from './finding-list';
import { LevelMark } from './level-mark';

/** What is wrong with the data of a project, what to do about it, and how complete and timely each desk is. Filters are in the address. */
@Component({
  selector: 'app-quality-page',
  imports: [CheckList, DayPipe, DeskTable, Failure, FindingList, LevelMark, NotAllowed, RouterLink, TranslocoDirective],
  templateUrl: './quality-page.html',
  styleUrl: './quality-page.scss',
})
export class QualityPage {
  private readonly context = inject(ProjectContext);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** Filters as the address says them. */
  readonly level = input<string>();
  readonly check = input<string>();
  readonly desk = input<string>();
  readonly state = input<string>();

  protected readonly mayReadValues = computed(() => this.session.may('values.read'));
  protected readonly mayReadRecords = computed(() => this.session.may('records.read'));
  protected readonly asOf = computed(() => (this.context.project.hasValue() ? this.context.cutOff() : undefined));
  protected readonly chosenLevel = computed(() => qualityLevels.find((level) => level === this.level()) ?? null);
  protected readonly waived = computed(() => this.state() === 'waived');

  protected readonly figures = contractResource(qualitySchema, () => {
    const project = this.selection.project();
    const asOf = this.asOf();
    if (project === null || asOf === undefined || !this.mayReadValues()) return undefined;
    return { url: paths.quality(project), params: { asOf, desk: this.desk() } };
  });
  protected readonly found = computed<Quality | null>(() => (this.figures.hasValue() ? this.figures.value() : null));

  /** The levels as tiles: one is chosen by its tile. Notices have none while there are none. */
  protected readonly tiles = computed(() => {
    const { open, waived } = this.found() ?? { open: null, waived: 0 };
    if (open === null) return [];
    const levels = qualityLevels.filter((level) => level !== 'notice' || open.notice > 0);
    return [
      ...levels.map((level) => ({
        key: level,
        level,
        count: this.formats.whole(open[level]),
        on: !this.waived() && this.chosenLevel() === level,
        query: this.waived() || this.chosenLevel() !== level ? { level, state: null, check: null } : { level: null, check: null },
      })),
      {
        key: 'waived',
        level: null,
        count: this.formats.whole(waived),
        on: this.waived(),
        query: this.waived() ? { state: null, level: null, check: null } : { state: 'waived', level: null, check: null },
      },
    ];
  });
  protected readonly total = computed(() => Object.values(this.found()?.open ?? {}).reduce((sum, count) => sum + count, 0));
  /** Desks to choose from. */
  protected readonly desks = computed(() =>
    (this.found()?.desks ?? [])
      .filter(({ desk }) => desk !== null)
      .map(({ desk, name }) => ({ code: desk ?? '', name: name || memberName('desk', null, this.language.code()) })),
  );
  protected readonly question = computed(() => {
    const asOf = this.asOf();
    if (asOf === undefined || !this.mayReadRecords()) return null;
    return {
      asOf,
      desk: this.desk(),
      check: this.check(),
      level: this.chosenLevel() ?? undefined,
      state: this.waived() ? ('waived' as const) : undefined,
    };
  });

  /** Something was waived or taken back: the figures are others. */
  protected again(): void {
    this.figures.reload();
  }

  protected chooseDesk(code: string): void {
    void this.router.navigate([], { queryParams: { desk: code || null }, queryParamsHandling: 'merge' });
  }
}
