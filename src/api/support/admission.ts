import { screenClient, type Screening } from '../../domain/admission/screen';
import { admissionPolicyInForce, insertScreening, standingOf } from '../../store/admission';
import type { ClientRecord } from '../../store/clients-read';
import type { PrismaClient } from '../../store/generated/client';
import { refuse } from './refused';

export interface Screened extends Screening {
  policyVersion: number;
  groupExposureFen: number;
}

/** The admission screen of a client for an amount, by the policy in force. */
export async function screen(
  prisma: PrismaClient,
  client: ClientRecord,
  asked: { security: string; amountFen: number },
  today: string,
): Promise<Screened> {
  const [{ version, policy }, standing] = await Promise.all([
    admissionPolicyInForce(prisma, today),
    standingOf(prisma, client.no),
  ]);
  const { industry, relatedParty } = client;
  const { groupExposureFen } = standing;
  return {
    ...screenClient(policy, { industry, relatedParty, ...asked, ...standing }),
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
