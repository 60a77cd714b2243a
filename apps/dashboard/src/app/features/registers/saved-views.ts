import { computed, inject, Injectable, signal } from '@angular/core';
import {
  faultOfView,
  paths,
  type RegisterTableName,
  registerView,
  type RegisterView,
  type RegisterViewChange,
  registerViewDefault,
  registerViewList,
  type ViewContent,
} from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { Writer } from '../../shared/http/writer';
import { Selection } from '../../shared/selection/selection';

/** In the address instead of a view's id: the register as it is, also for whoever begins with a view. */
export const wholeRegister = 'all';

/** Parts of the address that a view says. */
export const viewParts = ['desk', 'from', 'to', 'where', 'sort', 'columns'] as const;

/** The views of one register that its reader can choose from, and what is done to them. */
@Injectable()
export class SavedViews {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly register = signal<RegisterTableName | null>(null);
  private readonly list = contractResource(registerViewList, () => {
    const project = this.selection.project();
    return project === null || this.register() === null ? undefined : paths.registerViews(project);
  });

  /** Those that the register can still show, by name. */
  readonly views = computed<readonly RegisterView[]>(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.filter((view) => view.register === this.register() && faultOfView(view.register, view.content) === null);
  });
  /** Whether it is known which there are, or that they do not come: a register never waits for them longer. */
  readonly areKnown = computed(() => this.list.hasValue() || this.list.error() !== undefined);
  readonly first = computed(() => this.views().find(({ isDefault }) => isDefault) ?? null);

  of(register: RegisterTableName): void {
    this.register.set(register);
  }

  /** @throws ProblemError, as the others */
  async save(register: RegisterTableName, name: string, content: ViewContent, isShared: boolean): Promise<RegisterView> {
    const view = await this.writer.send('POST', this.address(), { register, name, content, isShared }, registerView);
    this.list.reload();
    return view;
  }

  async change({ id, version }: RegisterView, change: RegisterViewChange): Promise<RegisterView> {
    return this.again(this.writer.send('PATCH', this.address(id), change, registerView, { ifMatch: version }));
  }

  async remove({ id, version }: RegisterView): Promise<void> {
    await this.again(this.writer.send('DELETE', this.address(id), {}, registerView, { ifMatch: version }));
  }

  /** With which of them one begins from now on; null: with the register as it is. */
  async begin(register: RegisterTableName, view: RegisterView | null): Promise<void> {
    const address = paths.registerViewDefault(this.selection.project() ?? '', register);
    await this.again(this.writer.send('PUT', address, { view: view?.id ?? null }, registerViewDefault));
  }

  /** Whatever came of it, the list says how it is now. */
  private async again<T>(sent: Promise<T>): Promise<T> {
    try {
      return await sent;
    } finally {
      this.list.reload();
    }
  }

  private address(id?: string): string {
    const project = this.selection.project() ?? '';
    return id === undefined ? paths.registerViews(project) : paths.registerView(project, id);
  }
}

/** A view as it is kept: without what it does not say. */
export function saidBy(content: ViewContent): ViewContent {
  return Object.fromEntries(viewParts.flatMap((part) => (content[part] === undefined ? [] : [[part, content[part]]])));
}

/** Whether two views say the same. */
export function isSameView(one: ViewContent, other: ViewContent): boolean {
  return viewParts.every((part) => (one[part] ?? '') === (other[part] ?? ''));
}

/** What the address says of a view; what the view does not say goes out of it. */
export function addressOf(content: ViewContent): Readonly<Record<string, string | null>> {
  return Object.fromEntries(viewParts.map((part) => [part, content[part] ?? null]));
}
