import type { ProgrammeReference } from '#contract';

/** Which family of programmes a project belongs to, where we have a name and a colour for it. */
export function fundKind({ code, name, fund }: ProgrammeReference): 'esf' | 'interreg' | null {
  if (/interreg/i.test(`${code} ${name}`)) return 'interreg';
  return /^(ESF|FSE)\+/.test(fund) ? 'esf' : null;
}
