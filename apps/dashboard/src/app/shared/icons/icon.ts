import { Component, computed, input } from '@angular/core';
import drawings from './icons.svg';

/** The drawings of `icons.svg`, by name. */
export type IconName =
  | 'add'
  | 'apps'
  | 'arrow-downward'
  | 'arrow-upward'
  | 'calendar-month'
  | 'call'
  | 'check'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'cloud-off'
  | 'contrast'
  | 'copy-all'
  | 'dark-mode'
  | 'dashboard'
  | 'date-range'
  | 'description'
  | 'download'
  | 'edit'
  | 'event'
  | 'expand-more'
  | 'filter-alt'
  | 'groups'
  | 'help'
  | 'history'
  | 'info'
  | 'keyboard'
  | 'language'
  | 'light-mode'
  | 'link'
  | 'lock'
  | 'lock-open'
  | 'logout'
  | 'mail'
  | 'more-horiz'
  | 'notifications'
  | 'open-in-new'
  | 'percent'
  | 'person'
  | 'print'
  | 'query-stats'
  | 'radio-button-unchecked'
  | 'refresh'
  | 'rule'
  | 'schedule'
  | 'school'
  | 'search'
  | 'settings'
  | 'storefront'
  | 'table-chart'
  | 'task-alt'
  | 'tune'
  | 'undo'
  | 'upload-file'
  | 'verified'
  | 'visibility'
  | 'visibility-off'
  | 'warning';

/**
 * A drawing beside a word, or alone in a button that has a name of its own: it says nothing to a screen reader.
 * All drawings stand in one file, which the browser keeps; none is part of the script.
 */
@Component({
  selector: 'app-icon',
  template: '<svg><use [attr.href]="address()" /></svg>',
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 18px;
      height: 18px;
    }
    :host(.s) {
      width: 15px;
      height: 15px;
    }
    :host(.l) {
      width: 22px;
      height: 22px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly address = computed(() => `${drawings}#${this.name()}`);
}
