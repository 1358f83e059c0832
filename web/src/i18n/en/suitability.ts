import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { suitability as zh, suitabilityCodes as zhCodes } from '../zh/suitability';

/** Texts of whether a loan suits its client. */
export const suitability: Same<typeof zh> = {
  suitability: {
    title: 'Suitability and cost',
    costTitle: 'Confirmed cost',
    costAsked:
      'After the approval and before the signature the client confirms the cost statement (loans to persons signed since 2026-08-01)',
    rule: 'Above {{advise}} % debt to income advice is due, above {{max}} % the loan is not suitable; vulnerable from the age of {{age}} (example parameters, to be set by each bank)',
    proposed: 'Proposed now: {{principal}} over {{months}} months, {{burden}} a month',
    findings: 'Before it is handed in or signed: {{list}}',
    stands: 'Assessment and confirmation fit what is proposed',
    assess: 'Assess suitability',
    again: 'Assess again',
    assessed: 'The assessment is on record',
    hint: 'Ask and explain each point to the client, then answer truly; one “no” makes the loan unsuitable, and another product or other terms are needed.',
    otherTerms: 'Assess other terms than these',
    otherTermsHint:
      'No more money and no more instalments than applied for; hand these terms in with the investigation or the supplement',
    yes: 'Yes',
    no: 'No',
    income: 'Monthly income after tax (yuan)',
    payments: 'Monthly payments on present loans (yuan)',
    vulnerabilities: 'Needs more care because of',
    vulnerabilitiesHint: 'Age is told by the identity number',
    grounds: 'What the answers rest on',
    advice: 'What the client was advised of',
    adviceHint: 'Needed when debts come near the limit or the client is vulnerable',
    companion: 'Colleague who was present',
    companionHint: 'Needed for a vulnerable client; not oneself',
    outcome: 'Outcome',
    reasons: 'Because',
    dti: 'Debt to income',
    on: 'On',
    by: 'Assessed by',
    none: 'Not assessed yet',
    confirm: 'Record the confirmed cost',
    confirmed: 'The confirmation is on record',
    confirmHint:
      'Print the cost statement first (Papers, above), have the client confirm it on the approved terms, then record it; changed terms are confirmed anew.',
    confirmations: 'Cost that the client confirmed',
    confirmedOn: 'Confirmed on',
    method: 'How',
    evidence: 'Evidence',
    file: 'File',
    principal: 'Amount',
    cost: 'Cost in all',
    annualCost: 'Annual cost (simple)',
    overdueRate: 'Rate when overdue',
    recordedBy: 'Recorded by',
  },
};

export const suitabilityCodes: Same<typeof zhCodes> = {
  suitabilityQuestion: labelsOf('suitabilityQuestion', 'en'),
  suitabilityReason: labelsOf('suitabilityReason', 'en'),
  suitabilityOutcome: labelsOf('suitabilityOutcome', 'en'),
  vulnerability: labelsOf('vulnerability', 'en'),
  confirmationMethod: labelsOf('confirmationMethod', 'en'),
  suitabilityFinding: labelsOf('suitabilityFinding', 'en'),
};
