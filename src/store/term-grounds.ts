import type { ApplicationInput } from '../contracts/messages/application';
import { monthsOf } from '../domain/product/eligibility';
import { longTermOf, type LongTerm, type LongTermKind } from '../domain/product/long-term';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import type { CreditLine } from '../domain/facility/facility';
import type { Category } from '../domain/product/category';
import { appraisalsOf } from './appraisals';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import type { PinnedProduct } from './pinned-rules';

/** Why a contract is to run longer than is normal. */
export interface TermGround {
  months: number;
  kind: LongTermKind;
  words: string;
  /** 经营现金回收周期, as stated. */
  cycleDays: number | null;
  /** The same as the need for working capital on file came to it, in days with their decimals. */
  measuredDays: string | null;
  givenBy: string;
  givenOn: string;
}

/** What is given of it: the rest is looked up. */
export interface GivenGround {
  words: string;
  cycleDays?: number;
}

/** Every ground of an application, the latest first; the first counts. */
export async function termGroundsOf(db: Tx | PrismaClient, applicationNo: string): Promise<TermGround[]> {
  const found = await db.termGround.findMany({
    where: { applicationNo },
    orderBy: { id: 'desc' },
    omit: { id: true, applicationNo: true },
  });
  return found.map(({ kind, givenOn, ...row }) => ({
    ...row,
    kind: kind as LongTermKind,
    givenOn: fromDbDate(givenOn),
  }));
}

/** How a contract of so many months goes beyond what the version of the product says is normal; null where they do not. */
export async function longTerm(
  db: Tx | PrismaClient,
  { productCode: code, productVersion: version, category }: PinnedProduct,
  months: number,
  { isDraw = false }: { isDraw?: boolean } = {},
): Promise<LongTerm | null> {
  const product = await db.product.findUniqueOrThrow({
    where: { code_version: { code, version } },
    select: { rules: true, limits: true },
  });
  const { line } = product.limits as { line?: CreditLine };
  const rules = rulesOf(category as Category, product.rules as Partial<ProductRules>);
  // A draw is a contract of its own.
  return longTermOf({ category, rules, ...(line === undefined || isDraw ? {} : { line }) }, months);
}

/** Writes down why an application may be for so long, with the days that its need for working capital was measured to take. */
export async function insertTermGround(
  tx: Tx,
  applicationNo: string,
  { words, cycleDays, of: { months, kind } }: GivenGround & { of: Pick<LongTerm, 'months' | 'kind'> },
  by: { username: string; on: string },
): Promise<void> {
  const measuredDays = kind === 'CASH_CYCLE' ? await measuredCycle(tx, applicationNo) : null;
  await tx.termGround.create({
    data: {
      applicationNo,
      months,
      kind,
      words,
      cycleDays: cycleDays ?? null,
      measuredDays,
      givenBy: by.username,
      givenOn: toDbDate(by.on),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'TERM_GROUND_GIVEN',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { months, kind, cycleDays: cycleDays ?? null, measuredDays },
  });
}

/** What was said at the counter of a term beyond the normal one. */
export async function groundAtCounter(tx: Tx, input: ApplicationInput, on: string): Promise<void> {
  const { termGround, applicationNo, managerUsername: username, terms } = input;
  const of = termGround === undefined ? null : await longTerm(tx, input, monthsOf(terms));
  if (termGround !== undefined && of !== null)
    await insertTermGround(tx, applicationNo, { ...termGround, of }, { username, on });
}

/** 周转天数 of the need for working capital on file; null where it was not worked out. */
async function measuredCycle(tx: Tx, applicationNo: string): Promise<string | null> {
  const [need] = await appraisalsOf(tx, applicationNo, 'WORKING_CAPITAL');
  return need?.figures.find(({ code }) => code === 'NET_DAYS')?.value ?? null;
}
