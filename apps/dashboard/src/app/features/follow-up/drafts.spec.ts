import { newExit, newFollowUp } from '#contract';
import { changeOf, draftOf, exitFaults, exitOf } from './exit-draft';
import { followUpDraftFaults, followUpOf, newFollowUpDraft } from './follow-up-draft';
import { aLeaving, anExit } from './leaving-examples';

const ground = { entryDate: '2025-03-10', reenteredOn: null, today: '2026-03-31' };

describe('an exit that is being written', () => {
  it('begins with what is proposed of somebody who is not seen any more', () => {
    const draft = draftOf(aLeaving({ isUnreachable: true, lastSupport: '2025-12-10' }));
    expect([draft.exitDate, draft.exitReason, draft.exitDetail]).toEqual(['2025-12-10', 'DROPOUT', 'unreachable']);
    expect(exitFaults(draft, ground, false).size).toBe(0);
    expect(newExit.parse(exitOf(draft)).exitDetail).toBe('unreachable');
  });

  it('says what is missing and what cannot stand by the rules of the domain (R40, R45)', () => {
    const empty = draftOf(aLeaving());
    expect([...exitFaults(empty, ground, false).keys()]).toEqual(['exitDate', 'exitReason']);
    const late = { ...empty, exitDate: '2026-02-20', exitReason: 'COMPLETED', statusEvents: [{ on: '2026-03-21', status: 'JOB' }] };
    expect(exitFaults(late, ground, false).get('statusEvents')).toBe('outside-window');
    expect(exitFaults({ ...late, statusEvents: [{ on: '', status: 'JOB' }] }, ground, false).get('statusEvents')).toBe('half');
    expect(exitFaults({ ...late, statusEvents: [], qualification: 'qualification' }, ground, false).get('qualificationBody')).toBe(
      'body-missing',
    );
  });

  it('sends what changed alone, and the reason of a correction', () => {
    const view = aLeaving({ exit: anExit({ isOpen: false }) });
    const draft = { ...draftOf(view), educationBegan: 'true', educationOn: '2026-03-20', reason: ' letto sul certificato ' };
    expect(changeOf(view, draft)).toEqual({ educationBegan: true, educationOn: '2026-03-20', reason: 'letto sul certificato' });
    expect(exitFaults({ ...draft, reason: '' }, ground, true).get('reason')).toBe('reason');
  });

  it('takes the answers of a drop-out, a course and a status back with what they belong to', () => {
    const draft = { ...draftOf(aLeaving({ exit: anExit() })), exitReason: 'DECEASED', exitDetail: 'moved', qualification: 'qualification' };
    expect(exitOf(draft)).toEqual(
      jasmine.objectContaining({ exitDetail: null, statusEvents: [], qualification: null, educationBegan: null }),
    );
  });
});

describe('a follow-up that is being written', () => {
  const view = aLeaving({ exit: anExit({ exitDate: '2025-09-30' }) });

  it('asks the status of who was reached, and the contract of who worked (R47)', () => {
    const draft = newFollowUpDraft('2026-03-31');
    expect(followUpDraftFaults(draft, view, '2026-03-31').get('status')).toBe('required');
    expect(followUpDraftFaults({ ...draft, status: 'EMP' }, view, '2026-03-31').get('contractGroup')).toBe('contract-missing');
    const told = followUpOf({ ...draft, status: 'EMP', contractGroup: 'TEMP-FT', hoursPerWeek: '37,5', improved: ['PROMO'] }, false);
    expect(newFollowUp.parse(told)).toEqual(
      jasmine.objectContaining({ reached: true, contractGroup: 'TEMP-FT', hoursPerWeek: 37.5, improved: [] }),
    );
  });

  it('says nothing of who was not reached, and no day before the six months (R46)', () => {
    const draft = { ...newFollowUpDraft('2026-03-31'), reached: 'given-up', status: 'EMP', contractGroup: 'SELF' };
    expect(followUpOf(draft, true)).toEqual(jasmine.objectContaining({ reached: false, givesUp: true, status: null, contractGroup: null }));
    expect(followUpDraftFaults({ ...draft, date: '2026-03-29' }, view, '2026-03-31').get('date')).toBe('before-six-months');
  });
});
