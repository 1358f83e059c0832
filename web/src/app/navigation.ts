import type { Role } from '../../../src/contracts/roles';
import type { Action } from '../../../src/domain/access/permissions';
import { may } from '../session/rights';

export type Group = 'work' | 'clients' | 'loans' | 'risk' | 'administration';

interface Entry {
  path: string;
  group: Group;
  /** Absent: for everybody. What a person may see is decided by the API; this only spares him doors that are shut. */
  right?: Action;
}

/**
 * The menu, in the order in which it is shown. A new page: one line here, its icon in place-icons.tsx, its name under
 * `places` in i18n/{zh,en}/places.ts, its route in router.tsx.
 */
const PLACES = {
  dashboard: { group: 'work', path: '/dashboard', right: 'REPORT_READ' },
  inbox: { group: 'work', path: '/inbox', right: 'TASK_READ' },
  questions: { group: 'work', path: '/questions', right: 'REPORT_READ' },
  performance: { group: 'work', path: '/performance', right: 'PERFORMANCE_READ' },
  clients: { group: 'clients', path: '/clients', right: 'CLIENT_READ' },
  creditPlans: { group: 'work', path: '/credit-plans', right: 'CREDIT_PLAN_READ' },
  market: { group: 'work', path: '/market' },
  leads: { group: 'clients', path: '/leads', right: 'LEAD_READ' },
  referrals: { group: 'clients', path: '/referrals', right: 'LEAD_READ' },
  consultations: { group: 'clients', path: '/consultations', right: 'CONSULTATION_READ' },
  faq: { group: 'clients', path: '/faq', right: 'FAQ_READ' },
  revisits: { group: 'clients', path: '/revisits', right: 'LEAD_READ' },
  clientService: { group: 'clients', path: '/client-service', right: 'SERVICE_READ' },
  complaints: { group: 'clients', path: '/complaints', right: 'COMPLAINT_READ' },
  humanReviews: { group: 'clients', path: '/human-reviews', right: 'HUMAN_REVIEW_READ' },
  clientChanges: { group: 'clients', path: '/client-changes', right: 'CHANGE_READ' },
  clientTransfers: { group: 'clients', path: '/client-transfers', right: 'TRANSFER_READ' },
  applications: { group: 'loans', path: '/applications', right: 'TASK_READ' },
  loans: { group: 'loans', path: '/loans', right: 'TASK_READ' },
  facilities: { group: 'loans', path: '/facilities', right: 'TASK_READ' },
  commitments: { group: 'loans', path: '/commitments', right: 'TASK_READ' },
  incoming: { group: 'loans', path: '/incoming', right: 'STATEMENT_READ' },
  financeMatches: { group: 'loans', path: '/finance-matches', right: 'FINANCE_MATCH_READ' },
  paymentProofs: { group: 'loans', path: '/payment-proofs', right: 'PAYMENT_PROOF_READ' },
  archive: { group: 'loans', path: '/archive', right: 'HAND_OVER_READ' },
  calculator: { group: 'loans', path: '/calculator' },
  solutions: { group: 'loans', path: '/solutions' },
  simulation: { group: 'loans', path: '/simulation' },
  inspections: { group: 'risk', path: '/inspections', right: 'TASK_READ' },
  warnings: { group: 'risk', path: '/warnings', right: 'TASK_READ' },
  collections: { group: 'risk', path: '/collections', right: 'TASK_READ' },
  agencies: { group: 'risk', path: '/agencies', right: 'AGENCY_READ' },
  legalCalendar: { group: 'risk', path: '/legal-calendar', right: 'TASK_READ' },
  exitPlans: { group: 'risk', path: '/exit-plans', right: 'EXIT_PLAN_READ' },
  blacklist: { group: 'risk', path: '/blacklist', right: 'BLACKLIST_READ' },
  accountability: { group: 'risk', path: '/accountability-cases', right: 'ACCOUNTABILITY_READ' },
  suspicions: { group: 'risk', path: '/suspicions', right: 'SUSPICION_REPORT' },
  equalPricing: { group: 'risk', path: '/equal-pricing', right: 'PRICE_AUDIT_READ' },
  samples: { group: 'risk', path: '/samples', right: 'SAMPLE_READ' },
  creditReports: { group: 'risk', path: '/credit-reports', right: 'CREDIT_REPORT_LIST' },
  portfolio: { group: 'risk', path: '/reports/portfolio', right: 'REPORT_READ' },
  audit: { group: 'administration', path: '/audit', right: 'AUDIT_READ' },
  users: { group: 'administration', path: '/users', right: 'USER_READ' },
  products: { group: 'administration', path: '/products', right: 'PRODUCT_WRITE' },
  authority: { group: 'administration', path: '/authority', right: 'AUTHORITY_CONFIRM' },
  delegations: { group: 'administration', path: '/delegations', right: 'DELEGATION_REVOKE' },
  lpr: { group: 'administration', path: '/lpr' },
  admissionPolicy: { group: 'administration', path: '/admission-policy' },
  warningRules: { group: 'administration', path: '/warning-rules' },
  funding: { group: 'administration', path: '/funding' },
  statementFormats: { group: 'administration', path: '/statement-formats', right: 'STATEMENT_FORMAT_READ' },
  calendars: { group: 'administration', path: '/calendars', right: 'CALENDAR_IMPORT' },
  system: { group: 'administration', path: '/system', right: 'SYSTEM_READ' },
} as const satisfies Record<string, Entry>;

export type Place = keyof typeof PLACES;
const GROUPS: readonly Group[] = ['work', 'clients', 'loans', 'risk', 'administration'];
const ENTRIES = Object.entries(PLACES).map(([place, entry]): Entry & { place: Place } => ({
  place: place as Place,
  ...entry,
}));

/** The menu of a person with these roles: its groups that have something for him. */
export function menuFor(roles: readonly Role[]): { group: Group; entries: readonly (Entry & { place: Place })[] }[] {
  const open = ENTRIES.filter((entry) => !entry.right || may(roles, entry.right));
  return GROUPS.map((group) => ({ group, entries: open.filter((entry) => entry.group === group) })).filter(
    ({ entries }) => entries.length > 0,
  );
}

/** Whose day begins with the whole picture; everybody else's begins with what is to be done. */
const OVERSEERS: readonly Role[] = ['DEPARTMENT_MANAGER', 'RISK_OFFICER', 'AUDITOR'];

/** Where the day begins of who has no tasks: an archivist, an administrator. */
const AT_HOME: readonly Place[] = ['inbox', 'archive', 'users'];

/** Where a person's day begins. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.some((role) => OVERSEERS.includes(role))) return '/dashboard';
  const open = menuFor(roles).flatMap(({ entries }) => entries);
  return open.find(({ place }) => AT_HOME.includes(place))?.path ?? '/calculator';
}

/** The menu entry under which a path lies. */
export const placeOf = (path: string): Place | null =>
  ENTRIES.find((entry) => path === entry.path || path.startsWith(`${entry.path}/`))?.place ?? null;
