import { Component, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CommonIndicator, typedFor } from '#domain';
import { notRecordedSentence } from '#wording';
import { Language } from '../language/language';
import { uiWords } from './ui-words';

/** Common indicators to tick, each with its code, and with a word where no record tells it. */
@Component({
  selector: 'app-indicator-ticks',
  imports: [TranslocoDirective],
  providers: uiWords,
  templateUrl: './indicator-ticks.html',
  styleUrl: './indicator-ticks.scss',
})
export class IndicatorTicks {
  protected readonly language = inject(Language);

  readonly indicators = input.required<readonly CommonIndicator[]>();
  /** What the list is called. */
  readonly heading = input.required<string>();
  /** Codes. */
  readonly ticked = model.required<ReadonlySet<string>>();

  protected tick(code: string, on: boolean): void {
    this.ticked.update((codes) => new Set(on ? [...codes, code] : [...codes].filter((one) => one !== code)));
  }

  /** Why its value is typed; null: records count it. */
  protected byHand(indicator: CommonIndicator): string | null {
    const what = typedFor(indicator);
    return what && this.language.read(notRecordedSentence(what));
  }
}
