export { LENDER_TYPES, needsLpr } from './caps';
export { costStatement, type CostInput, type CostStatement } from './cost-statement';
