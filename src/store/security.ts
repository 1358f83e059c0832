import { formOf, type RegistrationOffice, type SecurityKind } from '../domain/security/form';
import { audit } from './audit';
import { fulfilBySecurity } from './client-changes/fulfil';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

export interface NewSecurity {
  kind: SecurityKind;
  ownerNo: string;
  description: string;
  titleNo: string | null;
  rank: number;
  coOwners: string[];
  consent: string | null;
}

/** Takes down what is offered for an application; answers with its number. */
export async function insertSecurity(tx: Tx, applicationNo: string, given: NewSecurity, by: By): Promise<string> {
  const no = await nextNumber(tx, 'SE', by.on);
  await tx.security.create({
    data: { ...given, no, applicationNo, form: formOf(given.kind), recordedBy: by.username },
  });
  await note(tx, applicationNo, 'SECURITY_OFFERED', by, { security: no, kind: given.kind, owner: given.ownerNo });
  return no;
}

/** Held to the end of the transaction: what is done to one piece of security is done one after the other. */
export async function lockSecurity(tx: Tx, no: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM security WHERE no = ${no} FOR UPDATE`;
}

export async function withdrawSecurity(
  tx: Tx,
  applicationNo: string,
  no: string,
  reason: string,
  by: By,
): Promise<void> {
  await tx.security.update({ where: { no }, data: { withdrawnOn: toDbDate(by.on), withdrawnFor: reason } });
  await note(tx, applicationNo, 'SECURITY_WITHDRAWN', by, { security: no, reason });
}

export interface NewSecurityAppraisal {
  transactionFen: number | null;
  appraisalFen: number | null;
  modelFen: number | null;
  priorClaimsFen: number;
  netAssetsFen: number | null;
  givenFen: number | null;
  appraiser: string;
  on: string;
}

export async function insertSecurityAppraisal(
  tx: Tx,
  applicationNo: string,
  securityNo: string,
  { on, ...given }: NewSecurityAppraisal,
  by: By,
): Promise<void> {
  await tx.securityAppraisal.create({ data: { ...given, securityNo, on: toDbDate(on), appraisedBy: by.username } });
  await note(tx, applicationNo, 'SECURITY_APPRAISED', by, { security: securityNo, on, appraiser: given.appraiser });
}

export interface NewSecurityContract {
  securedFen: number;
  signatories: string[];
  evidence: string;
  signedOn: string;
}

export async function insertSecurityContract(
  tx: Tx,
  applicationNo: string,
  securityNo: string,
  template: string,
  { signedOn, ...given }: NewSecurityContract,
  by: By,
): Promise<void> {
  const no = await nextNumber(tx, 'CT', signedOn);
  await tx.securityContract.create({
    data: { ...given, securityNo, no, template, signedOn: toDbDate(signedOn), witness: by.username },
  });
  await fulfilBySecurity(tx, applicationNo, securityNo, by);
  await note(tx, applicationNo, 'SECURITY_CONTRACT_SIGNED', by, { security: securityNo, contract: no, template });
}

export interface NewRegistration {
  office: RegistrationOffice;
  certificateNo: string;
  registeredOn: string;
  validUntil: string | null;
  searchedOn: string;
  searchNo: string;
  fileHash: string | null;
}

export async function insertRegistration(
  tx: Tx,
  applicationNo: string,
  securityNo: string,
  { registeredOn, validUntil, searchedOn, ...given }: NewRegistration,
  by: By,
): Promise<void> {
  await tx.securityRegistration.create({
    data: {
      ...given,
      securityNo,
      registeredBy: by.username,
      registeredOn: toDbDate(registeredOn),
      searchedOn: toDbDate(searchedOn),
      validUntil: validUntil === null ? null : toDbDate(validUntil),
    },
  });
  const { office, certificateNo, searchNo } = given;
  const detail = { security: securityNo, office, certificateNo, registeredOn, searchNo };
  await note(tx, applicationNo, 'SECURITY_REGISTERED', by, detail);
}

/** A search of the register made anew: the one at the registration is too old to pay on. */
export async function insertSearch(
  tx: Tx,
  applicationNo: string,
  securityNo: string,
  { searchedOn, searchNo }: { searchedOn: string; searchNo: string },
  by: By,
): Promise<void> {
  const when = { searchedOn: toDbDate(searchedOn), on: toDbDate(by.on) };
  await tx.securityExtension.create({ data: { securityNo, searchNo, by: by.username, validUntil: null, ...when } });
  await note(tx, applicationNo, 'SECURITY_SEARCHED', by, { security: securityNo, searchedOn, searchNo });
}

/** Is this certificate recorded for another piece of security? */
export async function certificateKnown(tx: Tx, office: string, certificateNo: string): Promise<boolean> {
  return (await tx.securityRegistration.count({ where: { office, certificateNo } })) > 0;
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });
