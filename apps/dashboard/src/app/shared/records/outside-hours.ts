import { computed, inject, type Signal } from '@angular/core';
import { deskHours, paths } from '#contract';
import { type ContactMoment, outsideHours } from '#domain';
import { contractResource } from '../http/contract-resource';
import { Language } from '../language/language';
import { Selection } from '../selection/selection';
import type { RecordValues } from './form-fields';

/** A contact as it would be kept: at which desk, when and how. */
export interface AskedMoment extends ContactMoment {
  /** Id or code of the desk; empty: not chosen yet. */
  readonly desk: string;
}

/**
 * What is to be looked at again when a contact lies outside the hours of its desk, as a sentence; empty when nothing is. It keeps nobody from
 * saving. Made where things are injected; the words are those of records.
 */
export function outsideHoursWarning(asked: () => AskedMoment | null): Signal<string> {
  const language = inject(Language);
  const selection = inject(Selection);
  const desk = computed(() => asked()?.desk ?? '');
  const hours = contractResource(deskHours, () => {
    const project = selection.project();
    return project === null || desk() === '' ? undefined : paths.deskHours(project, desk());
  });
  return computed(() => {
    const moment = asked();
    if (moment === null || moment.date === '' || !hours.hasValue()) return '';
    const found = outsideHours(hours.value(), moment);
    if (found === null) return '';
    if (found.kind === 'shut') return language.word(`records.outside.${found.reason}`);
    const slots = found.slots.map(({ from, to }) => `${from}–${to}`).join(', ');
    return language.word('records.outside.hours', { time: moment.time, slots });
  });
}

/** When and how a contact in a form takes place. */
export function momentOf(contact: RecordValues): AskedMoment {
  const text = (field: string): string | null => {
    const value = contact[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const { desk, date } = { desk: text('desk') ?? '', date: text('date') ?? '' };
  return { desk, date, time: text('time'), channel: text('channel'), place: text('place') };
}
