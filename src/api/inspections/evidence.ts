import * as contract from '../../contracts/http/inspection-files';
import type { AnswerOf } from '../../contracts/http/operation';
import { maskName } from '../../domain/identity/masking';
import { inspectionPaper } from '../../domain/paper/inspection-report';
import { auditFile, evidenceOf, findEvidence, insertEvidence, type EvidenceRecord } from '../../store/inspection-files';
import { reportsOf, reviewsOf, type InspectionRecord } from '../../store/inspections-read';
import type { ApiDeps } from '../deps';
import { asPdf } from '../papers/printing';
import { receivedFile, takenOf } from '../support/received-file';
import { allow, notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (params: { no: string; id: string }, session: Session) => Promise<InspectionRecord>;

/** The evidence of inspections, and the report as a paper. */
export function inspectionEvidence(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma, pool, files, config } = deps;
  const by = ({ clockOffsetMs }: InspectionRecord, { actor }: Session) => ({
    username: actor.username,
    on: businessToday(clockOffsetMs),
  });
  return [
    route(contract.fileEvidence, async ({ params, query, body, session }) => {
      const found = await visible(params, session);
      const taken = takenOf(query, by(found, session).on);
      const sent = { name: query.name, bytes: body as unknown as Uint8Array };
      const received = await receivedFile(deps, sent, (detail) =>
        prisma.$transaction((tx) => auditFile(tx, 'FILE_INFECTED', found.loanNo, detail, by(found, session))),
      );
      const file = { ...received, kind: query.kind, taken };
      allow(await prisma.$transaction((tx) => insertEvidence(tx, found, file, by(found, session))));
      const filed = (await evidenceOf(pool, found.id)).find(({ hash }) => hash === received.hash);
      if (filed === undefined) throw notFound('file');
      return evidenceAnswer(filed);
    }),

    route(contract.readEvidence, async ({ params, session }) => {
      const found = await visible(params, session);
      const file = await findEvidence(pool, found.id, params.file);
      const bytes = file === null ? null : await files.get(file.hash);
      if (file === null || bytes === null) throw notFound('file');
      const detail = { file: String(file.id), inspectionId: found.id };
      await prisma.$transaction((tx) => auditFile(tx, 'FILE_READ', found.loanNo, detail, by(found, session)));
      return { name: file.name, mime: file.mime, bytes: new Uint8Array(bytes) };
    }),

    route(contract.printInspection, async ({ params, session }) => {
      const found = await visible(params, session);
      const { id: inspectionId, loanNo, kind, clientKind, clientName, status, clockOffsetMs } = found;
      const [[filed], [review], evidence] = await Promise.all([
        reportsOf(pool, inspectionId),
        reviewsOf(pool, inspectionId),
        evidenceOf(pool, inspectionId),
      ]);
      if (filed === undefined) throw refuse('INSPECTION_NOT_REPORTED', { params: { status } });
      const about = {
        inspectionId,
        loanNo,
        kind,
        lender: config.LENDER_NAME,
        reporter: filed.reportedBy,
        borrower: maskName(clientKind, clientName),
        issuedOn: businessToday(clockOffsetMs),
        evidence: evidence.map((one) => ({ ...one, place: placeOf(one) })),
        review: review ?? null,
      };
      return asPdf(inspectionPaper(about, filed.report), inspectionId);
    }),
  ];
}

const placeOf = ({ latitude, longitude }: EvidenceRecord): string | null =>
  latitude === null || longitude === null ? null : `${latitude}, ${longitude}`;

export const evidenceAnswer = ({ id, ...file }: EvidenceRecord): AnswerOf<typeof contract.fileEvidence> => ({
  ...file,
  id: String(id),
});
