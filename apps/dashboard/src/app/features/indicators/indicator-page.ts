import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { indicatorDetail, paths } from '#contract';
import {
  comparisonWord,
  formatDay,
  formatMonths,
  formatPercent,
  formatTarget,
  formatValue,
  formatWhole,
  indicatorKindName,
  recordKind,
} from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { PageTitles } from '../../shared/language/page-titles';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { BreakdownBars } from '../../shared/ui/breakdown-bars';
import { Bullet } from '../../shared/ui/bullet';
import { CorrectionMark } from '../../shared/ui/correction-mark';
import { EmptyState } from '../../shared/ui/empty-state';
import { Figure } from '../../shared/ui/figure';
import { bulletAmounts, comparisonOf, hasTarget, paceText, ratioParts, untypedText, valueText } from '../../shared/ui/indicator-words';
import { LockNote } from '../../shared/ui/lock-note';
import { MethodMark } from '../../shared/ui/method-mark';
import { SmallMultiples } from '../../shared/ui/small-multiples';
import { StatusMark } from '../../shared/ui/status-mark';
import { TrustStamp, type Trust } from '../../shared/ui/trust-stamp';
import { TypedMark } from '../../shared/ui/typed-mark';
import { BesideWhy } from '../../shared/why/beside-why';
import { RuleConditions } from '../../shared/why/rule-conditions';
import { WhyOpener } from '../../shared/why/why-opener';
import { breakdownsOf, ownBreakdownsOf } from './breakdowns-of';
import { DefinitionHistory } from './definition-history';
import { IndicatorTrend } from './indicator-trend';
import { GroupPanel } from './target-group/group-panel';
import { TargetPanel } from './targets/target-panel';
import { TypedPanel } from './typed/typed-panel';

/** From so many desks on, small pictures on one scale say more than bars. */
const manyDesks = 6;

/** One indicator: its figure against what is due, how it came about, who is in it, and what it is. Every number opens. */
@Component({
  selector: 'app-indicator-page',
  imports: [
    BesideWhy,
    BreakdownBars,
    Bullet,
    CorrectionMark,
    DefinitionHistory,
    EmptyState,
    Failure,
    Figure,
    GroupPanel,
    IndicatorTrend,
    LocalTextPipe,
    LockNote,
    MethodMark,
    RouterLink,
    RuleConditions,
    SmallMultiples,
    StatusMark,
    TargetPanel,
    TranslocoDirective,
    TrustStamp,
    TypedMark,
    TypedPanel,
  ],
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
})
export class IndicatorPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);
  protected readonly why = inject(WhyOpener);

  /** Code of the indicator, from the address. */
  readonly code = input.required<string>();
  /** What the chart shows, as the address says it: `months` for columns, `table` for the table. */
  readonly chart = input<string>();
  /** `edit`: the form of the targets is open. */
  readonly targets = input<string>();
  /** `new`, or the day of the typed value that is being changed. */
  readonly typed = input<string>();
  /** `edit`: the form of the target group is open. */
  readonly group = input<string>();
  /** `open`: the history of the definition is read. */
  readonly history = input<string>();

  protected readonly detail = contractResource(indicatorDetail, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    const by = 'sex,ageBand,employmentStatus,educationGroup,citizenshipGroup,desk';
    return { url: paths.value(project, this.code()), params: { ...this.context.question(), by } };
  });
  /** Whether this person changes definitions; what was known in the past is looked at, not changed. */
  protected readonly mayDefine = computed(() => this.session.may('definitions.edit') && !this.context.past());
  protected readonly missing = computed(() => {
    const error = this.detail.error();
    return error !== undefined && problemOf(error).problem.status === 404;
  });
  protected readonly shown = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  private readonly value = computed(() => this.shown()?.value ?? null);

  protected readonly figure = computed(() => this.said((value) => valueText(value, this.language.code())));
  /** “su 600”, the amount apart. */
  protected readonly compared = computed(() => {
    const value = this.value();
    const amount = value ? comparisonOf(value).amount : null;
    if (!value || amount === null) return { word: '', amount: '' };
    return { word: comparisonWord(value.operator, this.language.code()), amount: formatTarget(amount, value, this.language.code()) };
  });
  protected readonly byNow = computed(() => {
    const value = this.value();
    return value !== null && comparisonOf(value).byNow;
  });
  protected readonly target = computed(() => this.said((value) => formatTarget(value.target, value, this.language.code())));
  protected readonly final = computed(() => this.said((value) => formatTarget(value.final, value, this.language.code())));
  protected readonly baseline = computed(() => this.said((value) => formatTarget(value.baseline ?? 0, value, this.language.code())));
  protected readonly kind = computed(() => this.said((value) => indicatorKindName(value.kind, this.language.code())));
  protected readonly judged = computed(() => {
    const value = this.value();
    return value !== null && hasTarget(value);
  });
  protected readonly amounts = computed(() => {
    const value = this.value();
    return value ? bulletAmounts(value) : null;
  });
  /** How far it is from what is due today: “98% · mancano 12”. */
  protected readonly distance = computed(() => {
    const value = this.value();
    const due = value ? comparisonOf(value).amount : null;
    if (!value || value.value === null || due === null) return null;
    const short = value.operator === '<=' ? value.value - due : due - value.value;
    return {
      index: value.ratio === null ? null : formatPercent(value.ratio, this.language.code(), 0),
      word: value.operator === '<=' ? 'over' : 'short',
      short: short > 0 && value.unit !== '%' ? formatValue(short, value, this.language.code()) : null,
    };
  });
  protected readonly pace = computed(() => {
    const value = this.value();
    if (!value || value.pace === null) return null;
    const language = this.language.code();
    return {
      pace: paceText(value.pace, language),
      needed: value.paceNeeded === null ? null : paceText(value.paceNeeded, language),
      word: value.operator === '<=' ? 'paceAtMost' : 'paceNeeding',
    };
  });
  protected readonly parts = computed(() => {
    const value = this.value();
    return value ? ratioParts(value, this.language.code()) : null;
  });
  protected readonly trust = computed<Trust | null>(() => {
    const value = this.value();
    if (!value) return null;
    const people = this.shown()?.people;
    return {
      asOf: value.cutOff,
      completeness: people && people.persons > 0 ? people.complete / people.persons : null,
      excluded: value.excluded,
      lock: value.lock,
      definitionVersion: value.definitionVersion,
      typed: value.typed?.kind ?? null,
    };
  });
  /** Why there is no value: its records are not kept yet, or nobody is in its reference group. */
  protected readonly reason = computed(() => {
    const value = this.value();
    if (!value) return null;
    const language = this.language.code();
    if (value.waiting !== null) return this.language.word('indicators.waitingWhy', { records: recordKind(value.waiting, language) });
    const untyped = untypedText(value, language);
    if (untyped !== null) return untyped;
    const cannot = this.shown()?.explained.cannot;
    return cannot ? this.language.read(cannot.sentence) : null;
  });
  protected readonly breakdowns = computed(() => {
    const value = this.value();
    const cards = value ? breakdownsOf(value, this.project() ?? { desks: [], partners: [] }, this.language.code()) : [];
    // many desks are shown as small pictures below
    return cards.filter(({ dimension, bars }) => dimension !== 'desk' || bars.length < manyDesks || this.desks().length === 0);
  });
  protected readonly ownBreakdowns = computed(() => {
    const detail = this.shown();
    return detail ? ownBreakdownsOf(detail, this.language.code()) : [];
  });
  protected readonly desks = computed(() => {
    const desks = (this.shown()?.deskMonths ?? []).map(({ desk, ...rest }) => ({ key: desk, ...rest }));
    return desks.length >= manyDesks ? desks.sort((one, other) => other.total - one.total) : [];
  });
  protected readonly desksNote = computed(() => {
    const months = this.desks().flatMap((desk) => desk.months);
    const largest = Math.max(0, ...months.map(({ amount }) => amount));
    const [first, last] = [
      months.map(({ month }) => month).sort()[0],
      months
        .map(({ month }) => month)
        .sort()
        .at(-1),
    ];
    if (first === undefined || last === undefined) return '';
    const language = this.language.code();
    return this.language.word('indicators.sameScale', {
      largest: formatWhole(largest, language),
      months: formatMonths(first, last, language),
    });
  });
  /** Reported values that were corrected afterwards. */
  protected readonly corrected = computed(() =>
    (this.shown()?.issued ?? []).flatMap((issued) => {
      const { value, now } = issued;
      if (now === null || now === value) return [];
      return [{ ...issued, change: now - value, reported: formatWhole(value, this.language.code()) }];
    }),
  );

  constructor() {
    effect(() => {
      const value = this.value();
      if (value) this.titles.name(`${value.code} ${this.language.read(value.name)}`);
    });
  }

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  protected where(dimension: string, member: string): string {
    return `${dimension}:${member}`;
  }

  /** The member of a breakdown whose “why” is open. */
  protected openMember(dimension: string): string | null {
    const where = this.selection.where();
    return this.selection.why() === this.code() && where?.startsWith(`${dimension}:`) ? where.slice(dimension.length + 1) : null;
  }

  protected openIncomplete(): void {
    void this.router.navigate(this.selection.to('incomplete'), { queryParams: this.selection.kept() });
  }

  protected showAs(chart: string | null): void {
    void this.router.navigate([], { queryParams: { chart }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected editTargets(open: boolean): void {
    void this.router.navigate([], { queryParams: { targets: open ? 'edit' : null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected editTyped(typed: string | null): void {
    void this.router.navigate([], { queryParams: { typed }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected editGroup(open: boolean): void {
    void this.router.navigate([], { queryParams: { group: open ? 'edit' : null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A point of the chart asks why: the same figure on that day. */
  protected whyOf(asOf: string): void {
    void this.selection.choose({ why: this.code(), where: null, asOf, period: null });
  }

  private said(words: (value: NonNullable<ReturnType<typeof this.value>>) => string): string {
    const value = this.value();
    return value ? words(value) : '';
  }
}
