import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, sampleList, sampleView } from '#contract';
import { transmittedSentence } from '#wording';
import { ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';

/** The samples of a project, and the form that draws one (R70-R74). */
@Component({
  selector: 'app-samples-page',
  imports: [ChoiceField, EmptyState, Failure, Icon, RouterLink, TextField, TranslocoDirective],
  templateUrl: './samples-page.html',
  styleUrls: ['./forms.scss', './samples-page.scss'],
})
export class SamplesPage {
  private readonly router = inject(Router);
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly samples = contractResource(sampleList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.samples(project);
  });
  protected readonly transmitted = computed(() => transmittedSentence(this.language.code()));
  protected readonly mayDraw = computed(() => this.session.may('reports.prepare'));
  private readonly write = newWrite();
  protected readonly result = signal('EECR05');
  protected readonly response = signal('70');
  protected readonly seed = signal('');
  protected readonly results = computed(() =>
    ['EECR05', 'EECR06'].map((code) => ({ code, label: `${code} · ${this.language.word(`followUp.standing.${code}`)}` })),
  );
  private readonly percent = computed(() => Number(this.response().replace(',', '.')));
  protected readonly sending = formSending({
    words: 'followUp',
    written: () => `${this.result()} ${this.response()} ${this.seed()}`,
    faults: () =>
      this.percent() >= 5 && this.percent() <= 100 ? new Map() : new Map([['responseRate', this.language.word('followUp.sample.noRate')]]),
    shows: (field) => ['responseRate', 'seed'].includes(field),
  });

  protected draw(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    void this.sending.send(async () => {
      const seed = this.seed().trim();
      const body = { result: this.result(), responseRate: this.percent() / 100, ...(seed ? { seed } : {}) };
      const { idempotencyKey } = this.write;
      const { id } = await this.writer.send('POST', paths.samples(project), body, sampleView, { idempotencyKey });
      await this.router.navigate(this.selection.to('samples', id), { queryParams: this.selection.kept() });
    });
  }
}
