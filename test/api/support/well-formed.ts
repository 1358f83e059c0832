import { today } from './life';

const [REASON, DAY] = [{ reason: '经办需要' }, '2026-01-20'];
const NOBODY = { kind: 'PERSON', name: '新客', phone: '13900000009', need: '周转', nextOn: '2099-01-01' };
const PROVED = { evidence: 'V1', signedOn: DAY, signatories: ['张建国'] };

/** Bodies of operations whose description shows none, well enough made to be judged by who sends them. */
export const BODIES: Readonly<Record<string, object>> = {
  appraiseSecurity: { appraiser: '示例评估', on: DAY, appraisal: '1000.00' },
  offerSecurity: { kind: 'RESIDENTIAL', ownerNo: 'CL00000001', description: '城东路 1 号' },
  searchSecurity: { searchedOn: DAY, searchNo: 'CX-1', searchClean: true },
  registerSecurity: {
    office: 'REAL_ESTATE',
    certificateNo: '第 1 号',
    registeredOn: DAY,
    searchedOn: DAY,
    searchNo: 'CX-1',
    searchClean: true,
  },
  signSecurityContract: { ...PROVED, secured: '1000.00' },
  signContract: { ...PROVED, disbursementAccount: '6222021234567890123', recordHash: 'a'.repeat(64) },
  submitDocuments: { documents: [{ code: 'ID_CARD', status: 'VERIFIED', fileHash: 'a'.repeat(64) }] },
  withdrawSecurity: REASON,
  receiveFee: { amount: '10.00', receivedOn: DAY, reference: 'SJ-1' },
  setCondition: { text: '追加配偶声明' },
  verifyCondition: { evidence: '保单 1' },
  closeFacility: REASON,
  freezeFacility: REASON,
  releaseFacility: REASON,
  rateFacility: { ...REASON, grade: 'A' },
  reduceFacility: { ...REASON, limit: '1000.00' },
  endCommitment: { outcome: 'RELEASED', evidence: '原件退回' },
  recordLetterOutcome: { kind: 'DELIVERED', on: DAY, evidence: 'a'.repeat(64) },
  placeCase: { ...REASON, agency: 'A1', handedOver: ['NAME'] },
  recallCase: REASON,
  reviewSampled: { applicationNo: 'AP-EAST', finding: 'SOUND', comment: '资料齐全' },
  exportEqualPricing: { format: 'csv', from: '2026-01-01', to: '2026-12-31' },
  // Of which one field is to name a case, and the others fit it.
  'createLead.clientNo': { source: 'PHONE', need: '周转', nextOn: '2099-01-01' },
  'createLead.referrerNo': { ...NOBODY, source: 'REFERRAL' },
  'createLead.campaign': { ...NOBODY, source: 'CAMPAIGN' },
  'createLead.consultationId': { ...NOBODY, source: 'PHONE' },
  'registerFundingParty.clientNo': { kind: 'INDIVIDUAL', name: '张建国' },
  'openFinanceMatch.applicationNo': { kind: 'CASE' },
  'travel.applicationNo': { days: 1 },
  exportTasks: { format: 'csv', view: 'all' },
};

/** Parts of addresses behind the first. */
export const PARTS: Readonly<Record<string, string>> = {
  'credit-reports': 'NR-BANK',
  'debit-batches': 'DB20260115',
  samples: '1',
  statements: 'ST-BANK',
  agencies: 'A1',
  'statement-formats': 'ICBC',
  products: 'PERSONAL_CONSUMER',
  users: 'li.na',
  calendars: '2026',
  hash: 'a'.repeat(64),
  'printApplicationPaper.kind': 'repayment-plan',
  'printLoanPaper.kind': 'repayment-plan',
  'getInspection.id': 'inspection-LN-EAST-1',
};

const [NAME, PERIOD] = [{ name: 'a.csv' }, { from: '2026-01-01', to: '2026-01-31' }];
export const QUERIES: Readonly<Record<string, Record<string, string>>> = {
  uploadFile: NAME,
  fileEvidence: NAME,
  fileOpportunity: NAME,
  fileClientEvidence: NAME,
  importFinanceFigures: NAME,
  getAccountStatement: PERIOD,
  printAccountStatement: PERIOD,
  getClientContribution: { period: '2026-01' },
  listReferrals: { year: today().slice(0, 4) },
  listTasks: { view: 'all' },
  listSurveys: { from: '2026-01-01', to: '2099-12-31' },
  getFeedbackFigures: { from: '2026-01-01', to: '2099-12-31' },
  getConsultationDigest: { on: today() },
  draftMarketDigest: { month: today().slice(0, 7) },
  getPerformance: { period: '2026-Q1' },
  getEqualPricing: { from: '2026-01-01', to: '2026-12-31' },
};
