import { computed, inject, type Signal } from '@angular/core';
import { deskHours, paths } from '#contract';
import { nextShutting, openingOn, slotsOn } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';

/** So many days ahead one is told that a desk will be shut. */
const aheadDays = 21;

/** When a desk receives people on a day, and what keeps it shut next: a sentence each. Made where things are injected. */
export function openingOfDay(asked: () => { readonly desk: string; readonly day: string }): Signal<readonly string[]> {
  const [language, formats, selection] = [inject(Language), inject(Formats), inject(Selection)];
  const hours = contractResource(deskHours, () => {
    const project = selection.project();
    const { desk } = asked();
    return project === null || desk === '' ? undefined : paths.deskHours(project, desk);
  });
  const on = (day: string): string => {
    const schedule = hours.value();
    if (schedule === undefined) return '';
    const { shut } = openingOn(schedule, day);
    if (shut === 'no_hours' && schedule.slots.length === 0) return language.word('day.opening.notKnown');
    if (shut !== null) return language.word(`day.opening.shut.${shut}`);
    const list = new Intl.ListFormat(language.code(), { type: 'conjunction' });
    return language.word('day.opening.open', { slots: list.format(slotsOn(schedule, day).map(({ from, to }) => `${from}–${to}`)) });
  };
  const next = (day: string): string => {
    const schedule = hours.value();
    const shutting = schedule === undefined ? null : nextShutting(schedule, day, aheadDays);
    if (shutting === null) return '';
    const [from, to] = [formats.day(shutting.from), formats.day(shutting.to)];
    const reason = language.word(`day.opening.reason.${shutting.reason}`);
    return language.word(from === to ? 'day.opening.nextDay' : 'day.opening.nextDays', { from, to, reason });
  };
  return computed(() => {
    if (!hours.hasValue()) return [];
    const { day } = asked();
    return [on(day), next(day)].filter((sentence) => sentence !== '');
  });
}
