import type { CalendarDay } from '#domain';
import { Origins } from './origins.js';
import { Readiness } from './readiness.js';

/** The demo network's people and figures stop on this day, so a demonstration lives in it (demo-network.json, asOfDate). */
export const demoDay: CalendarDay = '2026-03-31';
export const defaultTimeZone = 'Europe/Rome';

export interface InstallationOptions {
  readonly demo: boolean;
  readonly secret: Buffer;
  readonly origins: Origins;
  readonly readiness?: Readiness;
  /** Folder for uploaded files while they are read. */
  readonly uploadFolder: string;
  /** Folder of the built dashboard; null: the API alone. */
  readonly dashboardFolder: string | null;
  /** For specs: the day it is. */
  readonly today?: CalendarDay;
}

/** What is the same for every request of this process. Both type and injection token. */
export class Installation {
  readonly demo: boolean;
  readonly secret: Buffer;
  readonly origins: Origins;
  readonly readiness: Readiness;
  readonly uploadFolder: string;
  readonly dashboardFolder: string | null;
  readonly #today: CalendarDay | null;

  constructor(options: InstallationOptions) {
    this.demo = options.demo;
    this.secret = options.secret;
    this.origins = options.origins;
    this.readiness = options.readiness ?? new Readiness();
    this.uploadFolder = options.uploadFolder;
    this.dashboardFolder = options.dashboardFolder;
    this.#today = options.today ?? (options.demo ? demoDay : null);
  }

  /** The calendar day it is in a programme's time zone; in a demonstration the day its people and figures stop. */
  today(timeZone: string = defaultTimeZone): CalendarDay {
    // the Swedish way to write a date is ISO 8601
    return this.#today ?? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
  }
}
