import { HAIRCUTS } from '../../../../../src/domain/appraisal/collateral';
import { GUARANTOR_KINDS, officeOf, type RegistrationOffice } from '../../../../../src/domain/security/form';
import type { SecurityItem } from '../../../api/security';

/** Things first, then those who stand for the debt. */
export const SECURITY_KINDS: readonly string[] = [...Object.keys(HAIRCUTS), ...GUARANTOR_KINDS];

export const isSurety = ({ kind }: Pick<SecurityItem, 'kind'>): boolean => officeOf(kind) === null;

/** A page may ask the unified register alone for the last day of an entry. */
export const endsSomeDay = (office: RegistrationOffice | null): boolean => office === 'CREDIT_CENTRE';
