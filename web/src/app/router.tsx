import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Waiting } from '../ui/waiting';
import { BrokenPage } from './broken-page';
import { Home } from './home';
import { Shell } from './shell';

type Lazy = () => Promise<{ default: ComponentType }>;
const page = (path: string, load: Lazy) => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
  ErrorBoundary: BrokenPage,
});

/** Every page is a file of its own, fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: Waiting,
    children: [
      { index: true, Component: Home },
      page('inbox', () => import('../pages/inbox/inbox-page')),
      page('leads', () => import('../pages/leads/leads-page')),
      page('leads/:no', () => import('../pages/lead/lead-page')),
      page('consultations', () => import('../pages/consultations/consultations-page')),
      page('performance', () => import('../pages/performance/performance-page')),
      page('revisits', () => import('../pages/revisits/revisits-page')),
      page('client-transfers', () => import('../pages/client-transfers/client-transfers-page')),
      page('client-transfers/:no', () => import('../pages/client-transfers/client-transfer-page')),
      page('blacklist', () => import('../pages/blacklist/blacklist-page')),
      page('exit-plans', () => import('../pages/exit-plans/exit-plans-page')),
      page('suspicions', () => import('../pages/suspicions/suspicions-page')),
      page('suspicions/:no', () => import('../pages/suspicions/suspicion-page')),
      page('client-service', () => import('../pages/client-service/client-service-page')),
      page('service-tickets/:no', () => import('../pages/client-service/ticket-page')),
      page('human-reviews', () => import('../pages/human-reviews/human-reviews-page')),
      page('human-reviews/:no', () => import('../pages/human-reviews/human-review-page')),
      page('complaints', () => import('../pages/complaints/complaints-page')),
      page('complaints/:no', () => import('../pages/complaint/complaint-page')),
      page('clients', () => import('../pages/clients/clients-page')),
      page('clients/new', () => import('../pages/client/new-client-page')),
      page('clients/:no', () => import('../pages/client/client-page')),
      page('applications', () => import('../pages/applications/applications-page')),
      page('applications/new', () => import('../pages/new-application/new-application-page')),
      page('applications/:no', () => import('../pages/application/application-page')),
      page('facilities', () => import('../pages/facilities/facilities-page')),
      page('facilities/:no', () => import('../pages/facility/facility-page')),
      page('commitments', () => import('../pages/commitments/commitments-page')),
      page('commitments/:no', () => import('../pages/commitment/commitment-page')),
      page('archive', () => import('../pages/archive/archive-page')),
      page('payment-proofs', () => import('../pages/payment-proofs/payment-proofs-page')),
      page('loans', () => import('../pages/loans/loans-page')),
      page('loans/:no', () => import('../pages/loan/loan-page')),
      page('loans/:no/inspections/:id', () => import('../pages/inspection/inspection-page')),
      page('inspections', () => import('../pages/inspections/inspections-page')),
      page('warnings', () => import('../pages/warnings/warnings-page')),
      page('warnings/:no', () => import('../pages/warning/warning-page')),
      page('incoming', () => import('../pages/incoming/incoming-page')),
      page('collections', () => import('../pages/collections/collections-page')),
      page('collections/:id', () => import('../pages/collection/collection-page')),
      page('agencies', () => import('../pages/agencies/agencies-page')),
      page('agencies/:code', () => import('../pages/agency/agency-page')),
      page('credit-reports', () => import('../pages/credit-reports/credit-reports-page')),
      page('legal-calendar', () => import('../pages/legal-calendar/legal-calendar-page')),
      page('workouts/:no', () => import('../pages/workout/workout-page')),
      page('dashboard', () => import('../pages/dashboard/dashboard-page')),
      page('reports/portfolio', () => import('../pages/portfolio/portfolio-page')),
      page('audit', () => import('../pages/audit/audit-page')),
      page('users', () => import('../pages/users/users-page')),
      page('products', () => import('../pages/products/products-page')),
      page('authority', () => import('../pages/authority/authority-page')),
      page('calendars', () => import('../pages/calendars/calendars-page')),
      page('delegations', () => import('../pages/delegations/delegations-page')),
      page('samples', () => import('../pages/samples/samples-page')),
      page('lpr', () => import('../pages/lpr/lpr-page')),
      page('system', () => import('../pages/system/system-page')),
      page('calculator', () => import('../pages/calculator/calculator-page')),
      page('notices', () => import('../pages/notices/notices-page')),
      page('*', () => import('../pages/not-found-page')),
    ],
  },
]);
