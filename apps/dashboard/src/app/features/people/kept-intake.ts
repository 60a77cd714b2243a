import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeviceEntries } from '../../shared/device/device-entries';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { IntakeSending } from './intake-sending';

/** Where an intake is that could not be sent at once: it says “in charge” only once the server has answered. Who it is stays sealed here too. */
@Component({
  selector: 'app-kept-intake',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'people.kept'">
      <div class="hd">
        <h2 tabindex="-1">{{ t('title.' + fate()) }}</h2>
      </div>
      <div class="bd">
        <p class="note" role="status" [class.w]="fate() === 'waiting'" [class.e]="fate() === 'refused'" [class.done]="fate() === 'saved'">
          <app-icon [name]="fate() === 'saved' ? 'task-alt' : fate() === 'refused' ? 'warning' : 'cloud-off'" />
          <span class="grow">{{ t('what.' + fate()) }} {{ why() }}</span>
        </p>
        <div class="acts">
          @if (fate() === 'saved') {
            <a class="btn" [routerLink]="selection.to('people', sending.kept()?.person ?? '')" [queryParams]="selection.kept()">
              {{ t('open') }}
            </a>
          }
          @if (fate() === 'refused' || fate() === 'waiting') {
            <button type="button" class="btn" (click)="again()"><app-icon name="edit" />{{ t('again') }}</button>
          }
          <button type="button" class="btn p" (click)="another.emit()">{{ t('another') }}</button>
        </div>
      </div>
    </section>
  `,
  styles: `
    h2:focus {
      outline: none;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 14px;
    }
  `,
})
export class KeptIntake {
  private readonly device = inject(DeviceEntries);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly sending = inject(IntakeSending);

  /** Somebody else is taken in charge. */
  readonly another = output();

  protected readonly fate = computed(() => this.sending.fate() ?? 'gone');
  private readonly entry = computed(() => this.device.own().find(({ key }) => key === this.sending.kept()?.key));
  protected readonly why = computed(() => {
    const refused = this.entry()?.refused;
    return refused ? sentenceWithReference(refused, this.language) : '';
  });

  protected async again(): Promise<void> {
    const entry = this.entry();
    if (entry) await this.device.show(entry);
  }
}
