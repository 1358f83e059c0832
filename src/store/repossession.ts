import type { AssetAct, LoanWorkout } from '../contracts/messages/workout';
import type { EntryLine } from '../domain/ledger';
import { fen, formatYuan } from '../domain/money';
import { refused, type Verdict } from '../domain/verdict';
import { disposalEntry, gainOf, mayDispose, mayPropose } from '../domain/workout/disposal';
import {
  acquisitionEntry,
  assetReference,
  dutiesOfAsset,
  mayAcquire,
  mayCredit,
  type AssetState,
  type RepossessedAsset,
} from '../domain/workout/repossession';
import { latestProposal, propose } from './asset-disposals';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { loadAccount } from './loan-account';
import type { Acted, By } from './lawsuits';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { replaceDuties } from './workout-duties';

type Of<K extends AssetAct['kind']> = Extract<AssetAct, { kind: K }>;

/** Does what is asked about a repossessed asset of a loan, which must be locked. */
export async function actOnAsset(tx: Tx, input: LoanWorkout, act: AssetAct, at: By): Promise<Acted> {
  if (act.kind === 'ASSET_ACQUIRE') return acquire(tx, input, act, at);
  const asset = await findAsset(tx, act.assetNo, input.loanNo);
  if (asset === null) return { refused: refused('NOT_FOUND', { what: '抵债资产 repossessed asset' }) };
  const verdict = await judge(tx, input, asset, act, at);
  if (!verdict.allowed) return { refused: verdict };
  switch (act.kind) {
    case 'ASSET_CREDIT':
      await credit(tx, input, asset, at);
      break;
    case 'ASSET_CHECK':
      await check(tx, input, asset, act, at);
      break;
    case 'ASSET_PROPOSE':
      return { subject: asset.no, approval: await propose(tx, input, asset, act, at) };
    case 'ASSET_DISPOSE':
      await dispose(tx, input, asset, act, at);
  }
  return { subject: asset.no };
}

/** An asset as its rules see it. */
export async function findAsset(db: Tx | PrismaClient, no: string, loanNo: string): Promise<RepossessedAsset | null> {
  const row = await db.repossessedAsset.findFirst({ where: { no, loanNo } });
  if (row === null) return null;
  return {
    no,
    state: row.state as AssetState,
    valueFen: Number(row.valueFen),
    by: row.by,
    acquiredOn: fromDbDate(row.acquiredOn),
    checkedOn: fromDbDate(row.checkedOn),
  };
}

async function judge(
  tx: Tx,
  { loanNo }: LoanWorkout,
  asset: RepossessedAsset,
  act: Exclude<AssetAct, { kind: 'ASSET_ACQUIRE' }>,
  { by: username, today }: By,
): Promise<Verdict> {
  switch (act.kind) {
    case 'ASSET_CREDIT': {
      const verdict = mayCredit(asset, username);
      const event = { path: ['amount'], equals: formatYuan(fen(asset.valueFen)) };
      const booked = { loanNo, type: 'REPAYMENT', reference: assetReference(asset.no), event };
      const credited = await tx.loanEvent.count({ where: booked });
      return verdict.allowed && credited === 0 ? refused('ASSET_NOT_CREDITED') : verdict;
    }
    case 'ASSET_CHECK':
      if (asset.state === 'DISPOSED') return refused('ASSET_STATE', { state: asset.state });
      return act.on > today
        ? refused('DATE_IN_FUTURE', { date: act.on, today })
        : act.on < asset.checkedOn
          ? refused('ASSET_BEFORE_ACQUIRED', { on: asset.checkedOn })
          : { allowed: true };
    case 'ASSET_DISPOSE':
      return mayDispose(asset, await latestProposal(tx, asset.no), act, { username, today });
    case 'ASSET_PROPOSE':
      return mayPropose(asset, await latestProposal(tx, asset.no));
  }
}

async function acquire(tx: Tx, input: LoanWorkout, act: Of<'ASSET_ACQUIRE'>, at: By): Promise<Acted> {
  const { loanNo, branchCode } = input;
  const { kind: _kind, valueFen, acquiredOn, ...rest } = act;
  const { payoff } = await loadAccount(tx, loanNo, at.today);
  const verdict = mayAcquire({ valueFen, acquiredOn }, payoff, at.today);
  if (!verdict.allowed) return { refused: verdict };
  const no = await nextNumber(tx, 'RA', at.today);
  const day = toDbDate(acquiredOn);
  await tx.repossessedAsset.create({
    data: {
      no,
      loanNo,
      branchCode,
      ...rest,
      valueFen: BigInt(valueFen),
      acquiredOn: day,
      checkedOn: day,
      by: at.by,
      recordedOn: toDbDate(at.today),
      state: 'HELD',
    },
  });
  await moveDuties(tx, input, no, at);
  await record(tx, input, at, 'ASSET_ACQUIRED', { assetNo: no, valueFen, acquiredOn, basis: act.basis });
  return { subject: no };
}

/** The loan has its repayment; the books put the asset where no money came. */
async function credit(tx: Tx, input: LoanWorkout, { no, valueFen }: RepossessedAsset, at: By): Promise<void> {
  const day = toDbDate(at.today);
  await tx.repossessedAsset.update({ where: { no }, data: { state: 'CREDITED', creditedOn: day } });
  await post(tx, input, at, `asset-${no}/acquired`, acquisitionEntry(valueFen));
  await record(tx, input, at, 'ASSET_CREDITED', { assetNo: no, valueFen });
}

async function check(tx: Tx, input: LoanWorkout, asset: RepossessedAsset, act: Of<'ASSET_CHECK'>, at: By) {
  const { on, note } = act;
  const recorded = { by: at.by, recordedOn: toDbDate(at.today) };
  await tx.assetCheck.create({ data: { assetNo: asset.no, on: toDbDate(on), note, ...recorded } });
  await tx.repossessedAsset.update({ where: { no: asset.no }, data: { checkedOn: toDbDate(on) } });
  await moveDuties(tx, input, asset.no, at);
  await record(tx, input, at, 'ASSET_CHECKED', { assetNo: asset.no, on, note });
}

async function dispose(
  tx: Tx,
  input: LoanWorkout,
  { no, valueFen }: RepossessedAsset,
  { on, proceedsFen, costsFen, buyer, document }: Of<'ASSET_DISPOSE'>,
  at: By,
): Promise<void> {
  const money = { proceedsFen: BigInt(proceedsFen), costsFen: BigInt(costsFen) };
  await tx.repossessedAsset.update({
    where: { no },
    data: { state: 'DISPOSED', disposedOn: toDbDate(on), ...money, buyer },
  });
  await tx.assetDisposal.updateMany({ where: { assetNo: no, state: 'APPROVED' }, data: { state: 'DONE' } });
  await moveDuties(tx, input, no, at);
  const disposal = { valueFen, proceedsFen, costsFen };
  await post(tx, input, at, `asset-${no}/disposed`, disposalEntry(disposal));
  const result = { gainFen: gainOf(disposal), proceedsFen, costsFen };
  await record(tx, input, at, 'ASSET_DISPOSED', { assetNo: no, on, buyer, document, ...result });
}

/** An entry of its own: an asset's books are not its loan's account. Written with the audit entry that names it. */
async function post(tx: Tx, { loanNo }: LoanWorkout, at: By, key: string, lines: readonly EntryLine[]): Promise<void> {
  await tx.journalEntry.create({
    data: {
      businessKey: key,
      on: toDbDate(at.today),
      cause: key.split('/')[0] ?? key,
      lines: {
        create: lines.map(({ account, debit, credit }, index) => ({
          line: index + 1,
          account,
          debitFen: debit,
          creditFen: credit,
        })),
      },
    },
  });
  await audit(tx, {
    businessOn: at.today,
    actor: at.by,
    action: 'ASSET_POSTED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { entry: key },
  });
}

async function moveDuties(tx: Tx, input: LoanWorkout, no: string, { at }: By): Promise<void> {
  const asset = await findAsset(tx, no, input.loanNo);
  if (asset !== null) await replaceDuties(tx, input, no, dutiesOfAsset(asset), at);
}

const record = (
  tx: Tx,
  { loanNo }: LoanWorkout,
  { today, by }: By,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> => audit(tx, { businessOn: today, actor: by, action, subject: 'WORKOUT', subjectNo: loanNo, detail });
