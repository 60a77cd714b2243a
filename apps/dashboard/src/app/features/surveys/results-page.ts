import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { barRowHeight, barsOption } from '#charts';
import { paths, surveyResults } from '#contract';
import { formatNumber } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { Chart } from '../../shared/charts/chart';
import { ChartLooks } from '../../shared/charts/chart-looks';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, WholePipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { EmptyState } from '../../shared/ui/empty-state';
import { saveBlob } from '../../shared/ui/save-blob';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { questionChart } from './question-chart';

/** What was answered to a survey, question by question: a chart or its table, wave by wave, and the same as a file. */
@Component({
  selector: 'app-results-page',
  imports: [AreaTabs, Chart, DayPipe, EmptyState, Failure, Icon, RouterLink, SegmentedToggle, TranslocoDirective, WholePipe],
  templateUrl: './results-page.html',
  styleUrl: './results-page.scss',
})
export class ResultsPage {
  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  private readonly looks = inject(ChartLooks);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** From the address: the survey, and the version of its questionnaire; without one the newest. */
  readonly survey = input.required<string>();
  readonly number = input<string>();

  protected readonly asTable = signal(false);
  protected readonly taking = signal(false);
  protected readonly refused = signal('');
  protected readonly results = contractResource(surveyResults, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.surveyResults(project, this.survey()), params: { number: this.number() } };
  });
  protected readonly views = computed(() =>
    (['chart', 'table'] as const).map((key) => ({ key, name: this.language.word(`surveys.results.view.${key}`) })),
  );
  protected readonly questions = computed(() => {
    if (!this.results.hasValue()) return [];
    const { questions, waves } = this.results.value();
    const look = this.looks.look();
    return questions.map((result) => {
      const chart = questionChart(
        result,
        waves.map(({ wave }) => wave),
        this.language,
        this.formats,
      );
      return {
        ...result,
        words: this.language.read(result.question.text),
        mean: result.mean === null ? '' : formatNumber(result.mean, 1, this.language.code()),
        chart: chart && { ...chart, option: barsOption(chart.model, look), height: chart.model.bars.length * barRowHeight(look) + 10 },
      };
    });
  });

  protected chooseVersion(number: string): void {
    void this.router.navigate([], { queryParams: { number: number || null }, queryParamsHandling: 'merge' });
  }

  protected async take(file: 'results.csv' | 'results.xlsx'): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.taking()) return;
    this.taking.set(true);
    this.refused.set('');
    try {
      const number = this.number();
      const params = { language: this.language.code(), ...(number ? { number } : {}) };
      const content = await firstValueFrom(
        this.http.get(paths.surveyResultsFile(project, this.survey(), file), { params, responseType: 'blob' }),
      );
      saveBlob(`${project}_${file}`, content);
    } catch (error) {
      this.refused.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.taking.set(false);
    }
  }
}
