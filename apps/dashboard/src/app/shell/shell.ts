import { afterRenderEffect, Component, effect, type ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter, map, pairwise, startWith } from 'rxjs';
import { DevicePanel } from '../features/device-entries/device-panel';
import { DeviceStrip } from '../features/device-entries/device-strip';
import { PeopleAgain } from '../features/people/people-again';
import { QuickLogPanel } from '../features/quick-log/quick-log-panel';
import { DeviceEntries } from '../shared/device/device-entries';
import { KeptCorrections } from '../shared/device/kept-corrections';
import { ProjectContext } from '../shared/selection/project-context';
import { QuickLog } from '../shared/quick-log/quick-log';
import { Selection } from '../shared/selection/selection';
import { CodeDialog } from '../shared/session/code-dialog';
import { FreshCode } from '../shared/session/fresh-code';
import { CommandSearch } from './command-search';
import { Destinations } from './destinations';
import { KeyList } from './key-list';
import { isWritingPlace, type KeyCommand, KeySequences } from './key-sequences';
import { PrintHead } from './print-head';
import { Rail } from './rail';
import { SingleKeys } from './single-keys';
import { Strips } from './strips';
import { TopBar } from './top-bar';

/** The frame around every page of who is signed in: the bar above, the rail beside, and the keys that work everywhere. */
@Component({
  selector: 'app-shell',
  imports: [
    CodeDialog,
    CommandSearch,
    DevicePanel,
    DeviceStrip,
    KeyList,
    PrintHead,
    QuickLogPanel,
    Rail,
    RouterOutlet,
    Strips,
    TopBar,
    TranslocoDirective,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class Shell {
  private readonly router = inject(Router);
  private readonly selection = inject(Selection);
  private readonly context = inject(ProjectContext);
  private readonly destinations = inject(Destinations);
  protected readonly quickLog = inject(QuickLog);
  protected readonly device = inject(DeviceEntries);
  protected readonly fresh = inject(FreshCode);
  /** Whether what waits on this device is shown. */
  protected readonly showsDevice = signal(false);
  protected readonly singleKeys = inject(SingleKeys);
  private readonly sequences = new KeySequences();
  private readonly head = viewChild<ElementRef<HTMLElement>>('head');
  private readonly main = viewChild<ElementRef<HTMLElement>>('main');
  private readonly bar = viewChild(TopBar);
  private readonly search = viewChild(CommandSearch);
  private readonly keyList = viewChild(KeyList);

  constructor() {
    // entries about people can be shown again from every page
    inject(PeopleAgain);
    inject(KeptCorrections);
    // what waited and is saved now is in the registers
    effect(() => {
      if (this.device.saved() > 0) untracked(() => this.quickLog.noteChange());
    });
    // what stands beside the page begins under the head, which grows with its strips
    afterRenderEffect({
      read: (onCleanup) => {
        const head = this.head()?.nativeElement;
        if (!head) return;
        const observer = new ResizeObserver(() => {
          document.documentElement.style.setProperty('--head', `${head.offsetHeight}px`);
        });
        observer.observe(head);
        onCleanup(() => {
          observer.disconnect();
        });
      },
    });
    // a new page is read from its beginning; the same page with another period or panel keeps the focus where it is
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split('?')[0]),
        startWith(this.router.url.split('?')[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main()?.nativeElement.focus({ preventScroll: true }));
  }

  protected press(event: KeyboardEvent): void {
    const layerOpen = document.querySelector('dialog:modal') !== null;
    const press = {
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      writing: layerOpen || isWritingPlace(event.target),
    };
    const command = this.sequences.read(press, event.timeStamp, this.singleKeys.on());
    if (command === null || (layerOpen && command.does === 'search')) return;
    event.preventDefault();
    this.obey(command);
  }

  protected openSearch(): void {
    this.search()?.open();
  }

  protected openKeyList(): void {
    this.keyList()?.open();
  }

  private obey(command: KeyCommand): void {
    if (command.does === 'search') this.openSearch();
    if (command.does === 'list-keys') this.openKeyList();
    if (command.does === 'log-contact') this.quickLog.open();
    if (command.does === 'switch-project') this.bar()?.switchProject();
    if (command.does === 'filter') this.main()?.nativeElement.querySelector<HTMLElement>('[data-filter]')?.focus();
    if (command.does === 'step-period') this.stepPeriod(command.by);
    if (command.does === 'go') this.go(command.letter);
  }

  private stepPeriod(by: 1 | -1): void {
    const period = this.context.neighbour(by);
    if (period) void this.selection.choose({ period: period.id });
  }

  private go(letter: string): void {
    const destination = this.destinations.ofProject().find(({ key }) => key === letter);
    if (destination && this.selection.project() !== null)
      void this.router.navigate(this.selection.to(...destination.path), { queryParams: this.selection.kept() });
  }
}
