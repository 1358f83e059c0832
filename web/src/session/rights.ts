import type { Role } from '../../../src/contracts/roles';

/**
 * Who is shown which door on a page whose answer does not say so itself. The API decides; test/web compares this with
 * the permissions it decides by.
 */
export const RIGHTS = {
  APPLICATION_CREATE: ['CLIENT_MANAGER'],
  CLIENT_READ: [
    'CLIENT_MANAGER',
    'DEPARTMENT_MANAGER',
    'RISK_OFFICER',
    'APPROVER',
    'COMMITTEE_MEMBER',
    'FINANCE',
    'COLLECTOR',
    'AUDITOR',
  ],
  CLIENT_WRITE: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  AUDIT_READ: ['AUDITOR'],
  SYSTEM_READ: ['OPERATOR', 'ADMINISTRATOR'],
  USER_READ: ['ADMINISTRATOR', 'AUDITOR'],
  USER_WRITE: ['ADMINISTRATOR'],
  PRODUCT_WRITE: ['ADMINISTRATOR'],
  AUTHORITY_WRITE: ['ADMINISTRATOR'],
  AUTHORITY_CONFIRM: ['RISK_OFFICER', 'ADMINISTRATOR'],
  CALENDAR_IMPORT: ['ADMINISTRATOR'],
  REPAYMENT_BOOK: ['FINANCE'],
  PREPAYMENT_BOOK: ['FINANCE'],
  COLLECTION_ACT: ['COLLECTOR', 'CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  APPLICATION_FILE: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  PAPER_PRINT: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'RISK_OFFICER', 'FINANCE', 'COLLECTOR'],
  FACILITY_DRAW: ['CLIENT_MANAGER'],
  FACILITY_FREEZE: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'RISK_OFFICER'],
  FACILITY_CHANGE: ['DEPARTMENT_MANAGER', 'RISK_OFFICER'],
  CLIENT_REVEAL: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'RISK_OFFICER', 'FINANCE', 'COLLECTOR'],
  PREPAYMENT_QUOTE: [
    'CLIENT_MANAGER',
    'DEPARTMENT_MANAGER',
    'RISK_OFFICER',
    'APPROVER',
    'COMMITTEE_MEMBER',
    'FINANCE',
    'COLLECTOR',
  ],
  REPORT_READ: [
    'CLIENT_MANAGER',
    'DEPARTMENT_MANAGER',
    'RISK_OFFICER',
    'APPROVER',
    'COMMITTEE_MEMBER',
    'FINANCE',
    'COLLECTOR',
    'AUDITOR',
  ],
  TASK_READ: [
    'CLIENT_MANAGER',
    'DEPARTMENT_MANAGER',
    'RISK_OFFICER',
    'APPROVER',
    'COMMITTEE_MEMBER',
    'FINANCE',
    'COLLECTOR',
    'AUDITOR',
    'OPERATOR',
  ],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

export function may(roles: readonly Role[], right: Right): boolean {
  const entitled: readonly Role[] = RIGHTS[right];
  return roles.some((role) => entitled.includes(role));
}
