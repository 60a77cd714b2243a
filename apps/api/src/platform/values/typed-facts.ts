import type { CalendarDay, TypedKind, TypedValue } from '#domain';

/** A value as it was typed, in a version of its day. */
export interface RecordedTypedValue extends TypedValue {
  readonly kind: TypedKind;
  /** Of the value of this day: 1, one more with each change. */
  readonly version: number;
  /** Taken back: nothing is stated for this day any more. */
  readonly withdrawn: boolean;
  readonly reason: string | null;
  /** Account. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** As JSON brings it: amounts by column, instants as text. */
export interface TypedValueRow extends Pick<
  RecordedTypedValue,
  | 'kind'
  | 'version'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'method'
  | 'traitIsCriterion'
  | 'fromRegister'
  | 'withdrawn'
  | 'reason'
  | 'recordedBy'
> {
  readonly on: CalendarDay;
  readonly women: number | null;
  readonly men: number | null;
  readonly nonBinary: number | null;
  readonly evidenceTitle: string | null;
  readonly evidenceReference: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** The typed values of indicator `i` as JSON, every version, in the order they were typed. */
export const typedValuesQuestion = `(select json_agg(json_build_object('on', v.on_date, 'version', v.version, 'kind', v.kind, 'value', v.value,
          'numerator', v.numerator, 'denominator', v.denominator, 'women', v.women, 'men', v.men, 'nonBinary', v.non_binary,
          'method', v.method, 'evidenceTitle', v.evidence_title, 'evidenceReference', v.evidence_reference,
          'traitIsCriterion', v.trait_is_criterion, 'fromRegister', v.from_register, 'withdrawn', v.withdrawn, 'reason', v.reason,
          'recordedBy', v.recorded_by, 'recordedAt', v.recorded_at, 'supersededAt', v.superseded_at) order by v.recorded_at, v.on_date)
        from indicator_typed_value v where v.project_id = i.project_id and v.indicator_number = i.number)`;

export function typedValueFrom({
  women,
  men,
  nonBinary,
  evidenceTitle,
  evidenceReference,
  recordedAt,
  supersededAt,
  ...row
}: TypedValueRow): RecordedTypedValue {
  const bySex = women === null && men === null && nonBinary === null ? null : { F: women, M: men, N: nonBinary };
  const evidence = evidenceTitle === null || evidenceReference === null ? null : { title: evidenceTitle, reference: evidenceReference };
  return {
    ...row,
    bySex,
    evidence,
    recordedAt: new Date(recordedAt),
    supersededAt: supersededAt === null ? null : new Date(supersededAt),
  };
}
