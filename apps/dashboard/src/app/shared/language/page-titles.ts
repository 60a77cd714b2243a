import { computed, effect, inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Language } from './language';

/**
 * The title of the window: page – project – Cruscotto, in the language of the screen. A route gives the key of a word
 * (`title: 'portfolio.title'`); a page whose title is only known later (the name of an indicator) calls `name`.
 */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly window = inject(Title);
  private readonly language = inject(Language);
  private readonly key = signal<string | undefined>(undefined);
  private readonly project = signal<string | undefined>(undefined);
  private readonly given = signal<string | undefined>(undefined);

  readonly page = computed(() => this.given() ?? this.language.word(this.key() ?? ''));

  constructor() {
    super();
    effect(() => {
      this.window.setTitle([this.page(), this.project(), 'Cruscotto'].filter(Boolean).join(' – '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot);
    let route = snapshot.root;
    while (route.firstChild) route = route.firstChild;
    if (key !== this.key()) this.given.set(undefined);
    this.key.set(key);
    this.project.set(route.paramMap.get('project') ?? undefined);
  }

  /** Names the page that is open, until another opens. */
  name(text: string): void {
    this.given.set(text);
  }
}
