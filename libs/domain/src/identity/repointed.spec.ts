import { contentTakenBack, repointed } from './index.js';

describe('contents whose person was merged into another', () => {
  const to = new Map([
    ['one', 'other'],
    ['participation-one', 'participation-other'],
  ]);

  it('lead to the other in fields that are references, and nowhere else', () => {
    const contact = { person: 'one', topic: 'one', services: [{ serviceType: 'E' }] };
    expect(repointed('deskContact', contact, to)).toEqual({ ...contact, person: 'other' });
    expect(repointed('activeMeasure', { participation: 'participation-one', title: 'x' }, to)).toEqual({
      ...{ participation: 'participation-other', title: 'x' },
    });
    expect(repointed('referral', { person: 'somebody else' }, to)).toEqual({ person: 'somebody else' });
  });

  it('are led back without losing what was corrected in between', () => {
    const before = { person: 'one', minutes: 10 };
    const written = repointed('deskContact', before, to);
    expect(contentTakenBack(before, written, written)).toEqual(before);
    expect(contentTakenBack(before, written, { ...written, minutes: 20, topic: 'cv' })).toEqual({
      person: 'one',
      minutes: 20,
      topic: 'cv',
    });
    expect(contentTakenBack(before, written, { ...written, person: 'a third' }))
      .withContext('led elsewhere since')
      .toEqual({
        ...{ person: 'a third', minutes: 10 },
      });
    expect(contentTakenBack({}, { a: 'x' }, { a: 'x', b: 'y' })).toEqual({ b: 'y' });
  });
});
