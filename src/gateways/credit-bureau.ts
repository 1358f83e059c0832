import type { CreditReport } from '../contracts/credit-report';

export interface CreditBureauQuestion {
  /** The lender's reference: the same question asked again gets the same report. */
  reference: string;
  kind: 'PERSON' | 'COMPANY';
  identity: string;
  purpose: string;
  /** Number of the consent on file, which the bureau records. */
  consentId: string;
}

/** Reaches 金融信用信息基础数据库. `query` throws when the bureau cannot be asked. */
export interface CreditBureau {
  query(question: CreditBureauQuestion): Promise<{ reference: string; report: CreditReport }>;
}
