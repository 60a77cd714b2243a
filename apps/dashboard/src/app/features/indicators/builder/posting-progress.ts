import { Component, computed, DestroyRef, effect, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DefinitionView, definitionView, paths } from '#contract';
import { formatWhole } from '#wording';
import { contractResource } from '../../../shared/http/contract-resource';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';

const everyMilliseconds = 1000;

/** How far the records are counted by a version that was published; asks every second until it is in force. */
@Component({
  selector: 'app-posting-progress',
  imports: [TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'indicatorBuilder.posting'" aria-labelledby="posting-title">
      <div class="bd">
        @if (posting(); as now) {
          <h2 id="posting-title">{{ t('title', { version: now.version }) }}</h2>
          <progress
            [attr.aria-label]="t('label')"
            [max]="now.total || 1"
            [value]="now.state === 'switching' ? now.total || 1 : now.done"
          ></progress>
          <p class="sm mut" role="status">{{ state() }}</p>
          <p class="sm mut">{{ t('meanwhile') }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    .bd {
      display: grid;
      gap: 8px;
      padding-top: 14px;
    }
    h2 {
      font-size: var(--t-h3);
    }
    progress {
      width: 100%;
      height: 10px;
      accent-color: var(--petrol);
    }
  `,
})
export class PostingProgress {
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly code = input.required<string>();
  /** As it was when it was published. */
  readonly begun = input.required<DefinitionView>();
  /** It is in force, or has failed. */
  readonly finished = output<DefinitionView>();

  private readonly answer = contractResource(definitionView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.indicatorDefinition(project, this.code());
  });
  private readonly now = computed(() => (this.answer.hasValue() ? this.answer.value() : this.begun()));
  protected readonly posting = computed(() => this.now().posting);
  protected readonly state = computed(() => {
    const posting = this.posting();
    if (posting === null) return '';
    const code = this.language.code();
    const words = { done: formatWhole(posting.done, code), total: formatWhole(posting.total, code) };
    return this.language.word(`indicatorBuilder.posting.${posting.state}`, words);
  });

  constructor() {
    const timer = setInterval(() => {
      if (!this.answer.isLoading()) this.answer.reload();
    }, everyMilliseconds);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      const posting = this.posting();
      if (this.answer.hasValue() && (posting === null || posting.state === 'failed')) this.finished.emit(this.answer.value());
    });
  }
}
