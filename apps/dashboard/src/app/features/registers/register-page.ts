import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, registers, registerTableArea, type RegisterTableName, type ViewContent } from '#contract';
import { isContentType } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { areaOfRegister } from '../../shared/areas/areas';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { QuickLog } from '../../shared/quick-log/quick-log';
import { recordValueText } from '../../shared/records/form-fields';
import { recordPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { TakeBack } from '../../shared/records/take-back';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import { EmptyState } from '../../shared/ui/empty-state';
import { RecordCells } from '../../shared/ui/record-cells';
import { type RecordColumn, RecordTable } from '../../shared/ui/record-table';
import { BulkChange } from './bulk-change';
import { ColumnChoice } from './column-choice';
import { ExportDialog } from './export-dialog';
import { KnownForForm } from './known-records';
import { ManyChanges } from './many-changes';
import { PasteDialog } from './paste-dialog';
import { pastedFile } from './pasted-file';
import { RegisterActions } from './register-actions';
import { choosing, registerColumns } from './register-columns';
import { nextSort, readFilter, type RegisterFilter, withCode, writeFilter } from './register-filter';
import { RegisterFilters } from './register-filters';
import { fieldsOfMany, isEntered, narrowingFields, shownFields, tableField, tableKind } from './register-kinds';
import { type Place, RegisterPlace } from './register-place';
import { pageOfRows } from './register-rows';
import { RegisterWords } from './register-words';
import { RowTexts } from './row-texts';
import { addressOf, SavedViews } from './saved-views';
import { SelectionBar } from './selection-bar';
import { ViewsMenu } from './views-menu';

/** How many records come at once. */
const pageSize = 200;
/** Height of everything around the rows, in pixels. */
const roomForTheRest = 305;

/** A register: the records of one kind, narrowed and in the order that the address says; each opens on its page. */
@Component({
  selector: 'app-register-page',
  imports: [
    ...[
      AreaTabs,
      BulkChange,
      ColumnChoice,
      EmptyState,
      ExportDialog,
      Failure,
      Icon,
      PasteDialog,
      RecordCells,
      RecordTable,
      RegisterActions,
    ],
    ...[RegisterFilters, RegisterPlace, RouterLink, SelectionBar, TakeBack, TranslocoDirective, ViewsMenu],
  ],
  providers: [KnownForForm, ManyChanges, RowTexts, SavedViews],
  host: { '(document:paste)': 'pasteOnPage($event)' },
  templateUrl: './register-page.html',
  styleUrl: './register-page.scss',
})
export class RegisterPage {
  private readonly router = inject(Router);
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  private readonly device = inject(DeskOfDevice);
  private readonly announcements = inject(Announcements);
  private readonly titles = inject(PageTitles);
  protected readonly words = inject(RegisterWords);
  protected readonly texts = inject(RowTexts);
  protected readonly many = inject(ManyChanges);
  private readonly quickLog = inject(QuickLog);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly narrow = inject(NarrowScreen).on;

  readonly register = input.required<RegisterTableName>();
  /** What the address says: code of a desk, first and last day, codes by field, order, columns, a person, the view it came from. */
  readonly desk = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly where = input<string>();
  readonly sort = input<string>();
  readonly columns = input<string>();
  readonly person = input<string>();
  readonly view = input<string>();

  /** As many rows as the window has room for beside head and filters. */
  protected readonly visibleRows = computed(() => Math.max(6, Math.floor((innerHeight - roomForTheRest) / (this.narrow() ? 56 : 34))));
  protected readonly tool = signal<'filter' | 'columns' | null>(null);
  protected readonly kind = computed(() => tableKind(this.register()));
  protected readonly isEntered = computed(() => isEntered(this.register()));
  private readonly may = computed(() => registerTableArea(this.register()));
  /** The area of the project that it is part of; null: desk work. */
  protected readonly area = computed(() => areaOfRegister(this.register())?.name ?? null);
  /** Whether several rows may be given the same value. */
  protected readonly mayChange = computed(
    () => fieldsOfMany(this.kind()).length > 0 && this.session.may(this.isEntered() ? this.may().edit : 'participations.edit'),
  );
  protected readonly mayExport = computed(() => this.session.may(this.may().export));
  protected readonly mayImport = computed(() => this.session.may('imports.write'));
  /** Whether its records come in files too. */
  protected readonly isImported = computed(() => Object.hasOwn(registers, this.register()));
  /** People come in with their participations, and those by whoever answers for all desks. */
  protected readonly mayBringFile = computed(
    () => this.mayImport() && (this.isImported() || (this.register() === 'participations' && this.session.may('participations.edit'))),
  );
  protected readonly filter = computed(() => readFilter(this.where(), narrowingFields(this.kind().table)));
  private readonly desks = computed(() => (this.context.project.hasValue() ? this.context.project.value().desks : null));
  /** The id of the desk in the address; undefined: all; null: the project is not there yet, or has no such desk. */
  private readonly deskId = computed(() => {
    if (this.desk() === undefined) return undefined;
    return this.desks()?.find(({ code }) => code === this.desk())?.id ?? null;
  });
  private readonly views = inject(SavedViews);
  protected readonly content = computed<ViewContent>(() => {
    const where = writeFilter(this.filter()) ?? undefined;
    return { desk: this.desk(), from: this.from(), to: this.to(), where, sort: this.sort(), columns: this.columns() };
  });
  /** Whether nothing was asked for: then the register opens with the view that its reader begins with. */
  private readonly isBare = computed(() =>
    [this.person(), this.view(), ...Object.values(this.content())].every((one) => one === undefined),
  );
  /** Where the list begins other than at its first row; another question begins there again. */
  protected readonly place = linkedSignal<string, Place | null>({
    source: () => JSON.stringify([this.register(), this.person(), { ...this.content(), columns: null }]),
    computation: () => null,
  });
  protected readonly isFromEnd = computed(() => 'end' in (this.place() ?? {}));
  /** Which of the rows that came is the first in view. */
  protected readonly firstInView = signal(0);
  protected readonly pages = recordPages(pageOfRows, () => {
    const project = this.selection.project();
    const desk = this.deskId();
    if (project === null || desk === null || (this.isBare() && (!this.views.areKnown() || this.views.first()))) return undefined;
    const { from, to, where, sort } = this.content();
    const params = { from, to, desk, person: this.person(), where, sort, ...this.place(), limit: pageSize };
    return { url: paths.register(project, this.register()), params };
  });
  protected readonly isNarrowed = computed(
    () => [this.desk(), this.from(), this.to(), this.person()].some((one) => one !== undefined) || Object.keys(this.filter()).length > 0,
  );
  protected readonly filterCount = computed(() => Object.values(this.filter()).flat().length);
  /** What narrows the list by the fields of the catalogue, one by one, in words. */
  protected readonly chips = computed(() =>
    Object.entries(this.filter()).flatMap(([name, codes]) =>
      codes.map((code) => ({ name, code, label: `${this.label(name)}: ${this.codeText(name, code)}` })),
    ),
  );
  protected readonly shownNames = computed(() => {
    const known = shownFields(this.kind());
    const asked = (this.columns() ?? '').split(',').filter((name) => known.includes(name));
    if (asked.length > 0) return asked;
    // who works at one desk knows which it is
    return this.kind().columns.filter((name) => name !== 'desk' || this.device.desks().length !== 1 || this.kind().columns[0] === 'desk');
  });
  protected readonly shownColumns = computed<readonly RecordColumn[]>(() => {
    const choice = this.mayChange()
      ? [{ key: choosing, name: this.language.word('registers.many.chosen'), width: '40px', unsaid: true }]
      : [];
    if (this.narrow()) return [...choice, { key: 'stacked', name: this.label(this.kind().columns[0] ?? ''), width: 'minmax(0, 1fr)' }];
    return [...choice, ...registerColumns(this.kind().table, this.shownNames(), this.language.code(), this.sort())];
  });
  /** The first column that says something: it opens the record. */
  protected readonly opening = computed(() => this.shownColumns().find(({ key }) => key !== choosing)?.key);
  protected readonly choosing = choosing;
  protected readonly chosenRows = computed(() => this.pages.rows().filter(({ recordId }) => this.many.chosen().has(recordId)));
  protected readonly barSays = computed(() => {
    const chosen = this.many.chosen().size;
    return chosen > 0 ? this.language.counted('registers.many.count', chosen) : (this.many.done()?.said ?? '');
  });
  /** What stands in front of the page. */
  protected readonly dialog = signal<'export' | 'paste' | 'change' | 'takeBack' | null>(null);
  protected readonly exported = computed(() => {
    const desk = this.deskId() ?? undefined;
    const where = writeFilter(this.filter()) ?? undefined;
    return { from: this.from(), to: this.to(), desk, person: this.person(), where, sort: this.sort(), columns: [...this.shownNames()] };
  });
  protected readonly shownLabels = computed(() =>
    this.shownNames()
      .map((name) => this.label(name))
      .join(' · '),
  );
  protected readonly countWords = computed(() => this.words.count(this.register(), this.pages.total() ?? 0));
  protected readonly takeBackMany = async (reason: string): Promise<void> => {
    await this.many.takeBack(this.chosenRows(), reason);
  };

  constructor() {
    effect(() => {
      this.texts.of(this.kind());
      this.titles.name(this.words.title(this.register()));
    });
    effect(() => {
      this.views.of(this.register());
    });
    effect(() => {
      const first = this.views.first();
      if (this.isBare() && first !== null)
        untracked(() => {
          this.choose({ ...addressOf(first.content), view: first.id });
        });
    });
    effect(() => {
      const total = this.pages.total();
      if (total !== null) this.announcements.say(this.words.count(this.register(), total));
    });
    // another question lists other records
    effect(() => {
      this.exported();
      untracked(() => {
        this.many.of(this.register());
      });
    });
    effect(() => {
      if (this.many.changes() > 0) untracked(() => this.pages.again());
    });
    // what was logged or taken back anywhere is in the list of contacts
    effect(() => {
      if (this.quickLog.changes() > 0)
        untracked(() => {
          if (this.register() === 'contacts') this.pages.again();
        });
    });
  }

  protected toggle(tool: 'filter' | 'columns'): void {
    this.tool.update((open) => (open === tool ? null : tool));
  }

  protected choose(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected narrowTo(filter: RegisterFilter): void {
    this.choose({ where: writeFilter(filter) });
  }

  protected without(name: string, code: string): void {
    this.narrowTo(withCode(this.filter(), name, code, false));
  }

  protected showAll(): void {
    this.choose({ desk: null, from: null, to: null, where: null, person: null });
  }

  protected leap(to: 'first' | 'last'): void {
    this.place.set(to === 'first' ? null : { end: 'true' });
  }

  protected order(column: string): void {
    this.choose({ sort: nextSort(this.sort(), column) });
  }

  protected label(name: string): string {
    return tableField(this.kind().table, name).label[this.language.code()];
  }

  private codeText(name: string, code: string): string {
    const field = tableField(this.kind().table, name);
    // the record that the list is narrowed to has its name from the rows that point to it
    if ('to' in field) return this.pages.rows().find(({ names }) => names[code] !== undefined)?.names[code] ?? '…';
    return recordValueText(field, field.type === 'boolean' ? code === 'true' : code, this.language.code());
  }

  /** Cells from a spreadsheet become a file, and go the way of every file: what they change is seen before anything is saved. */
  protected paste(text: string | null): void {
    this.dialog.set(null);
    const { type } = this.kind().table;
    const file = text === null || !isContentType(type) ? null : pastedFile(type, text, this.shownNames());
    if (file === null) return;
    const queryParams = { ...this.selection.kept(), of: this.register() };
    void this.router.navigate(this.selection.to('imports', 'new'), { queryParams, state: { file, of: this.register() } });
  }

  protected pasteOnPage(event: ClipboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.mayImport() && this.isImported() && !isTyping && text.includes('\t')) this.paste(text);
  }
}
