import * as contract from '../../contracts/http/files';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayFile } from '../../domain/application/stages';
import { documentsOf, type ApplicationRecord } from '../../store/applications-read';
import {
  caseFilesOf,
  findCaseFile,
  insertCaseFile,
  recordFileRead,
  recordInfected,
  type CaseFileRecord,
} from '../../store/case-files';
import type { ApiDeps } from '../deps';
import { receivedFile, takenOf } from '../support/received-file';
import { allow, notFound, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;
type CaseFile = AnswerOf<typeof contract.uploadFile>;

/** The files of an application: judged by their content, scanned, kept under their hash; every look at one is on record. */
export function applicationFiles(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma, pool, files } = deps;
  return [
    route(contract.uploadFile, async ({ params: { no }, query, body, session }) => {
      const application = await visible(no, session);
      const documentCode = query.document ?? null;
      allow(mayFile(application.stage, documentCode));
      if (documentCode !== null && !(await documentsOf(pool, no)).some(({ code }) => code === documentCode)) {
        throw refuseField('/document', 'DOCUMENT_UNKNOWN', { codes: documentCode });
      }
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      const taken = takenOf(query, by.on);
      const sent = { name: query.name, bytes: body as unknown as Uint8Array };
      const { hash, name, mime, size } = await receivedFile(deps, sent, (detail) =>
        prisma.$transaction((tx) => recordInfected(tx, no, detail, by)),
      );
      await prisma.$transaction((tx) => insertCaseFile(tx, no, { documentCode, hash, name, mime, size, taken }, by));
      const filed = (await caseFilesOf(pool, no)).find((one) => one.hash === hash && one.documentCode === documentCode);
      if (filed === undefined) throw notFound('file');
      return answerOf(filed);
    }),

    route(contract.listFiles, async ({ params, session }) => {
      const { no } = await visible(params.no, session);
      return { data: (await caseFilesOf(pool, no)).map(answerOf) };
    }),

    route(contract.readFile, async ({ params: { no, id }, session }) => {
      const application = await visible(no, session);
      const file = await findCaseFile(pool, no, id);
      const bytes = file === null ? null : await files.get(file.hash);
      if (file === null || bytes === null) throw notFound('file');
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      await prisma.$transaction((tx) => recordFileRead(tx, no, file, by));
      return { name: file.name, mime: file.mime, bytes: new Uint8Array(bytes) };
    }),
  ];
}

const answerOf = ({ id, ...file }: CaseFileRecord): CaseFile => ({ ...file, id: String(id) });
