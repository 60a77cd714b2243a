import { Component, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Modal } from '../../shared/ui/modal';

/** What is said of a view beside what it shows. */
export interface ViewSaid {
  readonly name: string;
  readonly isShared: boolean;
  readonly isDefault: boolean;
}

/** Asks how a view is called, whose it is, and whether one begins with it; of one that is there, whether it goes. */
@Component({
  selector: 'app-view-dialog',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'registers.views'" [heading]="t(remove() ? 'edit' : 'new')" (closed)="closed.emit()">
      <form novalidate (submit)="send($event)">
        <div class="fld">
          <label for="view-name">{{ t('name') }}</label>
          <input
            #field
            class="inp"
            id="view-name"
            maxlength="60"
            autocomplete="off"
            [value]="name()"
            [attr.aria-invalid]="isNameless() || null"
            [attr.aria-describedby]="isNameless() ? 'view-name-error' : null"
            (input)="name.set(field.value)"
          />
          @if (isNameless()) {
            <span class="err" id="view-name-error"><app-icon class="s" name="warning" />{{ t('nameMissing') }}</span>
          }
        </div>
        @if (mayShare()) {
          <label class="tick">
            <input #shared type="checkbox" [checked]="isShared()" (change)="isShared.set(shared.checked)" />
            <span
              >{{ t('share') }} <span class="hint">{{ t('shareHint') }}</span></span
            >
          </label>
        }
        <label class="tick">
          <input #first type="checkbox" [checked]="isDefault()" (change)="isDefault.set(first.checked)" />
          <span>{{ t('beginHere') }}</span>
        </label>
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          @if (remove()) {
            <button type="button" class="btn t first" (click)="takeAway()">{{ t('remove') }}</button>
          }
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ t('save') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .tick {
      display: flex;
      align-items: flex-start;
      gap: 8px;
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin-top: 2px;
        accent-color: var(--petrol);
      }
      .hint {
        display: block;
      }
    }
    .first {
      margin-right: auto;
    }
  `,
})
export class ViewDialog {
  private readonly language = inject(Language);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  /** As it is, or as a new one begins. */
  readonly said = input.required<ViewSaid>();
  readonly mayShare = input.required<boolean>();
  readonly save = input.required<(said: ViewSaid) => Promise<void>>();
  /** Of one that is there: takes it away. */
  readonly remove = input<(() => Promise<void>) | null>(null);
  readonly closed = output();

  protected readonly name = linkedSignal(() => this.said().name);
  protected readonly isShared = linkedSignal(() => this.said().isShared);
  protected readonly isDefault = linkedSignal(() => this.said().isDefault);
  protected readonly isNameless = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.isNameless.set(name === '');
    if (this.isNameless()) this.field()?.nativeElement.focus();
    else await this.carryOut(() => this.save()({ name, isShared: this.isShared(), isDefault: this.isDefault() }));
  }

  protected takeAway(): Promise<void> {
    return this.carryOut(() => this.remove()?.() ?? Promise.resolve());
  }

  private async carryOut(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
      this.closed.emit();
    } catch (error) {
      const { problem } = problemOf(error);
      this.failure.set(
        problem.code === 'taken' ? this.language.word('registers.views.taken') : sentenceWithReference(problem, this.language),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
