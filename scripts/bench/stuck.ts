import { WORKFLOW_TYPES, workflowIds } from '../../src/contracts/workflow-names';
import type { RunInfo } from '../../src/runtime/start/run-file';
import { openStore } from '../../src/store/client';
import { withEngine, type Engine } from './engine';

type System = Engine & Pick<RunInfo, 'databaseUrl'>;

const PATIENCE_MS = 20_000;

/**
 * Why each application that is stuck is so: it is open and nobody has a task of it (its deadline alone would only let it lapse), or no
 * workflow waits for it; or it has ended and its workflow has not. What the workflows bring about by themselves is waited for.
 */
export async function stuckApplications(info: System): Promise<string[]> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const stuck = await look(info);
    if (stuck.length === 0 || Date.now() > end) return stuck;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function look(info: System): Promise<string[]> {
  const [open, living] = await Promise.all([openApplications(info.databaseUrl), livingApplications(info)]);
  const ids = new Set(open.map(({ no }) => workflowIds.application(no)));
  return [
    ...open.filter(({ tasks }) => tasks === 0n).map(({ no, stage }) => `${no} waits at ${stage} and nobody has a task`),
    ...open.filter(({ no }) => !living.has(workflowIds.application(no))).map(({ no }) => `${no} has no workflow`),
    ...[...living].filter((id) => !ids.has(id)).map((id) => `${id} lives on though its case has ended`),
  ];
}

async function openApplications(url: string): Promise<{ no: string; stage: string; tasks: bigint }[]> {
  const store = openStore({ url });
  try {
    return await store.prisma.$queryRaw`
      SELECT a.no, a.stage, (SELECT count(*) FROM task t WHERE t.subject_no = a.no AND t.status = 'OPEN') AS tasks
      FROM application a WHERE a.closed_on IS NULL`;
  } finally {
    await store.close();
  }
}

const livingApplications = (info: Engine): Promise<Set<string>> =>
  withEngine(info, async ({ workflow }) => {
    const query = `WorkflowType = '${WORKFLOW_TYPES.loanApplication}' AND ExecutionStatus = 'Running'`;
    const living = new Set<string>();
    for await (const { workflowId } of workflow.list({ query })) living.add(workflowId);
    return living;
  });
