import * as contract from '../contracts/http/system-repairs';
import { fromBooks } from '../contracts/from-books';
import { repairDate } from '../gateways/end-of-day-repair';
import { stopStuck } from '../gateways/stuck-workflows';
import { hasRun, isFollowedUp, leftUndone, recordRepair } from '../store/end-of-day/failures';
import { once } from '../store/once';
import { resendFailed } from '../store/outbox-resend';
import { recordStop } from '../store/stuck-stops';
import type { ApiDeps } from './deps';
import { answered, asRefusal } from './support/command';
import { notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { LEFT_SHOWN, leftAnswer } from './system';

/** A person waits so long for the result; the repair goes on without him. */
const PATIENCE_MS = 5_000;

/** What the system could not do by itself, done again by those who keep it running. */
export function systemRepairs({ prisma, temporal, config }: ApiDeps): Route[] {
  return [
    route(contract.repairEndOfDay, async ({ params: { date }, body, session }) => {
      if (!(await hasRun(prisma, date))) throw notFound('endOfDay');
      const by = { username: session.actor.username, on: businessToday() };
      const repair = { by: by.username, only: body.only ?? null };
      await prisma.$transaction((tx) => recordRepair(tx, date, repair.only, by));
      const wait = { taskQueue: config.TASK_QUEUE, patienceMs: PATIENCE_MS };
      const isOver = await repairDate(temporal, date, repair, wait).catch((error: unknown) => {
        throw asRefusal(error);
      });
      return {
        businessDate: date,
        isOver,
        followedUp: await isFollowedUp(prisma, date),
        left: (await leftUndone(prisma, { on: date, most: LEFT_SHOWN })).map(leftAnswer),
      };
    }),

    route(contract.stopStuckWorkflow, async ({ body: { workflowId }, session }) => {
      if (fromBooks(workflowId) === null) throw refuse('WORKFLOW_NOT_FROM_BOOKS');
      const by = { username: session.actor.username, on: businessToday() };
      const stopped = await answered(temporal, () => stopStuck(temporal, workflowId, `stuck; ended by ${by.username}`));
      if (!stopped) throw refuse('WORKFLOW_NOT_STUCK');
      await prisma.$transaction((tx) => recordStop(tx, workflowId, by));
      return { workflowId };
    }),

    route(contract.resendNotices, async ({ body: { ids }, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday(), at: new Date() };
      const { result } = await once(prisma, `resend/${commandId}`, (tx) =>
        resendFailed(tx, ids?.map(BigInt) ?? null, by),
      );
      return result;
    }),
  ];
}
