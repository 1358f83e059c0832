import type { ApplicationEffect, ApplicationFact } from '../contracts/application-effect';
import { CONTRACT_VERSION } from '../domain/paper/loan-clauses';
import { contractPins } from './contract-pins';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';

type Signed = Extract<ApplicationFact, { kind: 'contract' }>['contract'];
const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** Files the contract with the version of its clauses and of every policy it was signed under. */
export async function insertContract(tx: Tx, effect: ApplicationEffect, signed: Signed): Promise<void> {
  const { signedOn, signatories, evidence, disbursementAccount, method = 'FACE_TO_FACE', recordHash = null } = signed;
  const { applicationNo } = effect.application;
  const [superseded] = await tx.contract.findMany({ where: { applicationNo } });
  if (superseded !== undefined) await tx.contract.delete({ where: { applicationNo } });
  await tx.contract.create({
    data: {
      no: await nextNumber(tx, 'CT', signedOn),
      applicationNo,
      terms: json(effect.after.terms),
      signatories,
      evidence,
      account: disbursementAccount,
      signedOn: toDbDate(signedOn),
      witness: effect.by,
      template: CONTRACT_VERSION,
      method,
      recordHash,
      pins: json(await contractPins(tx, effect, signedOn)),
    },
  });
  if (superseded === undefined) return;
  // A case that went up again after it was signed is signed anew: one contract stands, and the log keeps what the one before said.
  const { no, terms, signedOn: before } = superseded;
  await audit(tx, {
    businessOn: signedOn,
    actor: effect.by,
    action: 'CONTRACT_SUPERSEDED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: {
      no,
      evidence: superseded.evidence,
      signedOn: fromDbDate(before),
      terms,
    },
  });
}
