/**
 * How sensitive a field is. `open`: about things and organisations; `personal`: about a person, under a pseudonym; `identity`: says who the
 * person is; `special`: special category (R29, GDPR art. 9).
 */
export type FieldClass = 'open' | 'personal' | 'identity' | 'special';

export interface Protection {
  /** Why the field may be kept; null for what is about nobody. */
  readonly legalBasis: 'GDPR 6(1)(c), 6(1)(e)' | 'GDPR 9(2)(g)' | null;
  /** When it goes: with the project's own papers, or five years after 31 December of the year of the last payment to the beneficiary. */
  readonly retention: 'project' | 'fiveYearsAfterLastPayment';
  /** `members`: who has a role in the project; `recordReaders`: who may open records; `onReveal`: for a reason, each time noted. */
  readonly seenBy: 'members' | 'recordReaders' | 'onReveal';
}

const protections: Readonly<Record<FieldClass, Protection>> = {
  open: { legalBasis: null, retention: 'project', seenBy: 'members' },
  personal: { legalBasis: 'GDPR 6(1)(c), 6(1)(e)', retention: 'fiveYearsAfterLastPayment', seenBy: 'recordReaders' },
  identity: { legalBasis: 'GDPR 6(1)(c), 6(1)(e)', retention: 'fiveYearsAfterLastPayment', seenBy: 'onReveal' },
  special: { legalBasis: 'GDPR 9(2)(g)', retention: 'fiveYearsAfterLastPayment', seenBy: 'onReveal' },
};

/** What a class of field is kept for, how long, and who sees it (G39, G44). */
export function protectionOf(fieldClass: FieldClass): Protection {
  return protections[fieldClass];
}
