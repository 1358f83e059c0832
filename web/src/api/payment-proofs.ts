import type { z } from 'zod';
import type { recordPaymentProof } from '../../../src/contracts/http/payment-proofs';
import { post } from '../http/client';
import { usePages, type Pages } from './paging';

export type PaymentProof = z.output<(typeof recordPaymentProof)['response']>;

export const PAYMENT_PROOFS = ['payment-proofs'];
export const usePaymentProofs = (standing: string | undefined): Pages<PaymentProof> =>
  usePages<PaymentProof>('payment-proofs', { standing });
export const provePayment =
  (applicationNo: string) =>
  (body: unknown, key: string): Promise<PaymentProof> =>
    post(`applications/${encodeURIComponent(applicationNo)}/payment-proof`, body, key);
