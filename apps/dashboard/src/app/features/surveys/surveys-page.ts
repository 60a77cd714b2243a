import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, surveyList, type SurveySummary } from '#contract';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, WholePipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';

/** The surveys of a project: what was planned and what came in, wave by wave, and the way to what each asks, says and how it is answered. */
@Component({
  selector: 'app-surveys-page',
  imports: [AreaTabs, DayPipe, EmptyState, Failure, Icon, RouterLink, TranslocoDirective, WholePipe],
  templateUrl: './surveys-page.html',
  styleUrl: './surveys-page.scss',
})
export class SurveysPage {
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  protected readonly mayEdit = computed(() => this.session.may('project-work.edit'));
  protected readonly mayAnswer = computed(() => this.session.may('desk-work.edit'));
  protected readonly list = contractResource(surveyList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.surveys(project);
  });
  protected readonly surveys = computed(() =>
    this.list.hasValue() ? this.list.value().items.map((survey) => ({ ...survey, ...this.reached(survey), rows: rowsOf(survey) })) : [],
  );

  /** What came in of what was planned: as a width, and in words. */
  private reached({ planned, received }: SurveySummary) {
    if (planned === null || planned === 0) return { width: 0, share: '' };
    const share = received.complete / planned;
    return { width: Math.min(100, share * 100), share: this.formats.percent(share, 0) };
  }
}

/** Each wave that is planned or came in, in order. */
function rowsOf({ byWave, waves }: SurveySummary): SurveySummary['byWave'] {
  const last = Math.max(waves ?? 0, ...byWave.map(({ wave }) => wave));
  return Array.from(
    { length: last },
    (_, at) => byWave.find(({ wave }) => wave === at + 1) ?? { wave: at + 1, complete: 0, partial: 0, refused: 0 },
  );
}
