import { inject, Service } from '@angular/core';
import { registerTypes, type RegisterTableName } from '#contract';
import { recordType } from '#domain';
import { registerTitle } from '../../shared/areas/register-title';
import { capitalised } from '../../shared/language/capitalised';
import { Language } from '../../shared/language/language';
import { isEntered } from './register-kinds';

/** Registers that people name otherwise than the catalogue, with words of their own for everything: `registers.<name>.…`. */
const named: ReadonlySet<RegisterTableName> = new Set(['people', 'participations', 'contacts', 'appointments', 'referrals']);

/** What the pages of a register are called and say: in words of their own, or as the catalogue has them. Reads the language, so it follows it. */
@Service()
export class RegisterWords {
  private readonly language = inject(Language);

  /** The heading of the table. */
  title(name: RegisterTableName): string {
    return named.has(name) || !isEntered(name) ? this.word(`${name}.title`) : registerTitle(name, this.language.code());
  }

  /** One of its records, as a heading. */
  one(name: RegisterTableName): string {
    return named.has(name) || !isEntered(name) ? this.word(`${name}.one`) : capitalised(this.labels(name).one);
  }

  /** How many records there are: “3 accordi”. */
  count(name: RegisterTableName, count: number): string {
    if (named.has(name) || !isEntered(name)) return this.language.counted(`registers.${name}.count`, count);
    const { one, many } = this.labels(name);
    const language = this.language.code();
    const written = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(count);
    return `${written} ${new Intl.PluralRules(language).select(count) === 'one' ? one : many}`;
  }

  /** What the register holds, while their number is awaited. */
  what(name: RegisterTableName): string {
    return named.has(name) ? this.word(`${name}.what`) : '…';
  }

  /** What begins a new record, on a button and as a heading. */
  begin(name: RegisterTableName): { readonly button: string; readonly heading: string } {
    if (named.has(name)) return { button: this.word(`${name}.new`), heading: this.word(`${name}.new`) };
    return { button: this.word('add'), heading: this.one(name) };
  }

  /** What stands where there is no record yet. @param mayAdd whether whoever reads it may add the first */
  empty(name: RegisterTableName, mayAdd: boolean): { readonly what: string; readonly how: string } {
    if (named.has(name)) return { what: this.word(`${name}.empty.what`), how: this.word(`${name}.empty.how`) };
    return { what: this.word('emptyHere.what'), how: this.word(mayAdd ? 'emptyHere.how' : 'emptyHere.read') };
  }

  private labels(name: keyof typeof registerTypes): { readonly one: string; readonly many: string } {
    const { one, many } = recordType(registerTypes[name]).label;
    const language = this.language.code();
    return { one: one[language], many: many[language] };
  }

  private word(key: string): string {
    return this.language.word(`registers.${key}`);
  }
}
