import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorStatus } from '#domain';
import { statusWord } from '#wording';
import { Language } from '../language/language';
import { StatusShape } from './status-shape';

/** A status as shape and word, never as colour alone; the words are those of the files. */
@Component({
  selector: 'app-status-mark',
  imports: [StatusShape],
  template: `<span [class]="classes()"><app-status-shape [status]="status()" />{{ word() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class StatusMark {
  private readonly language = inject(Language);

  readonly status = input.required<IndicatorStatus>();
  protected readonly classes = computed(() => `st ${this.status()}`);
  protected readonly word = computed(() => statusWord(this.status(), this.language.code()));
}
