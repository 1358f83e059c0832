export { asksConfirmation, costStands, mayConfirmOn, type CostDuty } from './confirmation';
export { LENDER_TYPES, needsLpr, type LenderType } from './caps';
export { costStatement, marked, type CostInput, type CostItem, type CostStatement } from './cost-statement';
