import type { OperationSpec } from '../../../src/contracts/http/operation';
import type { Action } from '../../../src/domain/access/permissions';

/** Of no branch: the whole bank's, or one's own. Whatever else has an address is found by its own branch and head office alone. */
export const OF_NO_BRANCH: Readonly<Record<string, string>> = {
  'admission-policy': 'policies are the bank’s',
  agencies: 'the list of agencies is the bank’s; what they report and cost is judged case by case',
  authority: 'who may decide what is the bank’s',
  blacklist: 'whom the bank does not lend to',
  calendars: 'the State Council’s',
  'credit-reports': 'one list of the whole bank, of which a branch sees its own lines',
  'debit-batches': 'one file of the whole bank, of which a branch sees its own orders',
  faq: 'answers of the bank',
  'funding-parties': 'institutions of the bank',
  'funding-policy': 'policies are the bank’s',
  me: 'one’s own',
  notices: 'one’s own',
  'policy-documents': 'the library is everybody’s',
  'product-proposals': 'products are the bank’s',
  products: 'products are the bank’s',
  samples: 'one draw over the whole bank, of which a branch sees and reviews its own',
  'statement-formats': 'how a bank writes its statements',
  statements: 'the bank’s own account, of which a branch sees its own loans',
  system: 'the installation',
  users: 'people are administered for the whole bank',
  'warning-policy': 'policies are the bank’s',
};

/** Reads behind which there is no case. */
const NO_CASES: readonly Action[] = [
  ...(['SESSION_OWN', 'NOTICE_OWN', 'FAQ_READ', 'AUTHORITY_READ', 'BLACKLIST_READ', 'STATEMENT_FORMAT_READ'] as const),
  ...(['POLICY_READ', 'PRODUCT_READ', 'CALENDAR_READ', 'LPR_READ', 'USER_READ', 'COLLEAGUE_READ'] as const),
];
const TELLS_OF_NO_CASE: Readonly<Record<string, string>> = {
  agencyStatement: 'nothing is placed',
  draftMarketDigest: 'of the branch of who asks',
  exportEqualPricing: 'nothing was lent by a contract',
  getClassReport: 'no month has ended',
  getEqualPricing: 'nothing was lent by a contract',
  getFundingParty: 'institutions of the bank',
  getPolicyImpact: 'no document is in the library',
  getReconciliation: 'what only the engine can say',
  getRollRates: 'no month has ended',
  getVintages: 'no month has ended',
  listAgencies: 'the list of agencies is the bank’s',
  listDebitBatches: 'one file of the whole bank',
  listEndOfDays: 'the installation',
  listFundingParties: 'institutions of the bank',
  listOwnDeals: 'one’s own',
  listOwnQuestions: 'one’s own',
  listWarningRules: 'policies are the bank’s',
  tryAdmissionPolicy: 'no policy is proposed; whom it names of another branch is proved in policy-trials',
  tryAuthority: 'no matrix is proposed; which case it names of another branch is proved in policy-trials',
};
export const tellsOfNoCase = ({ id, action }: OperationSpec): boolean =>
  Object.hasOwn(TELLS_OF_NO_CASE, id) || NO_CASES.some((one) => one === action);

/** What changes for everybody, and names no case of another branch. */
const OF_ALL: Readonly<Record<string, string>> = {
  exportAudit: 'that somebody wrote a list to a file is on record',
  getSystem: 'the installation',
  getStatement: 'lines of the bank’s own account, those of other branches without their payments',
  listAudit: 'that somebody wrote a list to a file is on record',
  listStatements: 'sums of the bank’s own account',
};
export const isOfAll = ({ id }: OperationSpec): boolean => Object.hasOwn(OF_ALL, id);

/** What says of itself where it belongs; nothing is looked up by it. */
export const TAKEN_AS_SAID: Readonly<Record<string, string>> = {
  'escalateCollections.loanNo': 'narrows one’s own cases',
};

/** What belongs to nobody but the eastern branch, by the names that fields of requests have for it. */
export const NAMED: Readonly<Record<string, unknown>> = {
  clientNo: 'CL00000001',
  clientNos: ['CL00000001'],
  referrerNo: 'CL00000001',
  loanNo: 'LN-EAST',
  applicationNo: 'AP-EAST',
  caseId: 'collection-LN-EAST-1',
  leadNo: 'LD-EAST',
  campaign: 'CG20260101000001',
  consultationId: '1',
  intelNos: ['MI-EAST'],
  subjectNo: 'SK-EAST',
  taskIds: ['TK-EAST'],
  'assignCases.nos': ['collection-LN-EAST-1'],
  'placeCases.nos': ['collection-LN-EAST-1'],
  'remindDebtors.nos': ['collection-LN-EAST-1'],
  'assignLeads.nos': ['LD-EAST'],
  'assignInspections.nos': ['inspection-LN-EAST-1'],
  'orderInspections.nos': ['LN-EAST'],
  'causeAccountability.nos': ['LN-EAST-2'],
};
export const COMPLAINT_TASK = '/tasks/CP-EAST-handle-1';
export const MARKS = /EAST|CL00000001|CG20260101000001/;
