import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, samplePeople, sampleView } from '#contract';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { saveTextFile } from '../../shared/ui/save-file';
import { callListOf, documentationOf } from './sample-documents';
import { stratumWords } from './stratum-words';

/** One sample: what its answers say of everybody, how sure that is, and whom to ask (R75, R77). */
@Component({
  selector: 'app-sample-page',
  imports: [Failure, Icon, LockNote, RouterLink, TextField, TranslocoDirective],
  templateUrl: './sample-page.html',
  styleUrls: ['./forms.scss', './samples-page.scss'],
})
export class SamplePage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly sample = input.required<string>();

  protected readonly view = contractResource(sampleView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.sample(project, this.sample());
  });
  protected readonly mayAsk = computed(() => this.session.may('records.read'));
  protected readonly mayTakeBack = computed(() => this.session.may('reports.prepare'));
  protected readonly people = contractResource(samplePeople, () => {
    const project = this.selection.project();
    return project === null || !this.mayAsk() ? undefined : paths.samplePeople(project, this.sample());
  });
  protected readonly takingBack = signal(false);
  protected readonly reason = signal('');
  protected readonly sending = formSending({
    words: 'followUp',
    written: () => this.reason(),
    faults: () => (this.reason().trim().length < 3 ? new Map([['reason', this.language.word('followUp.fault.reason')]]) : new Map()),
    shows: (field) => field === 'reason',
  });

  protected words(stratum: string): string {
    return stratumWords(stratum, this.language.code());
  }

  /** A margin is a difference of shares: points, and no percentage. */
  protected points(margin: number | null): string {
    return margin === null
      ? '–'
      : this.language.word('followUp.sample.points', { count: this.formats.amount(Math.round(margin * 1000) / 10, '') });
  }

  protected percent(share: number | null): string {
    return share === null ? '–' : this.formats.percent(share);
  }

  protected interval(): string {
    const interval = this.view.hasValue() ? this.view.value().extrapolation.interval : null;
    return interval === null ? '–' : `${this.formats.percent(interval[0])} – ${this.formats.percent(interval[1])}`;
  }

  protected saveDocumentation(): void {
    if (!this.view.hasValue()) return;
    const sample = this.view.value();
    saveTextFile(`${sample.result}-${sample.on}-${sample.seed}.json`, documentationOf(sample), 'application/json');
  }

  protected saveCallList(): void {
    if (!this.view.hasValue() || !this.people.hasValue()) return;
    const headings = ['pseudonym', 'desk', 'stratum', 'answered'].map((key) => this.language.word(`followUp.sample.column.${key}`));
    const text = callListOf(this.people.value(), headings, (is) => this.language.word(`followUp.sample.${is ? 'yes' : 'no'}`));
    saveTextFile(`${this.view.value().result}-${this.view.value().on}.csv`, text, 'text/csv');
  }

  protected takeBack(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    void this.sending.send(async () => {
      const body = { reason: this.reason().trim() };
      this.view.set(await this.writer.send('POST', paths.sampleWithdrawal(project, this.sample()), body, sampleView));
      this.takingBack.set(false);
    });
  }
}
