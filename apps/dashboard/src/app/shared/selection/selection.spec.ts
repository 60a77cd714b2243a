import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../testing/render';
import { aPeriod } from '../testing/examples';
import { periodOf } from './project-context';
import { Selection } from './selection';

@Component({ selector: 'app-a-page', template: 'A page' })
class APage {}

const routes = [
  { path: 'portfolio', component: APage },
  { path: 'projects/:project', children: [{ path: 'indicators/:code', component: APage }] },
];

describe('what is selected', () => {
  it('is what the address says', async () => {
    await openPage(routes, '/projects/SILLA-2/indicators/SL-O1?period=P2&knownAt=2025-11-28T22:59:59.999Z&why=SL-O1');
    const selection = TestBed.inject(Selection);
    expect(selection.project()).toBe('SILLA-2');
    expect([selection.period(), selection.asOf(), selection.why()]).toEqual(['P2', null, 'SL-O1']);
  });

  it('goes along in links inside the project, but for the open panel', async () => {
    await openPage(routes, '/projects/SILLA-2/indicators/SL-O1?period=P2&asOf=2025-12-31&why=SL-O1');
    const selection = TestBed.inject(Selection);
    expect(selection.to('reports')).toEqual(['/projects', 'SILLA-2', 'reports']);
    expect(selection.kept()).toEqual({ period: 'P2', asOf: '2025-12-31' });
  });

  it('leaves the period behind on the way to another project: periods are each its own', async () => {
    await openPage(routes, '/projects/SILLA-2/indicators/SL-O1?period=P2&asOf=2025-12-31');
    expect(TestBed.inject(Selection).keptElsewhere()).toEqual({ asOf: '2025-12-31' });
  });

  it('changes in place, and what is taken out leaves the address', async () => {
    await openPage(routes, '/projects/SILLA-2/indicators/SL-O1?period=P2&by=sex');
    const selection = TestBed.inject(Selection);
    await selection.choose({ period: 'P3', asOf: '2026-03-31' });
    expect(TestBed.inject(Router).url).toBe('/projects/SILLA-2/indicators/SL-O1?period=P3&by=sex&asOf=2026-03-31');
    await selection.choose({ period: null, asOf: null });
    expect(TestBed.inject(Router).url).toBe('/projects/SILLA-2/indicators/SL-O1?by=sex');
  });

  it('is no project on the portfolio', async () => {
    await openPage(routes, '/portfolio');
    expect(TestBed.inject(Selection).project()).toBeNull();
    expect(TestBed.inject(Selection).to('reports')).toEqual(['/portfolio']);
  });
});

describe('the period one measures against', () => {
  const periods = [
    aPeriod({ id: 'P1', start: '2025-01-01', end: '2025-06-30' }),
    aPeriod({ id: 'P2', start: '2025-07-01', end: '2025-12-31' }),
  ];

  it('is the one asked for, else that of the day', () => {
    expect(periodOf(periods, 'P1', '2025-09-01')?.id).toBe('P1');
    expect(periodOf(periods, null, '2025-09-01')?.id).toBe('P2');
    expect(periodOf(periods, 'P9', '2025-09-01')?.id).toBe('P2');
  });

  it('is the nearest for a day outside all of them', () => {
    expect(periodOf(periods, null, '2024-01-01')?.id).toBe('P1');
    expect(periodOf(periods, null, '2027-01-01')?.id).toBe('P2');
    expect(periodOf([], null, '2027-01-01')).toBeNull();
  });
});
