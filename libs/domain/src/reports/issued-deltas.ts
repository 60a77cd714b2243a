/** What one issued report added to an indicator: never changed afterwards (design.md §5). */
export interface IssuedDelta {
  readonly reportId: string;
  readonly delta: number;
}

/** From what was reported to what is so now. The three add up: `reported + corrections + added = now`. */
export interface ReportBridge {
  /** Sum of the deltas already issued. */
  readonly reported: number;
  /** What changed since in the periods already reported (R15). */
  readonly corrections: number;
  /** What the period of this report adds. */
  readonly added: number;
  readonly now: number;
  /** What this report issues: value now, up to the period's end, less the sum of deltas already issued. */
  readonly delta: number;
}

/**
 * The bridge of a cumulative count or sum. `now` is the value up to the end of the period, `upToPreviousEnd` that up to the end of the
 * period before, both as known now. The cumulative value is always the sum of the issued deltas. Ratios are bridged by their two parts.
 */
export function bridgeOf(issued: readonly IssuedDelta[], upToPreviousEnd: number, now: number): ReportBridge {
  const reported = issued.reduce((sum, { delta }) => sum + delta, 0);
  return { reported, corrections: upToPreviousEnd - reported, added: now - upToPreviousEnd, now, delta: now - reported };
}
