import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { definitionChange, type DefinitionView, definitionView, type IndicatorValue, paths } from '#contract';
import { indicatorKindName } from '#wording';
import { ChoiceField } from '../../../shared/forms/choice-field';
import { type Faults, formSending } from '../../../shared/forms/form-sending';
import { FormVerdict } from '../../../shared/forms/form-verdict';
import { LanguageFields } from '../../../shared/forms/language-fields';
import { ParagraphField } from '../../../shared/forms/paragraph-field';
import { TextField } from '../../../shared/forms/text-field';
import { problemOf } from '../../../shared/http/problem-error';
import { Writer } from '../../../shared/http/writer';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { LocalTextPipe } from '../../../shared/language/local-text-pipe';
import { Selection } from '../../../shared/selection/selection';
import { readAmount, writeAmount } from '../targets/amount-text';
import { capital, unitChoices } from './builder-choices';
import { checkDraft } from './check-draft';
import { type DefinitionDraft, emptyDefinition } from './definition-draft';
import { DefinitionFields } from './definition-fields';
import { draftOf } from './draft-of-definition';
import { checkIndicator, emptyIndicator, type IndicatorDraft } from './indicator-draft';
import { PreviewPanel } from './preview-panel';
import { problemsByPlace } from './problem-places';
import { tryDefinition } from './try-definition';

const kinds = ['output', 'result', 'process', 'quality', 'horizontal'] as const;
const operators = ['>=', '<=', '='] as const;

/** An indicator that is put together, or whose definition is changed, with what it comes to beside it. */
@Component({
  selector: 'app-builder-form',
  imports: [
    ...[ChoiceField, FormVerdict, LanguageFields, ParagraphField, TextField],
    ...[DefinitionFields, Icon, LocalTextPipe, PreviewPanel, TranslocoDirective],
  ],
  templateUrl: './builder-form.html',
  styleUrl: './builder-form.scss',
})
export class BuilderForm {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** The indicator whose definition changes; null: a new one. */
  readonly view = input.required<DefinitionView | null>();
  /** The indicators of the project, which a definition may read. */
  readonly values = input.required<readonly IndicatorValue[]>();
  readonly published = output<DefinitionView>();
  readonly cancelled = output();
  /** Somebody else published meanwhile: it has to be read again. */
  readonly stale = output();

  /** Begun from what was read first: what is read later never takes away what was written. */
  protected readonly draft = linkedSignal<DefinitionView | null, DefinitionDraft>({
    source: this.view,
    computation: (view, before) => before?.value ?? this.draftOf(view),
  });
  protected readonly indicator = signal<IndicatorDraft>(emptyIndicator);
  protected readonly reason = signal('');
  /** Whether somebody else published while this was written. */
  protected readonly elsewhere = signal(false);

  private readonly unit = computed(() => this.view()?.unit ?? this.indicator().unit);
  private readonly read = (text: string): number | null => {
    const amount = readAmount(text, this.language.code());
    return amount === null || Number.isNaN(amount) ? null : amount;
  };
  private readonly checked = computed(() => checkDraft(this.draft(), this.read));
  private readonly checkedIndicator = computed(() =>
    checkIndicator(
      this.indicator(),
      this.checked().definition,
      this.values().map(({ code }) => code),
    ),
  );
  protected readonly trial = tryDefinition(() => {
    const project = this.selection.project();
    const { definition } = this.checked();
    if (project === null || definition === null) return null;
    const asOf = this.selection.asOf();
    return { project, body: { code: this.view()?.code ?? null, unit: this.unit(), definition, ...(asOf && { asOf }) } };
  });
  private readonly problems = computed(() => problemsByPlace(this.trial.current()?.problems ?? [], this.draft(), this.language.code()));
  /** What has to be filled in before it can be tried: the first of it. */
  protected readonly missing = computed(() => {
    const [first] = this.checked().faults.values();
    return first === undefined ? '' : this.word('missing', { what: this.word(`wrong.${first}`) });
  });
  protected readonly measure = computed(() => {
    const { measure, stated } = this.draft();
    if (measure === 'external') return stated;
    return measure === 'growth' ? 'ratio' : measure;
  });
  protected readonly shownUnit = this.unit;

  protected readonly others = computed(() =>
    this.values()
      .filter(({ code }) => code !== this.view()?.code)
      .map(({ code, name }) => ({ code, label: `${code} · ${this.language.read(name)}` })),
  );
  protected readonly kinds = computed(() => kinds.map((code) => ({ code, label: indicatorKindName(code, this.language.code()) })));
  protected readonly units = computed(() => unitChoices(this.language.code(), this.indicator().unit));
  protected readonly operators = computed(() => operators.map((code, at) => ({ code, label: this.word(`operators.${at}`) })));
  protected readonly spans = computed(() =>
    ['true', 'false'].map((code) => ({ code, label: this.word(code === 'true' ? 'cumulative.yes' : 'cumulative.no') })),
  );

  private readonly written = computed(() => ({ draft: this.draft(), indicator: this.indicator(), reason: this.reason() }));
  /** Whether something was written that stands nowhere else. */
  readonly isUnsaved = computed(() => {
    const begun = { draft: this.draftOf(this.view()), indicator: emptyIndicator, reason: '' };
    return JSON.stringify(this.written()) !== JSON.stringify(begun);
  });
  protected readonly sending = formSending({
    words: 'indicatorBuilder',
    written: this.written,
    faults: () => this.faults(),
    shows: (field) => field === 'code' || field === 'reason',
  });
  /** What is wrong at a place: what the data say at once, what is missing once someone has tried to publish. */
  protected readonly faultOf = (place: string): string => this.problems().get(place) ?? this.sending.faultOf(place);

  protected write(change: Partial<IndicatorDraft>): void {
    this.indicator.update((indicator) => ({ ...indicator, ...change }));
  }

  protected chooseKind(code: string): void {
    const kind = kinds.find((one) => one === code);
    if (kind) this.write({ kind });
  }

  protected chooseOperator(code: string): void {
    const operator = operators.find((one) => one === code);
    if (operator) this.write({ operator });
  }

  /** Lets go of what was written and starts from what is in force now. */
  protected startAnew(): void {
    this.draft.set(this.draftOf(this.view()));
    this.elsewhere.set(false);
  }

  protected publish(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      this.elsewhere.set(false);
      this.published.emit(await this.send(project, this.view()));
    });
  }

  private async send(project: string, view: DefinitionView | null): Promise<DefinitionView> {
    if (view === null) return this.writer.send('POST', paths.indicators(project), this.checkedIndicator().indicator, definitionView);
    const change = definitionChange.parse({ definition: this.checked().definition, reason: this.reason() });
    try {
      return await this.writer.send('PUT', paths.indicatorDefinition(project, view.code), change, definitionView, {
        ifMatch: view.version,
      });
    } catch (error) {
      if (problemOf(error).problem.status === 412) {
        this.elsewhere.set(true);
        this.stale.emit();
      }
      throw error;
    }
  }

  private faults(): Faults {
    const view = this.view();
    const missing = new Map([...(view === null ? this.checkedIndicator().faults : []), ...this.checked().faults]);
    const faults = new Map([...missing].map(([place, key]) => [place, this.sentence(key)]));
    for (const [place, sentence] of this.problems()) faults.set(place, sentence);
    if (view === null) return faults;
    if (this.reason().trim().length < 3) faults.set('reason', this.sentence('reason'));
    const inForce = checkDraft(this.draftOf(view), this.read).definition;
    const { definition } = this.checked();
    if (definition !== null && JSON.stringify(definition) === JSON.stringify(inForce))
      faults.set('nothing', this.word('wrong.nothingChanged'));
    return faults;
  }

  private draftOf(view: DefinitionView | null): DefinitionDraft {
    return view === null ? emptyDefinition : draftOf(view.definition, (value) => writeAmount(value, this.language.code()));
  }

  /** What is wrong, alone under its field. */
  private sentence(key: string): string {
    return `${capital(this.word(`wrong.${key}`))}.`;
  }

  private word(key: string, parameters?: Readonly<Record<string, unknown>>): string {
    return this.language.word(`indicatorBuilder.${key}`, parameters);
  }
}
