import { contentFaults } from '#domain';
import {
  type ContactDraft,
  contactTypes,
  contactWays,
  contentOf,
  draftFaults,
  draftOf,
  minutesOfServices,
  needs,
  newDraft,
  outcomes,
} from './contact-draft';

const desk = '01946c2e-0000-7000-8000-0000000000d1';
const draft = (differences: Partial<ContactDraft> = {}): ContactDraft => ({
  ...newDraft(desk, '2026-03-31'),
  type: 'information',
  needs: ['work'],
  ...differences,
});

describe('a contact that is being logged', () => {
  it('is a telephone call of nobody (worked example B)', () => {
    expect(contentOf(draft({ way: 'phone', minutes: '2' }))).toEqual({
      ...{ desk, date: '2026-03-31', contactType: 'information', need: ['work'], minutes: 2, channel: 'phone', place: 'desk' },
      ...{ outcome: 'information_given', anonymous: true },
    });
  });

  it('came without an appointment, unless it belongs to one that was held', () => {
    expect(contentOf(draft())['origin']).toBe('walk_in');
    const held = contentOf(draft({ way: 'phone', appointment: '01946c2e-0000-7000-8000-0000000000a1' }));
    expect([held['origin'], held['appointment']]).toEqual(['appointment', '01946c2e-0000-7000-8000-0000000000a1']);
    expect(contentOf(draft({ way: 'phone' }))['origin']).toBeUndefined();
  });

  it('is one visit with three services of a person (worked example A)', () => {
    const services = [
      { serviceType: 'A', minutes: '10' },
      { serviceType: 'F1', minutes: '20' },
      { serviceType: 'N', minutes: '5' },
    ];
    const person = '01946c2e-0000-7000-8000-0000000000b1';
    const content = contentOf(draft({ person, services, minutes: minutesOfServices(services) ?? '', outcome: 'referred' }));
    expect(content).toEqual(jasmine.objectContaining({ anonymous: false, person, minutes: 35 }));
    expect(content['services']).toEqual(services.map(({ serviceType, minutes }) => ({ serviceType, minutes: Number(minutes) })));
  });

  it('holds against the field catalogue whatever is chosen', () => {
    for (const type of contactTypes) expect(contentFaults('deskContact', contentOf(draft({ type })))).toEqual([]);
    for (const outcome of outcomes) expect(contentFaults('deskContact', contentOf(draft({ outcome })))).toEqual([]);
    for (const way of Object.keys(contactWays))
      expect(contentFaults('deskContact', contentOf(draft({ way: way as ContactDraft['way'] })))).toEqual([]);
    expect(contentFaults('deskContact', contentOf(draft({ needs: [...needs] })))).toEqual([]);
  });

  it('says when the person came, where that is known', () => {
    expect(contentOf({ ...newDraft(desk, '2026-03-31'), time: '10:05' })['time']).toBe('10:05');
    expect('time' in contentOf(newDraft(desk, '2026-03-31'))).toBeFalse();
  });

  it('is shown again as it was logged, so that it can be mended', () => {
    const whole = draft({
      person: desk,
      time: '10:05',
      way: 'outside',
      notes: 'torna giovedì',
      services: [{ serviceType: 'A04', minutes: '20' }],
    });
    expect(draftOf(contentOf(whole))).toEqual(whole);
    expect(draftOf(contentOf(draft()))).toEqual(draft());
  });

  it('begins with what is said most, and lacks what differs each time', () => {
    expect(draftFaults(newDraft(desk, '2026-03-31'))).toEqual(['type', 'needs']);
    expect(draftFaults(draft())).toEqual([]);
    expect(draftFaults(newDraft('', ''))).toEqual(['desk', 'date', 'type', 'needs']);
  });

  it('takes minutes as a whole number, and asks what the minutes of a service were for', () => {
    for (const minutes of ['', '0', '-5', '7,5', 'dieci']) expect(draftFaults(draft({ minutes }))).toEqual(['minutes']);
    expect(draftFaults(draft({ services: [{ serviceType: '', minutes: '5' }] }))).toEqual(['services']);
    expect(draftFaults(draft({ services: [{ serviceType: '', minutes: '' }] }))).toEqual([]);
    expect(minutesOfServices([{ serviceType: 'A', minutes: '' }])).toBeNull();
  });
});
