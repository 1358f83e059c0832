import type { z } from 'zod';
import * as contract from '../contracts/http/administration';
import {
  AUTHORITY_COLUMNS,
  mayConfirm,
  type AuthorityLevel,
  type AuthorityLimits,
} from '../domain/approval/authority-matrix';
import { flawsOf } from '../domain/approval/ladder';
import { parseYuan } from '../domain/money';
import { defined } from '../contracts/quote';
import { matrixInForce, newestVersion, publishMatrix } from '../store/authority';
import { once } from '../store/once';
import {
  closeProposal,
  insertProposal,
  lockProposal,
  lockSubject,
  waitingProposal,
  type ProposalRecord,
} from '../store/proposals';
import type { ApiDeps } from './deps';
import { policyTrials } from './policy-trials';
import { changedTo } from './support/etag';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Matrix = z.input<typeof contract.authorityMatrix>;
type Level = z.output<typeof contract.proposeAuthority.body>['levels'][number];
type Proposed = ProposalRecord<AuthorityLevel[]>;

const SUBJECT = 'AUTHORITY';

/** The authority matrix by maker and checker: a version that two people want concerns applications from its day on. */
export function authority(deps: ApiDeps): Route[] {
  const { prisma } = deps;
  const inForce = async (): Promise<Matrix> => {
    const [{ levels, ...matrix }, proposal] = await Promise.all([
      matrixInForce(prisma, businessToday()),
      waitingProposal<AuthorityLevel[]>(prisma, SUBJECT),
    ]);
    return {
      ...matrix,
      levels: levels.map(levelAnswer),
      proposal: proposal === null ? null : proposalAnswer(proposal),
    };
  };

  return [
    route(contract.getAuthority, inForce),
    route(contract.proposeAuthority, async ({ body, session, version }) => {
      const on = businessToday();
      if (body.effectiveFrom < on) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
      const content = body.levels.map(stored);
      const flaws = flawsOf(content).map(({ pointer, ...flaw }) => ({ ...flaw, pointer: `/levels${pointer}` }));
      const [first] = flaws;
      if (first !== undefined) throw refuse(first.code, { params: first.params, findings: flaws });
      const proposed = { subject: SUBJECT, baseVersion: version, effectiveFrom: body.effectiveFrom, content } as const;
      return prisma.$transaction(async (tx) => {
        await lockSubject(tx, SUBJECT);
        const waiting = await waitingProposal(tx, SUBJECT);
        if (waiting !== null) throw refuse('AUTHORITY_PROPOSAL_WAITS', { params: { maker: waiting.proposedBy } });
        const stands = await newestVersion(tx);
        if (stands !== version) throw changedTo(stands);
        return proposalAnswer(await insertProposal(tx, proposed, { username: session.actor.username, on }));
      });
    }),
    route(contract.checkAuthority, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `authority-check/${commandId}`, async (tx) => {
        const proposal = await lockProposal<AuthorityLevel[]>(tx, params.id, SUBJECT);
        if (proposal === null) throw notFound('proposal');
        if (proposal.status !== 'WAITING') throw refuse('AUTHORITY_PROPOSAL_CHECKED');
        allow(mayConfirm(by.username, proposal.proposedBy));
        if (body.outcome === 'CONFIRM') await publish(tx, proposal, by);
        await closeProposal(tx, proposal, body.outcome === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED', body.comment, by);
        return null;
      });
      return inForce();
    }),
    ...policyTrials(deps),
  ];
}

/** In force on its day, or at once where that has passed while it waited. */
async function publish(
  tx: Parameters<typeof publishMatrix>[0],
  proposal: Proposed,
  by: { username: string; on: string },
): Promise<void> {
  const { baseVersion, content: levels, effectiveFrom } = proposal;
  const from = effectiveFrom < by.on ? by.on : effectiveFrom;
  const stands = await publishMatrix(tx, baseVersion, { levels, effectiveFrom: from }, by);
  if (stands !== null) throw changedTo(stands);
}

function levelAnswer({ limitsFen, ...level }: AuthorityLevel): Matrix['levels'][number] {
  const limits = Object.entries(limitsFen).map(([column, limit]) => [column, yuan(limit)]);
  return { ...level, limits: Object.fromEntries(limits) as Matrix['levels'][number]['limits'] };
}

function proposalAnswer({
  id,
  effectiveFrom,
  content: levels,
  proposedBy,
  proposedAt,
  status,
  checkedBy,
  comment,
}: Proposed): NonNullable<Matrix['proposal']> {
  return {
    id,
    effectiveFrom,
    proposedBy,
    checkedBy,
    comment,
    levels: levels.map(levelAnswer),
    proposedAt: proposedAt.toISOString(),
    status: status === 'CONFIRMED' || status === 'REJECTED' ? status : 'WAITING',
  };
}

function stored({ limits, quorum, convened, smallOnly, ...level }: Level): AuthorityLevel {
  return {
    ...level,
    ...defined({ quorum, convened, smallOnly }),
    limitsFen: Object.fromEntries(
      AUTHORITY_COLUMNS.map((column) => [column, parseYuan(limits[column])]),
    ) as unknown as AuthorityLimits,
  };
}
