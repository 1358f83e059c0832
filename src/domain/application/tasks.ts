import { clockTime } from '../notice/words';
import type { ApplicationState } from './state';
import type { Stage } from './stages';

type StageTaskKind =
  | 'COLLECT_DOCUMENTS'
  | 'PROPOSE_ADMISSION'
  | 'JUDGE_ADMISSION'
  | 'INVESTIGATE_A'
  | 'INVESTIGATE_B'
  | 'RATE'
  | 'SUPPLEMENT'
  | 'SIGN'
  | 'DISBURSE'
  | 'ASK_BANK';

/** A human step of an application as the work list shows it. */
export interface StageTask {
  id: string;
  kind: StageTaskKind;
  role: string;
  /** Set when it is one person's by duty; others may take it over by delegation. */
  assignee: string | null;
  excluded: string[];
  title: { zh: string; en: string };
}

interface Template {
  suffix: string;
  kind: StageTaskKind;
  role: string;
  /** 'manager': the account manager's own; 'others': anyone of the role but the account manager. */
  whose: 'manager' | 'others';
  zh: string;
  en: string;
}

const TEMPLATES: Partial<Record<Stage, readonly Template[]>> = {
  DOCUMENTS: [
    {
      suffix: '',
      kind: 'COLLECT_DOCUMENTS',
      role: 'CLIENT_MANAGER',
      whose: 'manager',
      zh: '收齐并核对申请资料原件',
      en: 'Collect the documents and verify the originals',
    },
  ],
  ADMISSION: [
    {
      suffix: '',
      kind: 'PROPOSE_ADMISSION',
      role: 'CLIENT_MANAGER',
      whose: 'manager',
      zh: '填写立项审批表',
      en: 'Fill in the project admission form',
    },
  ],
  ADMISSION_REVIEW: [
    {
      suffix: '',
      kind: 'JUDGE_ADMISSION',
      role: 'DEPARTMENT_MANAGER',
      whose: 'others',
      zh: '部门审核立项',
      en: 'Judge the project admission for the department',
    },
  ],
  ADMISSION_RISK: [
    {
      suffix: '',
      kind: 'JUDGE_ADMISSION',
      role: 'RISK_OFFICER',
      whose: 'others',
      zh: '风险审查立项，指定尽调小组',
      en: 'Admit the project or not, and name who investigates',
    },
  ],
  INVESTIGATION: [
    {
      suffix: '-A',
      kind: 'INVESTIGATE_A',
      role: 'CLIENT_MANAGER',
      whose: 'manager',
      zh: '主办调查：实地走访并提交调查报告',
      en: 'Investigate on site and file the report (part A)',
    },
    {
      suffix: '-B',
      kind: 'INVESTIGATE_B',
      role: 'CLIENT_MANAGER',
      whose: 'others',
      zh: '协办调查：复核并会签',
      en: 'Verify the investigation and countersign (part B)',
    },
  ],
  RATING: [
    {
      suffix: '',
      kind: 'RATE',
      role: 'RISK_OFFICER',
      whose: 'others',
      zh: '评定信用等级',
      en: 'Recognise the credit grade',
    },
  ],
  SUPPLEMENT: [
    {
      suffix: '',
      kind: 'SUPPLEMENT',
      role: 'CLIENT_MANAGER',
      whose: 'manager',
      zh: '按退回意见补充材料后重报',
      en: 'Supplement what was asked for and submit again',
    },
  ],
  CONTRACT: [
    {
      suffix: '',
      kind: 'SIGN',
      role: 'CLIENT_MANAGER',
      whose: 'manager',
      zh: '与客户面签合同',
      en: 'Sign the contract face to face with the client',
    },
  ],
  DISBURSEMENT: [
    {
      suffix: '',
      kind: 'DISBURSE',
      role: 'FINANCE',
      whose: 'others',
      zh: '核对放款条件并放款',
      en: 'Check the conditions precedent and disburse',
    },
  ],
};

/**
 * The tasks a stage waits for. Ids come from business numbers, so that a retry opens the same task.
 * @example tasksAt('AP1', { stage: 'RATING', round: 0, investigators: ['li'], approvers: [] }, 'wang')[0].excluded // => ['li', 'wang']
 */
export function tasksAt(
  applicationNo: string,
  state: Judged,
  managerUsername: string,
  formerManagers: readonly string[] = [],
): StageTask[] {
  return (TEMPLATES[state.stage] ?? []).map(({ suffix, kind, role, whose, zh, en }, index) => {
    const named = state.stage === 'INVESTIGATION' ? state.admission?.team[index] : undefined;
    return {
      id: stageTaskId(applicationNo, state.stage, roundOf(state), suffix),
      kind,
      role,
      assignee: named ?? (whose === 'manager' ? managerUsername : null),
      excluded:
        whose === 'manager' || named !== undefined ? [] : excludedFrom(state, [managerUsername, ...formerManagers]),
      title: { zh, en },
    };
  });
}

/**
 * The task to find out at the bank what became of a payment that it does not answer. Of one order there is one, however often the bank is
 * late; it ends with the stage, when the answer comes.
 * @param since business instant of the order, in milliseconds
 * @param reference of the order: the next one after a refusal may be left unanswered too
 * @example askBankTask('AP1', { stage: 'PAYING', round: 1, investigators: ['li'], approvers: [] }, { managers: ['wang'], reference: 'AP1-1', since: 0 }).id // => 'AP1-PAYING-1-AP1-1'
 */
export function askBankTask(
  applicationNo: string,
  state: Judged,
  { managers, reference, since }: { managers: readonly string[]; reference: string; since: number },
): StageTask {
  const at = clockTime(since);
  return {
    id: stageTaskId(applicationNo, 'PAYING', state.round, `-${reference}`),
    kind: 'ASK_BANK',
    role: 'FINANCE',
    assignee: null,
    excluded: excludedFrom(state, managers),
    title: {
      zh: `银行自 ${at} 起未答复放款，请向银行查询款项去向`,
      en: `The bank has not answered the payment since ${at}: find out there what became of it`,
    },
  };
}

type Judged = Pick<ApplicationState<unknown>, 'stage' | 'round' | 'investigators' | 'approvers' | 'admission'>;

/** A form of 立项 that comes back is a task of its own; before the first approval there is no other round. */
const roundOf = ({ stage, round, admission }: Judged): number =>
  stage.startsWith('ADMISSION') ? (admission?.round ?? 0) : round;

function excludedFrom({ stage, investigators, approvers, admission }: Judged, managers: readonly string[]): string[] {
  // Part A is the present manager's: B is for anybody else.
  if (stage === 'INVESTIGATION') return managers.slice(0, 1);
  if (stage.startsWith('ADMISSION')) {
    const judged = [admission?.proposer, admission?.department].filter((name) => typeof name === 'string');
    return [...new Set([...managers, ...judged])];
  }
  return [...new Set([...investigators, ...(stage === 'DISBURSEMENT' ? approvers : []), ...managers])];
}

/** @example stageTaskId('AP1', 'INVESTIGATION', 0, '-A') // => 'AP1-INVESTIGATION-0-A' */
export function stageTaskId(applicationNo: string, stage: Stage, round: number, suffix = ''): string {
  return `${applicationNo}-${stage}-${String(round)}${suffix}`;
}
