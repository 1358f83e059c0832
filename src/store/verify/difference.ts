/** Something that is not what it must be. */
export interface Difference {
  /** What was checked. */
  check:
    | 'READ_MODEL'
    | 'POSITION'
    | 'JOURNAL'
    | 'ENTRY'
    | 'EVENT'
    | 'AUDIT_CHAIN'
    | 'AUDIT_MISSING'
    | 'ACCOUNT'
    | 'PROVISION'
    | 'UNIDENTIFIED'
    | 'IN_TRANSIT'
    | 'MARGIN'
    | 'ACCRUAL';
  /** Loan number, business key of an entry, business date, or `audit #n`. */
  subject: string;
  what: string;
  expected: string;
  found: string;
}
