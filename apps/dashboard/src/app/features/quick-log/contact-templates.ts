import { computed, Service, signal } from '@angular/core';
import type { ContactDraft } from './contact-draft';

/** What a desk does most, ready to be saved. Its name is `quickLog.template.<key>`. */
export interface ContactTemplate {
  readonly key: string;
  readonly answers: Pick<ContactDraft, 'type' | 'needs' | 'minutes' | 'way' | 'outcome'>;
}

const templates: readonly ContactTemplate[] = [
  { key: 'information', answers: { type: 'information', needs: ['work'], minutes: '10', way: 'desk', outcome: 'information_given' } },
  { key: 'call', answers: { type: 'information', needs: ['work'], minutes: '5', way: 'phone', outcome: 'information_given' } },
  { key: 'first', answers: { type: 'reception', needs: ['work'], minutes: '15', way: 'desk', outcome: 'appointment_set' } },
  { key: 'cv', answers: { type: 'cv_and_application', needs: ['work'], minutes: '30', way: 'desk', outcome: 'candidacy_created' } },
  { key: 'courses', answers: { type: 'information', needs: ['training'], minutes: '15', way: 'desk', outcome: 'information_given' } },
  { key: 'papers', answers: { type: 'information', needs: ['documents'], minutes: '15', way: 'desk', outcome: 'information_given' } },
];

const storageKey = 'cruscotto.templateUse';

/** The templates in the order in which this device uses them: the one used most is first. */
@Service()
export class ContactTemplates {
  private readonly uses = signal(storedUses());

  readonly inOrder = computed(() => inOrderOfUse(templates, this.uses()));

  noteUse(key: string): void {
    this.uses.update((uses) => ({ ...uses, [key]: (uses[key] ?? 0) + 1 }));
    localStorage.setItem(storageKey, JSON.stringify(this.uses()));
  }
}

/** Those used equally often keep the order of the list. */
export function inOrderOfUse<T extends { readonly key: string }>(all: readonly T[], uses: Readonly<Record<string, number>>): readonly T[] {
  return all.toSorted((one, other) => (uses[other.key] ?? 0) - (uses[one.key] ?? 0));
}

function storedUses(): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
  } catch {
    // what something else wrote there is no order
    return {};
  }
}
