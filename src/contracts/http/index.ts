import * as accountStatements from './account-statements';
import * as administration from './administration';
import * as admission from './admission';
import * as agencies from './agencies';
import * as admissionForms from './admission-forms';
import * as applicationCollateral from './application-collateral';
import * as applicationSteps from './application-steps';
import * as applications from './applications';
import * as clientChanges from './client-changes';
import * as clientEventFiles from './client-event-files';
import * as clientEvents from './client-events';
import * as clientContacts from './client-contacts';
import * as clientPreferences from './client-preferences';
import * as clientConsents from './client-consents';
import * as clientRelations from './client-relations';
import * as archiveLoans from './archive-loans';
import * as appraisals from './appraisals';
import * as clientStatements from './client-statements';
import * as collateral from './collateral';
import * as covenants from './covenants';
import * as complaints from './complaints';
import * as consultations from './consultations';
import * as classReport from './class-report';
import * as classification from './classification';
import * as clients from './clients';
import * as collectionDeadlines from './collection-deadlines';
import * as collectionDesk from './collection-desk';
import * as collectionLetters from './collection-letters';
import * as creditReporting from './credit-reporting';
import * as collections from './collections';
import * as commitmentClaims from './commitment-claims';
import * as commitmentCollateral from './commitment-collateral';
import * as commitments from './commitments';
import * as committee from './committee';
import * as creditQuality from './credit-quality';
import * as dashboard from './dashboard';
import * as dueDay from './due-day';
import * as debits from './debits';
import * as delegations from './delegations';
import * as equalPricing from './equal-pricing';
import * as faq from './faq';
import * as feasibility from './feasibility';
import * as suitability from './suitability';
import * as solutions from './solutions';
import * as deals from './deals';
import * as files from './files';
import * as leadFigures from './lead-figures';
import * as leads from './leads';
import * as inspections from './inspections';
import * as inspectionFiles from './inspection-files';
import * as warnings from './warnings';
import * as funding from './funding';
import * as fundingPolicy from './funding-policy';
import * as financeMatches from './finance-matches';
import * as handOvers from './hand-overs';
import * as clientTransfers from './client-transfers';
import * as targets from './targets';
import * as revisits from './revisits';
import * as exitPlans from './exit-plans';
import * as creditPlans from './credit-plans';
import * as campaigns from './campaigns';
import * as holdings from './holdings';
import * as opportunities from './opportunities';
import * as marketDigests from './market-digests';
import * as marketIntel from './market-intel';
import * as productSuggestions from './product-suggestions';
import * as policyLibrary from './policy-library';
import * as policyTrials from './policy-trials';
import * as accountability from './accountability';
import * as accountabilityBacklog from './accountability-backlog';
import * as suspicions from './suspicions';
import * as humanReviews from './human-reviews';
import * as incomingPayments from './incoming-payments';
import * as lawsuits from './lawsuits';
import * as guarantors from './guarantors';
import * as loanEntries from './loan-entries';
import * as facilities from './facilities';
import * as facilityCollateral from './facility-collateral';
import * as loanChanges from './loan-changes';
import * as loans from './loans';
import * as loanSimulation from './loan-simulation';
import * as lpr from './lpr';
import * as noticePreferences from './notice-preferences';
import * as notices from './notices';
import type { OperationSpec } from './operation';
import * as oversight from './oversight';
import * as papers from './papers';
import * as paymentPlans from './payment-plans';
import * as paymentProofs from './payment-proofs';
import * as placements from './placements';
import * as preparation from './preparation';
import * as price from './price';
import * as products from './products';
import * as questions from './questions';
import * as quotes from './quotes';
import * as reconciliation from './reconciliation';
import * as releases from './releases';
import * as repaymentAccounts from './repayment-accounts';
import * as repossession from './repossession';
import * as riskReview from './risk-review';
import * as samples from './samples';
import * as savedViews from './saved-views';
import * as security from './security';
import * as sessions from './sessions';
import * as serviceTickets from './service-tickets';
import * as surveys from './surveys';
import * as feedback from './feedback';
import * as statementFormats from './statement-formats';
import * as statements from './statements';
import * as system from './system';
import * as systemRepairs from './system-repairs';
import * as collectionBulk from './collection-bulk';
import * as leadBulk from './lead-bulk';
import * as documentBulk from './document-bulk';
import * as inspectionBulk from './inspection-bulk';
import * as taskBulk from './task-bulk';
import * as tasks from './tasks';
import * as termGrounds from './term-grounds';
import * as warningPolicy from './warning-policy';
import * as waivers from './waivers';
import * as writeOffFile from './write-off-file';

const isOperation = (value: unknown): value is OperationSpec =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'action' in value;

/** Every operation of the API, in the order in which it is read about. */
export const API: readonly OperationSpec[] = [
  sessions,
  savedViews,
  clients,
  leadFigures,
  leads,
  consultations,
  faq,
  clientRelations,
  clientContacts,
  clientChanges,
  clientEventFiles,
  clientEvents,
  clientPreferences,
  clientConsents,
  clientStatements,
  admission,
  humanReviews,
  clientTransfers,
  revisits,
  applications,
  applicationSteps,
  admissionForms,
  appraisals,
  feasibility,
  suitability,
  termGrounds,
  solutions,
  deals,
  price,
  questions,
  files,
  security,
  preparation,
  paymentPlans,
  paymentProofs,
  funding,
  fundingPolicy,
  financeMatches,
  handOvers,
  archiveLoans,
  facilities,
  facilityCollateral,
  commitmentClaims,
  commitmentCollateral,
  applicationCollateral,
  commitments,
  papers,
  tasks,
  collectionBulk,
  leadBulk,
  documentBulk,
  inspectionBulk,
  taskBulk,
  committee,
  loans,
  loanSimulation,
  loanEntries,
  classification,
  loanChanges,
  waivers,
  writeOffFile,
  statements,
  statementFormats,
  incomingPayments,
  debits,
  repaymentAccounts,
  collections,
  collectionDeadlines,
  inspections,
  collectionLetters,
  collectionDesk,
  placements,
  agencies,
  inspectionFiles,
  warnings,
  warningPolicy,
  covenants,
  collateral,
  guarantors,
  lawsuits,
  repossession,
  releases,
  dueDay,
  accountStatements,
  complaints,
  serviceTickets,
  surveys,
  feedback,
  exitPlans,
  policyLibrary,
  policyTrials,
  holdings,
  opportunities,
  marketIntel,
  marketDigests,
  productSuggestions,
  campaigns,
  creditPlans,
  accountability,
  accountabilityBacklog,
  suspicions,
  targets,
  creditReporting,
  notices,
  noticePreferences,
  quotes,
  products,
  administration,
  delegations,
  lpr,
  oversight,
  classReport,
  riskReview,
  samples,
  reconciliation,
  dashboard,
  creditQuality,
  equalPricing,
  system,
  systemRepairs,
].flatMap((file) => Object.values(file).filter(isOperation));

export const TAGS = [
  { name: 'session', zh: '登录与当前用户', en: 'Session' },
  { name: 'leads', zh: '线索与咨询', en: 'Leads and consultations' },
  { name: 'clients', zh: '客户', en: 'Clients' },
  { name: 'applications', zh: '贷款申请', en: 'Applications' },
  { name: 'papers', zh: '合同、凭证与函件', en: 'Contracts, receipts and letters' },
  { name: 'facilities', zh: '授信额度与用款', en: 'Facilities and draws' },
  { name: 'security', zh: '押品与保证', en: 'Security' },
  { name: 'commitments', zh: '表外承诺', en: 'Promises off the balance sheet' },
  { name: 'archive', zh: '移交与档案', en: 'Hand-over and archive' },
  { name: 'funding', zh: '资金方（持牌机构专用）', en: 'Funding parties, for licensed institutions only' },
  { name: 'tasks', zh: '待办与审批', en: 'Work list and decisions' },
  { name: 'loans', zh: '贷款与还款', en: 'Loans and payments' },
  { name: 'payments', zh: '银行来账', en: 'Bank statements and incoming payments' },
  { name: 'collections', zh: '催收', en: 'Collections' },
  { name: 'inspections', zh: '贷后检查与预警', en: 'Inspections and warnings' },
  { name: 'complaints', zh: '投诉', en: 'Complaints' },
  { name: 'market', zh: '市场与政策', en: 'Market and policies' },
  { name: 'service', zh: '客户服务', en: 'Service to clients' },
  { name: 'notices', zh: '通知', en: 'Notices' },
  { name: 'quotes', zh: '试算', en: 'Calculator' },
  { name: 'administration', zh: '产品、授权、日历、用户', en: 'Products, authority, calendars, users' },
  { name: 'oversight', zh: '审计与报表', en: 'Audit and reports' },
  { name: 'sandbox', zh: '沙箱', en: 'Sandbox' },
] as const;
