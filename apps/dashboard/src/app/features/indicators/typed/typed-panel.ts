import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, typedValues, type TypedValues } from '#contract';
import { formatDay, formatValue } from '#wording';
import { contractResource } from '../../../shared/http/contract-resource';
import { Failure } from '../../../shared/http/failure';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { ProjectContext } from '../../../shared/selection/project-context';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LockNote } from '../../../shared/ui/lock-note';
import { TypedMark } from '../../../shared/ui/typed-mark';
import { TypedForm } from './typed-form';
import { TypedHistory } from './typed-history';
import { TypedTable } from './typed-table';
import { TypedWithdrawal } from './typed-withdrawal';
import { typedWords } from './typed-words';

/**
 * What was typed for an indicator whose value nothing computes, or which R30 lets one estimate: day by day, with method, document and
 * author. Not shown where a value can only be counted.
 */
@Component({
  selector: 'app-typed-panel',
  imports: [EmptyState, Failure, Icon, LockNote, TranslocoDirective, TypedForm, TypedHistory, TypedMark, TypedTable, TypedWithdrawal],
  providers: typedWords,
  templateUrl: './typed-panel.html',
  styleUrl: './typed-panel.scss',
})
export class TypedPanel {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  protected readonly context = inject(ProjectContext);

  readonly code = input.required<string>();
  /** The day whose value is being written, or `new`, as the address says it. */
  readonly editing = input<string>();
  readonly edit = output<string | null>();
  /** Something was typed: what is shown is to be asked again. */
  readonly saved = output();

  protected readonly typed = contractResource(typedValues, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.typedValues(project, this.code()), params: this.context.question() };
  });
  protected readonly shown = computed<TypedValues | null>(() => (this.typed.hasValue() ? this.typed.value() : null));
  /** Whether there is anything to say: a value may be typed, or was. */
  protected readonly concerns = computed(() => {
    const shown = this.shown();
    return this.typed.error() !== undefined || (shown !== null && (shown.kind !== null || shown.history.length > 0));
  });
  protected readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  protected readonly mayType = computed(() => this.session.may('typed-values.edit'));
  protected readonly past = this.context.past;
  /** What is being written: a value that is there, or null for a new one; undefined: nothing. */
  protected readonly written = computed(() => {
    const [on, shown] = [this.editing(), this.shown()];
    if (on === undefined || shown === null || shown.kind === null || !this.mayType() || this.past()) return undefined;
    return on === 'new' ? null : shown.values.find((value) => value.on === on);
  });
  /** The day whose value is being taken back. */
  protected readonly withdrawing = signal<string | null>(null);
  protected readonly withdrawn = computed(() => this.shown()?.values.find(({ on }) => on === this.withdrawing()) ?? null);
  /** Which number the page shows, and which stands beside it. */
  protected readonly standing = computed(() => {
    const shown = this.shown();
    if (shown === null || shown.kind === null) return '';
    const amount = (value: number | null) => formatValue(value, shown, this.language.code());
    const value = shown.values.find(({ on }) => on === shown.shown);
    const words = {
      day: value ? formatDay(value.on, this.language.code()) : '',
      amount: amount(value?.amount ?? null),
      counted: amount(shown.counted),
    };
    const which = value ? 'typed' : 'counted';
    return shown.counted === null ? '' : this.language.word(`typedValues.standing.${which}`, words);
  });

  protected close(saved: boolean): void {
    if (saved) {
      this.typed.reload();
      this.saved.emit();
    }
    this.withdrawing.set(null);
    this.edit.emit(null);
    // whoever closes the form goes on where it was opened
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('button')?.focus(), { injector: this.injector });
  }
}
