import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { paths, type PersonFileRequest, type PersonView } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language, languages } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { Modal } from '../../shared/ui/modal';
import { saveBlob } from '../../shared/ui/save-blob';
import { mergeWords } from './merge-words';

/** The person's own file as PDF: what is kept and who looked, in the language the person reads, for a reason that stays in the trail. */
@Component({
  selector: 'app-person-file',
  imports: [Icon, Modal, TranslocoDirective],
  providers: mergeWords,
  template: `
    <ng-container *transloco="let t; prefix: 'merges.file'">
      @if (mayIssue()) {
        <button type="button" class="btn noprint" (click)="open()"><app-icon name="download" />{{ t('button') }}</button>
      }
      @if (asking()) {
        <app-modal [heading]="t('title')" (closed)="asking.set(false)">
          <form novalidate (submit)="issue($event)" [attr.aria-busy]="busy()">
            <p>{{ t('what') }}</p>
            <div class="fld">
              <label for="file-language">{{ t('language') }}</label>
              <select #chosen class="inp" id="file-language" (change)="choose(chosen.value)">
                @for (one of languages; track one) {
                  <option [value]="one" [selected]="one === fileLanguage()">{{ t('languages.' + one) }}</option>
                }
              </select>
            </div>
            <div class="fld">
              <label for="file-reason">{{ t('why') }}</label>
              <input
                #why
                class="inp"
                id="file-reason"
                type="text"
                autocomplete="off"
                maxlength="500"
                list="file-reasons"
                aria-describedby="file-reason-stays"
                [value]="reason()"
                [attr.aria-invalid]="isMissing() || null"
                (input)="reason.set(why.value)"
              />
              <datalist id="file-reasons">
                @for (one of ['asked', 'check']; track one) {
                  <option [value]="t('usual.' + one)"></option>
                }
              </datalist>
              <span class="hint" id="file-reason-stays">{{ language.word('merges.reasonStays') }}</span>
              @if (isMissing()) {
                <span class="err" role="alert"><app-icon class="s" name="warning" />{{ language.word('merges.reasonMissing') }}</span>
              }
              @if (failure()) {
                <span class="err" role="alert"><app-icon class="s" name="warning" />{{ failure() }}</span>
              }
            </div>
            <div class="acts">
              <button type="button" class="btn" (click)="asking.set(false)">{{ language.word('merges.cancel') }}</button>
              <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ t(busy() ? 'making' : 'make') }}</button>
            </div>
          </form>
        </app-modal>
      }
    </ng-container>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    p {
      margin: 0;
    }
  `,
})
export class PersonFile {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);
  protected readonly language = inject(Language);

  readonly person = input.required<PersonView>();

  protected readonly languages = languages;
  protected readonly mayIssue = computed(() => this.session.may('people.reveal'));
  protected readonly asking = signal(false);
  /** The language of the screen, until another is chosen. */
  protected readonly fileLanguage = linkedSignal(() => this.language.code());
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly tried = signal(false);
  protected readonly isMissing = computed(() => this.tried() && this.reason().trim().length < 3);

  protected open(): void {
    this.tried.set(false);
    this.failure.set('');
    this.asking.set(true);
  }

  protected choose(code: string): void {
    this.fileLanguage.set(languages.find((one) => one === code) ?? 'it');
  }

  protected async issue(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const project = this.selection.project();
    if (project === null || this.isMissing() || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const { id, pseudonym } = this.person();
      const request: PersonFileRequest = { reason: this.reason().trim(), language: this.fileLanguage() };
      const content = await firstValueFrom(this.http.post(paths.personFile(project, id), request, { responseType: 'blob' }));
      saveBlob(`${pseudonym}.pdf`, content);
      this.announcements.say(this.language.word('merges.file.done'));
      this.asking.set(false);
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
