import { type AnyRegisterName, registerTypes } from '#contract';
import { type Language, recordType } from '#domain';
import { capitalised } from '../language/capitalised';

/** What a register is called where the catalogue alone says so: the records of its kind. */
export function registerTitle(register: AnyRegisterName, language: Language): string {
  return capitalised(recordType(registerTypes[register]).label.many[language]);
}
