import { labelsOf } from '../../../../src/contracts/labels';

import type { creditPlanCodes as zhCodes, creditPlans as zh } from '../zh/credit-plans';
import type { Same } from '../same';

/** Texts of credit plans. */
export const creditPlans: Same<typeof zh> = {
  creditPlans: {
    title: 'Credit plans',
    one: 'Credit plan {{period}} ({{branch}})',
    empty:
      'There is no credit plan yet. A department manager begins with “Make a plan”; once agreed it is handed down.',
    no: 'No.',
    branch: 'Branch',
    period: 'Period',
    status: 'Status',
    made: 'Made',
    decided: 'Decided',
    comment: 'Comment',
    asOf: 'Actual as of',
    basis: 'What it rests on',
    make: 'Make a plan',
    makeHint:
      'For a year or quarter; without a product, industry or kind a line plans all of them. Risk decides; in force it takes the place of the one before.',
    madeDone: 'It waits to be decided',
    line: 'Line {{n}}',
    addLine: 'Add a line',
    removeLine: 'Remove',
    everything: 'All business',
    product: 'Product',
    industry: 'Industry',
    kind: 'Kind of client',
    kinds: { PERSON: 'Persons', COMPANY: 'Companies' },
    badPercent: 'Ceiling of bad loans (%)',
    metric: 'Metric',
    metrics: { DISBURSED: 'Money lent', NEW_BORROWERS: 'New borrowers', BALANCE: 'Balance', BAD_RATE: 'Bad loans' },
    figures: 'Plan and actual',
    planned: 'Plan',
    actual: 'Actual',
    variance: 'Difference',
    achieved: 'Done',
    handedDown: 'Handed down',
    handDown: 'Hand down',
    handDownHint:
      'The shares together are no less than the plan; each becomes the target of its manager for the period, in the place of the one before.',
    manager: 'Manager',
    share: 'Target',
    addShare: 'Add a manager',
    byManager: 'By client manager',
    noManagers: 'Handed down to nobody, and nothing lent yet',
    sum: 'Planned {{planned}}, these come to {{sum}}',
    sumShort: '{{over}} less than planned: it cannot be handed down yet',
    sumOver: '{{over}} more than planned: see whether there is a nought too many',
    byMonth: 'By month',
    monthsOnEnd: '{{from}} to {{until}}',
    notBegun: 'The period has not begun',
    toDate: 'Lent to date',
    elapsed: 'Of the period',
    history: 'History',
    maturities: 'Loans that mature in the period',
    noMaturities: 'No loan matures in the period',
    month: 'Month',
    loans: 'Loans',
    principal: 'Balance now',
    acts: { APPROVE: 'Approve', RETURN: 'Return' },
    done: 'Done',
  },
};

export const creditPlanCodes: Same<typeof zhCodes> = {
  creditPlanStatus: labelsOf('creditPlanStatus', 'en'),
};
