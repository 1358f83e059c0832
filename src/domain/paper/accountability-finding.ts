import type {
  AccountabilityCause,
  AccountabilityMeasure,
  FindingOutcome,
  LoanStage,
} from '../accountability/accountability';
import type { BearerPost } from '../accountability/bearers';
import type { StageDuty } from '../accountability/duties';
import {
  BEARER_POST_WORDS,
  FINDING_OUTCOME_WORDS,
  LOAN_STAGE_WORDS,
  MEASURE_WORDS,
  STAGE_DUTY_WORDS,
} from '../accountability/words';
import type { IsoDate } from '../date';
import type { Fen } from '../money';
import { BLANK, dayText, yuanOf, type Block, type Paper } from './paper';

const CAUSES: Record<AccountabilityCause, string> = {
  NON_PERFORMING: '贷款认定为不良',
  WRITE_OFF: '贷款核销获批',
  SUSPICION: '可疑报告成立',
  AUDIT: '审计发现',
};
const ORDERS: Readonly<Record<number, string>> = { 1: '第一', 2: '第二', 3: '第三' };

/** What the paper says of one person. */
export interface PersonFound {
  name: string;
  bears: readonly { stage: LoanStage; order: number; post: BearerPost; from: IsoDate | null; until: IsoDate | null }[];
  unproved: readonly StageDuty[];
  finding: {
    outcome: FindingOutcome;
    measure: AccountabilityMeasure | null;
    deduction: Fen | null;
    duties: readonly StageDuty[];
    conduct: string;
    excuse: string;
    grounds: string;
  } | null;
  /** A text of null: he let his time pass. */
  statement: { text: string | null; on: IsoDate } | null;
  appeal: { text: string; on: IsoDate; decision: { text: string; on: IsoDate } | null } | null;
}

/** A concluded case, as far as its reader may know it. */
export interface FindingPaper {
  caseNo: string;
  loanNo: string;
  lender: string;
  /** Null: not the reader's to know. */
  cause: AccountabilityCause | null;
  openedOn: IsoDate | null;
  investigator: string;
  concludedOn: IsoDate;
  concluder: string;
  appealBy: IsoDate | null;
  /** Null: it may still be appealed, or an appeal waits. */
  endedOn: IsoDate | null;
  /** The day of printing. */
  today: IsoDate;
  /** The hash of the evidence it rests on. */
  evidence: string | null;
  people: readonly PersonFound[];
}

/** 责任认定书: who bore what, where the file proves no duty, what was found, said and decided on appeal. To one concerned, his own part. */
export function accountabilityFinding(one: FindingPaper): Paper {
  const { caseNo, lender, concludedOn, endedOn, people } = one;
  return {
    title: '责任认定书',
    no: caseNo,
    lender,
    issuedOn: endedOn ?? concludedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['案号', caseNo],
          ['贷款编号', one.loanNo],
          ...(one.cause === null ? [] : [['起因', CAUSES[one.cause]] as const]),
          ['立案日期', one.openedOn === null ? BLANK : dayText(one.openedOn)],
          ['调查人', one.investigator],
          ['认定日期', dayText(concludedOn)],
          ['认定人', one.concluder],
          ['效力', standingOf(one)],
          ['证据快照校验值', one.evidence ?? BLANK],
        ],
      },
      ...people.flatMap(personBlocks),
      { kind: 'text', text: '本认定书依据立案时固定的档案证据作出，仅供有权人员查阅，不得外传。' },
      { kind: 'signatures', parties: ['认定人（签字）', '调查人（签字）'] },
    ],
  };
}

function personBlocks({ name, bears, unproved, finding, statement, appeal }: PersonFound): Block[] {
  return [
    { kind: 'heading', text: name },
    {
      kind: 'fields',
      rows: [
        ['责任', bears.map(borne).join('；') || BLANK],
        ['档案未能证明的职责', unproved.length === 0 ? '各项职责均有记录证明' : dutiesText(unproved)],
        ['认定', finding === null ? BLANK : foundText(finding)],
        ...(finding === null ? [] : grounded(finding)),
        ['陈述申辩', statement === null ? BLANK : `${dayText(statement.on)}：${statement.text ?? '期内未作陈述'}`],
        ...(appeal === null ? [] : [['复议申请', `${dayText(appeal.on)}：${appeal.text}`] as const]),
        ...(appeal?.decision ? [['复议决定', `${dayText(appeal.decision.on)}：${appeal.decision.text}`] as const] : []),
      ],
    },
  ];
}

const dutiesText = (duties: readonly StageDuty[]): string => duties.map((duty) => STAGE_DUTY_WORDS[duty].zh).join('、');

function borne({ stage, order, post, from, until }: PersonFound['bears'][number]): string {
  const days = from === null ? '' : `，${dayText(from)}至${until === null ? '今' : dayText(until)}`;
  return `${LOAN_STAGE_WORDS[stage].zh}${ORDERS[order] ?? ''}责任人（${BEARER_POST_WORDS[post].zh}${days}）`;
}

function foundText({ outcome, measure, deduction }: NonNullable<PersonFound['finding']>): string {
  const amount = deduction === null ? '' : `${yuanOf(deduction)}元`;
  const { zh } = FINDING_OUTCOME_WORDS[outcome];
  return measure === null ? zh : `${zh}，${MEASURE_WORDS[measure].zh}${amount}`;
}

/** What it rests on; nothing is said of what was not named. */
function grounded({
  duties,
  conduct,
  excuse,
  grounds,
}: NonNullable<PersonFound['finding']>): (readonly [string, string])[] {
  const rows = [
    ['依据的职责', dutiesText(duties)],
    ['具体行为', conduct],
    ['免责或从轻理由', excuse],
    ['认定意见', grounds],
  ] as const;
  return rows.filter(([, text]) => text !== '');
}

/** Whether it stands, and whether who reads it may still appeal: each once, on the last day too. */
function standingOf({ endedOn, appealBy, today, people }: FindingPaper): string {
  if (endedOn !== null) return `${dayText(endedOn)}起生效`;
  if (people.some(({ appeal }) => appeal?.decision === null)) return '尚未生效，复议申请待决定';
  if (appealBy === null || today > appealBy) return '尚未生效，复议期已过，待他人复议决定';
  if (people.every(({ appeal }) => appeal !== null)) return `尚未生效，复议已决定，待${dayText(appealBy)}复议期届满`;
  return `尚未生效，可于${dayText(appealBy)}（含当日）前申请复议一次`;
}
