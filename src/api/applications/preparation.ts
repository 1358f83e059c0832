import * as contract from '../../contracts/http/preparation';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayRelease, mayVerify, feesDue, validUntil } from '../../domain/application/preparation';
import { isFinal } from '../../domain/application/stages';
import { marginOf } from '../../domain/commitment/commitment';
import { hasManaged, isOnTeam } from '../../domain/approval/separation';
import { mayDrawOn } from '../../domain/feasibility/duty';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import type { ConditionRule } from '../../domain/product/rules';
import { contractOf, investigationsOf, type ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import { paidInFor, projectOf } from '../../store/feasibility';
import { dealTeamOf } from '../../store/managers';
import { once, type Tx } from '../../store/once';
import { asPrepared, insertCondition, insertEvidence, insertReceipt, preparationOf } from '../../store/preparation';
import { productVersion } from '../../store/products-read';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;
type Preparation = AnswerOf<typeof contract.getPreparation>;
interface By {
  username: string;
  on: string;
}

/** Conditions of every loan, confirmed with the order to pay (RULES 1.5). */
const STANDARD: readonly ConditionRule[] = [
  { code: 'CONTRACT_EFFECTIVE', nameZh: '合同已生效', nameEn: 'the contract is in force' },
  { code: 'ACCOUNT_VERIFIED', nameZh: '收款账户已核实', nameEn: 'the account is verified' },
  { code: 'PURPOSE_CONFIRMED', nameZh: '用途已核实', nameEn: 'the purpose is confirmed' },
];

/** 放款准备: conditions with their evidence, fees with their receipts, and the validity of the approval. */
export function applicationPreparation(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma, pool } = deps;
  const act = async (
    { params, session, commandId }: { params: { no: string }; session: Session; commandId: string },
    work: (tx: Tx, application: ApplicationRecord, by: By) => Promise<void>,
  ): Promise<Preparation> => {
    const application = await visible(params.no, session);
    // A granted facility is final, and its draws are still prepared.
    if (isFinal(application.stage) && application.stage !== 'GRANTED') throw refuse('CASE_CLOSED');
    const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
    await once(prisma, `${params.no}/preparation/${commandId}`, async (tx) => {
      await work(tx, application, by);
      return null;
    });
    return preparationAnswer(deps, application);
  };

  return [
    route(contract.getPreparation, async ({ params, session }) =>
      preparationAnswer(deps, await visible(params.no, session)),
    ),
    route(contract.setCondition, (ask) =>
      act(ask, async (tx, application, by) => {
        if (application.stage !== 'APPROVAL') throw refuse('CONDITION_NOT_NOW');
        if (hasManaged(application, by.username)) throw refuse('MANAGER_MAY_NOT_APPROVE');
        const investigated = await investigationsOf(pool, application.no);
        if (investigated.some(({ investigator }) => investigator === by.username))
          throw refuse('INVESTIGATOR_MAY_NOT_APPROVE');
        if (isOnTeam({ team: await dealTeamOf(tx, application.no) }, by.username)) throw refuse('TEAM_MAY_NOT_APPROVE');
        await insertCondition(tx, application.no, ask.body.text, by);
      }),
    ),
    route(contract.verifyCondition, (ask) =>
      act(ask, async (tx, application, by) => {
        const { code } = ask.params;
        const { evidence, fileHash = null } = ask.body;
        allow(mayVerify(by.username, application));
        const [{ rules }, { set }] = await Promise.all([
          productOf(deps, application),
          preparationOf(tx, application.no),
        ]);
        if (![...rules.conditions, ...set].some((one) => one.code === code)) throw refuse('CONDITION_UNKNOWN');
        const files = fileHash === null ? [] : await caseFilesOf(pool, application.no);
        if (fileHash !== null && !files.some(({ hash }) => hash === fileHash))
          throw refuseField('/fileHash', 'FILE_UNKNOWN');
        await insertEvidence(tx, application.no, { code, evidence, fileHash }, by);
      }),
    ),
    route(contract.receiveFee, (ask) =>
      act(ask, async (tx, application, by) => {
        const { code } = ask.params;
        const { amount, receivedOn, reference } = ask.body;
        const { rules } = await productOf(deps, application);
        if (!rules.fees.some((fee) => fee.code === code)) throw refuse('FEE_UNKNOWN');
        if (receivedOn > by.on) throw refuseField('/receivedOn', 'DATE_IN_FUTURE', { date: receivedOn, today: by.on });
        const given = { code, amountFen: parseYuan(amount), receivedOn, reference };
        if (!(await insertReceipt(tx, application.no, given, by))) throw refuseField('/reference', 'RECEIPT_KNOWN');
      }),
    ),
  ];
}

async function productOf({ pool }: Pick<ApiDeps, 'pool'>, { productCode, productVersion: version }: ApplicationRecord) {
  const product = await productVersion(pool, productCode, version);
  if (product === null) throw notFound('product');
  return product;
}

async function preparationAnswer(deps: ApiDeps, application: ApplicationRecord): Promise<Preparation> {
  const { no, approvedTerms, suggestedTerms, appliedTerms, clockOffsetMs } = application;
  const [{ rules }, file, signed, project, paidInFen] = await Promise.all([
    productOf(deps, application),
    preparationOf(deps.prisma, no),
    contractOf(deps.pool, no),
    projectOf(deps.prisma, no),
    paidInFor(deps.prisma, no),
  ]);
  const amountFen = parseYuan((approvedTerms ?? suggestedTerms ?? appliedTerms).principal);
  const fees = feesDue(rules.fees, amountFen);
  const verdict = mayRelease(
    asPrepared(file, { conditions: rules.conditions, fees }),
    rules,
    businessToday(clockOffsetMs),
  );
  const capital = mayDrawOn(project, { drawnFen: 0, amountFen, totalFen: amountFen, paidInFen });
  const seen = new Map(file.evidence.map(({ code, ...evidence }) => [code, evidence]));
  const conditionOf = (one: ConditionRule, source: 'STANDARD' | 'PRODUCT' | 'APPROVAL', setBy: string | null) => ({
    ...one,
    source,
    setBy,
    evidence: seen.get(one.code) ?? null,
  });
  return {
    conditions: [
      ...STANDARD.map((one) => conditionOf(one, 'STANDARD', null)),
      ...rules.conditions.map((one) => conditionOf(one, 'PRODUCT', null)),
      ...file.set.map(({ code, text, setBy }) => conditionOf({ code, nameZh: text, nameEn: text }, 'APPROVAL', setBy)),
    ],
    fees: fees.map(({ amountFen: due, ...fee }) => {
      const receipts = file.receipts.filter(({ code }) => code === fee.code);
      const received = receipts.reduce((sum, receipt) => sum + receipt.amountFen, 0);
      return {
        ...fee,
        due: formatYuan(due),
        received: formatYuan(fen(received)),
        receipts: receipts.map(({ amountFen: paid, receivedOn, reference, recordedBy }) => ({
          amount: formatYuan(fen(paid)),
          receivedOn,
          reference,
          recordedBy,
        })),
      };
    }),
    approvedOn: file.approvedOn,
    validUntil: file.approvedOn === null ? null : validUntil(file.approvedOn, rules),
    margin: rules.marginShare === undefined ? null : formatYuan(marginOf(amountFen, rules.marginShare)),
    pins: signed === null ? null : signed.pins,
    findings: [verdict, capital].flatMap((one) => (one.allowed ? [] : [one.code])),
  };
}
