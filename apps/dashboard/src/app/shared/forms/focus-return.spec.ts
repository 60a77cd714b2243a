import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { focusReturn } from './focus-return';

@Component({
  selector: 'app-a-page',
  template: `
    @if (form()) {
      <input id="first" />
      <button type="button" id="close" (click)="close()">Chiudi</button>
    } @else {
      <button type="button" (click)="open()">Altro</button>
      <button type="button" (click)="open()">Correggi</button>
    }
    <button type="button" id="beside" (click)="open()">Accanto</button>
  `,
})
class APage {
  protected readonly form = signal(false);
  private readonly focus = focusReturn();
  protected open(): void {
    this.focus.remember();
    this.form.set(true);
  }
  protected close(): void {
    this.form.set(false);
    this.focus.giveBack();
  }
}

describe('the cursor after a form in the page is closed', () => {
  const page = async () => {
    const fixture = TestBed.createComponent(APage);
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await fixture.whenStable();
    const press = async (name: string): Promise<void> => {
      const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      button?.focus();
      button?.click();
      await fixture.whenStable();
    };
    return { element, press, stable: () => fixture.whenStable() };
  };

  it('is on what opened it, also where that was drawn anew', async () => {
    const { press } = await page();
    await press('Correggi');
    expect(document.activeElement).not.toBe(document.body.querySelector('#beside'));
    await press('Chiudi');
    expect(document.activeElement?.textContent).toBe('Correggi');
  });

  it('is on the very button that stayed', async () => {
    const { press } = await page();
    await press('Accanto');
    await press('Chiudi');
    expect(document.activeElement?.id).toBe('beside');
  });
});
