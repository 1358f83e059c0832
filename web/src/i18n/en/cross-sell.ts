import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { crossSell as zh, crossSellCodes as zhCodes } from '../zh/cross-sell';

/** Texts of what clients have beside loans, and of opportunities. */
export const crossSell: Same<typeof zh> = {
  crossSell: {
    holdings: 'What the client has, and what it brings',
    opportunities: 'Opportunities',
    loans: '{{count}} loans, balance',
    facilities: '{{count}} facilities, limit',
    nothing: 'No deposits, settlement or the like have been entered',
    kind: 'Kind',
    month: 'Month',
    balance: 'Average balance',
    volume: 'Volume',
    fee: 'Fees',
    recordedBy: 'Entered',
    enter: 'Enter a holding',
    enterHint:
      'What the client had in a month; entered again for the same kind and month, the later one counts. It decides nothing about approval, rating or price.',
    entered: 'Entered',
    import: 'Import holdings',
    importHint: 'A CSV file of client, kind, month, balance, volume, fee; it is taken whole or not at all',
    imported: '{{rows}} lines of {{clients}} clients taken',
    contribution: 'What the client brought',
    year: 'Year',
    interest: 'Interest received on loans',
    loanFees: 'Fees on loans',
    deposits: 'Deposits (margin {{margin}}, an example)',
    total: 'Together',
    record: 'Record an opportunity',
    recordHint:
      'The manager of the client follows it, and it stands among his revisits. No loan is made to depend on buying something else.',
    recorded: 'Recorded',
    none: 'No opportunity has been recorded yet',
    need: 'Need',
    stage: 'Stage',
    nextOn: 'Next step on',
    late: 'Late',
    owner: 'Owner',
    foundBy: 'Recorded',
    one: 'Opportunity {{no}}: {{kind}}',
    about: 'The opportunity',
    partner: 'Licensed partner',
    licence: 'Number of his licence',
    story: 'How it went',
    next: 'Next step on {{on}}',
    files: 'Documents',
    noFiles: 'None has been filed yet',
    upload: 'File a document',
    step: 'Follow up',
    stepHint:
      'Equity and listing are recorded and handed to a licensed partner; we do not do them, and no loan depends on them.',
    stepped: 'Recorded',
    said: 'What was done',
  },
};

export const crossSellCodes: Same<typeof zhCodes> = {
  opportunityKind: labelsOf('opportunityKind', 'en'),
  opportunityStage: labelsOf('opportunityStage', 'en'),
  holdingSource: labelsOf('holdingSource', 'en'),
};
