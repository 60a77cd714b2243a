import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { paths, type RegisterExport, type RegisterTableName } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Modal } from '../../shared/ui/modal';
import { saveBlob } from '../../shared/ui/save-blob';

/** Asks what a register is taken for, and hands it over as a file: the rows, the order and the columns of the page behind it (G34). */
@Component({
  selector: 'app-export-dialog',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'registers.export'" [heading]="t('heading')" (closed)="closed.emit()">
      <form novalidate (submit)="take($event)">
        <p>{{ what() }}</p>
        <fieldset class="row">
          <legend class="vh">{{ t('format') }}</legend>
          @for (one of formats; track one) {
            <label class="chip" [class.on]="format() === one">
              <input class="vh" type="radio" name="export-format" [checked]="format() === one" (change)="format.set(one)" />
              {{ t(one) }}
            </label>
          }
        </fieldset>
        <div class="fld">
          <label for="export-purpose">{{ t('purpose') }}</label>
          <span class="hint" id="export-purpose-hint">{{ t('purposeHint') }}</span>
          <input
            #why
            class="inp"
            id="export-purpose"
            maxlength="300"
            autocomplete="off"
            [attr.aria-invalid]="isShort() || null"
            aria-describedby="export-purpose-hint"
            (input)="purpose.set(why.value)"
          />
          @if (isShort()) {
            <span class="err" id="export-purpose-error"><app-icon class="s" name="warning" />{{ t('purposeMissing') }}</span>
          }
        </div>
        <p class="sm mut">{{ t('noted') }}</p>
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ busy() ? t('busy') : t('go') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    fieldset {
      gap: 6px;
    }
    .chip {
      min-height: 32px;
      padding-inline: 12px;
      cursor: pointer;
      &:has(:focus-visible) {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
    }
  `,
})
export class ExportDialog {
  private readonly http = inject(HttpClient);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);

  readonly register = input.required<RegisterTableName>();
  /** How much it is, in words. */
  readonly what = input.required<string>();
  /** The rows, their order and the columns, as the page shows them. */
  readonly asked = input.required<Omit<RegisterExport, 'format' | 'purpose' | 'language'>>();
  readonly closed = output();

  protected readonly formats = ['csv', 'xlsx'] as const;
  protected readonly format = signal<'csv' | 'xlsx'>('xlsx');
  protected readonly purpose = signal('');
  protected readonly isShort = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async take(event: Event): Promise<void> {
    event.preventDefault();
    const project = this.selection.project();
    const purpose = this.purpose().trim();
    this.isShort.set(purpose.length < 3);
    if (project === null || this.isShort() || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const body: RegisterExport = { ...this.asked(), format: this.format(), purpose, language: this.language.code() };
      const address = paths.registerExports(project, this.register());
      const content = await firstValueFrom(this.http.post(address, body, { responseType: 'blob' }));
      saveBlob(`${project}_${this.register()}.${this.format()}`, content);
      this.announcements.say(this.language.word('registers.export.done'));
      this.closed.emit();
    } catch (error) {
      const { problem } = problemOf(error);
      this.failure.set(
        problem.status === 422 ? this.language.word('registers.export.tooMany') : sentenceWithReference(problem, this.language),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
