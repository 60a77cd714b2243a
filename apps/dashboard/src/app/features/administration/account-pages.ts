import { computed, linkedSignal, signal } from '@angular/core';
import { accountList, type AccountView, paths } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';

/** All accounts, as far as one has looked. Made where things are injected. */
export function accountPages() {
  const cursor = signal<string | undefined>(undefined);
  const page = contractResource(accountList, () => ({ url: paths.accounts, params: { cursor: cursor() } }));
  const arrived = computed(() => (page.hasValue() ? page.value() : null));
  const known = linkedSignal<ReturnType<typeof arrived>, readonly AccountView[]>({
    source: arrived,
    computation: (now, before) => withThe(before?.value ?? [], now?.items ?? []),
  });
  return {
    accounts: known.asReadonly(),
    /** Whether the first page has come. */
    here: computed(() => arrived() !== null || known().length > 0),
    /** Whether there are more than have come; null while that is not known. */
    hasMore: computed(() => {
      const now = arrived();
      return now === null ? null : now.next !== null;
    }),
    error: page.error,
    isLoading: page.isLoading,
    more(): void {
      const next = arrived()?.next;
      if (next) cursor.set(next);
    },
    reload: () => page.reload(),
    /** Shows an account as it is now. */
    renew(account: AccountView): void {
      known.update((accounts) => withThe(accounts, [account]));
    },
  };
}

/** The list with these in it, each once and as it is now. */
function withThe(known: readonly AccountView[], arrived: readonly AccountView[]): readonly AccountView[] {
  const byId = new Map(known.map((account) => [account.id, account]));
  for (const account of arrived) byId.set(account.id, account);
  return [...byId.values()];
}
