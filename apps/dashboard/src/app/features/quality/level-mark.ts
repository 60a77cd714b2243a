import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { QualityLevel } from '#domain';
import { Icon, type IconName } from '../../shared/icons/icon';

const looks: Readonly<Record<QualityLevel, { icon: IconName; role: string }>> = {
  error: { icon: 'close', role: 'at_risk' },
  incomplete: { icon: 'rule', role: 'no_data' },
  warning: { icon: 'warning', role: 'behind' },
  notice: { icon: 'info', role: 'no_data' },
};

/** How much a finding weighs, as drawing and word, never as colour alone. */
@Component({
  selector: 'app-level-mark',
  imports: [Icon, TranslocoDirective],
  template: `<span *transloco="let t; prefix: 'quality'" [class]="'st ' + look().role"
    ><app-icon class="s" [name]="look().icon" />{{ t((several() ? 'levels.' : 'level.') + level()) }}</span
  >`,
})
export class LevelMark {
  readonly level = input.required<QualityLevel>();
  /** Whether it names several findings. */
  readonly several = input(false);
  protected readonly look = computed(() => looks[this.level()]);
}
