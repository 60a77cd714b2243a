import type { OpenPage } from './render';

/** Waits until something is drawn: the words of a piece come over the network, after those of the page. */
export async function drawn(page: OpenPage, selector: string): Promise<void> {
  await page.settle();
  for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
}

/** Writes into a field, or chooses in a list, as a person does. */
export async function write(page: OpenPage, selector: string, value: string): Promise<void> {
  await drawn(page, selector);
  const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  field.dispatchEvent(new Event('change'));
  await page.settle();
}

/** Sends the form of the page. */
export async function send(page: OpenPage): Promise<void> {
  page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await page.settle();
}

/** Presses the button of these words. */
export async function press(page: OpenPage, words: string): Promise<void> {
  [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click();
  await page.settle();
}

/** What is said under a field that cannot stand as it is. */
export const faultOf = (page: OpenPage, field: string): string =>
  page.element.querySelector(`#field-${field}-error`)?.textContent.trim() ?? '';
