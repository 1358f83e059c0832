import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  applicationQueries,
  type ApplicationInput,
  type ApplicationStage,
  type ApplicationView,
} from '../../../src/contracts/messages/application';
import { applicationInput } from './application';
import { Origination } from './origination';
import { eventually, type Stage } from './stage';

/** Applications that have come as far as a round of approval. */
export class Rounds {
  private opened = 0;

  constructor(
    private readonly stage: Stage,
    private readonly prefix: string,
  ) {}

  /** A new application, not accepted yet. */
  application(overrides: Partial<ApplicationInput> = {}): Origination {
    this.opened += 1;
    return new Origination(
      this.stage.env.client,
      applicationInput(`${this.prefix}${String(this.opened)}`, { clientNo: `CL${String(this.opened)}`, ...overrides }),
    );
  }

  /** An application whose first level waits for a decision. */
  async waiting(overrides: Partial<ApplicationInput> = {}): Promise<Origination> {
    const app = this.application(overrides);
    await app.toApproval(await this.stage.today());
    await this.isOpen(app);
    return app;
  }

  /** Waits until a round is on file. */
  isOpen(app: Origination, round = 1): Promise<unknown> {
    return eventually(() => this.stage.db.prisma.approval.findUnique({ where: { id: roundOf(app, round) } }));
  }

  /** The codes under which messages about a case were refused, as soon as there are so many. */
  refusals(app: Origination, count: number): Promise<string[]> {
    return eventually(async () => {
      const entries = await this.stage.db.prisma.auditEntry.findMany({
        where: { subjectNo: app.input.applicationNo, action: 'SIGNAL_REFUSED' },
      });
      return entries.length >= count && entries.map(({ detail }) => (detail as { code: string }).code).sort();
    });
  }
}

export const roundOf = (app: Origination, round = 1): string => `approval-${app.input.applicationNo}-${String(round)}`;

/** Eight million of unsecured working capital: two individual levels, the branch approver, then a committee of three. */
export const WORKING_CAPITAL: Partial<ApplicationInput> = {
  productCode: 'WORKING_CAPITAL',
  category: 'WORKING_CAPITAL',
  terms: { method: 'EQUAL_INSTALMENT', principal: '8000000.00', annualRate: '0.0435', instalments: 24 },
};

export function reaches(app: Origination, wanted: ApplicationStage): Promise<ApplicationView> {
  return eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted ? view : null;
  });
}

/** The code under which an update is refused; `done` when it is not. */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}
