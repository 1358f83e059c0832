import type { getCollateral } from '../../contracts/http/collateral';
import type { AnswerOf } from '../../contracts/http/operation';
import { papersOf, type Paper } from '../../domain/collateral/custody';
import { insuranceGaps } from '../../domain/collateral/insurance';
import { revaluationDue, type Valuation } from '../../domain/collateral/revaluation';
import { changeOf, percentText } from '../../domain/covenant/comparison';
import { maskName } from '../../domain/identity/masking';
import { bears } from '../../domain/security/item';
import { collateralOf, loansSecuredBy, securedBy, type CollateralRecord } from '../../store/collateral';
import { marginNow } from '../../store/collateral-duties';
import type { PrismaClient } from '../../store/generated/client';
import type { LoanRecord } from '../../store/loans-read';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof getCollateral>;
type Item = Answer['items'][number];

/** The security of a loan, or of a facility from its first day on, as it stands today. */
export async function collateralAnswer(
  prisma: PrismaClient,
  loan: Pick<LoanRecord, 'applicationNo' | 'clockOffsetMs' | 'disbursedOn'>,
): Promise<Answer> {
  const today = businessToday(loan.clockOffsetMs);
  const applicationNo = await securedBy(prisma, loan);
  const [found, loans] = await Promise.all([
    collateralOf(prisma, applicationNo),
    loansSecuredBy(prisma, applicationNo),
  ]);
  const debtFen = loans.reduce((total, { principalFen }) => total + Number(principalFen), 0);
  const margin = await marginNow(prisma, applicationNo, found);
  return {
    debt: yuan(debtFen),
    margin:
      margin === null ? null : { borne: yuan(margin.bornFen), short: yuan(margin.shortFen), called: margin.isCalled },
    items: found.map((one) => itemAnswer(one, { debtFen, today, disbursedOn: loan.disbursedOn })),
  };
}

function itemAnswer(
  { item, valuations, custody, policies }: CollateralRecord,
  { debtFen, today, disbursedOn }: { debtFen: number; today: string; disbursedOn: string },
): Item {
  const { no, form, kind, owner, description, titleNo, registration } = item;
  const { valueFen, maxPercent, lendableFen } = bears(item);
  return {
    no,
    form,
    kind,
    description,
    titleNo,
    ownerMasked: maskName(owner.kind, owner.name),
    valuations: valuations.map((one) => ({ on: one.on, value: yuan(one.valueFen) })),
    change: sinceLending(valuations, disbursedOn),
    maxPercent,
    bears: yuan(lendableFen),
    revaluationDue: revaluationDue(kind, valuations),
    registration:
      registration === null
        ? null
        : {
            certificateNo: registration.certificateNo,
            registeredOn: registration.registeredOn,
            validUntil: registration.validUntil,
            searchedOn: registration.searchedOn,
          },
    papers: papersOf(custody).map((paper) => ({ ...paper, pending: pendingOf(paper, custody) })),
    history: custody,
    policies: policies.map(({ insuredFen, ...policy }) => ({ ...policy, insured: yuan(insuredFen) })),
    insuranceGaps: insuranceGaps(policies, Math.min(debtFen, valueFen), today),
  };
}

const pendingOf = ({ pending }: Paper, custody: CollateralRecord['custody']): Item['history'][number] | null =>
  custody.find(({ id }) => id === pending?.id) ?? null;

/** Against the last valuation up to the disbursement. */
function sinceLending(valuations: readonly Valuation[], disbursedOn: string): string | null {
  const base = valuations.findLast(({ on }) => on <= disbursedOn);
  const now = valuations.at(-1);
  if (base === undefined || now === undefined || base === now) return null;
  const change = changeOf(now.valueFen, base.valueFen);
  return change === null ? null : percentText(change);
}
