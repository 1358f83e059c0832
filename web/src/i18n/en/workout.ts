import type { Same } from '../same';
import type { workout as zh } from '../zh/workout';

export const workout: Same<typeof zh> = {
  waiver: {
    title: 'Ask for a waiver',
    tab: 'Waivers',
    components: {
      PENALTY: 'Penalty interest',
      COMPOUND: 'Compound interest',
      FEE: 'Fees',
      INTEREST: 'Ordinary interest',
    },
    due: '{{amount}} is due now; leave it empty to give up nothing of it',
    ground: 'Ground',
    grounds: {
      SETTLEMENT: 'Settled at once',
      DISPUTE: 'Dispute settled',
      HARDSHIP: 'Borrower in difficulty',
      BANK_ERROR: 'The bank was wrong',
    },
    groundHint: 'Giving up ordinary interest because the borrower is in difficulty is a restructuring',
    reason: 'Why it is given up',
    evidence: 'Where what shows it is filed',
    waived: 'Given up',
    submit: 'Send for approval',
    done: 'The request went to approval',
    empty: 'No waiver was asked for. While something is due, the loan’s manager or a collector can ask for one.',
  },
};
