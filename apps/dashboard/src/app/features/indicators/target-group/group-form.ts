import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, targetGroup, type TargetGroupAnswer, targetGroupChange } from '#contract';
import { Announcements } from '../../../shared/announcements/announcements';
import { type Faults, formSending } from '../../../shared/forms/form-sending';
import { FormVerdict } from '../../../shared/forms/form-verdict';
import { TextField } from '../../../shared/forms/text-field';
import { problemOf } from '../../../shared/http/problem-error';
import { Writer } from '../../../shared/http/writer';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';
import { EvidenceFields } from '../typed/evidence-fields';

/** States that the trait is an eligibility criterion, with the document, or takes the statement back; either with the reason. */
@Component({
  selector: 'app-group-form',
  imports: [EvidenceFields, FormVerdict, Icon, TextField, TranslocoDirective],
  template: `
    <form novalidate *transloco="let t; prefix: 'typedValues.group.form'" (submit)="save($event)" (keydown.control.enter)="save($event)">
      <h3>{{ t(stating() ? 'adding' : 'removing') }}</h3>
      <p class="note w"><app-icon name="warning" />{{ t('careful') }}</p>
      @if (stating()) {
        <app-text-field
          field="group-criterion"
          [name]="t('criterion')"
          [hint]="t('criterionHelp')"
          [longest]="500"
          [(text)]="criterion"
          [fault]="sending.faultOf('statement.criterion')"
        />
        <app-evidence-fields
          field="group-document"
          [titleName]="t('title')"
          [referenceName]="t('reference')"
          [titleHint]="t('titleHelp')"
          [referenceHint]="t('referenceHelp')"
          [titleFault]="sending.faultOf('statement.evidence.title')"
          [referenceFault]="sending.faultOf('statement.evidence.reference')"
          [(title)]="title"
          [(reference)]="reference"
        />
      }
      <app-text-field field="group-reason" [name]="t('reason')" [longest]="500" [(text)]="reason" [fault]="sending.faultOf('reason')" />
      <app-form-verdict [sending]="sending" faults="typedValues.faults" />
      <div class="acts">
        <button type="button" class="btn" (click)="closed.emit(false)">{{ t('cancel') }}</button>
        <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ sending.busy() ? t('saving') : t('save') }}</button>
      </div>
    </form>
  `,
  styleUrl: '../typed/typed-form.scss',
})
export class GroupForm {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly language = inject(Language);

  readonly group = input.required<TargetGroupAnswer>();
  readonly closed = output<boolean>();
  /** It has to be read again: somebody else changed it. */
  readonly stale = output();

  protected readonly criterion = signal('');
  protected readonly title = signal('');
  protected readonly reference = signal('');
  protected readonly reason = signal('');
  /** Whether the statement is made, or the one in force taken back. */
  protected readonly stating = computed(() => this.group().statement === null);

  private readonly written = computed(() => [this.criterion(), this.title(), this.reference(), this.reason()]);
  protected readonly sending = formSending({
    words: 'typedValues',
    written: this.written,
    faults: () => this.faults(),
    shows: () => true,
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('input')?.focus());
  }

  protected save(event?: Event): Promise<void> {
    event?.preventDefault();
    return this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      const { code, version } = this.group();
      const evidence = { title: this.title(), reference: this.reference() };
      const statement = this.stating() ? { criterion: this.criterion(), evidence } : null;
      const change = targetGroupChange.parse({ statement, reason: this.reason() });
      try {
        await this.writer.send('PUT', paths.targetGroup(project, code), change, targetGroup, { ifMatch: version });
      } catch (error) {
        if (problemOf(error).problem.status === 412) this.stale.emit();
        throw error;
      }
      this.announcements.say(this.language.word('typedValues.group.form.saved'));
      this.closed.emit(true);
    });
  }

  private faults(): Faults {
    const asked = this.stating()
      ? {
          'statement.criterion': this.criterion(),
          'statement.evidence.title': this.title(),
          'statement.evidence.reference': this.reference(),
          reason: this.reason(),
        }
      : { reason: this.reason() };
    const short = Object.entries(asked).filter(([, text]) => text.trim().length < 3);
    return new Map(short.map(([field]) => [field, this.language.word('typedValues.group.form.missing')]));
  }
}
