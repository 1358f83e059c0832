import type { loanEntries as zh, loanEntryCodes as zhCodes } from '../zh/loan-entries';
import type { Same } from '../same';

export const loanEntries: Same<typeof zh> = {
  classFacts: {
    title: 'Facts for classification',
    none: 'Nothing on record',
    record: 'Record a fact',
    recorded: 'On record; a floor from the next end of day on',
    hint: 'A rating cut, a blacklisting, evasion and bankruptcy concern all loans of the debtor, the others this loan.',
    code: 'Fact',
    impairment: 'Impairment, of the book value',
    on: 'Since',
    endsOn: 'Until',
    endsHint: 'From this day it stands no more; leave it empty and withdraw it later',
    note: 'Evidence',
    floor: 'Floor',
    noFloor: 'No floor by itself',
    ofDebtor: 'All loans of the debtor',
    over: 'Stands no more',
    between: 'Since {{on}}, not from {{until}} on',
    end: 'Withdraw',
    ended: 'From today it stands no more',
    endHint:
      'From today it stands no more. The class does not rise by that: it stays until it is recognised anew. Another than recorded it withdraws it.',
    reason: 'Why it is withdrawn, and on what evidence',
  },
  entries: {
    on: 'From',
    reason: 'Reason and evidence',
    reasonHint: 'Goes into the audit log',
    done: 'Booked',
    misuse: 'Establish misuse',
    misuseHint:
      'From this day the misuse rate runs, and collection begins; have the inspection report or other evidence first.',
    acceleration: 'Call in',
    accelerationHint:
      'All principal not yet due falls due with its interest to that day; tell the borrower first, as the contract says.',
    fee: 'Charge a fee',
    feeHint: 'Due on its day, never overdue; only what contract or law let the borrower be charged with.',
    feeName: 'Name of the fee',
    amount: 'Amount (yuan)',
    reversal: 'Reverse',
    reversalHint: 'Payment {{reference}} is as if it had never been; the account is worked out again from its day on.',
  },
  signals: {
    report: 'Report a signal',
    hint: 'Report what speaks against the loan as soon as you hear of it: a warning is raised at once, given to the client manager, and an inspection ordered.',
    signal: 'Signal',
    detail: 'What happened',
    detailHint: 'Where from, when, how much, against whom',
    reference: 'Outside number',
    referenceHint: 'As of a case or an announcement; told again it is the same warning',
    done: 'Reported',
    raised: 'Warning {{no}} ({{level}}) is raised, to be disposed of by {{on}}',
    repeated: 'It was told before: warning {{no}} ({{level}}), to be disposed of by {{on}}',
    unread: 'The rules could not be read; try again in a moment',
  },
};

export const loanEntryCodes: Same<typeof zhCodes> = {
  classFact: {
    PURPOSE_CHANGED: 'Purpose changed without consent',
    REFINANCED: 'Repaid by new borrowing',
    CREDIT_IMPAIRED: 'Credit-impaired',
    RATING_CUT: 'Rating sharply cut',
    BLACKLISTED: 'Blacklisted for dishonesty',
    EVADING_DEBT: 'Evading debt',
    BANKRUPTCY: 'Bankruptcy liquidation',
    TECHNICAL_DELAY: 'Technical delay (within 7 days)',
    CREDIT_ENHANCED: 'Recognised credit enhancement',
    IMPAIRMENT: 'Impairment',
    RESTRUCTURED: 'Restructured, under observation',
    RESTRUCTURED_AGAIN: 'Restructured non-performing, or again',
    DEBT_ELSEWHERE: 'Arrears at other lenders',
  },
};
