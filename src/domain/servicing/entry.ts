import { PERMISSIONS, type AccessRole } from '../access/permissions';
import { isDate, type IsoDate } from '../date';
import { MAX_AMOUNT } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { isAssetReference } from '../workout/repossession';

/** What a person enters on a loan besides money that came; amounts in fen. */
export type LoanEntry =
  | { kind: 'REVERSAL'; reference: string } // a repayment that never counted: bounced, or somebody else's
  | { kind: 'FEE'; on: IsoDate; name: string; amountFen: number }
  | { kind: 'MISUSE'; on: IsoDate } // 挪用: the penalty rate of RULES 3.1 from that day
  | { kind: 'ACCELERATION'; on: IsoDate }; // 提前到期: everything falls due (RULES 1.6, 民法典 Art 673)
export type EntryKind = LoanEntry['kind'];

/** Whose word it needs (RULES 7.3: who keeps the client does not decide on calling the loan in). */
const ROLES: Record<EntryKind, readonly AccessRole[]> = {
  REVERSAL: PERMISSIONS.REPAYMENT_REVERSE,
  FEE: PERMISSIONS.LOAN_FEE_CHARGE,
  MISUSE: PERMISSIONS.LOAN_CALL_IN,
  ACCELERATION: PERMISSIONS.LOAN_CALL_IN,
};

export const REASON_LENGTH = 500;
const NAME_LENGTH = 80;

/**
 * May somebody of these roles enter this?
 * @example mayEnterAs(['FINANCE'], 'REVERSAL').allowed // => true
 * @example mayEnterAs(['CLIENT_MANAGER'], 'ACCELERATION').code // => 'ENTRY_ROLE'
 */
export function mayEnterAs(roles: readonly string[], kind: EntryKind): Verdict {
  const able: readonly string[] = ROLES[kind];
  return roles.some((role) => able.includes(role)) ? ALLOWED : refused('ENTRY_ROLE', { roles: able.join(', ') });
}

/**
 * May this be entered on the loan as it stands? What else makes it impossible (a reference never booked, two of a kind on
 * one day) the account itself refuses.
 * @example mayEnter({ status: 'SETTLED', disbursedOn: '2026-01-15' }, { kind: 'MISUSE', on: '2026-02-01' }, '查实', '2026-02-01').code // => 'LOAN_CLOSED'
 * @example mayEnter({ status: 'CURRENT', disbursedOn: '2026-01-15' }, { kind: 'REVERSAL', reference: 'R1' }, '退票', '2026-02-01').allowed // => true
 */
export function mayEnter(
  loan: { status: string; disbursedOn: IsoDate },
  entry: LoanEntry,
  reason: string,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (loan.status === 'SETTLED' ? refused('LOAN_CLOSED') : ALLOWED),
    () => (isCallIn(entry) && loan.status === 'WRITTEN_OFF' ? refused('LOAN_WRITTEN_OFF') : ALLOWED),
    () => (isText(reason, REASON_LENGTH) ? ALLOWED : refused('TEXT_LENGTH', { limit: `1–${String(REASON_LENGTH)}` })),
    () => (entry.kind === 'REVERSAL' && isAssetReference(entry.reference) ? refused('ASSET_CREDIT_STAYS') : ALLOWED),
    () => (entry.kind === 'REVERSAL' ? ALLOWED : within(entry.on, loan.disbursedOn, today)),
    () => (entry.kind === 'FEE' ? feeIsSound(entry) : ALLOWED),
  );
}

const isCallIn = ({ kind }: LoanEntry): boolean => kind === 'MISUSE' || kind === 'ACCELERATION';

const isText = (text: unknown, most: number): boolean =>
  typeof text === 'string' && text.length > 0 && text.length <= most;

function within(on: IsoDate, disbursedOn: IsoDate, today: IsoDate): Verdict {
  return firstRefusal(
    () => (isDate(on) ? ALLOWED : refused('DATE_FORMAT')),
    () => (on > today ? refused('DATE_IN_FUTURE', { date: on, today }) : ALLOWED),
    () => (on < disbursedOn ? refused('EVENT_BEFORE_DISBURSEMENT') : ALLOWED),
  );
}

function feeIsSound({ name, amountFen }: { name: string; amountFen: number }): Verdict {
  return firstRefusal(
    () => (isText(name, NAME_LENGTH) ? ALLOWED : refused('TEXT_LENGTH', { limit: `1–${String(NAME_LENGTH)}` })),
    () => (Number.isInteger(amountFen) && amountFen > 0 ? ALLOWED : refused('MONEY_NOT_POSITIVE')),
    () => (amountFen <= MAX_AMOUNT ? ALLOWED : refused('AMOUNT_TOO_LARGE')),
  );
}
