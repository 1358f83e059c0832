import { z } from 'zod';
import { ENTERPRISE_SIZES } from '../../domain/servicing/renewal';
import { businessNo } from './fields';

/** The loan that an application renews. */
export const renews = z.strictObject({ loanNo: businessNo, size: z.enum(ENTERPRISE_SIZES).optional() }).meta({
  id: 'Renews',
  description:
    '续贷：被续的贷款及企业划型（个人按小微）。放款即结清原贷款，不实际出账。The loan it renews, and the size of the enterprise; its disbursement settles that loan.',
});

/** Why a loan is not renewed; judged when it is asked for, signed and paid. */
export const RENEWAL_REFUSALS = [
  'RENEWAL_ENDED',
  'RENEWAL_AFTER_MATURITY',
  'RENEWAL_ARREARS',
  'RENEWAL_MISUSE',
  'RENEWAL_OBSERVED',
  'RENEWAL_NON_PERFORMING',
  'RENEWAL_NOT_OFFERED',
  'RENEWAL_COUNT',
  'RENEWAL_AMOUNT',
  'RENEWAL_OTHER_CLIENT',
  'RENEWAL_PENDING',
  'RENEWAL_NO_LINE',
  'RENEWAL_APPROVED_OTHERWISE',
  'REQUIRED',
  'NOT_THE_ACCOUNT_MANAGER',
] as const;
