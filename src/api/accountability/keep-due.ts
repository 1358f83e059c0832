import { keepAccountability } from '../../gateways/accountability-acts';
import { dueCase } from '../../store/accountability/cases';
import type { ApiDeps } from '../deps';

/** Its cause stands whether or not the engine is there: a case whose workflow was not begun is found by the reconciliation. */
export async function keepDue({ prisma, temporal, config, logger }: ApiDeps, loanNo: string): Promise<void> {
  const due = await dueCase(prisma, loanNo);
  if (due === null) return;
  try {
    await keepAccountability(temporal, due, config.TASK_QUEUE);
  } catch (error) {
    logger.warn({ err: error, caseNo: due.caseNo }, 'the workflow of a case of accountability was not begun');
  }
}
