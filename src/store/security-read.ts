import type { RegistrationOffice, SecurityForm, SecurityKind } from '../domain/security/form';
import type { SecurityAppraisal } from '../domain/security/item';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface SecurityRecord {
  no: string;
  applicationNo: string;
  form: SecurityForm;
  kind: SecurityKind;
  ownerNo: string;
  owner: { kind: 'PERSON' | 'COMPANY'; name: string };
  description: string;
  titleNo: string | null;
  rank: number;
  coOwners: string[];
  consent: string | null;
  withdrawnOn: string | null;
  withdrawnFor: string | null;
  recordedBy: string;
  appraisal: (SecurityAppraisal & { appraiser: string; appraisedBy: string }) | null;
  contract: {
    no: string;
    template: string;
    securedFen: number;
    signatories: string[];
    evidence: string;
    signedOn: string;
    witness: string;
  } | null;
  registration: {
    office: RegistrationOffice;
    certificateNo: string;
    registeredOn: string;
    validUntil: string | null;
    searchedOn: string;
    searchNo: string;
    fileHash: string | null;
    registeredBy: string;
    /** Who made the latest search of the register. */
    searchedBy: string;
  } | null;
}

/** Everything that secures an application, as it stands, in the order in which it was taken down. */
export async function securityOf(db: Tx | PrismaClient, applicationNo: string): Promise<SecurityRecord[]> {
  const found = await db.security.findMany({
    where: { applicationNo },
    orderBy: { no: 'asc' },
    omit: { recordedAt: true },
  });
  const nos = found.map(({ no }) => no);
  const where = { securityNo: { in: nos } };
  const [appraisals, contracts, registrations, extensions, owners] = await Promise.all([
    db.securityAppraisal.findMany({ where, orderBy: { id: 'asc' } }),
    db.securityContract.findMany({ where }),
    db.securityRegistration.findMany({ where }),
    db.securityExtension.findMany({ where, orderBy: { id: 'asc' } }),
    db.client.findMany({
      where: { no: { in: found.map(({ ownerNo }) => ownerNo) } },
      select: { no: true, kind: true, name: true },
    }),
  ]);
  const ownerOf = new Map(owners.map(({ no, kind, name }) => [no, { kind: kind as 'PERSON' | 'COMPANY', name }]));
  const latest = new Map(appraisals.map((one) => [one.securityNo, one]));
  const signed = new Map(contracts.map((one) => [one.securityNo, one]));
  const entered = new Map(registrations.map((one) => [one.securityNo, { ...one, searchedBy: one.registeredBy }]));
  for (const later of extensions) {
    const one = entered.get(later.securityNo);
    if (one !== undefined) entered.set(later.securityNo, { ...one, ...holding(later) });
  }
  return found.map(({ form, kind, withdrawnOn, ...item }) => ({
    ...item,
    form: form as SecurityForm,
    kind: kind as SecurityKind,
    withdrawnOn: withdrawnOn === null ? null : fromDbDate(withdrawnOn),
    owner: ownerOf.get(item.ownerNo) ?? { kind: 'COMPANY', name: item.ownerNo },
    appraisal: appraisalOf(latest.get(item.no)),
    contract: contractOf(signed.get(item.no)),
    registration: registrationOf(entered.get(item.no)),
  }));
}

type Row<T> = T | undefined;
const fen = (value: bigint | null): number | null => (value === null ? null : Number(value));

/** An extension moves the end of a registration and brings a search of its own; a search by itself moves nothing. */
const holding = (later: { validUntil: Date | null; searchedOn: Date; searchNo: string; by: string }) => ({
  searchedOn: later.searchedOn,
  searchNo: later.searchNo,
  searchedBy: later.by,
  ...(later.validUntil === null ? {} : { validUntil: later.validUntil }),
});

export function appraisalOf(
  row: Row<Awaited<ReturnType<PrismaClient['securityAppraisal']['findMany']>>[number]>,
): SecurityRecord['appraisal'] {
  if (row === undefined) return null;
  const { transactionFen, appraisalFen, modelFen, priorClaimsFen, netAssetsFen, givenFen, on, appraiser, appraisedBy } =
    row;
  return {
    transactionFen: fen(transactionFen),
    appraisalFen: fen(appraisalFen),
    modelFen: fen(modelFen),
    priorClaimsFen: Number(priorClaimsFen),
    netAssetsFen: fen(netAssetsFen),
    givenFen: fen(givenFen),
    on: fromDbDate(on),
    appraiser,
    appraisedBy,
  };
}

function contractOf(
  row: Row<Awaited<ReturnType<PrismaClient['securityContract']['findMany']>>[number]>,
): SecurityRecord['contract'] {
  if (row === undefined) return null;
  const { securityNo: _no, securedFen, signedOn, ...rest } = row;
  return { ...rest, securedFen: Number(securedFen), signedOn: fromDbDate(signedOn) };
}

function registrationOf(
  row: Row<Awaited<ReturnType<PrismaClient['securityRegistration']['findMany']>>[number] & { searchedBy: string }>,
): SecurityRecord['registration'] {
  if (row === undefined) return null;
  const { securityNo: _no, recordedAt: _recorded, office, registeredOn, validUntil, searchedOn, ...rest } = row;
  return {
    ...rest,
    office: office as RegistrationOffice,
    registeredOn: fromDbDate(registeredOn),
    searchedOn: fromDbDate(searchedOn),
    validUntil: validUntil === null ? null : fromDbDate(validUntil),
  };
}
