export { classify, type Classification } from './classify';
export type { ClaimFacts, DebtorFacts, Restructuring } from './facts';
export { observationOf } from './observation';
export { FINDINGS, FLOOR_RULES, type Finding, type FloorCode } from './policy';
export { rankOf } from './risk-class';
