import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/suspicions';
import { branchScope, mayDo } from '../domain/access/access';
import { knowsOf, mayConcludeSuspicion } from '../domain/suspicion/suspicion';
import { nextNumber } from '../store/numbers';
import { once, type Tx } from '../store/once';
import {
  concludeSuspicion,
  findSuspicion,
  judgedSuspicion,
  listSuspicions,
  lookedAt,
  noteSuspicion,
  reportSuspicion,
  stepsOfSuspicion,
  type SuspicionRecord,
} from '../store/suspicions';
import type { ApiDeps } from './deps';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type Full = AnswerOf<typeof contract.getSuspicion>;
type Row = AnswerOf<typeof contract.listSuspicions>['data'][number];

/** 可疑报告: told in confidence; to everybody without a part in it, it does not exist. */
export function suspicions({ prisma }: ApiDeps): Route[] {
  const byNow = ({ actor }: Session) => ({ actor, on: businessToday() });
  const known = async (no: string, { actor }: Session): Promise<SuspicionRecord> => {
    const found = await findSuspicion(prisma, no);
    if (found === null || !knowsOf(judgedSuspicion(found), actor)) throw notFound('suspicion');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await known(no, session);
    const steps = await stepsOfSuspicion(prisma, no);
    const { clientNo, applicationNo, loanNo, about, reasons, evidence, reference } = found;
    const any = { outcome: 'DISMISSED', reference: null } as const;
    const mayConclude = mayConcludeSuspicion(judgedSuspicion(found), any, session.actor).allowed;
    return {
      ...rowOf(found),
      clientNo,
      applicationNo,
      loanNo,
      about,
      reasons,
      evidence,
      reference,
      steps,
      mayConclude,
    };
  };
  const act = async (
    no: string,
    { session, commandId }: { session: Session; commandId: string },
    work: (tx: Tx) => ReturnType<typeof noteSuspicion>,
  ): Promise<Full> => {
    await known(no, session);
    await once(prisma, `suspicion/${no}/${commandId}`, async (tx) => {
      allow(await work(tx));
      return null;
    });
    return full(no, session);
  };

  return [
    route(contract.reportSuspicion, async ({ body, session, commandId }) => {
      const { clientNo = null, applicationNo = null, loanNo = null, about = null, ...rest } = body;
      const given = { ...rest, clientNo, applicationNo, loanNo, about, branchCode: session.actor.branchCode };
      const by = byNow(session);
      const { result: no } = await once(prisma, `suspicion/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'SR', by.on);
        allow(await reportSuspicion(tx, number, given, by));
        return number;
      });
      return full(no, session);
    }),
    route(contract.listSuspicions, async ({ query, session: { actor } }) => {
      const { username, branchCode, roles } = actor;
      const assesses = mayDo(roles, 'SUSPICION_ASSESS').allowed;
      const asked = { ...query, username, assesses, branch: branchScope(branchCode) };
      const page = await listSuspicions(prisma, asked);
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.getSuspicion, async ({ params, session }) => {
      const found = await full(params.no, session);
      await lookedAt(prisma, found.no, byNow(session));
      return found;
    }),
    route(contract.noteSuspicion, ({ params, body, ...given }) =>
      act(params.no, given, (tx) => noteSuspicion(tx, params.no, body.text, byNow(given.session))),
    ),
    route(contract.concludeSuspicion, ({ params, body, ...given }) => {
      const { outcome, text, reference = null } = body;
      return act(params.no, given, (tx) =>
        concludeSuspicion(tx, params.no, { outcome, text, reference }, byNow(given.session)),
      );
    }),
  ];
}

const rowOf = ({ no, branchCode, kind, status, reportedBy, reportedOn, assessBy, endedOn }: SuspicionRecord): Row => ({
  no,
  branchCode,
  kind,
  status,
  reportedBy,
  reportedOn,
  assessBy,
  endedOn,
  late: status === 'REPORTED' && assessBy < businessToday(),
});
