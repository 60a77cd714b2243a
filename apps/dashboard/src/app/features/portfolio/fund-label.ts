import type { ProgrammeReference } from '#contract';
import type { Language } from '#domain';
import { fundName } from '#wording';

/** Whether a programme is one of territorial cooperation: people know it by that name, not by the fund behind it. */
export function isInterreg({ code, name, fund }: ProgrammeReference): boolean {
  return /interreg/i.test(`${code} ${name} ${fund}`);
}

/** FSE+ · ESF+, Interreg: by which name people know where the money comes from. */
export function fundLabel(programme: ProgrammeReference, language: Language): string {
  return isInterreg(programme) ? fundName('Interreg', language) : fundName(programme.fund, language);
}
