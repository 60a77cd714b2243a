import type { Params } from '@angular/router';
import type { IconName } from '../shared/icons/icon';
import { containsWords } from '../shared/language/contains-words';

/** Something one can go to or do. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  /** Said after the name: a code, a value. */
  readonly aside?: string;
  readonly icon?: IconName;
  /** Further words it is found by. */
  readonly alsoFoundBy?: readonly string[];
  readonly to?: { readonly commands: readonly string[]; readonly query: Params };
  readonly does?: () => void;
}
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** How many of one kind are shown. */
const enough = 8;

/** What is found by these words, kind by kind; kinds in which nothing is found are left out. */
export function found(words: string, groups: readonly FindingGroup[]): readonly FindingGroup[] {
  return groups
    .map(({ title, findings }) => ({
      title,
      findings: findings
        .filter((finding) => containsWords(words, finding.name, finding.aside ?? '', ...(finding.alsoFoundBy ?? [])))
        .slice(0, enough),
    }))
    .filter(({ findings }) => findings.length > 0);
}
