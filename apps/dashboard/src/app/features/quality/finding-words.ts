import { inject } from '@angular/core';
import type { QualityFinding } from '#contract';
import { fieldName, formatDay, formatMonth, formatNumber, memberName, missingField } from '#wording';
import { Language } from '../../shared/language/language';

type NamedIndicator = QualityFinding['indicators'][number];

/** A finding as sentences in the language of the screen: what is wrong, and what to do. Made where things are injected. */
export function findingWords() {
  const language = inject(Language);
  const number = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, Number.isInteger(value) ? 0 : 1, language.code());

  /** What is wrong. */
  function wrong(finding: QualityFinding): string {
    const said = language.word(`quality.wrong.${finding.code}`, parametersOf(finding)) || finding.code;
    return said.charAt(0).toLocaleUpperCase(language.code()) + said.slice(1);
  }

  /** What to do. */
  function remedy(finding: QualityFinding): string {
    return language.word(`quality.remedy.${finding.code}`, parametersOf(finding));
  }

  function parametersOf({ entry, fields, indicators, against, sex, found, bound, month }: QualityFinding): Record<string, string> {
    const code = language.code();
    return {
      field: fields.map((field) => fieldName(field, code)).join(', '),
      missing: fields.map((field) => missingField(field, code)).join(', '),
      left: indicators.map(nameOf).join(' + '),
      right: against.map(nameOf).join(' + '),
      who: sex === null || sex === 'T' ? '' : ` (${memberName('sex', sex, code).toLocaleLowerCase(code)})`,
      day: entry === null ? '' : formatDay(entry.day, code),
      time: entry?.time ?? '–',
      found: number(found),
      bound: number(bound),
      month: month === null ? '' : formatMonth(`${month.month}-01`, code),
      usual: number(month?.usual ?? null),
      low: number(month?.low ?? null),
      high: number(month?.high ?? null),
    };
  }

  /** The code that the project shows it under, and the common one beside it where they differ. */
  function nameOf({ code, shownAs }: NamedIndicator): string {
    if (code === 'leavers') return language.word('quality.leavers');
    return shownAs === null || shownAs === code ? code : `${shownAs} (${code})`;
  }

  return { wrong, remedy };
}
