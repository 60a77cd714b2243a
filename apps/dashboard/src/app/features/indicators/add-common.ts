import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { definitionView, paths, type Project } from '#contract';
import { type CommonIndicator, commonIndicator, indicatorsOfLists } from '#domain';
import { frameworkName } from '#wording';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceOf } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { IndicatorTicks } from '../../shared/ui/indicator-ticks';
import { Modal } from '../../shared/ui/modal';

/** Asks which common indicators of its lists a project takes besides those it has, and adds them as the regulation defines them. */
@Component({
  selector: 'app-add-common',
  imports: [Icon, IndicatorTicks, Modal, TranslocoDirective],
  templateUrl: './add-common.html',
  styleUrl: './add-common.scss',
})
export class AddCommon {
  private readonly writer = inject(Writer);
  protected readonly language = inject(Language);

  readonly project = input.required<Pick<Project, 'acronym' | 'frameworks' | 'specificObjective'>>();
  /** Common codes that the project has, under whatever name. */
  readonly taken = input.required<ReadonlySet<string>>();
  /** How many were added. */
  readonly added = output<number>();
  readonly closed = output();

  private readonly free = computed(() => {
    const { frameworks, specificObjective } = this.project();
    return indicatorsOfLists(frameworks, specificObjective).filter(({ code }) => !this.taken().has(code));
  });
  protected readonly lists = computed(() =>
    this.project()
      .frameworks.map((framework) => ({
        framework,
        name: frameworkName(framework, this.language.code()),
        indicators: this.free().filter((indicator) => indicator.framework === framework),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  );
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly refused = signal('');

  protected async add(): Promise<void> {
    const wanted = this.free().filter(({ code }) => this.ticked().has(code));
    if (this.busy() || wanted.length === 0) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      for (const indicator of wanted) await this.addOne(indicator);
      this.added.emit(wanted.length);
    } catch (error) {
      this.refused.set(sentenceOf(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }

  /** What was added is no longer asked for, should the next one be refused. */
  private async addOne(indicator: CommonIndicator): Promise<void> {
    const { code, commonCode, kind, name, unit, operator, cumulative, definition } = commonIndicator(indicator);
    const body = { code, commonCode, kind, name, unit, operator, cumulative, definition };
    await this.writer.send('POST', paths.indicators(this.project().acronym), body, definitionView);
    this.ticked.update((codes) => new Set([...codes].filter((one) => one !== code)));
  }
}
