export { classify, type Classification } from './classify';
export type { ClaimFacts, DebtorFacts, Restructuring } from './facts';
export { observationOf } from './observation';
export {
  CLASSIFICATION_POLICY,
  FINDINGS,
  FLOOR_CODES,
  FLOOR_RULES,
  IMPAIRMENT_FLOORS,
  OVERDUE_FLOORS,
  type Finding,
  type FloorCode,
} from './policy';
export { floorOfFact, floorsOfFact, mayWithdrawFact, RECORDED_FACTS, type RecordedFact } from './recorded-facts';
export { mayOpine, mayRecognise, RECOGNITION_STEPS, STEP_ROLES, stepAfter, type RecognitionStep } from './recognition';
export { isNonPerforming, rankOf, RISK_CLASSES, worstOf } from './risk-class';
