import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import type { Route } from '../support/route';
import type { Session } from '../support/session';
import { creditReporting } from './credit-reporting';
import { lawsuits } from './lawsuits';
import { releases } from './releases';
import { repossession } from './repossession';

/** Whatever has its days kept by the workflow of the work-out. */
export const workoutRoutes = (
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<LoanRecord>,
): Route[] => [
  ...lawsuits(deps, visible),
  ...repossession(deps, visible),
  ...releases(deps, visible),
  ...creditReporting(deps, visible),
];
