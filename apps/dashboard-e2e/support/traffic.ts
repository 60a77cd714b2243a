import type { Page, Request } from 'playwright-core';

/** How long nothing may be asked before a page counts as quiet, in milliseconds: longer than it takes to draw an answer and ask again. */
const quiet = 150;

/** What a page is asking of the server. */
export class Traffic {
  private readonly underWay = new Set<Request>();
  private lastChange = Date.now();

  constructor(page: Page) {
    page.on('request', (request) => {
      this.underWay.add(request);
      this.lastChange = Date.now();
    });
    const ended = (request: Request): void => {
      this.underWay.delete(request);
      this.lastChange = Date.now();
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  /** Whether everything asked was answered, and nothing was asked since. */
  isQuiet(): boolean {
    return this.underWay.size === 0 && Date.now() - this.lastChange >= quiet;
  }
}
