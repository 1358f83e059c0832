import { agencies } from './agencies';
import { about } from './about';
import { admission } from './admission';
import { applications } from './applications';
import { audit } from './audit';
import { archiveLoans } from './archive-loans';
import { authority } from './authority';
import { delegations } from './authority/delegations';
import { calendars } from './calendars';
import { clients } from './clients';
import { collections } from './collections';
import { complaints } from './complaints';
import { consultations } from './consultations';
import { creditReportLists } from './credit-reports';
import { debits } from './debits';
import { commitments } from './commitments';
import type { ApiDeps } from './deps';
import { faq } from './faq';
import { facilities } from './facilities';
import { funding } from './funding';
import { fundingPolicy } from './funding-policy';
import { financeMatches } from './finance-matches';
import { handOvers } from './hand-overs';
import { clientTransfers } from './client-transfers';
import { performance } from './performance';
import { revisits } from './revisits';
import { exitPlans } from './exit-plans';
import { reassessments } from './reassessments';
import { creditPlans } from './credit-plans';
import { deals } from './deals';
import { campaigns } from './campaigns';
import { marketIntel } from './market-intel';
import { marketDigests } from './market-intel/digests';
import { productSuggestions } from './market-intel/suggestions';
import { opportunities } from './opportunities';
import { policyLibrary } from './policy-library';
import { suspicions } from './suspicions';
import { serviceTickets } from './service-tickets';
import { surveys } from './surveys';
import { feedback } from './feedback';
import { accountability } from './accountability';
import { accountabilityBacklog } from './accountability/backlog';
import { holdings } from './holdings';
import { humanReviews } from './human-reviews';
import { inspections } from './inspections';
import { incomingPayments } from './incoming-payments';
import { legalCalendar } from './legal-calendar';
import { loans } from './loans';
import { leads } from './leads';
import { lpr } from './lpr';
import { me } from './me';
import { noticePreferences } from './notice-preferences';
import { notices } from './notices';
import { papers } from './papers';
import { paymentProofs } from './payment-proofs';
import { products } from './products';
import { quotes } from './quotes';
import { solutions } from './solutions';
import { creditQuality } from './reports/credit-quality';
import { equalPricing } from './reports/equal-pricing';
import { dashboard } from './reports/dashboard';
import { classReports } from './reports/classification';
import { portfolio } from './reports/portfolio';
import { riskReview } from './reports/risk-review';
import { travel } from './sandbox/travel';
import { reconciliation } from './reconciliation';
import { samples } from './samples';
import { savedViews } from './saved-views';
import { sessions } from './sessions';
import { statementFormats } from './statement-formats';
import { statements } from './statements';
import { system } from './system';
import { systemRepairs } from './system-repairs';
import type { Accounts } from './support/accounts';
import type { Route } from './support/route';
import type { Tokens } from './support/tokens';
import { tasks } from './tasks';
import { users } from './users';
import { warningPolicy } from './warning-policy';
import { warnings } from './warnings';

/** Every operation below /api. */
export function operations(deps: ApiDeps, tokens: Tokens, accounts: Accounts, version: string): Route[] {
  return [
    ...sessions(deps, tokens, accounts),
    ...me(deps, accounts),
    ...savedViews(deps),
    ...about(deps, version),
    ...leads(deps),
    ...consultations(deps),
    ...faq(deps),
    ...clients(deps),
    ...admission(deps),
    ...humanReviews(deps),
    ...accountability(deps),
    ...accountabilityBacklog(deps),
    ...clientTransfers(deps),
    revisits(deps),
    ...exitPlans(deps),
    ...reassessments(deps),
    ...creditPlans(deps),
    ...deals(deps),
    ...campaigns(deps),
    ...policyLibrary(deps),
    ...holdings(deps),
    ...opportunities(deps),
    ...marketIntel(deps),
    ...marketDigests(deps),
    ...productSuggestions(deps),
    ...suspicions(deps),
    ...serviceTickets(deps),
    ...surveys(deps),
    ...feedback(deps),
    ...performance(deps),
    ...applications(deps),
    ...facilities(deps),
    ...commitments(deps),
    ...paymentProofs(deps),
    ...handOvers(deps),
    ...funding(deps),
    ...fundingPolicy(deps),
    ...financeMatches(deps),
    ...archiveLoans(deps),
    ...papers(deps),
    ...tasks(deps),
    ...loans(deps),
    ...statements(deps),
    ...statementFormats(deps),
    ...incomingPayments(deps),
    ...debits(deps),
    ...collections(deps),
    ...inspections(deps),
    ...agencies(deps),
    ...warnings(deps),
    ...warningPolicy(deps),
    legalCalendar(deps),
    ...complaints(deps),
    ...creditReportLists(deps),
    ...noticePreferences(deps),
    ...notices(deps),
    ...quotes(deps),
    ...solutions(deps),
    ...products(deps),
    ...authority(deps),
    ...delegations(deps, accounts),
    ...calendars(deps),
    ...lpr(deps),
    ...users(deps, accounts),
    ...audit(deps),
    ...reconciliation(deps),
    ...samples(deps),
    ...system(deps),
    ...systemRepairs(deps),
    ...portfolio(deps),
    ...riskReview(deps),
    ...classReports(deps),
    ...creditQuality(deps),
    ...equalPricing(deps),
    ...dashboard(deps),
    ...travel(deps),
  ];
}
