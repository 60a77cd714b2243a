import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../shared/icons/icon';
import { QuickLog } from '../shared/quick-log/quick-log';
import { Selection } from '../shared/selection/selection';
import { Destinations } from './destinations';
import { SingleKeys } from './single-keys';

interface KeyLine {
  readonly keys: readonly string[];
  /** Key of the word for what it does, under `shell.keys`. */
  readonly does: string;
}
interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

const goWords: Readonly<Record<string, string>> = {
  overview: 'goOverview',
  contacts: 'goContacts',
  appointments: 'goAppointments',
  referrals: 'goReferrals',
  participations: 'goParticipations',
  indicators: 'goIndicators',
  quality: 'goQuality',
  reports: 'goReports',
};

/** The keys that work on this screen, and the switch for single letters (WCAG 2.1.4). */
@Component({
  selector: 'app-key-list',
  imports: [Icon, TranslocoDirective],
  templateUrl: './key-list.html',
  styleUrl: './key-list.scss',
})
export class KeyList {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly destinations = inject(Destinations);
  private readonly selection = inject(Selection);
  private readonly quickLog = inject(QuickLog);
  protected readonly singleKeys = inject(SingleKeys);

  protected readonly groups = computed<readonly KeyGroup[]>(() => {
    const everywhere: KeyLine[] = [
      { keys: ['Ctrl K'], does: 'search' },
      { keys: ['G', 'P'], does: 'goPortfolio' },
      { keys: ['?'], does: 'list' },
      { keys: ['Esc'], does: 'escape' },
    ];
    if (this.selection.project() === null) return [{ title: 'everywhere', lines: everywhere }];
    const pages = this.destinations.ofProject().flatMap(({ page, key }) => {
      const does = goWords[page];
      return key && does ? [{ keys: ['G', key.toUpperCase()], does }] : [];
    });
    const periods: KeyLine[] = [
      { keys: ['['], does: 'previousPeriod' },
      { keys: [']'], does: 'nextPeriod' },
    ];
    const figures: KeyLine[] = [
      { keys: ['.'], does: 'why' },
      { keys: ['T'], does: 'table' },
      { keys: ['/'], does: 'filter' },
    ];
    const logging: KeyLine[] = [
      { keys: ['N'], does: 'logContact' },
      { keys: ['1', '0'], does: 'logChoose' },
      { keys: ['M'], does: 'logTemplates' },
      { keys: ['P'], does: 'logPerson' },
      { keys: ['S'], does: 'logService' },
      { keys: ['Ctrl ↵'], does: 'logAndOpen' },
      { keys: ['Z'], does: 'logUndo' },
    ];
    return [
      { title: 'everywhere', lines: everywhere },
      { title: 'inProject', lines: [...pages, ...periods] },
      ...(this.quickLog.isOffered() ? [{ title: 'quickLog', lines: logging }] : []),
      { title: 'onFigures', lines: figures },
    ];
  });

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
