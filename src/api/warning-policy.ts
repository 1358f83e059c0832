import type { z } from 'zod';
import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/warning-policy';
import { INTERNAL_SIGNALS, mayBeRules } from '../domain/warning/policy';
import { waitingProposal, type ProposalRecord } from '../store/proposals';
import {
  publishWarningPolicy,
  warningPolicies,
  warningPolicy as rulesInForce,
  type WarningRules,
  type WarningRulesVersion,
} from '../store/warning-policy';
import type { ApiDeps } from './deps';
import { checkPolicy, proposalHead, proposePolicy, versionHeads, type Kept } from './support/policy-change';
import { allow } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

type Policy = AnswerOf<typeof contract.getWarningPolicy>;
type Asked = BodyOf<typeof contract.proposeWarningPolicy>;
type Shown = Pick<z.input<typeof contract.proposeWarningPolicy.body>, 'deadlineDays' | 'rules'>;

/** Which signals warn and how urgently, by maker and checker; a warning keeps the level it was raised with. */
export function warningPolicy({ prisma }: ApiDeps): Route[] {
  const inForce = async (): Promise<Policy> => {
    const today = businessToday();
    const [{ version, ...policy }, waiting, versions] = await Promise.all([
      rulesInForce(prisma, today),
      waitingProposal<WarningRules>(prisma, KEPT.subject),
      warningPolicies(prisma),
    ]);
    const since = versions.find((one) => one.version === version)?.effectiveFrom ?? today;
    return {
      version,
      effectiveFrom: since,
      ...rulesShown(policy),
      raisedByItself: [...INTERNAL_SIGNALS],
      proposal: waiting === null ? null : proposed(waiting, versions),
    };
  };

  return [
    route(contract.getWarningPolicy, inForce),
    route(contract.listWarningPolicies, async () => {
      const heads = versionHeads(KEPT, await warningPolicies(prisma), businessToday());
      return { data: heads.map(({ policy, ...head }) => ({ ...head, ...rulesShown(policy) })) };
    }),
    route(contract.proposeWarningPolicy, async ({ body, session, version }) => {
      const by = { username: session.actor.username, on: businessToday() };
      allow(mayBeRules(body.rules.map(({ code }) => code)));
      const { effectiveFrom } = body;
      const wanted = { base: version, effectiveFrom, policy: stored(body) };
      return proposed(await proposePolicy(prisma, KEPT, wanted, by), await warningPolicies(prisma));
    }),
    route(contract.checkWarningPolicy, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await checkPolicy(prisma, KEPT, { ...body, id: params.id, commandId }, by);
      return inForce();
    }),
  ];
}

const stored = ({ deadlineDays, rules }: Asked): WarningRules => ({
  deadlineDays,
  rules: Object.fromEntries(rules.map(({ code, level, title }) => [code, { level, zh: title.zh, en: title.en }])),
});

const rulesShown = ({ deadlineDays, rules }: WarningRules): Shown => ({
  deadlineDays,
  rules: Object.entries(rules).map(([code, { level, zh, en }]) => ({ code, level, title: { zh, en } })),
});

const KEPT: Kept<WarningRules> = {
  subject: 'WARNING_POLICY',
  versions: warningPolicies,
  publish: publishWarningPolicy,
  shown: rulesShown,
};

const proposed = (
  proposal: ProposalRecord<WarningRules>,
  versions: readonly WarningRulesVersion[],
): NonNullable<Policy['proposal']> => ({ ...proposalHead(KEPT, proposal, versions), ...rulesShown(proposal.content) });
