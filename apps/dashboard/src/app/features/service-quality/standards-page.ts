import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CharterOnDay, type MeasurementOnDay, paths, serviceQuality, type StandardOnDay } from '#contract';
import { type ClosureReason, closureReasons, complaintDays, mostUpheldShare, recordType, satisfactionItems } from '#domain';
import { formatNumber } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, WholePipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { EmptyState } from '../../shared/ui/empty-state';

/** Standards of service charters with what was measured last, scores and complaints, on the day of the top bar (desk practice 3.12). */
@Component({
  selector: 'app-standards-page',
  imports: [Asked, AreaTabs, DayPipe, EmptyState, Icon, RouterLink, TranslocoDirective, WholePipe],
  templateUrl: './standards-page.html',
  styleUrl: './standards-page.scss',
})
export class StandardsPage {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly day = inject(ProjectContext).asOf;
  protected readonly selection = inject(Selection);

  protected readonly items = satisfactionItems;
  protected readonly limits = computed(() => ({ days: complaintDays, share: this.formats.percent(mostUpheldShare, 0) }));
  protected readonly answer = contractResource(serviceQuality, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    return { url: paths.serviceQuality(project), params: { on: this.day(), knownAt: this.selection.knownAt() ?? undefined } };
  });
  /** “7 di 9 misure rispettano lo standard · situazione al 31 mar 2026” */
  protected readonly sub = computed(() => {
    const measured = (this.answer.hasValue() ? this.answer.value().charters : [])
      .flatMap(({ standards }) => standards.flatMap(({ measurements }) => measurements))
      .filter(({ met }) => met !== null);
    const met = measured.filter((one) => one.met).length;
    return [
      this.language.word('serviceQuality.kept', { met, all: measured.length }),
      this.language.word('serviceQuality.onDay', { day: this.formats.day(this.day()) }),
    ].join(' · ');
  });

  protected placeOf({ desk, network }: CharterOnDay): string {
    return desk?.name ?? network?.name ?? this.language.word('serviceQuality.project');
  }

  protected codeOf(type: 'serviceCharter' | 'charterStandard' | 'satisfactionResponse', field: string, code: string | null): string {
    const found = recordType(type).fields[field];
    const codes = found && 'codes' in found ? found.codes : undefined;
    return (code === null ? undefined : codes?.[code]?.[this.language.code()]) ?? '';
  }

  protected itemOf(item: (typeof satisfactionItems)[number]): string {
    return recordType('satisfactionResponse').fields[item]?.label[this.language.code()] ?? item;
  }

  /** “≥ 95%”, “≥ 4,2” */
  protected threshold(standard: StandardOnDay): string {
    return `${standard.operator === '<=' ? '≤' : '≥'} ${this.amount(standard.threshold, standard)}`;
  }

  /** A share between 0 and 1 is read as a percentage, all else in its own unit. */
  protected amount(value: number, { threshold, unit }: StandardOnDay): string {
    if (threshold <= 1 && (unit === null || unit === '%')) return this.percent(value);
    const decimals = Number.isInteger(value) ? 0 : 2;
    return [formatNumber(value, decimals, this.language.code()), unit].filter((one) => one !== null).join(' ');
  }

  protected percent(share: number): string {
    const decimals = Number.isInteger(Math.round(share * 1e6) / 1e3) ? 1 : 2;
    return `${formatNumber(share * 100, decimals, this.language.code())}%`;
  }

  protected mean(value: number | null): string {
    return value === null ? '–' : formatNumber(value, 1, this.language.code());
  }

  protected state({ met }: MeasurementOnDay): 'met' | 'missed' | 'unknown' {
    return met === null ? 'unknown' : met ? 'met' : 'missed';
  }

  /** “2 giorni: sciopero · 1 giorno: personale assente” */
  protected lostOf({ lost }: MeasurementOnDay): string {
    return lost.map(({ reason, days }) => `${this.language.counted('serviceQuality.days', days)}: ${this.reason(reason)}`).join(' · ');
  }

  private reason(reason: ClosureReason): string {
    return closureReasons[reason].label[this.language.code()];
  }
}
