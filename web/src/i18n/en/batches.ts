import type { Same } from '../same';
import type { batchCodes as zhCodes, batches as zh } from '../zh/batches';

export const batches: Same<typeof zh> = {
  agencyContacts: {
    upload: 'Upload contacts',
    hint: 'A CSV file with the heads {{heads}}; the same reference again adds nothing. Each contact is judged by the rules; what broke one is recorded and counts in the evaluation.',
    choose: 'Choose the file',
    reference: 'Reference',
    outcomes: { RECORDED: 'recorded', VIOLATION: 'violation, recorded', REFUSED: 'not recorded' },
    taken: '{{recorded}} recorded, {{violations}} violations, {{refused}} not recorded',
  },
  debits: {
    open: 'Orders and results',
    one: 'Batch {{no}}',
    orders: 'Orders',
    order: 'Order',
    account: 'Account',
    reason: 'Reason',
    import: 'Import the bank’s results',
    taken: '{{taken}} taken, {{repeated}} known already, {{conflicts}} that differ',
  },
  facilityRating: {
    rate: 'Rate again',
    rated: 'Rated for another year',
    hint: 'By a risk officer who neither investigated nor manages it; what is drawn from today on stands on this grade for a year.',
    grade: 'Grade',
    until: 'Grade, valid until',
  },
};

export const batchCodes: Same<typeof zhCodes> = {
  debitOrder: { INTENDED: 'to be taken', PAID: 'paid', PART: 'paid in part', FAILED: 'not paid' },
};
