/** Why an answer that came by a public link waits until a person has looked: none of them proves anything by itself. */
export const holdReasons = ['trap_filled', 'too_fast', 'many_from_one_source', 'many_at_once'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What is known of an answer that came by a public link, without knowing who sent it. */
export interface AnswerSigns {
  /** A field that nobody sees was filled. */
  readonly trapFilled: boolean;
  /** Between reading the form and sending it, in seconds. */
  readonly secondsTaken: number;
  /** Questions that were answered. */
  readonly answered: number;
  /** Answers by this link within the window, from the same source and from anywhere, this one included. */
  readonly fromSource: number;
  readonly byLink: number;
}

/** The window over which answers are counted, in minutes. */
export const robotWindowMinutes = 10;
/**
 * So many answers within the window are held, and so many more are refused: a class with one address answers within a lesson, and a link that
 * was mailed to all companies of a province is answered by dozens of them, not by hundreds in ten minutes.
 */
export const robotLimits = {
  source: { hold: 20, refuse: 200 },
  link: { hold: 120, refuse: 1000 },
} as const;
/** Nobody reads a question and answers it faster than this, in seconds; and no form as a whole. */
const secondsPerAnswer = 0.7;
const secondsPerForm = 3;

/** The reasons for which an answer is held; none: it counts at once. */
export function holdReasonsOf({ trapFilled, secondsTaken, answered, fromSource, byLink }: AnswerSigns): readonly HoldReason[] {
  return [
    ...(trapFilled ? (['trap_filled'] as const) : []),
    ...(secondsTaken < Math.max(secondsPerForm, answered * secondsPerAnswer) ? (['too_fast'] as const) : []),
    ...(fromSource > robotLimits.source.hold ? (['many_from_one_source'] as const) : []),
    ...(byLink > robotLimits.link.hold ? (['many_at_once'] as const) : []),
  ];
}

/** Whether an answer is not even taken: then it is told to come later, and nothing is written. */
export function isRefusedAsFlood({ fromSource, byLink }: Pick<AnswerSigns, 'fromSource' | 'byLink'>): boolean {
  return fromSource > robotLimits.source.refuse || byLink > robotLimits.link.refuse;
}
