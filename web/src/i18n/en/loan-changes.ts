import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { loanChanges as zh } from '../zh/loan-changes';

export const loanChanges: Same<typeof zh> = {
  extension: {
    title: 'Ask for an extension',
    tab: 'Extensions',
    addInstalments: 'More instalments',
    newMaturity: 'New maturity',
    formerMaturity: 'Former maturity',
    reason: 'Why it is needed',
    repaymentSource: 'What will pay the loan',
    guarantor: 'Guarantor',
    consentedOn: 'Consented on',
    evidence: 'Where the consent is filed',
    addConsent: 'Add the consent of a guarantor',
    removeConsent: 'Remove',
    consentHint: 'A guaranteed loan needs the written consent of each guarantor (Civil Code, article 695)',
    submit: 'Send for approval',
    done: 'The request went to approval',
    requestedOn: 'Asked on',
    requestedBy: 'Asked by',
    status: 'State',
    statuses: {
      REQUESTED: 'under approval',
      BOOKED: 'in force',
      REJECTED: 'rejected',
      RETURNED: 'returned',
      LAPSED: 'lapsed',
    },
    empty: 'No extension was asked for. The client manager can ask for one before maturity.',
  },
  restructuring: {
    title: 'Restructure',
    tab: 'Restructurings',
    hint: 'Relief for a borrower in difficulty: more time, a lower rate, or something due given up, one of them at least. The loan is observed afterwards and is special mention at best.',
    difficulties: 'What shows the difficulty',
    rate: 'Annual rate afterwards',
    rateHint: 'Now {{rate}}; it must be lower, leave empty where it stays',
    done: 'The restructuring waits for approval',
    relief: 'Relief',
    observation: 'Observation',
    again: 'again',
    empty: 'No restructurings. The account manager asks for one with “Restructure” when the borrower is in difficulty.',
  },
  riskClass: {
    title: 'Risk class',
    inForce: 'In force',
    floor: 'Regulatory floor',
    floors: 'Because of',
    noFloors: 'nothing',
    notYet: 'Known after the first end of day',
    step: 'Recognition',
    noReview: 'none under way',
    steps: labelsOf('classStep', 'en'),
    opine: 'Give an opinion on the class',
    hint: 'Three people grade, review and recognise; nobody may go better than the floor',
    reason: 'Reason',
    submit: 'Give the opinion',
    done: 'The opinion is on record',
  },
};

export const loanChangeCodes = {
  difficulty: {
    OVERDUE: 'principal or interest overdue',
    OVERDUE_ELSEWHERE: 'in default elsewhere',
    CASH_FLOW: 'cash flow below the plan',
    LOSS_OF_INCOME: 'income lost or much lower',
    INSOLVENCY_RISK: 'insolvent, or likely to be',
    NO_OTHER_CREDIT: 'no credit elsewhere on usual terms',
  },
};
