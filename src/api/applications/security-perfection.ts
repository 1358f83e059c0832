import * as contract from '../../contracts/http/security';
import { mayHandle } from '../../domain/approval/separation';
import { parseYuan } from '../../domain/money';
import { SECURITY_CONTRACT_VERSION } from '../../domain/paper/security-contract';
import { mayRegister, maySearch, PERFECTED_AT } from '../../domain/security/duties';
import type { ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import { certificateKnown, insertRegistration, insertSearch, insertSecurityContract } from '../../store/security';
import { securityOf, type SecurityRecord } from '../../store/security-read';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { actOnSecurity, notInFuture, type Visible } from './security-act';
import { securityPaper } from './security-paper';

/** Which field is to be mended for what a search, and a registration with its search, is refused for. */
const SEARCH_FIELDS = { SEARCH_DATE: '/searchedOn', SEARCH_NOT_CLEAN: '/searchClean' };
const REGISTER_FIELDS = {
  ...SEARCH_FIELDS,
  REGISTRATION_OFFICE: '/office',
  REGISTRATION_DATES: '/registeredOn',
  REGISTRATION_TERM: '/validUntil',
};

/** What makes security good: its contract, then its registration, by two people neither of whom pays on it. */
export function securityPerfection(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma, pool } = deps;
  const act = actOnSecurity(deps, visible);
  return [
    route(contract.signSecurity, (ask) =>
      act(ask, async (tx, item, application, by) => {
        const { secured, ...signed } = ask.body;
        allow(mayHandle(ask.session.actor, application.managerUsername));
        perfectable(application);
        if (item.contract !== null) throw refuse('SECURITY_SIGNED');
        if (item.appraisal === null) throw refuse('SECURITY_APPRAISAL_FIRST');
        notInFuture('/signedOn', signed.signedOn, by.on);
        const given = { ...signed, securedFen: parseYuan(secured) };
        await insertSecurityContract(tx, application.no, item.no, SECURITY_CONTRACT_VERSION, given, by);
      }),
    ),

    route(contract.registerSecurity, (ask) =>
      act(ask, async (tx, item, application, by) => {
        const { searchClean, validUntil = null, fileHash = null, ...entry } = ask.body;
        perfectable(application);
        allow(
          mayRegister(ask.session.actor, standing(item, application), { ...entry, validUntil, searchClean }, by.on),
          REGISTER_FIELDS,
        );
        if (await certificateKnown(tx, entry.office, entry.certificateNo))
          throw refuseField('/certificateNo', 'CERTIFICATE_KNOWN');
        const files = fileHash === null ? [] : await caseFilesOf(pool, application.no);
        if (fileHash !== null && !files.some(({ hash }) => hash === fileHash))
          throw refuseField('/fileHash', 'FILE_UNKNOWN');
        await insertRegistration(tx, application.no, item.no, { ...entry, validUntil, fileHash }, by);
      }),
    ),

    route(contract.searchSecurity, (ask) =>
      act(ask, async (tx, item, { no, managerUsername, formerManagers }, by) => {
        const before = item.registration?.searchedOn ?? null;
        const managed = { managerUsername, formerManagers };
        allow(maySearch({ username: by.username, searchedOn: before, ...managed }, ask.body, by.on), SEARCH_FIELDS);
        await insertSearch(tx, no, item.no, ask.body, by);
      }),
    ),

    route(contract.printSecurityContract, async ({ params, session }) => {
      const application = await visible(params.no, session);
      const item = (await securityOf(prisma, application.no)).find(({ no }) => no === params.item);
      if (item === undefined) throw notFound('security');
      return securityPaper(deps, application, item, session.actor.username);
    }),
  ];
}

function perfectable({ stage }: ApplicationRecord): void {
  if (!PERFECTED_AT.includes(stage)) throw refuse('SECURITY_TOO_EARLY');
}

const standing = (
  item: SecurityRecord,
  { managerUsername, formerManagers }: ApplicationRecord,
): Parameters<typeof mayRegister>[1] => ({
  kind: item.kind,
  managerUsername,
  formerManagers,
  signedOn: item.contract?.signedOn ?? null,
  registered: item.registration !== null,
});
