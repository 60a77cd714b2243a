import { Component, computed, inject, input } from '@angular/core';
import { Icon, type IconName } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';

/** What stands somewhere on a day: each kind has its own words for it. */
export type StandingOf = 'agreement' | 'commitment' | 'decision' | 'action';

const looks: Readonly<Record<string, { readonly icon: IconName; readonly role: string }>> = {
  draft: { icon: 'edit', role: 'no_data' },
  approved: { icon: 'schedule', role: 'ahead' },
  signed: { icon: 'check', role: 'ahead' },
  in_force: { icon: 'task-alt', role: 'on_track' },
  expiring: { icon: 'schedule', role: 'behind' },
  expired: { icon: 'close', role: 'at_risk' },
  open: { icon: 'radio-button-unchecked', role: 'no_data' },
  partly: { icon: 'radio-button-unchecked', role: 'ahead' },
  overdue: { icon: 'warning', role: 'at_risk' },
  late: { icon: 'warning', role: 'at_risk' },
  fulfilled: { icon: 'task-alt', role: 'achieved' },
  implemented: { icon: 'task-alt', role: 'achieved' },
  done: { icon: 'task-alt', role: 'achieved' },
  waived: { icon: 'close', role: 'no_data' },
  dropped: { icon: 'close', role: 'no_data' },
};

/** What something is on the day, as drawing and word, never as colour alone. */
@Component({
  selector: 'app-standing-mark',
  imports: [Icon],
  template: `<span [class]="'st ' + look().role"><app-icon class="s" [name]="look().icon" />{{ word() }}</span>`,
})
export class StandingMark {
  private readonly language = inject(Language);

  readonly of = input.required<StandingOf>();
  readonly status = input.required<string>();

  protected readonly look = computed(() => looks[this.status()] ?? { icon: 'info' as const, role: 'no_data' });
  protected readonly word = computed(() => this.language.word(`network.standing.${this.of()}.${this.status()}`));
}
