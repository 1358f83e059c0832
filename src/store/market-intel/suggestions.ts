import { mayReach } from '../../domain/access/access';
import { PERMISSIONS } from '../../domain/access/permissions';
import {
  mayAnswerSuggestion,
  mayNameVersion,
  type SuggestionAnswer,
  type SuggestionState,
} from '../../domain/market-intel/suggestion';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { fromDbDate, toDbDate } from '../dates';
import type { PrismaClient, ProductSuggestion, ProductSuggestionStep } from '../generated/client';
import { enqueueNotices, toStaff } from '../notices';
import type { Tx } from '../once';
import { decodeCursor, pageOf, type Page, type PageRequest } from '../paging';
import type { ActBy } from '../recorder';
import { record } from './record';

export interface SuggestionRecord {
  no: string;
  branchCode: string;
  productCode: string;
  versionBefore: number;
  text: string;
  intelNos: string[];
  status: SuggestionState;
  productVersion: number | null;
  by: string;
  on: string;
}

/** Puts it forward; everybody who writes products hears of it. */
export async function putForward(
  tx: Tx,
  no: string,
  given: { productCode: string; text: string; intelNos: string[] },
  by: ActBy,
): Promise<Verdict> {
  const { productCode, text } = given;
  const versionBefore = await latestVersion(tx, productCode);
  if (versionBefore === null) return refused('PRODUCT_UNKNOWN');
  const { username, branchCode } = by.actor;
  const put = { branchCode, versionBefore, status: 'PUT_FORWARD', by: username, on: toDbDate(by.on) };
  await tx.productSuggestion.create({ data: { ...given, ...put, no } });
  const owners = await tx.user.findMany({
    where: { active: true, username: { not: username }, roles: { hasSome: [...PERMISSIONS.PRODUCT_WRITE] } },
    select: { username: true, branchCode: true },
    orderBy: { username: 'asc' },
  });
  // Whoever serves another branch would be told of what he may not see.
  const reached = owners.filter((owner) => mayReach(owner.branchCode, branchCode));
  const told = reached.flatMap((owner) =>
    toStaff({
      cause: `suggestion-${no}`,
      recipient: owner.username,
      template: 'suggestion-put-forward',
      params: { suggestionNo: no, productCode, text },
      subjectNo: no,
      businessAt: by.at,
      clockOffsetMs: 0,
    }),
  );
  await enqueueNotices(tx, told);
  await step(tx, no, { act: 'PUT_FORWARD', text }, by);
  return ALLOWED;
}

/** What its owner says of it; whoever put it forward hears of it. */
export async function answerSuggestion(
  tx: Tx,
  no: string,
  { answer, text, productVersion }: { answer: SuggestionAnswer; text: string; productVersion: number | null },
  by: ActBy,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM product_suggestion WHERE no = ${no} FOR UPDATE`;
  const found = recordOf(await tx.productSuggestion.findUniqueOrThrow({ where: { no } }));
  const verdict = mayAnswerSuggestion(found, answer, by.actor);
  if (!verdict.allowed) return verdict;
  if (answer === 'DONE') {
    const latest = await latestVersion(tx, found.productCode);
    const named = mayNameVersion({ version: productVersion, versionBefore: found.versionBefore, latest });
    if (!named.allowed) return named;
  }
  const done = answer === 'DONE' ? { productVersion } : {};
  await tx.productSuggestion.update({ where: { no }, data: { status: answer, ...done } });
  const told = toStaff({
    cause: `suggestion-${no}/${answer}`,
    recipient: found.by,
    template: 'suggestion-answered',
    params: { suggestionNo: no, outcome: `SUGGESTION_${answer}`, text },
    subjectNo: no,
    businessAt: by.at,
    clockOffsetMs: 0,
  });
  await enqueueNotices(tx, told);
  await step(tx, no, { act: answer, text }, by);
  return ALLOWED;
}

async function latestVersion(tx: Tx, code: string): Promise<number | null> {
  const found = await tx.product.findFirst({
    where: { code },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  return found?.version ?? null;
}

async function step(
  tx: Tx,
  no: string,
  { act, text }: { act: SuggestionState; text: string },
  by: ActBy,
): Promise<void> {
  const { username } = by.actor;
  await tx.productSuggestionStep.create({
    data: { suggestionNo: no, act, text, by: username, on: toDbDate(by.on) },
  });
  await record(tx, no, by, `SUGGESTION_${act}`, {});
}

export interface SuggestionStep {
  act: SuggestionState;
  by: string;
  on: string;
  text: string;
}

/** How suggestions were answered, by the number of each. */
export async function stepsOf(db: PrismaClient, nos: readonly string[]): Promise<Map<string, SuggestionStep[]>> {
  const where = { suggestionNo: { in: [...nos] } };
  const found = await db.productSuggestionStep.findMany({ where, orderBy: { id: 'asc' } });
  const stepOf = ({ act, by, on, text }: ProductSuggestionStep): SuggestionStep => ({
    act: act as SuggestionState,
    by,
    text,
    on: fromDbDate(on),
  });
  return new Map(nos.map((no) => [no, found.filter(({ suggestionNo }) => suggestionNo === no).map(stepOf)]));
}

export async function listSuggestions(
  db: PrismaClient,
  branch: string | null,
  {
    limit,
    cursor,
    ...filter
  }: PageRequest & { status?: SuggestionState | undefined; productCode?: string | undefined },
): Promise<Page<SuggestionRecord>> {
  const after = decodeCursor(cursor, ['text'])?.[0];
  const found = await db.productSuggestion.findMany({
    where: {
      ...(branch === null ? {} : { branchCode: branch }),
      ...(filter.status === undefined ? {} : { status: filter.status }),
      ...(filter.productCode === undefined ? {} : { productCode: filter.productCode }),
      ...(after === undefined ? {} : { no: { lt: String(after) } }),
    },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

export async function findSuggestion(
  db: PrismaClient,
  no: string,
  branch: string | null,
): Promise<SuggestionRecord | null> {
  const where = { no, ...(branch === null ? {} : { branchCode: branch }) };
  const found = await db.productSuggestion.findFirst({ where });
  return found === null ? null : recordOf(found);
}

const recordOf = ({ on, status, ...row }: ProductSuggestion): SuggestionRecord => ({
  ...row,
  status: status as SuggestionState,
  on: fromDbDate(on),
});
