import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { importList, type ImportView, paths } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { InstantPipe, WholePipe } from '../../shared/language/format-pipes';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { UndoImport } from './undo-import';

/** The files that came into the project: when, by whom, what each changed; each can be undone as long as nothing was built on it. */
@Component({
  selector: 'app-imports-page',
  imports: [EmptyState, Failure, Icon, InstantPipe, RouterLink, TranslocoDirective, UndoImport, WholePipe],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
})
export class ImportsPage {
  private readonly session = inject(Session);
  protected readonly selection = inject(Selection);

  /** Where the list goes on, from the address: older than the latest. */
  readonly cursor = input<string>();

  protected readonly list = contractResource(importList, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.imports(project), params: { cursor: this.cursor() } };
  });
  protected readonly mayImport = computed(() => this.session.may('imports.write'));
  /** The import whose undoing is being asked about. */
  protected readonly undoing = signal<ImportView | null>(null);

  protected closeUndo(undone: boolean): void {
    this.undoing.set(null);
    if (undone) this.list.reload();
  }
}
