import type { ApplicationInput } from '../contracts/messages/application';
import { parseYuan } from '../domain/money';
import { screenClient, type Screening } from '../domain/admission/screen';
import { tempered } from '../domain/human-review/human-review';
import { isKinOfRelated } from './client-relations';
import { admissionPolicyInForce, standingOf, type ScreenFacts } from './admission';
import { setAsideReasons } from './automated-decisions';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface Screened extends Screening {
  policyVersion: number;
  groupExposureFen: number;
  /** A person set aside what the rule would have refused. */
  setAside: boolean;
  facts: ScreenFacts;
}

/** What the screen asks of the client's own record. */
interface Screenable {
  no: string;
  industry: string | null;
  relatedParty: boolean;
}

/** The admission screen of a client for an amount, by the policy in force. */
export async function screen(
  db: Tx | PrismaClient,
  { no, industry, relatedParty }: Screenable,
  asked: { security: string; amountFen: number },
  { today, acceptedOn = today }: { today: string; acceptedOn?: string },
): Promise<Screened> {
  const [{ version, policy }, standing, setAside, kin] = await Promise.all([
    admissionPolicyInForce(db, today),
    standingOf(db, no),
    setAsideReasons(db, no, acceptedOn),
    isKinOfRelated(db, no),
  ]);
  const candidate = { industry, relatedParty: relatedParty || kin, ...asked, ...standing };
  const byRule = screenClient(policy, candidate);
  const screening = tempered(byRule, setAside);
  return {
    ...screening,
    facts: { candidate, setAside: [...setAside] },
    setAside: screening.outcome !== byRule.outcome,
    policyVersion: version,
    groupExposureFen: standing.groupExposureFen,
  };
}

/**
 * The same of an application on file, by what is known of its client today: what it asks for is among what the client owes
 * already, and what a person set aside before it was accepted is set aside for it.
 */
export async function screenAgain(tx: Tx, applicationNo: string, today: string): Promise<Screened> {
  const { clientNo, security, acceptedOn } = await tx.application.findUniqueOrThrow({
    where: { no: applicationNo },
    select: { clientNo: true, security: true, acceptedOn: true },
  });
  const known = await knownOf(tx, clientNo);
  return screen(tx, known, { security, amountFen: 0 }, { today, acceptedOn: fromDbDate(acceptedOn) });
}

/** The same of an application that is not on file yet: what it asks for comes to what the client and its group owe. */
export async function screenAsked(
  db: Tx | PrismaClient,
  { clientNo, security, terms, renews }: ApplicationInput,
  today: string,
): Promise<Screened> {
  // What is owed already is not owed twice by renewing it.
  const renewed =
    renews === undefined
      ? null
      : await db.loan.findUnique({ where: { no: renews.loanNo }, select: { principalFen: true } });
  const amountFen = Math.max(0, parseYuan(terms.principal) - Number(renewed?.principalFen ?? 0));
  return screen(db, await knownOf(db, clientNo), { security, amountFen }, { today });
}

async function knownOf(db: Tx | PrismaClient, no: string): Promise<Screenable> {
  const client = await db.client.findUnique({ where: { no }, select: { industry: true, relatedParty: true } });
  return { no, industry: client?.industry ?? null, relatedParty: client?.relatedParty ?? false };
}
