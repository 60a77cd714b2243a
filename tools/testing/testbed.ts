import { provideZonelessChangeDetection } from '@angular/core';
import { getTestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';

/** First line of the bundle of specs: Angular's test environment, which fails on unknown elements instead of leaving them empty. */
getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting(), {
  errorOnUnknownElements: true,
  errorOnUnknownProperties: true,
});

beforeEach(() => {
  localStorage.clear();
  getTestBed().configureTestingModule({ providers: [provideZonelessChangeDetection()] });
});

// a page of a report with its tables takes a second, and several on a busy machine: nothing here waits for the clock
jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000;
