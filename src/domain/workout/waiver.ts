import type { IsoDate } from '../date';
import { formatYuan, type Fen } from '../money';
import type { WAIVABLE } from '../restructuring/restructuring';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export type Waivable = (typeof WAIVABLE)[number];

/** Why something due is given up. 示例参数，需按本行制度调整. */
export const WAIVER_GROUNDS = [
  'BANK_ERROR', // 我行差错
  'DISPUTE', // 争议和解
  'SETTLEMENT', // 一次性结清
  'HARDSHIP', // 借款人困难
] as const;
export type WaiverGround = (typeof WAIVER_GROUNDS)[number];

/** Ordinary interest is given up by half at most, unless the lender itself was wrong: 示例参数，需按本行制度调整 [CONV]. */
const MOST_OF_INTEREST = { parts: 1, of: 2 } as const;

/** A loan as far as a waiver is concerned: what is due of each component, in fen. */
export interface Waiving {
  status: string;
  dueFen: Readonly<Record<Waivable, number>>;
}

const NAMES: Readonly<Record<Waivable, { whatZh: string; whatEn: string }>> = {
  FEE: { whatZh: '费用', whatEn: 'fees' },
  COMPOUND: { whatZh: '复利', whatEn: 'compound interest' },
  PENALTY: { whatZh: '罚息', whatEn: 'penalty interest' },
  INTEREST: { whatZh: '正常利息', whatEn: 'ordinary interest' },
};

export interface WaiverAsked {
  ground: WaiverGround;
  /** Fen, one line a component. */
  waivers: readonly { component: Waivable; amountFen: number }[];
}

/**
 * May this be given up? Only what is due and still an asset, only as much as is due, and of ordinary interest half at most.
 * Giving up interest because the borrower is in difficulty is a restructuring, with its class and its observation
 * (RULES 2.5), and is not got round by a waiver. Source: RULES 2.5, 7.3, CONVENTIONS S28.
 * @example mayWaive({ status: 'OVERDUE', dueFen: { FEE: 0, COMPOUND: 0, PENALTY: 100, INTEREST: 0 } }, { ground: 'HARDSHIP', waivers: [{ component: 'PENALTY', amountFen: 101 }] }).code // => 'WAIVER_TOO_MUCH'
 */
export function mayWaive(loan: Waiving, { ground, waivers }: WaiverAsked): Verdict {
  return firstRefusal(
    () => mayStillWaive(loan),
    () => (waivers.length > 0 ? ALLOWED : refused('WAIVER_NOTHING')),
    () =>
      ground === 'HARDSHIP' && waivers.some(({ component }) => component === 'INTEREST')
        ? refused('WAIVER_IS_RESTRUCTURING')
        : ALLOWED,
    ...waivers.map((one) => () => within(one, mostOf(one.component, ground, loan.dueFen[one.component]))),
  );
}

const mostOf = (component: Waivable, ground: WaiverGround, dueFen: number): number =>
  component === 'INTEREST' && ground !== 'BANK_ERROR'
    ? Math.floor((dueFen * MOST_OF_INTEREST.parts) / MOST_OF_INTEREST.of)
    : dueFen;

const within = ({ component, amountFen }: WaiverAsked['waivers'][number], mostFen: number): Verdict =>
  amountFen > 0 && amountFen <= mostFen
    ? ALLOWED
    : refused('WAIVER_TOO_MUCH', { ...NAMES[component], most: formatYuan(mostFen as Fen) });

/**
 * The part of the question that the loan's own state answers.
 * @example mayStillWaive({ status: 'WRITTEN_OFF' }).code // => 'LOAN_WRITTEN_OFF'
 */
export function mayStillWaive({ status }: Pick<Waiving, 'status'>): Verdict {
  if (status === 'WRITTEN_OFF') return refused('LOAN_WRITTEN_OFF');
  return status === 'SETTLED' ? refused('LOAN_CLOSED') : ALLOWED;
}

/**
 * May this person ask for it? Who manages the loan, a department manager, or who collects it; none of them decides (RULES 7.3).
 * @example mayAskForWaiver({ username: 'zhou', roles: ['COLLECTOR'] }, 'li').allowed // => true
 */
export function mayAskForWaiver(
  person: { username: string; roles: readonly string[] },
  managerUsername: string,
): Verdict {
  const able = person.roles.includes('COLLECTOR') || person.roles.includes('DEPARTMENT_MANAGER');
  return able || person.username === managerUsername ? ALLOWED : refused('NOT_THE_ACCOUNT_MANAGER');
}

/** When a waiver takes effect: on the day of its decision, so that what was charged since it was asked for stays due. */
export const waiverEvent = (
  on: IsoDate,
  reference: string,
  { component, amountFen }: WaiverAsked['waivers'][number],
): { type: 'WAIVER'; on: IsoDate; reference: string; component: Waivable; amount: string } => ({
  type: 'WAIVER',
  on,
  reference: `${reference}/${component}`,
  component,
  amount: formatYuan(amountFen as Fen),
});
