import supertest from 'supertest';
import { addDays } from '../../../src/domain/date';
import type { Person } from './api';
import { apply, today, type LiveApi } from './life';

export const PROMISED_CLIENT = 'CL00000014';

/** A promise in force of 100,000 with a margin of 30,000, issued by qian.fang thirty days ago; it ends in sixty. Answers with the hash of its document. */
export async function promised(
  api: LiveApi,
  manager: Person,
  no: string,
  more: { category?: string; expiresOn?: string; status?: string } = {},
): Promise<string> {
  const { category = 'LETTER_OF_GUARANTEE', expiresOn = addDays(today(), 60), status = 'ISSUED' } = more;
  const asked = { clientNo: PROMISED_CLIENT, productCode: category, purpose: '履约担保' };
  const terms = { method: 'BULLET', principal: '100000.00', annualRate: '0', instalments: 3 };
  const applicationNo = await apply(api, { ...asked, terms });
  const bytes = Buffer.from(`%PDF-1.7\n1 0 obj<</Case(${no})>>endobj\n%%EOF`);
  const filed = await supertest(api.app)
    .post(`/api/applications/${applicationNo}/files?name=claim.pdf`)
    .set('Authorization', `Bearer ${manager.token}`)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes)
    .expect(201);
  const { hash } = filed.body as { hash: string };
  await api.db.prisma.application.update({
    where: { no: applicationNo },
    data: { stage: 'ISSUED', closedOn: new Date(today()) },
  });
  await api.db.prisma.commitment.create({
    data: {
      no,
      applicationNo,
      category,
      status,
      clientNo: PROMISED_CLIENT,
      branchCode: 'SB01',
      beneficiary: '绍兴水务集团有限公司',
      amountFen: 10_000_000n,
      marginFen: 3_000_000n,
      issuedBy: 'qian.fang',
      issuedOn: new Date(addDays(today(), -30)),
      expiresOn: new Date(expiresOn),
    },
  });
  await bookMargin(api, no);
  return hash;
}

/** As its issue books it. */
async function bookMargin(api: LiveApi, commitmentNo: string): Promise<void> {
  const businessKey = `${commitmentNo}/margin/taken`;
  const lines = [
    { line: 1, account: 'BANK', debitFen: 3_000_000n },
    { line: 2, account: 'MARGIN_DEPOSIT', creditFen: 3_000_000n },
  ];
  const on = new Date(today());
  await api.db.prisma.journalEntry.create({
    data: { businessKey, commitmentNo, on, cause: `MARGIN ${commitmentNo}`, lines: { create: lines } },
  });
  await api.db.prisma.auditEntry.create({
    data: {
      businessOn: on,
      actor: 'system',
      action: 'MARGIN_TAKEN',
      subject: 'APPLICATION',
      subjectNo: commitmentNo,
      detail: { entry: businessKey },
    },
  });
}
