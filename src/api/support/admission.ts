import { screenClient, type Screening } from '../../domain/admission/screen';
import { tempered } from '../../domain/human-review/human-review';
import { setAsideReasons } from '../../store/automated-decisions';
import { admissionPolicyInForce, insertScreening, standingOf } from '../../store/admission';
import type { ClientRecord } from '../../store/clients-read';
import type { PrismaClient } from '../../store/generated/client';
import { refuse } from './refused';

export interface Screened extends Screening {
  policyVersion: number;
  groupExposureFen: number;
  /** A person set aside what the rule would have refused. */
  setAside: boolean;
}

/** The admission screen of a client for an amount, by the policy in force. */
export async function screen(
  prisma: PrismaClient,
  client: ClientRecord,
  asked: { security: string; amountFen: number },
  today: string,
): Promise<Screened> {
  const [{ version, policy }, standing, setAside] = await Promise.all([
    admissionPolicyInForce(prisma, today),
    standingOf(prisma, client.no),
    setAsideReasons(prisma, client.no, today),
  ]);
  const { industry, relatedParty } = client;
  const { groupExposureFen } = standing;
  const byRule = screenClient(policy, { industry, relatedParty, ...asked, ...standing });
  const screening = tempered(byRule, setAside);
  return {
    ...screening,
    setAside: screening.outcome !== byRule.outcome,
    policyVersion: version,
    groupExposureFen,
  };
}

/** That somebody was turned away, and why, is on record before the answer goes out. */
export async function refuseUnlessAdmitted(
  prisma: PrismaClient,
  clientNo: string,
  screened: Screened,
  by: { username: string; on: string },
): Promise<void> {
  if (screened.outcome !== 'REJECT') return;
  await prisma.$transaction((tx) => insertScreening(tx, { ...screened, clientNo, applicationNo: null }, by));
  throw refuse('ADMISSION_REJECTED', {
    findings: screened.reasons.map(({ code }) => ({ pointer: '/clientNo', code })),
  });
}
