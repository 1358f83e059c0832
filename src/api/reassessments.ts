import * as contract from '../contracts/http/client-changes';
import type { AnswerOf } from '../contracts/http/operation';
import { servicingUpdates, type Enter, type LoanView } from '../contracts/messages/servicing';
import { branchScope } from '../domain/access/access';
import { mayConclude, mayConfirm } from '../domain/client-change/reassessment';
import { maskName } from '../domain/identity/masking';
import { fen, parseYuan } from '../domain/money';
import { REASON_LENGTH } from '../domain/servicing/entry';
import { tellRatingAsked } from '../gateways/rating-asked';
import { casesOf, givenBy, type TouchedCase } from '../store/client-changes/cases';
import { ratingsToTell } from '../store/client-changes/gate';
import { fulfil } from '../store/client-changes/fulfil';
import {
  findChange,
  findReassessment,
  listReassessments,
  measuresOf,
  stepsOf,
  type ReassessmentRecord,
} from '../store/client-changes/read';
import { conclude, confirm, type ActBy } from '../store/client-changes/reassessments';
import { findLoan } from '../store/loans-read';
import { once } from '../store/once';
import { changeAnswer } from './clients/events';
import type { ApiDeps } from './deps';
import { loanCommand } from './support/loan-command';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Row = AnswerOf<typeof contract.listReassessments>['data'][number];
type Whole = AnswerOf<typeof contract.getReassessment>;

/** 重新评估: what a material change of a client means for what hangs on him, concluded by his manager and confirmed by another. */
export function reassessments(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (no: string, { actor }: Session): Promise<ReassessmentRecord> => {
    const found = await findReassessment(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('reassessment');
    return found;
  };
  const whole = async (no: string, session: Session): Promise<Whole> =>
    wholeOf(deps, await visible(no, session), session);
  const byNow = ({ actor }: Session): ActBy => ({ actor, on: businessToday(), at: new Date().toISOString() });

  return [
    route(contract.listReassessments, async ({ query, session }) => {
      const page = await listReassessments(pool, { ...query, branch: branchScope(session.actor.branchCode) });
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.getReassessment, ({ params, session }) => whole(params.no, session)),

    route(contract.concludeReassessment, async ({ params, body, session, commandId }) => {
      const { no } = await visible(params.no, session);
      const measures = body.measures.map(({ kind, subjectNo, limit }) => ({
        kind,
        subjectNo,
        limitFen: limit === undefined ? null : parseYuan(limit),
      }));
      await once(prisma, `reassessment/${no}/${commandId}`, async (tx) => {
        allow(await conclude(tx, no, { grounds: body.grounds, measures }, byNow(session)));
        return null;
      });
      return whole(no, session);
    }),

    route(contract.confirmReassessment, async ({ params, body, session, commandId }) => {
      const { no } = await visible(params.no, session);
      await once(prisma, `reassessment/${no}/${commandId}`, async (tx) => {
        allow(await confirm(tx, no, body, byNow(session)));
        return null;
      });
      // After it stands on file: sent again with the same key, what the engine could not be told the first time is told after all.
      if (body.agree) {
        await askForRatings(deps, no);
        await callIn(deps, no, body.comment, session);
      }
      return whole(no, session);
    }),
  ];
}

/** The applications whose rating is doubted take themselves back to it; one that cannot be told now is told by the end of the day. */
async function askForRatings({ prisma, temporal }: ApiDeps, no: string): Promise<void> {
  const asked = await ratingsToTell(prisma, no);
  await Promise.allSettled(asked.map(({ applicationNo }) => tellRatingAsked(temporal, applicationNo, no)));
}

/**
 * The loans that were agreed to be recalled fall due by their own workflows, each by a command that is the same when repeated. One
 * that cannot be told now holds up no other: its task stays.
 */
async function callIn(deps: ApiDeps, no: string, comment: string, { actor }: Session): Promise<void> {
  const pending = (await measuresOf(deps.pool, no)).filter(
    ({ kind, status }) => kind === 'RECALL' && status === 'PENDING',
  );
  const told = await Promise.allSettled(
    pending.map(({ subjectNo }) => recall(deps, subjectNo, { no, comment, actor })),
  );
  const failed = told.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function recall(
  deps: ApiDeps,
  loanNo: string,
  { no, comment, actor }: { no: string; comment: string; actor: Session['actor'] },
): Promise<void> {
  const loan = await findLoan(deps.pool, loanNo, null);
  // What is over needs no recall any more.
  if (loan === null || (loan.status !== 'CURRENT' && loan.status !== 'OVERDUE')) return;
  const on = businessToday(loan.clockOffsetMs);
  const entry = { kind: 'ACCELERATION', on } as const;
  const given: Enter = { commandId: `${no}-recall`, actor, entry, reason: `${no} ${comment}`.slice(0, REASON_LENGTH) };
  await loanCommand<LoanView>(deps, loan, servicingUpdates.enter, given);
  await deps.prisma.$transaction((tx) => fulfil(tx, 'RECALL', loanNo, { username: actor.username, on }));
}

function rowOf(found: ReassessmentRecord): Row {
  const { clientKind, clientName, eventId: _event, ...rest } = found;
  return {
    ...rest,
    clientMasked: maskName(clientKind, clientName),
    late: found.status !== 'DONE' && businessToday() > found.dueOn,
  };
}

async function wholeOf({ prisma, pool }: ApiDeps, found: ReassessmentRecord, { actor }: Session): Promise<Whole> {
  const { no, eventId, clientNo } = found;
  const [change, cases, given, measures, steps] = await Promise.all([
    findChange(pool, eventId),
    casesOf(prisma, clientNo),
    givenBy(prisma, clientNo),
    measuresOf(pool, no),
    stepsOf(pool, no),
  ]);
  if (change === null) throw new Error(`reassessment ${no} has lost its change`);
  const branch = branchScope(actor.branchCode);
  const seen = cases.filter((one) => branch === null || one.branchCode === branch);
  const own = new Set(seen.map(({ applicationNo }) => applicationNo));
  return {
    ...rowOf(found),
    change: changeAnswer(change),
    cases: seen.map(caseOf),
    casesElsewhere: cases.length - seen.length,
    securities: given.filter(({ applicationNo }) => branch === null || own.has(applicationNo)),
    measures: measures.map(({ limitFen, ...one }) => ({
      ...one,
      limit: limitFen === null ? null : yuan(fen(limitFen)),
    })),
    steps,
    may: {
      conclude: mayConclude(found, actor, businessToday()).allowed,
      confirm: mayConfirm(found, actor).allowed,
    },
  };
}

function caseOf(one: TouchedCase): Whole['cases'][number] {
  const { amountFen, clockOffsetMs: _clock, ...rest } = one;
  return { ...rest, amount: yuan(fen(amountFen)) };
}
