import type { Same } from '../same';
import type { caseCodes as zh } from '../zh/case-codes';

/** Names of the codes of a case: its appraisals, its price, its committee. */
export const caseCodes: Same<typeof zh> = {
  questionStanding: {
    OPEN: 'open',
    LATE: 'late',
    ANSWERED: 'answered',
  },
  pricePart: {
    FUNDS: 'Funds',
    OPERATING: 'Operating cost',
    EXPECTED_LOSS: 'Expected loss',
    CAPITAL: 'Return on capital',
  },
  appraisal: {
    STATEMENTS: 'Statements',
    WORKING_CAPITAL: 'Working capital',
    HOUSEHOLD: 'Household capacity',
    BUSINESS: 'Business capacity',
    CORPORATE_RATING: 'Corporate rating',
    PERSONAL_SCORE: 'Personal scorecard',
    SECURITY: 'Security and coverage',
    FEASIBILITY: 'feasibility of the project',
  },
  projectPhase: { CONSTRUCTION: 'building', OPERATION: 'operating' },
  projectFactor: { SALES: 'sales', COST: 'running costs', INVESTMENT: 'investment', INTEREST: 'rate of the loan' },
  appraisalOutcome: {
    PASS: 'pass',
    WARN: 'look closer',
    FAIL: 'fail',
  },
  recusal: {
    RELATED: 'related',
    CONFLICT: 'conflict of interest',
  },
  prepaymentWay: {
    NONE: 'as planned',
    REDUCE_INSTALMENT: 'part, lower instalments',
    REDUCE_TERM: 'part, shorter term',
    FULL: 'in full',
  },
  finding: {
    SOUND: 'sound',
    FLAWED: 'flawed',
  },
};
