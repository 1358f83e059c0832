import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { equalPricing as zh, equalPricingCodes as zhCodes } from '../zh/equal-pricing';

/** Texts of the audit of prices. */
export const equalPricing: Same<typeof zh> = {
  equalPricing: {
    title: 'Equal pricing',
    period: 'Disbursed between',
    how: 'Loans of one product, grade, band of term and security are compared from {{least}} on; one more than {{points}} basis points from the median needs a reason (sample parameters, to be set by each lender).',
    outliers: 'Priced apart',
    groups: 'Groups of like loans',
    managers: 'By manager',
    branches: 'By branch',
    alike: 'Like',
    product: 'Product',
    grade: 'Grade',
    term: 'Term',
    security: 'Security',
    loans: 'Loans',
    lowest: 'Lowest',
    median: 'Median',
    highest: 'Highest',
    spread: 'Spread (bp)',
    apart: 'Apart',
    flagged: 'To look into',
    none: 'Nothing',
    manager: 'Manager',
    branch: 'Branch',
    mean: 'Mean distance (bp)',
    loan: 'Loan',
    client: 'Client',
    rate: 'Rate',
    points: 'Distance (bp)',
    standing: 'Standing',
    explain: 'Give the reason',
    explained: 'Reason recorded',
    explainHint:
      'Written by a department manager or risk officer who does not and did not manage the loan; it stays, a later one may be added.',
    reason: 'Reason',
    comment: 'Explanation',
  },
};

export const equalPricingCodes: Same<typeof zhCodes> = {
  termBand: labelsOf('termBand', 'en'),
  priceStanding: labelsOf('priceStanding', 'en'),
  priceReason: labelsOf('priceReason', 'en'),
};
