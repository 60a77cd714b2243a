import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AlertView } from '#contract';
import { alertSentence, alertSeverityName } from '#wording';
import { Icon, type IconName } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { alertLink } from './alert-link';

const looks: Readonly<Record<AlertView['severity'], { readonly icon: IconName; readonly role: string }>> = {
  overdue: { icon: 'warning', role: 'at_risk' },
  soon: { icon: 'schedule', role: 'behind' },
  attention: { icon: 'info', role: 'no_data' },
};

/** One alert: what is wrong in a sentence that leads to its record, since when, and what can be done about it here. */
@Component({
  selector: 'app-alert-row',
  imports: [DayPipe, Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'alerts'">
      <span [class]="'st ' + look().role"><app-icon class="s" [name]="look().icon" />{{ severity() }}</span>
      <div class="said">
        <a [routerLink]="selection.to(...link().page)" [queryParams]="selection.kept()">{{ sentence() }}</a>
        <p class="cap">
          @if (desk(); as name) {
            <span>{{ name }} · </span>
          }
          <span>{{ t('since', { day: (alert().since | day) }) }}</span>
        </p>
        @if (alert().settingAside; as aside) {
          <p class="aside">
            <b>{{ t('asideUntil', { day: (aside.until | day), name: aside.by ?? '–' }) }}</b> {{ aside.reason }}
          </p>
        }
      </div>
      @if (alert().maySetAside) {
        <div class="act noprint">
          @if (alert().settingAside) {
            <button type="button" class="btn sm" (click)="again.emit()">
              {{ t('tellAgain') }}<span class="vh"> {{ sentence() }}</span>
            </button>
          } @else {
            <button type="button" class="btn sm" (click)="aside.emit()">
              {{ t('setAside.open') }}<span class="vh"> {{ sentence() }}</span>
            </button>
          }
        </div>
      }
    </ng-container>
  `,
  styleUrl: './alert-row.scss',
})
export class AlertRow {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly alert = input.required<AlertView>();
  readonly today = input.required<string>();
  /** It is to be set aside. */
  readonly aside = output();
  /** It is to be told again. */
  readonly again = output();

  protected readonly look = computed(() => looks[this.alert().severity]);
  protected readonly severity = computed(() => alertSeverityName(this.alert().severity, this.language.code()));
  protected readonly sentence = computed(() => alertSentence(this.alert(), this.today(), this.language.code()));
  /** Unless the sentence names it already. */
  protected readonly desk = computed(() => {
    const name = this.alert().desk?.name ?? '';
    return name === this.alert().name ? '' : name;
  });
  protected readonly link = computed(() => alertLink(this.alert()));
}
