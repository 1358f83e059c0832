import { kindOfMove } from '../../web/src/pages/audit/fact-kinds';

describe('What an entry of the audit log goes from and to', () => {
  it.each([
    ['STAGE_CHANGED', 'APPLICATION', 'stage'],
    // A task is filed under what it is about, but goes to somebody.
    ['TASK_CLAIMED', 'APPLICATION', 'person'],
    ['TASK_REMINDED', 'LOAN', 'person'],
    ['TRANSFER_CONFIRMED', 'TRANSFER', 'person'],
    ['COLLECTION_ASSIGNED', 'COLLECTION', 'person'],
    ['LEAD_ASSIGNED', 'LEAD', 'person'],
    ['LEAD_MOVED', 'LEAD', 'leadStage'],
    ['FACILITY_FREEZE', 'FACILITY', 'facilityStatus'],
    ['STATEMENT_PRINTED', 'CLIENT', 'text'],
  ])('%s of a %s is said as %s', (action, subject, kind) => {
    expect(kindOfMove({ action, subject })).toBe(kind);
  });
});
