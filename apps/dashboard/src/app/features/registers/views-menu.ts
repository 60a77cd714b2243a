import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RegisterTableName, RegisterView, ViewContent } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Session } from '../../shared/session/session';
import { Panel } from '../../shared/ui/panel';
import { addressOf, isSameView, saidBy, SavedViews, wholeRegister } from './saved-views';
import { ViewDialog, type ViewSaid } from './view-dialog';

/** The views of a register: which one is shown, the others to choose from, and what can be done with what one sees. */
@Component({
  selector: 'app-views-menu',
  imports: [Icon, Panel, TranslocoDirective, ViewDialog],
  template: `
    <ng-container *transloco="let t; prefix: 'registers.views'">
      <button #opener type="button" class="btn" aria-haspopup="dialog" [popoverTargetElement]="element">
        <app-icon name="visibility" /><span class="called">{{ shown()?.name ?? t('button') }}</span>
        @if (isChanged()) {
          <span class="changed"><span class="vh">, </span>{{ t('changed') }}</span>
        }
        <app-icon class="s" name="expand-more" />
      </button>
      <div #element #panel="appPanel" class="panel" appPanel role="dialog" [under]="opener" [attr.aria-label]="t('button')">
        <button type="button" class="choice" data-first [attr.aria-current]="shown() ? null : 'true'" (click)="panel.close(); whole()">
          <span class="grow">{{ t('whole') }}</span>
          @if (!views.first()) {
            <span class="sm mut">{{ t('begins') }}</span>
          }
        </button>
        @for (group of groups(); track group.key) {
          <h2>{{ t(group.key) }}</h2>
          @for (view of group.views; track view.id) {
            <button
              type="button"
              class="choice"
              [attr.aria-current]="view.id === shown()?.id ? 'true' : null"
              (click)="panel.close(); choose(view)"
            >
              <span class="grow"
                >{{ view.name }}
                @if (!view.isOwn) {
                  <span class="sm mut whose">{{ t('of', { name: view.owner }) }}</span>
                }
              </span>
              @if (view.isDefault) {
                <span class="sm mut">{{ t('begins') }}</span>
              }
            </button>
          }
        }
        <hr />
        @if (isChanged() && mayChange()) {
          <button type="button" class="choice" (click)="panel.close(); keep()">
            <app-icon class="s" name="check" />{{ t('keep', { name: shown()?.name }) }}
          </button>
        }
        <button type="button" class="choice" (click)="panel.close(); dialog.set('new')">
          <app-icon class="s" name="add" />{{ t('saveAs') }}
        </button>
        @if (shown() && mayChange()) {
          <button type="button" class="choice" (click)="panel.close(); dialog.set('edit')">
            <app-icon class="s" name="edit" />{{ t('editThis', { name: shown()?.name }) }}
          </button>
        } @else if (shown(); as view) {
          <button type="button" class="choice" (click)="panel.close(); begin(view.isDefault ? null : view)">
            <app-icon class="s" name="task-alt" />{{ t(view.isDefault ? 'beginElsewhere' : 'beginHere') }}
          </button>
        }
      </div>
      @if (dialog() === 'new') {
        <app-view-dialog [said]="nothing" [mayShare]="mayShare()" [save]="saveNew" (closed)="dialog.set(null)" />
      } @else if (dialog() === 'edit' && shown()) {
        <app-view-dialog
          [said]="shown() ?? nothing"
          [mayShare]="mayShare()"
          [save]="saveThis"
          [remove]="removeThis"
          (closed)="dialog.set(null)"
        />
      }
    </ng-container>
  `,
  styles: `
    @use '../../shared/ui/panel-pieces' as pieces;
    @include pieces.panel;
    :host {
      min-width: 0;
    }
    .btn {
      max-width: 100%;
    }
    .called {
      overflow: hidden;
      max-width: 22em;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .changed {
      color: var(--ink-2);
      font-weight: 400;
      font-size: var(--t-small);
    }
    .whose {
      display: block;
      font-weight: 400;
    }
  `,
})
export class ViewsMenu {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  protected readonly views = inject(SavedViews);

  readonly register = input.required<RegisterTableName>();
  /** What the address says of a view, and of its id. */
  readonly content = input.required<ViewContent>();
  readonly view = input.required<string | undefined>();
  /** What the address says from now on; null takes a part out of it. */
  readonly chosen = output<Readonly<Record<string, string | null>>>();

  protected readonly nothing: ViewSaid = { name: '', isShared: false, isDefault: false };
  protected readonly dialog = signal<'new' | 'edit' | null>(null);
  protected readonly shown = computed(() => this.views.views().find(({ id }) => id === this.view()) ?? null);
  protected readonly isChanged = computed(() => {
    const view = this.shown();
    return view !== null && !isSameView(view.content, this.content());
  });
  protected readonly mayShare = computed(() => this.session.may('views.share'));
  protected readonly mayChange = computed(() => (this.shown()?.isOwn ?? false) || this.mayShare());
  protected readonly groups = computed(() =>
    [
      { key: 'own', views: this.views.views().filter(({ isOwn, isShared }) => isOwn && !isShared) },
      { key: 'shared', views: this.views.views().filter(({ isShared }) => isShared) },
    ].filter(({ views }) => views.length > 0),
  );

  protected readonly saveNew = async ({ name, isShared, isDefault }: ViewSaid): Promise<void> => {
    const view = await this.views.save(this.register(), name, saidBy(this.content()), isShared);
    if (isDefault) await this.views.begin(this.register(), view);
    this.choose(view);
    this.say('saved', view.name);
  };
  protected readonly saveThis = async ({ name, isShared, isDefault }: ViewSaid): Promise<void> => {
    const view = this.shown();
    if (view === null) return;
    if (name !== view.name || isShared !== view.isShared) await this.views.change(view, { name, isShared });
    if (isDefault !== view.isDefault) await this.views.begin(this.register(), isDefault ? view : null);
    this.say('saved', name);
  };
  protected readonly removeThis = async (): Promise<void> => {
    const view = this.shown();
    if (view === null) return;
    await this.views.remove(view);
    this.chosen.emit({ view: wholeRegister });
    this.say('removed', view.name);
  };

  protected choose(view: RegisterView): void {
    this.chosen.emit({ ...addressOf(view.content), view: view.id });
  }

  /** The register as it is; for whoever begins with a view, that is said in the address. */
  protected whole(): void {
    this.chosen.emit({ ...addressOf({}), view: this.views.first() ? wholeRegister : null });
  }

  /** The view says from now on what one sees. */
  protected async keep(): Promise<void> {
    const view = this.shown();
    if (view === null) return;
    try {
      await this.views.change(view, { content: saidBy(this.content()) });
      this.say('saved', view.name);
    } catch {
      // somebody else was faster: what they made of it is in the menu, and one's own can be saved as another
      this.say('notSaved', view.name);
    }
  }

  protected async begin(view: RegisterView | null): Promise<void> {
    await this.views.begin(this.register(), view);
  }

  private say(what: 'saved' | 'removed' | 'notSaved', name: string): void {
    this.announcements.say(this.language.word(`registers.views.${what}`, { name }));
  }
}
