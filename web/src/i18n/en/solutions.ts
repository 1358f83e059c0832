import type { Same } from '../same';
import type { solutions as zh } from '../zh/solutions';

/** Texts of plans side by side. */
export const solutions: Same<typeof zh> = {
  solutions: {
    title: 'Plans compared',
    open: 'Compare plans',
    of: 'Client {{clientNo}}',
    print: 'Print',
    hint: 'One wish by several products, amounts, rates, methods, terms and fees, reckoned while you type; with a product its fees count and its limits are checked.',
    plan: 'Plan {{number}}',
    product: 'Product',
    productHint: 'Optional',
    grace: 'Instalments of interest only at first',
    fee: 'Other fee, once',
    feeHint: 'Beside the product’s own, at disbursement; optional',
    add: 'Add a plan (as the last one)',
    remove: 'Remove',
    removeOne: 'Remove plan {{number}}',
    first: 'First instalment (yuan)',
    last: 'Last instalment (yuan)',
    peak: 'Heaviest month (yuan)',
    fees: 'Fees in all (yuan)',
    totalCost: 'Interest and fees (yuan)',
    againstFirst: 'than plan 1: {{text}}',
    fits: 'Within the product',
    within: 'yes',
    cheapest: 'least a year',
    lightest: 'lightest at its heaviest',
    chart: 'Due in each year (yuan)',
    schedule: 'Schedule',
    apply: 'Apply for this plan',
    proviso:
      'Reckoned for a disbursement on {{on}} by the functions that book loans; what is approved and signed holds. No promise of credit.',
    incomplete: 'Fill in amount, rate and instalments of each plan to see them compared',
  },
};
