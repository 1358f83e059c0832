import type { Actor } from '../contracts/roles';
import {
  mayConcludeTakeover,
  mayDecideTransfer,
  mayPropose,
  mayReview,
  type TakeoverConclusion,
  type Transfer,
  type TransferState,
} from '../domain/client-transfer/transfer';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { moveClients } from './client-transfer-moves';
import { toDbDate } from './dates';
import type { ClientTransfer as Row } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { cancelTasks, completeTask, openTask } from './tasks';

interface By {
  actor: Actor;
  on: string;
  at: string;
}
export interface ProposedTransfer {
  from: string;
  to: string;
  clientNos: readonly string[];
  reason: string;
}
export interface Takeover {
  clientNo: string;
  conclusion: TakeoverConclusion;
  opinion: string;
  measures: string;
}

const takeTaskId = (no: string): string => `${no}-take`;
const decideTaskId = (no: string): string => `${no}-decide`;

export async function proposeTransfer(tx: Tx, no: string, given: ProposedTransfer, by: By): Promise<Verdict> {
  const { from, to, reason } = given;
  const branchCode = (await tx.user.findUnique({ where: { username: from } }))?.branchCode ?? by.actor.branchCode;
  const clientNos = [...new Set(given.clientNos)].toSorted();
  const able = await mayTakeOver(tx, to, branchCode);
  const free = await freeClients(tx, from, branchCode, clientNos);
  const wrong = clientNos.filter((clientNo) => !free.includes(clientNo));
  const verdict = firstRefusal(
    () => mayPropose({ from, to, branchCode }, by.actor),
    () => (able ? ALLOWED : refused('USER_UNKNOWN', { username: to })),
    () => (wrong.length === 0 ? ALLOWED : refused('TRANSFER_CLIENTS', { from, clients: wrong.join(', ') })),
  );
  if (!verdict.allowed) return verdict;
  const proposed = { proposedBy: by.actor.username, proposedOn: toDbDate(by.on), status: 'PROPOSED' };
  const row = await tx.clientTransfer.create({
    data: { no, branchCode, fromUsername: from, toUsername: to, clientNos, reason, ...proposed },
  });
  await openTask(tx, {
    ...task(row, by.at),
    id: takeTaskId(no),
    kind: 'TRANSFER_TAKE',
    role: 'CLIENT_MANAGER',
    assignee: to,
    title: { zh: '填写接管意见', en: 'Write your opinion on clients you take over' },
  });
  await tell(tx, row, to, 'transfer-proposed', by);
  await record(tx, no, by, 'TRANSFER_PROPOSED', { from, to, clients: clientNos.length });
  return ALLOWED;
}

/** Is he a client manager of the branch, at work? */
const mayTakeOver = async (tx: Tx, username: string, branchCode: string): Promise<boolean> =>
  (await tx.user.count({ where: { username, active: true, branchCode, roles: { has: 'CLIENT_MANAGER' } } })) === 1;

/** May it still be confirmed as it was proposed? Days may lie between; the list is confirmed whole or not at all. */
async function stillStands(tx: Tx, { from, to, branchCode, clientNos }: Transfer): Promise<Verdict> {
  const nos = [...clientNos];
  await tx.$queryRaw`SELECT 1 FROM client WHERE no = ANY(${nos}) FOR UPDATE`;
  const gone = await tx.client.findMany({
    where: { no: { in: nos }, NOT: { managerUsername: from, branchCode } },
    select: { no: true },
    orderBy: { no: 'asc' },
  });
  const able = await mayTakeOver(tx, to, branchCode);
  return firstRefusal(
    () => (able ? ALLOWED : refused('TRANSFER_RECEIVER', { to })),
    () =>
      gone.length === 0
        ? ALLOWED
        : refused('TRANSFER_CLIENTS_GONE', { from, clients: gone.map(({ no }) => no).join(', ') }),
  );
}

/** Those of these clients that this manager has and that are in no other transfer. */
async function freeClients(tx: Tx, from: string, branchCode: string, nos: string[]): Promise<string[]> {
  // Two who propose at once: the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('client-transfer/' || ${from}))`;
  const [own, moving] = await Promise.all([
    tx.client.findMany({ where: { no: { in: nos }, managerUsername: from, branchCode }, select: { no: true } }),
    tx.clientTransfer.findMany({
      where: { fromUsername: from, status: { in: ['PROPOSED', 'REVIEWED'] }, clientNos: { hasSome: nos } },
      select: { clientNos: true },
    }),
  ]);
  const taken = moving.flatMap(({ clientNos }) => clientNos);
  return own.map(({ no }) => no).filter((no) => !taken.includes(no));
}

/** The latest opinion of the one who takes over stands; earlier ones stay on file. */
export async function reviewTakeover(tx: Tx, no: string, given: Takeover, by: By): Promise<Verdict> {
  const found = await locked(tx, no);
  if (found === null) return NOT_FOUND;
  const { row, transfer } = found;
  const { clientNo, conclusion, measures } = given;
  const verdict = firstRefusal(
    () => mayReview(transfer, clientNo, by.actor.username),
    () => mayConcludeTakeover(conclusion, measures),
  );
  if (!verdict.allowed) return verdict;
  const stamp = { by: by.actor.username, on: toDbDate(by.on) };
  await tx.takeoverReview.create({ data: { transferNo: no, ...given, ...stamp } });
  const reviewed = new Set([...transfer.reviewed, clientNo]);
  if (row.status === 'PROPOSED' && transfer.clientNos.every((one) => reviewed.has(one)))
    await readyToDecide(tx, row, by);
  await record(tx, no, by, 'TAKEOVER_REVIEWED', { clientNo, conclusion });
  return ALLOWED;
}

async function readyToDecide(tx: Tx, row: Row, { actor, at }: By): Promise<void> {
  const { no, fromUsername, toUsername, proposedBy } = row;
  await tx.clientTransfer.update({ where: { no }, data: { status: 'REVIEWED' } });
  await completeTask(tx, takeTaskId(no), { by: actor.username, at, outcome: 'REVIEWED' });
  const proposer = await tx.user.findUnique({ where: { username: proposedBy }, select: { roles: true } });
  await openTask(tx, {
    ...task(row, at),
    id: decideTaskId(no),
    kind: 'TRANSFER_DECIDE',
    excluded: [fromUsername, toUsername, proposedBy],
    // Where the department proposes it, the risk department decides.
    role: proposer?.roles.includes('DEPARTMENT_MANAGER') === true ? 'RISK_OFFICER' : 'DEPARTMENT_MANAGER',
    title: { zh: '审批责任移交', en: 'Decide a transfer of clients' },
  });
}

export async function decideTransfer(
  tx: Tx,
  no: string,
  { agree, comment }: { agree: boolean; comment: string },
  by: By,
): Promise<Verdict> {
  const found = await locked(tx, no);
  if (found === null) return NOT_FOUND;
  const { row, transfer } = found;
  const verdict = mayDecideTransfer(transfer, agree, by.actor);
  if (!verdict.allowed) return verdict;
  const stands = agree ? await stillStands(tx, transfer) : ALLOWED;
  if (!stands.allowed) return stands;
  const status = agree ? 'CONFIRMED' : 'REJECTED';
  const decided = { status, comment, decidedBy: by.actor.username, decidedOn: toDbDate(by.on) };
  await tx.clientTransfer.update({ where: { no }, data: decided });
  await completeTask(tx, decideTaskId(no), { by: by.actor.username, at: by.at, outcome: status });
  await cancelTasks(tx, 'TRANSFER', no, by.at);
  const moved = agree ? await moveClients(tx, transfer, { by: by.actor.username, on: by.on }) : null;
  for (const username of [row.fromUsername, row.toUsername])
    await tell(tx, row, username, agree ? 'transfer-confirmed' : 'transfer-rejected', by);
  await record(tx, no, by, `TRANSFER_${status}`, { from: transfer.from, to: transfer.to, ...(moved ?? {}) });
  return ALLOWED;
}

const NOT_FOUND = refused('NOT_FOUND', { what: '责任移交 client transfer' });

async function locked(tx: Tx, no: string): Promise<{ row: Row; transfer: Transfer } | null> {
  await tx.$queryRaw`SELECT 1 FROM client_transfer WHERE no = ${no} FOR UPDATE`;
  const row = await tx.clientTransfer.findUnique({ where: { no } });
  if (row === null) return null;
  const reviews = await tx.takeoverReview.findMany({ where: { transferNo: no }, select: { clientNo: true } });
  return {
    row,
    transfer: transferOf(
      row,
      reviews.map(({ clientNo }) => clientNo),
    ),
  };
}

export const transferOf = (
  row: Pick<Row, 'status' | 'branchCode' | 'fromUsername' | 'toUsername' | 'proposedBy' | 'clientNos'>,
  reviewed: readonly string[],
): Transfer => ({
  branchCode: row.branchCode,
  from: row.fromUsername,
  to: row.toUsername,
  proposedBy: row.proposedBy,
  status: row.status as TransferState,
  clientNos: row.clientNos,
  reviewed,
});

const task = ({ no, branchCode }: Row, at: string) => ({
  room: 'TRANSFER' as const,
  subjectNo: no,
  workflowId: '',
  branchCode,
  createdAt: at,
});

const tell = (
  tx: Tx,
  { no, fromUsername: from, toUsername: to, clientNos }: Row,
  recipient: string,
  template: 'transfer-proposed' | 'transfer-confirmed' | 'transfer-rejected',
  { at }: By,
): Promise<void> =>
  enqueueNotices(
    tx,
    toStaff({
      cause: `transfer-${no}/${template}`,
      recipient,
      template,
      subjectNo: no,
      businessAt: at,
      clockOffsetMs: 0,
      params: { transferNo: no, from, to, clients: clientNos.length },
    }),
  );

const record = (
  tx: Tx,
  no: string,
  { actor, on }: By,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'TRANSFER', subjectNo: no, detail });
