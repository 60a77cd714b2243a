import { Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DefinitionView, definitionView, indicatorValues, paths } from '#contract';
import { Announcements } from '../../../shared/announcements/announcements';
import type { Leavable } from '../../../shared/forms/leaving-guard';
import { contractResource } from '../../../shared/http/contract-resource';
import { Failure } from '../../../shared/http/failure';
import { problemOf } from '../../../shared/http/problem-error';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { LocalTextPipe } from '../../../shared/language/local-text-pipe';
import { PageTitles } from '../../../shared/language/page-titles';
import { ProjectContext } from '../../../shared/selection/project-context';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LockNote } from '../../../shared/ui/lock-note';
import { Modal } from '../../../shared/ui/modal';
import { NotAllowed } from '../../../shared/ui/not-allowed';
import { BuilderForm } from './builder-form';
import { PostingProgress } from './posting-progress';
import { VersionHistory } from './version-history';

/** A new indicator, or another version of one: built on screen, tried on the project's own data, published. */
@Component({
  selector: 'app-builder-page',
  imports: [
    BuilderForm,
    EmptyState,
    Failure,
    Icon,
    LocalTextPipe,
    LockNote,
    Modal,
    NotAllowed,
    PostingProgress,
    RouterLink,
    TranslocoDirective,
    VersionHistory,
  ],
  templateUrl: './builder-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  styles: `
    .waiting {
      display: grid;
      gap: 10px;
      .skeleton {
        height: 180px;
      }
    }
    .note {
      margin-bottom: 10px;
    }
  `,
})
export class BuilderPage implements Leavable {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly session = inject(Session);
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);

  /** Code of the indicator whose definition changes, from the address; none: a new indicator. */
  readonly code = input<string>();

  protected readonly mayEdit = computed(() => this.session.may('definitions.edit'));
  protected readonly read = contractResource(definitionView, () => {
    const [project, code] = [this.selection.project(), this.code()];
    return project === null || code === undefined || !this.mayEdit() ? undefined : paths.indicatorDefinition(project, code);
  });
  protected readonly values = contractResource(indicatorValues, () => {
    const project = this.selection.project();
    return project === null || !this.mayEdit() ? undefined : paths.values(project);
  });
  /** As it was read, kept while it is read again: what is being written stands on it. */
  protected readonly view = linkedSignal<DefinitionView | null, DefinitionView | null>({
    source: () => (this.read.hasValue() ? this.read.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  /** Just published from here: its own progress is followed. */
  protected readonly published = linkedSignal<string | undefined, DefinitionView | null>({ source: this.code, computation: () => null });
  protected readonly posting = computed(() => {
    const view = this.published() ?? this.view();
    return view?.posting && view.posting.state !== 'failed' ? view : null;
  });
  protected readonly failed = computed(() => {
    const posting = (this.published() ?? this.view())?.posting;
    return posting?.state === 'failed' ? posting.version : null;
  });
  protected readonly error = computed(() => this.read.error() ?? this.values.error());
  protected readonly missing = computed(() => {
    const error = this.read.error();
    return error !== undefined && problemOf(error).problem.status === 404;
  });
  protected readonly ready = computed(() => this.values.hasValue() && (this.code() === undefined || this.view() !== null));

  private readonly form = viewChild(BuilderForm);
  /** The answer that a question about leaving waits for. */
  protected readonly leaving = signal<((go: boolean) => void) | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.leaving()?.(true));
    const titles = inject(PageTitles);
    effect(() => {
      const code = this.code();
      if (code !== undefined) titles.name(`${code} · ${this.language.word('indicatorBuilder.change')}`);
    });
  }

  /** Published: followed while its records are counted, else shown at once. */
  protected meet(view: DefinitionView): void {
    this.published.set(view);
    if (view.posting === null) this.show(view);
  }

  protected end(view: DefinitionView): void {
    if (view.posting === null && this.published() !== null) this.show(view);
    else {
      this.published.set(null);
      this.view.set(view);
    }
  }

  protected leave(): void {
    const code = this.code();
    void this.router.navigate(code === undefined ? this.selection.to('indicators') : this.selection.to('indicators', code), {
      queryParams: this.selection.kept(),
    });
  }

  protected again(): void {
    this.read.reload();
    this.values.reload();
  }

  /** What was built and not published is lost by leaving: that is asked. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.wouldLose()) return true;
    return new Promise((answer) => {
      this.leaving.set(answer);
    });
  }

  protected answerLeaving(go: boolean): void {
    this.leaving()?.(go);
    this.leaving.set(null);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.wouldLose()) event.preventDefault();
  }

  private wouldLose(): boolean {
    return this.published() === null && this.form()?.isUnsaved() === true;
  }

  private show({ code, version }: DefinitionView): void {
    void this.router.navigate(this.selection.to('indicators', code), { queryParams: this.selection.kept() }).then(() => {
      this.announcements.say(this.language.word('indicatorBuilder.done', { code, version }));
    });
  }
}
