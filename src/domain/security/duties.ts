import type { IsoDate } from '../date';
import { hasManaged, type Managed, type Person } from '../approval/separation';
import type { Stage } from '../application/stages';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { officeOf, type RegistrationOffice, type SecurityKind } from './form';

/**
 * Security is signed and registered between the approval and the payment; that of a facility once it is granted, and what is
 * asked for later, too (RULES 5.2).
 */
export const PERFECTED_AT: readonly Stage[] = ['CONTRACT', 'DISBURSEMENT', 'GRANTED', 'DISBURSED', 'ISSUED'];

/** What is offered, as it is taken down. */
export interface Offered {
  kind: SecurityKind;
  /** The owner or guarantor is the borrower himself. */
  ownByBorrower: boolean;
  ownerKind: 'PERSON' | 'COMPANY';
  coOwners: readonly string[];
  /** Reference of the consent of co-owners or spouse, or of the company's resolution. */
  consent: string | null;
}

/**
 * May this be taken as security? Nobody is his own surety; who gives security for another company's debt has resolved to
 * (公司法 Art 15), and co-owners consent (民法典 Art 301).
 * @example mayOffer({ kind: 'GUARANTOR_COMPANY', ownByBorrower: false, ownerKind: 'COMPANY', coOwners: [], consent: null }).allowed // => false
 */
export function mayOffer({ kind, ownByBorrower, ownerKind, coOwners, consent }: Offered): Verdict {
  const isSurety = officeOf(kind) === null;
  return firstRefusal(
    () => (isSurety && ownByBorrower ? refused('SURETY_OF_OWN_DEBT') : ALLOWED),
    () => (isSurety && (kind === 'GUARANTOR_COMPANY') !== (ownerKind === 'COMPANY') ? refused('SURETY_KIND') : ALLOWED),
    () => (ownerKind === 'COMPANY' && !ownByBorrower && consent === null ? refused('RESOLUTION_REQUIRED') : ALLOWED),
    () => (coOwners.length > 0 && consent === null ? refused('CO_OWNER_CONSENT_REQUIRED') : ALLOWED),
  );
}

/**
 * May this person appraise it? Not an account manager of the case: who brings it in does not say what its security is worth.
 * Source: RULES 5.3, 7.3.
 * @example mayAppraise({ username: 'li', roles: ['RISK_OFFICER'], levels: [] }, { managerUsername: 'li' }).allowed // => false
 */
export const mayAppraise = ({ username }: Person, managed: Managed): Verdict =>
  hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_APPRAISE') : ALLOWED;

/** A registration, as the registrar enters it. */
export interface Registered {
  office: RegistrationOffice;
  registeredOn: IsoDate;
  validUntil: IsoDate | null;
  searchedOn: IsoDate;
  searchClean: boolean;
}

/**
 * May this person enter this registration today? No account manager of the case; with the contract signed, at the office of its kind, after
 * the signing and not in the future, with a search made since that shows nobody before us. An entry in the unified register says
 * how long it holds. Source: RULES 5.2, 7.3.
 * @example mayRegister({ username: 'zhou', roles: ['RISK_OFFICER'], levels: [] }, { kind: 'RESIDENTIAL', managerUsername: 'li', signedOn: null, registered: false }, { office: 'REAL_ESTATE', registeredOn: '2026-01-15', validUntil: null, searchedOn: '2026-01-15', searchClean: true }, '2026-01-15').allowed // => false
 */
export function mayRegister(
  { username }: Person,
  item: { kind: SecurityKind; signedOn: IsoDate | null; registered: boolean } & Managed,
  entry: Registered,
  today: IsoDate,
): Verdict {
  const office = officeOf(item.kind);
  const { signedOn } = item;
  return firstRefusal(
    () => (hasManaged(item, username) ? refused('MANAGER_MAY_NOT_REGISTER') : ALLOWED),
    () => (office === null ? refused('SURETY_NOT_REGISTERED') : ALLOWED),
    () => (item.registered ? refused('SECURITY_REGISTERED') : ALLOWED),
    () => (signedOn === null ? refused('SECURITY_CONTRACT_FIRST') : ALLOWED),
    () => (entry.office === office ? ALLOWED : refused('REGISTRATION_OFFICE', { office: office ?? '' })),
    () =>
      (signedOn ?? '') <= entry.registeredOn && entry.registeredOn <= entry.searchedOn && entry.searchedOn <= today
        ? ALLOWED
        : refused('REGISTRATION_DATES'),
    () => (entry.searchClean ? ALLOWED : refused('SEARCH_NOT_CLEAN')),
    () =>
      office !== 'CREDIT_CENTRE' || (entry.validUntil !== null && entry.validUntil > today)
        ? ALLOWED
        : refused('REGISTRATION_TERM'),
  );
}

/**
 * May this person enter today that the register was searched anew? No account manager of the case; of what is registered, not before the
 * search that is on file and not in the future, and clean. Source: RULES 5.1 (a search holds 30 days), 5.2, 7.3.
 * @example maySearch({ username: 'zhou', managerUsername: 'li', searchedOn: null }, { searchedOn: '2026-03-01', searchClean: true }, '2026-03-01').code // => 'SECURITY_NOT_REGISTERED'
 * @example maySearch({ username: 'zhou', managerUsername: 'li', searchedOn: '2026-01-15' }, { searchedOn: '2026-03-01', searchClean: true }, '2026-03-01').allowed // => true
 */
export function maySearch(
  { username, searchedOn: before, ...managed }: { username: string; searchedOn: IsoDate | null } & Managed,
  { searchedOn, searchClean }: Pick<Registered, 'searchedOn' | 'searchClean'>,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_REGISTER') : ALLOWED),
    () => (before === null ? refused('SECURITY_NOT_REGISTERED') : ALLOWED),
    () =>
      (before ?? '') <= searchedOn && searchedOn <= today ? ALLOWED : refused('SEARCH_DATE', { before: before ?? '' }),
    () => (searchClean ? ALLOWED : refused('SEARCH_NOT_CLEAN')),
  );
}

/** An extension of a registration, as it is entered. */
export interface Extended {
  validUntil: IsoDate;
  searchedOn: IsoDate;
  searchClean: boolean;
}

/**
 * May this person enter today that a registration was extended? No account manager of the case; to a later end, on a clean search.
 * Source: RULES 5.2 (extension before expiry), 7.3.
 * @example mayExtend({ username: 'zhou', managerUsername: 'li', until: '2027-01-15' }, { validUntil: '2027-01-15', searchedOn: '2026-12-01', searchClean: true }, '2026-12-01').code // => 'REGISTRATION_NOT_EXTENDED'
 */
export function mayExtend(
  { username, until, ...managed }: { username: string; until: IsoDate | null } & Managed,
  { validUntil, searchedOn, searchClean }: Extended,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_REGISTER') : ALLOWED),
    () => (until === null ? refused('REGISTRATION_WITHOUT_END') : ALLOWED),
    () =>
      until !== null && validUntil > until && searchedOn <= today && searchClean
        ? ALLOWED
        : refused('REGISTRATION_NOT_EXTENDED', { until: until ?? '' }),
  );
}
