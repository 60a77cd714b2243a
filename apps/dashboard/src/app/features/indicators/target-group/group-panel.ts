import { afterNextRender, Component, computed, DestroyRef, effect, ElementRef, inject, Injector, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, targetGroup, type TargetGroupAnswer } from '#contract';
import { formatWhole } from '#wording';
import { contractResource } from '../../../shared/http/contract-resource';
import { Failure } from '../../../shared/http/failure';
import { Icon } from '../../../shared/icons/icon';
import { InstantPipe } from '../../../shared/language/format-pipes';
import { Language } from '../../../shared/language/language';
import { ProjectContext } from '../../../shared/selection/project-context';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { typedWords } from '../typed/typed-words';
import { GroupForm } from './group-form';

const everyMilliseconds = 1000;

/** R31: whether a common output is counted on those with the trait or, where it is an eligibility criterion, on all participants. */
@Component({
  selector: 'app-group-panel',
  imports: [Failure, GroupForm, Icon, InstantPipe, TranslocoDirective],
  providers: typedWords,
  templateUrl: './group-panel.html',
  styleUrl: '../typed/typed-panel.scss',
})
export class GroupPanel {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly context = inject(ProjectContext);

  readonly code = input.required<string>();
  /** Whether the form is open, as the address says it. */
  readonly editing = input(false);
  readonly edit = output<boolean>();
  /** It is counted otherwise now: what is shown is to be asked again. */
  readonly counted = output();

  protected readonly group = contractResource(targetGroup, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.targetGroup(project, this.code());
  });
  protected readonly shown = computed<TargetGroupAnswer | null>(() => (this.group.hasValue() ? this.group.value() : null));
  protected readonly concerns = computed(() => this.group.error() !== undefined || this.shown()?.notAllowed === null);
  protected readonly mayState = computed(() => this.session.may('typed-values.edit') && !this.context.past());
  protected readonly open = computed(() => this.editing() && this.mayState());
  protected readonly posting = computed(() => {
    const posting = this.shown()?.posting ?? null;
    if (posting === null || posting.state === 'failed') return null;
    const whole = (count: number): string => formatWhole(count, this.language.code());
    return { done: whole(posting.done), total: whole(posting.total) };
  });
  protected readonly failed = computed(() => this.shown()?.posting?.state === 'failed');
  /** A reference that is an address can be followed. */
  protected readonly link = computed(() => {
    const reference = this.shown()?.statement?.evidence.reference ?? '';
    return /^https?:\/\/\S+$/.test(reference) ? reference : null;
  });

  constructor() {
    // while records are being counted anew it is asked again, until the new rule is in force
    const timer = setInterval(() => {
      if (this.posting() !== null && !this.group.isLoading()) this.group.reload();
    }, everyMilliseconds);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    let counting = false;
    effect(() => {
      if (this.shown() === null) return;
      const now = this.posting() !== null;
      if (counting && !now) this.counted.emit();
      counting = now;
    });
  }

  protected close(saved: boolean): void {
    if (saved) this.group.reload();
    this.edit.emit(false);
    // whoever closes the form goes on where it was opened
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('button')?.focus(), { injector: this.injector });
  }
}
