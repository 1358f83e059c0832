import type { Client, WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import {
  applicationQueries,
  type applicationUpdates,
  type ApplicationInput,
  type ApplicationView,
} from '../../../src/contracts/messages/application';
import { approvalUpdates, type ApprovalView, type DecisionOutcome } from '../../../src/contracts/messages/approval';
import type { Actor } from '../../../src/contracts/roles';
import type { LoanTerms } from '../../../src/contracts/terms';
import { workflowIds } from '../../../src/contracts/workflow-names';
import { acceptApplication } from '../../../src/gateways/workflow-starter';
import type { Prisma, PrismaClient } from '../../../src/store/generated/client';
import { PEOPLE } from './people';

/** Drives one application as people would, by the updates that the API sends. */
export class Origination {
  constructor(
    private readonly client: Client,
    readonly input: ApplicationInput,
  ) {}

  get handle(): WorkflowHandle {
    return this.client.workflow.getHandle(workflowIds.application(this.input.applicationNo));
  }

  approval(round = 1): WorkflowHandle {
    return this.client.workflow.getHandle(workflowIds.approval(this.input.applicationNo, round));
  }

  accept(): Promise<ApplicationView> {
    return acceptApplication(this.client, this.input, 'accept');
  }

  do(name: keyof typeof applicationUpdates, actor: Actor, body: object = {}): Promise<ApplicationView> {
    const commandId = randomUUID();
    return this.handle.executeUpdate(name, { updateId: commandId, args: [{ commandId, actor, ...body }] });
  }

  /** The client confirms what the terms as they stand cost, on the day the contract is to bear (RULES 0.5). */
  async confirmCost(prisma: PrismaClient, confirmedOn: string): Promise<void> {
    const { terms } = await this.handle.query<ApplicationView>(applicationQueries.view);
    await prisma.costConfirmation.create({
      data: {
        applicationNo: this.input.applicationNo,
        terms: terms as unknown as Prisma.InputJsonObject,
        costFen: 1n,
        overdueRate: '0.1',
        method: 'PAPER',
        evidence: 'c',
        confirmedOn: new Date(confirmedOn),
        recordedBy: PEOPLE.li.username,
      },
    });
  }

  /** The client confirms the cost and signs on the same day. */
  async sign(prisma: PrismaClient, signedOn: string): Promise<ApplicationView> {
    await this.confirmCost(prisma, signedOn);
    const contract = { signedOn, signatories: ['张三'], evidence: 'v', disbursementAccount: '6222' };
    return this.do('sign', PEOPLE.li, contract);
  }

  documents(): Promise<ApplicationView> {
    const documents = this.input.checklist
      .filter(({ required }) => required)
      .map(({ code }) => ({ code, status: 'VERIFIED' }));
    return this.do('submitDocuments', PEOPLE.li, { documents });
  }

  investigate(part: 'A' | 'B', actor: Actor, siteVisitOn: string): Promise<ApplicationView> {
    return this.do('investigate', actor, { part, agree: true, report: { summary: 's', findings: 'f', siteVisitOn } });
  }

  /** Documents, both investigators, rating. */
  async toApproval(siteVisitOn: string): Promise<void> {
    await this.accept();
    await this.documents();
    await this.investigate('A', PEOPLE.li, siteVisitOn);
    await this.investigate('B', PEOPLE.wang, siteVisitOn);
    await this.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
  }

  async decide(
    actor: Actor,
    outcome: DecisionOutcome,
    more: { round?: number; level?: number; reasonCode?: string; terms?: LoanTerms } = {},
  ): Promise<ApprovalView> {
    const { round = 1, level = 1, ...rest } = more;
    const commandId = randomUUID();
    const taskId = `${workflowIds.approval(this.input.applicationNo, round)}-L${String(level)}`;
    return this.approval(round).executeUpdate(approvalUpdates.decide, {
      updateId: commandId,
      args: [{ commandId, actor, taskId, outcome, comment: '', ...rest }],
    });
  }
}
