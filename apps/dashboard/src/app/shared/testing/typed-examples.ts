import type { IndicatorDetail, IndicatorValue, TargetGroupAnswer, TypedValueAnswer, TypedValues } from '#contract';
import { anIndicatorDetail, anIndicatorValue } from './indicator-examples';

/** An informed estimate of third-country nationals at the end of P4: 40, of which 25 women. */
export const aTypedValue = (differences: Partial<TypedValueAnswer> = {}): TypedValueAnswer => ({
  ...{ on: '2026-03-31', kind: 'estimate', version: 1, amount: 40, value: 40, numerator: null, denominator: null },
  ...{ bySex: { F: 25, M: 14, N: 1 }, method: 'Campione di tre giornate per sportello, estrapolato al totale.' },
  ...{ evidence: { title: 'Nota metodologica', reference: 'prot. 44/2026' }, traitIsCriterion: false, fromRegister: false },
  ...{ period: 'P4', at: '2026-04-02T08:30:00.000Z', by: 'Giulia Martelli', reason: null, withdrawn: false },
  ...differences,
});

/** What was typed for EECO13, whose records count 23 by themselves. */
export const someTypedValues = (differences: Partial<TypedValues> = {}): TypedValues => {
  const { name, unit, measure } = anIndicatorValue({
    name: { it: 'Cittadini di paesi terzi', en: 'Third-country nationals', fr: 'Ressortissants de pays tiers' },
  });
  return {
    ...{ code: 'LI-O4', commonCode: 'EECO13', name, unit, measure, kind: 'estimate', notTyped: null },
    ...{ sexes: ['M', 'F', 'N', 'T'], conditions: true, counted: 23, shown: '2026-03-31' },
    ...{ values: [aTypedValue()], history: [aTypedValue()] },
    ...differences,
  };
};

/** An indicator of which nothing may be typed, as most are. */
export const nothingTyped = (): TypedValues =>
  someTypedValues({ kind: null, notTyped: 'counted', sexes: [], conditions: false, counted: 588, shown: null, values: [], history: [] });

export const aTargetGroup = (differences: Partial<TargetGroupAnswer> = {}): TargetGroupAnswer => ({
  ...{ code: 'LI-O4', version: 1, notAllowed: null, statement: null, since: null, by: null, reason: null, posting: null },
  ...differences,
});

/** The same figure, typed: what the page and the panel show of it. */
export const aTypedIndicatorValue = (differences: Partial<IndicatorValue> = {}): IndicatorValue =>
  anIndicatorValue({
    ...{ value: 40, inPeriod: null, pace: null, paceNeeded: null, forecast: null, excluded: 0 },
    typed: { kind: 'estimate', on: '2026-03-31', counted: 23 },
    ...differences,
  });

export const aTypedDetail = (differences: Partial<IndicatorDetail> = {}): IndicatorDetail =>
  anIndicatorDetail({
    ...{ value: aTypedIndicatorValue(), typed: aTypedValue(), forecastCurve: [], noForecast: 'typed', bridge: null, people: null },
    ...{ missing: [], deskMonths: [], ownBreakdowns: [], issued: [] },
    ...differences,
  });
