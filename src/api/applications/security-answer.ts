import type { getSecurity } from '../../contracts/http/security';
import type { AnswerOf } from '../../contracts/http/operation';
import { guaranteeCircle } from '../../domain/appraisal/guarantee';
import { maskName } from '../../domain/identity/masking';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import { coverOf, mayRelyOn } from '../../domain/security/cover';
import { officeOf } from '../../domain/security/form';
import { bears, gapsOf } from '../../domain/security/item';
import type { ApplicationRecord } from '../../store/applications-read';
import { guaranteesFrom } from '../../store/client-relations';
import { productVersion } from '../../store/products-read';
import { withClaims } from '../../store/security-claims';
import { securityOf, type SecurityRecord } from '../../store/security-read';
import type { ApiDeps } from '../deps';
import { takesSecurity } from '../support/secured-loans';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Security = AnswerOf<typeof getSecurity>;
type Item = Security['items'][number];

/** What secures an application, judged as it would be if the money were to leave today. */
export async function securityAnswer(
  { prisma, pool }: Pick<ApiDeps, 'prisma' | 'pool'>,
  application: ApplicationRecord,
): Promise<Security> {
  const today = businessToday(application.clockOffsetMs);
  const { productCode, productVersion: version, approvedTerms, suggestedTerms, appliedTerms } = application;
  const [items, product, guarantees, open] = await Promise.all([
    securityOf(prisma, application.no),
    productVersion(pool, productCode, version),
    guaranteesFrom(prisma, application.clientNo),
    takesSecurity(prisma, application),
  ]);
  const offered = items.filter(({ withdrawnOn }) => withdrawnOn === null);
  const standing = await withClaims(prisma, application.no, offered, today);
  const capPercent = product?.rules.maxLoanToValuePercent;
  const debtFen = parseYuan((approvedTerms ?? suggestedTerms ?? appliedTerms).principal);
  const { bornFen, covered } = coverOf(debtFen, standing, capPercent);
  const verdict = mayRelyOn({ security: application.security, debtFen, items: standing, capPercent }, '', today);
  const sureties = standing
    .filter(({ form }) => form === 'SURETY')
    .map(({ ownerNo }) => ({ from: ownerNo, to: application.clientNo }));
  return {
    items: items.map((item) => itemAnswer(item, capPercent, today)),
    debt: formatYuan(debtFen),
    borne: formatYuan(bornFen),
    covered,
    circle: guaranteeCircle(application.clientNo, [...guarantees, ...sureties]),
    open,
    managerUsername: application.managerUsername,
    findings: verdict.allowed ? [] : [verdict.code],
  };
}

const yuanOrNull = (value: number | null): string | null => (value === null ? null : yuan(value));

function itemAnswer(item: SecurityRecord, capPercent: number | undefined, today: string): Item {
  const { owner, appraisal, contract, registration, applicationNo: _no, ...rest } = item;
  const { valueFen, maxPercent, lendableFen } = bears(item, capPercent);
  return {
    ...rest,
    ownerMasked: maskName(owner.kind, owner.name),
    office: officeOf(item.kind),
    value: formatYuan(valueFen),
    maxPercent,
    bears: formatYuan(lendableFen),
    gaps: gapsOf(item, today),
    appraisal: appraisal === null ? null : appraisalAnswer(appraisal),
    contract: contract === null ? null : contractAnswer(contract),
    registration: registration === null ? null : registrationAnswer(registration),
  };
}

function registrationAnswer(registered: NonNullable<SecurityRecord['registration']>): Item['registration'] {
  const { searchedBy: _searchedBy, ...entered } = registered;
  return entered;
}

function contractAnswer({
  securedFen,
  ...contract
}: NonNullable<SecurityRecord['contract']>): NonNullable<Item['contract']> {
  return { ...contract, secured: formatYuan(fen(securedFen)) };
}

function appraisalAnswer({
  transactionFen,
  appraisalFen,
  modelFen,
  priorClaimsFen,
  netAssetsFen,
  givenFen,
  ...rest
}: NonNullable<SecurityRecord['appraisal']>): NonNullable<Item['appraisal']> {
  return {
    ...rest,
    transaction: yuanOrNull(transactionFen),
    appraisal: yuanOrNull(appraisalFen),
    model: yuanOrNull(modelFen),
    priorClaims: yuan(priorClaimsFen),
    netAssets: yuanOrNull(netAssetsFen),
    given: yuanOrNull(givenFen),
  };
}
