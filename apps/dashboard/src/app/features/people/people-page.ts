import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, peopleRegister, type PersonListed } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { fieldNames } from '../../shared/records/form-fields';
import { recordPages } from '../../shared/records/record-pages';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import { EmptyState } from '../../shared/ui/empty-state';
import { RecordCells } from '../../shared/ui/record-cells';
import { type RecordColumn, RecordTable } from '../../shared/ui/record-table';

/** How many people come at once. */
const pageSize = 200;
/** Height of everything around the rows, in pixels. */
const roomForTheRest = 265;

interface Row extends PersonListed {
  readonly recordId: string;
}
const pageOfRows = peopleRegister.transform(({ items, total, ...page }) => ({
  ...page,
  total: total ?? items.length,
  items: items.map((item): Row => ({ ...item, recordId: item.id })),
}));
const states = ['present', 'left', 'incomplete'] as const;

/** The people of a project under their pseudonyms, the latest entry first; whoever works at one desk sees those of that desk. */
@Component({
  selector: 'app-people-page',
  imports: [DayPipe, EmptyState, Failure, Icon, RecordCells, RecordTable, RouterLink, TranslocoDirective],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly device = inject(DeskOfDevice);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly narrow = inject(NarrowScreen).on;

  /** What the address says: code of a desk, state, first and last day of entry. */
  readonly desk = input<string>();
  readonly state = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly states = states;
  protected readonly mayPropose = computed(() => this.session.may('people.propose'));
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly visibleRows = computed(() => Math.max(6, Math.floor((innerHeight - roomForTheRest) / (this.narrow() ? 56 : 34))));
  protected readonly pages = recordPages(pageOfRows, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    const state = states.find((one) => one === this.state());
    return { url: paths.people(project), params: { desk: this.desk(), state, from: this.from(), to: this.to(), limit: pageSize } };
  });
  protected readonly isNarrowed = computed(() => [this.desk(), this.state(), this.from(), this.to()].some((one) => one !== undefined));
  protected readonly columns = computed<readonly RecordColumn[]>(() => {
    const column = (key: string, width: string) => ({ key, width, name: this.language.word(`people.column.${key}`) });
    if (this.narrow()) return [column('person', 'minmax(0, 1fr)')];
    const desk = this.device.desks().length === 1 ? [] : [column('desk', '7em')];
    return [column('person', '8em'), ...desk, column('entry', '8.4em'), column('state', '12em'), column('complete', 'minmax(14em, 1fr)')];
  });

  constructor() {
    effect(() => {
      const total = this.pages.total();
      if (total !== null) this.announcements.say(this.language.counted('people.count', total));
    });
  }

  protected choose(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.choose({ desk: null, state: null, from: null, to: null });
  }

  /** What lacks, in words; empty: nothing does. */
  protected missing({ participation }: Row): string {
    return fieldNames('participation', participation?.missing ?? [], this.language.code());
  }
}
