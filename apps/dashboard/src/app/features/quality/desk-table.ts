import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Quality } from '#contract';
import { formatNumber, memberName } from '#wording';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';

interface ShareCell {
  readonly text: string;
  /** Percent of the bar; null: there is nothing to draw. */
  readonly width: number | null;
}

/** Completeness (R12) and timeliness of each desk, with the whole project at the head. */
@Component({
  selector: 'app-desk-table',
  imports: [NgTemplateOutlet, RouterLink, TranslocoDirective],
  templateUrl: './desk-table.html',
  styleUrl: './desk-table.scss',
})
export class DeskTable {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);

  readonly desks = input.required<Quality['desks']>();

  protected readonly rows = computed(() =>
    this.desks().map(({ desk, name, partner, records, complete, entries, exits, open }) => ({
      key: desk ?? '',
      name: desk === null ? this.language.word('quality.desks.whole') : name || memberName('desk', null, this.language.code()),
      partner,
      isWhole: desk === null,
      records: this.formats.whole(records),
      complete: this.share(records === 0 ? null : complete / records),
      entries: { days: this.days(entries.medianDays), inTime: this.share(entries.inTime) },
      exits: { days: this.days(exits.medianDays), inTime: this.share(exits.inTime) },
      open: this.formats.whole(open),
    })),
  );

  private share(share: number | null): ShareCell {
    return share === null ? { text: '–', width: null } : { text: this.formats.percent(share), width: share * 100 };
  }

  private days(days: number | null): string {
    return days === null ? '–' : formatNumber(days, Number.isInteger(days) ? 0 : 1, this.language.code());
  }
}
