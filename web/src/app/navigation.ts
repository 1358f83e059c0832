import type { Role } from '../../../src/contracts/roles';
import { may, type Right } from '../session/rights';

export type Place =
  | 'dashboard'
  | 'inbox'
  | 'clients'
  | 'applications'
  | 'facilities'
  | 'loans'
  | 'collections'
  | 'portfolio'
  | 'audit'
  | 'users'
  | 'products'
  | 'authority'
  | 'calendars'
  | 'system'
  | 'calculator';

interface Entry {
  place: Place;
  path: string;
  /** Absent: for everybody. What a person may see is decided by the API; this only spares him doors that are shut. */
  right?: Right;
}

const ENTRIES: readonly Entry[] = [
  { place: 'dashboard', path: '/dashboard', right: 'REPORT_READ' },
  { place: 'inbox', path: '/inbox', right: 'TASK_READ' },
  { place: 'clients', path: '/clients', right: 'CLIENT_READ' },
  { place: 'applications', path: '/applications', right: 'TASK_READ' },
  { place: 'facilities', path: '/facilities', right: 'TASK_READ' },
  { place: 'loans', path: '/loans', right: 'TASK_READ' },
  { place: 'collections', path: '/collections', right: 'TASK_READ' },
  { place: 'portfolio', path: '/reports/portfolio', right: 'REPORT_READ' },
  { place: 'audit', path: '/audit', right: 'AUDIT_READ' },
  { place: 'users', path: '/users', right: 'USER_READ' },
  { place: 'products', path: '/products', right: 'PRODUCT_WRITE' },
  { place: 'authority', path: '/authority', right: 'AUTHORITY_CONFIRM' },
  { place: 'calendars', path: '/calendars', right: 'CALENDAR_IMPORT' },
  { place: 'system', path: '/system', right: 'SYSTEM_READ' },
  { place: 'calculator', path: '/calculator' },
];

/** The menu of a person with these roles. */
export function entriesFor(roles: readonly Role[]): readonly Entry[] {
  return ENTRIES.filter((entry) => !entry.right || may(roles, entry.right));
}

/** Whose day begins with the whole picture; everybody else's begins with what is to be done. */
const OVERSEERS: readonly Role[] = ['DEPARTMENT_MANAGER', 'RISK_OFFICER', 'AUDITOR'];

/** Where a person's day begins. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.some((role) => OVERSEERS.includes(role))) return '/dashboard';
  return entriesFor(roles).find(({ place }) => place !== 'dashboard')?.path ?? '/calculator';
}

/** The menu entry under which a path lies. */
export const placeOf = (path: string): Place | null =>
  ENTRIES.find((entry) => path === entry.path || path.startsWith(`${entry.path}/`))?.place ?? null;
