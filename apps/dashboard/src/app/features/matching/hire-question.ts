import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, placementOfCandidacy } from '#contract';
import { isCalendarDay } from '#domain';
import { ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { Modal } from '../../shared/ui/modal';

/** Who applied was hired: since when, and who says so. What the vacancy says of the contract is taken over. */
@Component({
  selector: 'app-hire-question',
  imports: [ChoiceField, Icon, Modal, TextField, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'matching.hire'">
      <app-modal [heading]="t('title', { person: pseudonym() })" (closed)="closed.emit(null)">
        <form novalidate (submit)="send($event)">
          <p class="mut">{{ t('means') }}</p>
          <app-text-field
            field="startDate"
            type="date"
            [name]="t('startDate')"
            [fault]="sending.faultOf('startDate')"
            [(text)]="startDate"
          />
          <app-choice-field field="type" [name]="t('type')" [choices]="types()" [(chosen)]="type" />
          <app-choice-field
            field="verifiedBy"
            [name]="t('verifiedBy')"
            [none]="t('notYet')"
            [choices]="verifications()"
            [(chosen)]="verifiedBy"
          />
          <div role="alert">
            @if (sending.refused(); as sentence) {
              <p class="note e"><app-icon name="warning" />{{ sentence }}</p>
            }
          </div>
          <div class="acts">
            <button type="button" class="btn" (click)="closed.emit(null)">{{ t('cancel') }}</button>
            <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ t('go') }}</button>
          </div>
        </form>
      </app-modal>
    </ng-container>
  `,
  styles: `
    app-text-field,
    app-choice-field,
    .note {
      display: block;
      margin-top: 12px;
    }
  `,
})
export class HireQuestion {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  readonly candidacy = input.required<string>();
  readonly pseudonym = input.required<string>();
  /** The id of the placement, when there is one. */
  readonly closed = output<string | null>();

  protected readonly startDate = signal(this.session.today());
  protected readonly type = signal('employment');
  protected readonly verifiedBy = signal('');
  protected readonly types = computed(() => this.choicesOf('type'));
  protected readonly verifications = computed(() => this.choicesOf('verifiedBy'));
  private readonly written = computed(() => `${this.startDate()} ${this.type()} ${this.verifiedBy()}`);
  /** The same for each attempt with the same words, so that a lost answer does not place twice. */
  private readonly key = computed(() => ({ said: this.written(), ...newWrite() }).idempotencyKey);
  protected readonly sending = formSending({
    words: 'matching.hire',
    written: () => this.written(),
    faults: () => new Map(isCalendarDay(this.startDate()) ? [] : [['startDate', this.language.word('matching.hire.startMissing')]]),
    shows: (field) => field === 'startDate',
  });

  protected send(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    void this.sending.send(async () => {
      const body = { startDate: this.startDate(), type: this.type(), ...(this.verifiedBy() ? { verifiedBy: this.verifiedBy() } : {}) };
      const options = { idempotencyKey: this.key() };
      const { id } = await this.writer.send(
        'POST',
        paths.candidacyPlacement(project, this.candidacy()),
        body,
        placementOfCandidacy,
        options,
      );
      this.closed.emit(id);
    });
  }

  private choicesOf(name: string) {
    const field = catalogueField('placement', name);
    const codes = 'codes' in field ? (field.codes ?? {}) : {};
    return Object.entries(codes).map(([code, label]) => ({ code, label: this.language.read(label) }));
  }
}
