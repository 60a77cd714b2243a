import type { LocalText } from '../indicators/indicator-definition.js';

/**
 * A closed list of codes with what users read for each, and what the rules need to know of it. Written as a record over the type of the
 * code, so that a code without its words does not compile. The order is the one in which a form offers them.
 */
export type CodeList<Code extends string | number, Facts = unknown> = Readonly<Record<Code, { readonly label: LocalText } & Facts>>;

/** The codes of a list, in its order. */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly Code[] {
  return Object.keys(list) as Code[];
}

/** The words of each code, as the field catalogue keeps them. */
export function labelsOf(list: CodeList<string> | CodeList<number>): Readonly<Record<string, LocalText>> {
  return Object.fromEntries(Object.entries(list).map(([code, { label }]) => [code, label]));
}

/** Whether a text from outside is a code of the list. */
export function isCodeOf<Code extends string>(list: CodeList<Code>, text: string): text is Code {
  return Object.hasOwn(list, text);
}
