import { KINDS } from '../../scripts/bench/kinds';
import { approveAll, who, type Act, type DeskCase } from '../../src/cli/demo/desks/act';
import type { ApplicationStage } from '../../src/contracts/messages/application';

type Steps = DeskCase['story'];

/** A state of an application: how a case comes to it, and what the department is promised of it. */
export interface State {
  productCode: string;
  /** The steps before it, after the acceptance; null where the acceptance itself enters it. */
  before: Steps | null;
  enter: Steps;
  /** `kind role` of each task that waits there. */
  tasks: readonly string[];
  audit: string;
  /** `template whom`, for those who are told on entering. */
  told: readonly string[];
  /** `ASKS`: the money may be on its way, so that finance is asked to find out at the bank. */
  deadline: 'LAPSES' | 'PRESSES' | 'ESCALATES' | 'ASKS' | 'NONE';
  /** Who is told when its deadline comes near and passes. */
  pressed: readonly string[];
}

const RATING: Steps[number] = { do: 'rate', grade: 'A', score: 80 };
const RATED: Steps = [{ do: 'documents' }, { do: 'investigate' }, RATING];
/** Its first level is asked. */
const asked: Act = (story) => story.awaitLevel('SUB_BRANCH_HEAD');
const decide =
  (decision: object): Act =>
  (story) =>
    story.decideAwaited(decision);
const REASON = { comment: '意见', reasonCode: 'OTHER' };
const withdraw: Act = async (story) => {
  await story.manager.post(`/applications/${story.applicationNo}/withdrawal`, {
    reasonCode: 'CLIENT_REQUEST',
    comment: '客户资金已落实',
  });
};
const letLapse: Act = async (story) => {
  await story.cast.one('OPERATOR').post('/sandbox/travel', { applicationNo: story.applicationNo, days: 61 });
};
const payHeld: Act = async (story) => {
  await who(story, 'FINANCE').post(`/applications/${story.applicationNo}/disbursement`, {
    conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    mode: 'SELF',
    payee: '测试 HELD',
  });
};
const FORM = {
  industry: '通用设备制造',
  leadSource: '老客户转介',
  guaranteeOffered: '厂房抵押',
  repaymentSource: '项目投产后经营现金流',
  risks: '建设期可能延长',
  opinion: '同意立项',
};
const propose: Act = async (story) => {
  await story.manager.post(`/applications/${story.applicationNo}/admission`, { form: FORM });
};
const departmentAgrees: Act = async (story) => {
  const path = `/applications/${story.applicationNo}/admission/judgement`;
  await who(story, 'DEPARTMENT_MANAGER').post(path, { outcome: 'AGREE', opinion: '同意立项' });
};

/** A kind of business up to its end, but for its last step. */
const whole = (productCode: string): { before: Steps; enter: Steps } => {
  const { toApproval, toEnd } = KINDS.find((one) => one.productCode === productCode) ?? { toApproval: [], toEnd: [] };
  return { before: [...toApproval, approveAll, ...toEnd.slice(0, -1)], enter: toEnd.slice(-1) };
};

const personal = { productCode: 'PERSONAL_CONSUMER', pressed: ['deadline-near manager'] } as const;
const project = { productCode: 'FIXED_ASSET', pressed: ['deadline-near manager'] } as const;
const ended = { tasks: [], deadline: 'NONE', pressed: [] } as const;
const pressing = { deadline: 'PRESSES' } as const;

export const STATES: Readonly<Record<ApplicationStage, State>> = {
  DOCUMENTS: {
    ...personal,
    before: null,
    enter: [],
    tasks: ['COLLECT_DOCUMENTS CLIENT_MANAGER'],
    audit: 'APPLICATION_ACCEPTED',
    // Who accepts it has its first task and needs not be told.
    told: ['application-received client'],
    deadline: 'LAPSES',
    pressed: ['application-expired client', 'deadline-near manager', 'documents-missing client'],
  },
  ADMISSION: {
    ...project,
    ...pressing,
    before: [],
    enter: [{ do: 'documents' }],
    tasks: ['PROPOSE_ADMISSION CLIENT_MANAGER'],
    audit: 'DOCUMENTS_SUBMITTED',
    told: [],
  },
  ADMISSION_REVIEW: {
    ...project,
    ...pressing,
    before: [{ do: 'documents' }],
    enter: [propose],
    tasks: ['JUDGE_ADMISSION DEPARTMENT_MANAGER'],
    audit: 'ADMISSION_PROPOSED',
    told: ['task-opened DEPARTMENT_MANAGER'],
    pressed: ['deadline-near DEPARTMENT_MANAGER', 'deadline-near manager'],
  },
  ADMISSION_RISK: {
    ...project,
    ...pressing,
    before: [{ do: 'documents' }, propose],
    enter: [departmentAgrees],
    tasks: ['JUDGE_ADMISSION RISK_OFFICER'],
    audit: 'ADMISSION_AGREE',
    told: ['task-opened RISK_OFFICER'],
    pressed: ['deadline-near RISK_OFFICER', 'deadline-near manager'],
  },
  INVESTIGATION: {
    ...personal,
    ...pressing,
    before: [],
    enter: [{ do: 'documents' }],
    tasks: ['INVESTIGATE_A CLIENT_MANAGER', 'INVESTIGATE_B CLIENT_MANAGER'],
    audit: 'DOCUMENTS_SUBMITTED',
    told: ['task-opened CLIENT_MANAGER'],
    pressed: ['deadline-near CLIENT_MANAGER', 'deadline-near manager'],
  },
  RATING: {
    ...personal,
    ...pressing,
    before: [{ do: 'documents' }],
    enter: [{ do: 'investigate' }],
    tasks: ['RATE RISK_OFFICER'],
    audit: 'INVESTIGATION_B_SIGNED',
    told: ['task-opened RISK_OFFICER'],
    pressed: ['deadline-near RISK_OFFICER', 'deadline-near manager'],
  },
  APPROVAL: {
    ...personal,
    before: RATED.slice(0, 2),
    enter: [RATING],
    tasks: ['APPROVAL_DECISION APPROVER'],
    audit: 'RATED',
    told: ['task-opened APPROVER'],
    deadline: 'ESCALATES',
    pressed: ['approval-escalated APPROVER', 'approval-escalated manager', 'approval-reminder APPROVER'],
  },
  SUPPLEMENT: {
    ...personal,
    before: [...RATED, asked],
    enter: [decide({ outcome: 'RETURN', ...REASON })],
    tasks: ['SUPPLEMENT CLIENT_MANAGER'],
    audit: 'APPROVAL_RETURNED',
    told: ['application-returned manager', 'approval-concluded manager'],
    deadline: 'LAPSES',
    pressed: ['application-expired client', 'deadline-near manager'],
  },
  CONTRACT: {
    ...personal,
    before: [...RATED, asked],
    enter: [decide({ outcome: 'APPROVE', comment: '同意' })],
    tasks: ['SIGN CLIENT_MANAGER'],
    audit: 'APPROVAL_APPROVED',
    told: ['approval-concluded manager', 'contract-ready client', 'decision-made client', 'task-opened manager'],
    deadline: 'LAPSES',
    pressed: ['application-expired client', 'deadline-near manager'],
  },
  DISBURSEMENT: {
    ...personal,
    before: [...RATED, approveAll],
    enter: [{ do: 'sign' }],
    tasks: ['DISBURSE FINANCE'],
    audit: 'CONTRACT_SIGNED',
    told: ['task-opened FINANCE'],
    deadline: 'LAPSES',
    pressed: ['application-expired client', 'deadline-near FINANCE', 'deadline-near manager'],
  },
  PAYING: {
    ...personal,
    before: [...RATED, approveAll, { do: 'sign' }],
    enter: [payHeld],
    tasks: [],
    audit: 'DISBURSEMENT_ORDERED',
    told: [],
    deadline: 'ASKS',
    pressed: ['payment-unanswered manager', 'task-opened FINANCE'],
  },
  DISBURSED: {
    ...personal,
    ...ended,
    ...whole('PERSONAL_CONSUMER'),
    audit: 'DISBURSED',
    told: ['loan-disbursed client'],
  },
  ISSUED: {
    productCode: 'LETTER_OF_GUARANTEE',
    ...ended,
    ...whole('LETTER_OF_GUARANTEE'),
    audit: 'COMMITMENT_ISSUED',
    told: ['commitment-issued client'],
  },
  GRANTED: {
    productCode: 'BUSINESS_LINE',
    ...ended,
    before: [...RATED, approveAll],
    enter: [{ do: 'sign' }],
    audit: 'CONTRACT_SIGNED',
    told: ['facility-granted client'],
  },
  REJECTED: {
    ...personal,
    ...ended,
    before: [...RATED, asked],
    enter: [decide({ outcome: 'REJECT', ...REASON })],
    audit: 'APPROVAL_REJECTED',
    told: ['approval-concluded manager', 'decision-made client'],
  },
  WITHDRAWN: {
    ...personal,
    ...ended,
    before: [],
    enter: [withdraw],
    audit: 'WITHDRAWN',
    told: ['application-withdrawn client'],
  },
  EXPIRED: {
    ...personal,
    ...ended,
    before: [],
    enter: [letLapse],
    audit: 'EXPIRED',
    told: ['application-expired client', 'deadline-near manager', 'documents-missing client'],
  },
};
