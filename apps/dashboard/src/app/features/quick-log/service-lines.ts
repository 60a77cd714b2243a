import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { serviceLevels } from '#domain';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import type { GivenService } from './contact-draft';

/** What was done in one visit, where that was more than one thing: a line for each service, with its minutes. */
@Component({
  selector: 'app-service-lines',
  imports: [Icon, TranslocoDirective],
  template: `
    <fieldset *transloco="let t; prefix: 'quickLog.services'" [attr.aria-describedby]="fault() ? 'ql-services-error' : null">
      <legend class="vh">{{ t('title') }}</legend>
      @for (line of services(); track $index; let at = $index) {
        <div class="line">
          <select #list class="inp" [attr.aria-label]="t('which', { number: at + 1 })" (change)="change(at, { serviceType: list.value })">
            <option value="" [selected]="line.serviceType === ''">{{ t('choose') }}</option>
            @for (level of levels(); track level.code) {
              <option [value]="level.code" [selected]="level.code === line.serviceType">{{ level.code }} · {{ level.label }}</option>
            }
          </select>
          <input
            #minutes
            class="inp"
            type="text"
            inputmode="numeric"
            maxlength="4"
            [value]="line.minutes"
            [attr.aria-label]="t('minutes', { number: at + 1 })"
            [attr.aria-invalid]="fault() ? true : null"
            [placeholder]="t('min')"
            (input)="change(at, { minutes: minutes.value })"
          />
          <button type="button" class="btn t" [attr.aria-label]="t('remove', { number: at + 1 })" (click)="remove(at)">
            <app-icon name="close" />
          </button>
        </div>
      }
      <button type="button" class="btn sm" aria-keyshortcuts="S" (click)="add()">
        <app-icon class="s" name="add" />{{ t('add') }} <kbd aria-hidden="true">S</kbd>
      </button>
      @if (fault()) {
        <span class="err" id="ql-services-error"><app-icon class="s" name="warning" />{{ fault() }}</span>
      }
    </fieldset>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 70px auto;
      gap: 6px;
      margin-bottom: 6px;
    }
    .err {
      margin-top: 4px;
    }
    @media (pointer: coarse) {
      kbd {
        display: none;
      }
    }
  `,
})
export class ServiceLines {
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly services = input.required<readonly GivenService[]>();
  readonly fault = input('');
  readonly changed = output<readonly GivenService[]>();

  protected readonly levels = computed(() =>
    Object.entries(serviceLevels).map(([code, { label }]) => ({ code, label: label[this.language.code()] })),
  );

  /** Adds a line and goes there. */
  add(): void {
    this.changed.emit([...this.services(), { serviceType: '', minutes: '' }]);
    setTimeout(() => this.host.querySelector<HTMLElement>('.line:last-of-type select')?.focus());
  }

  protected change(at: number, part: Partial<GivenService>): void {
    this.changed.emit(this.services().map((one, index) => (index === at ? { ...one, ...part } : one)));
  }

  protected remove(at: number): void {
    this.changed.emit(this.services().filter((_, index) => index !== at));
  }
}
