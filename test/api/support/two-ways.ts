import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { findActor } from '../../../src/store/users';
import type { LiveApi } from './life';

export const DONE = 'done';

/** The same command by both ways, and the code by which it is refused. */
export function twoWays(api: () => LiveApi) {
  return {
    byApi: async (username: string, path: string, body: object): Promise<string> => {
      const answer = await (await api().as(username)).post(path, body);
      return answer.status < 300 ? DONE : (answer.body as { code: string }).code;
    },

    /** As the engine hears it from anybody. */
    byWorkflow: async (username: string, workflowId: string, update: string, body: object): Promise<string> => {
      const actor = await findActor(api().db.prisma, username);
      const commandId = randomUUID();
      try {
        await api()
          .engine.workflow.getHandle(workflowId)
          .executeUpdate(update, { updateId: commandId, args: [{ commandId, actor, ...body }] });
        return DONE;
      } catch (error) {
        if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
          return error.cause.type ?? '';
        throw error;
      }
    },
  };
}
