import { instantOf } from '../src/domain/business-time';
import { proofStanding } from '../src/domain/application/payment-proof';
import type { BankGateway } from '../src/gateways/bank';
import type { PrismaClient } from '../src/store/generated/client';
import { eachApart } from '../src/store/each-apart';
import { once } from '../src/store/once';
import { insertProof, lockProof, paymentKey, paymentsWithoutProof, tellLateProof } from '../src/store/payment-proofs';

/**
 * The end of a day asks the bank for the proof of every payment that has none, files what the bank gives, and tells who ordered a payment
 * when its proof is late. What is on file already is not asked for again.
 */
export async function collectProofs(prisma: PrismaClient, bank: BankGateway, on: string): Promise<void> {
  const at = new Date(instantOf(on, 24 * 60)).toISOString();
  const nameOf = ({ applicationNo, bankReference }: { applicationNo: string; bankReference: string }): string =>
    `${applicationNo} ${bankReference}`;
  await eachApart(paymentsWithoutProof(prisma, on), nameOf, async (payment) => {
    const { applicationNo, bankReference, payee, disbursedOn } = payment;
    const proof = await bank.proofOf({ bankReference, payee, paidOn: disbursedOn }, on);
    if (proof !== null) {
      const found = { applicationNo, bankReference, paidOn: proof.paidOn, source: 'BANK', fileHash: null } as const;
      await once(prisma, `${paymentKey(payment)}/payment-proof/bank`, async (tx) => {
        if (!(await lockProof(tx, applicationNo, bankReference)))
          await insertProof(tx, found, { username: 'system', on });
        return null;
      });
    } else if (proofStanding(payment, on) === 'LATE') await tellLateProof(prisma, payment, at);
  });
}
