import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NoticeGateway, NoticeMessage } from '../../src/gateways/notice-gateway';
import type { PrismaClient } from '../../src/store/generated/client';
import { enqueueNotices, type NoticeFact } from '../../src/store/notices';

export const NOON = Date.parse('2026-11-23T12:00:00+08:00');

/** A client, a manager and an operator. */
export async function people(prisma: PrismaClient): Promise<void> {
  const staff = { passwordHash: 'x', branchCode: 'HQ', active: true };
  await prisma.user.createMany({
    data: [
      {
        ...staff,
        username: 'wang',
        displayName: '王芳',
        roles: ['CLIENT_MANAGER'],
        email: 'wang@bank.test',
        locale: 'zh',
      },
      {
        ...staff,
        username: 'smith',
        displayName: 'Smith',
        roles: ['RISK_OFFICER'],
        email: 'smith@bank.test',
        locale: 'en',
      },
      { ...staff, username: 'ops', displayName: 'Ops', roles: ['OPERATOR'], email: 'ops@bank.test', locale: 'zh' },
    ],
  });
  const client = {
    kind: 'PERSON',
    identityCipher: 'x',
    identityMasked: '***',
    branchCode: 'HQ',
    managerUsername: 'wang',
  };
  await prisma.client.createMany({
    data: [
      {
        ...client,
        no: 'CT1',
        name: '张三',
        identityHash: '1',
        phone: '13800138000',
        email: 'zhang@mail.test',
        locale: 'zh',
      },
      { ...client, no: 'CT2', name: '李四', identityHash: '2', phone: '13900139000', locale: 'zh' },
    ],
  });
}

/** Something to tell; what matters to a test is given over. */
export async function enqueue(prisma: PrismaClient, ...facts: Partial<NoticeFact>[]): Promise<void> {
  await enqueueNotices(
    prisma,
    facts.map((fact, index) => ({
      cause: `cause-${String(index)}`,
      channel: 'INBOX',
      recipient: 'wang',
      template: 'loan-settled',
      params: { loanNo: 'LN1', settledOn: '2026-11-23' },
      subjectNo: 'LN1',
      businessAt: new Date(NOON).toISOString(),
      clockOffsetMs: 0,
      ...fact,
    })),
  );
}

/** A gateway that remembers what it delivered, and may misbehave on the way. */
export function recordingGateway(
  channel: NoticeGateway['channel'],
  before: (message: NoticeMessage) => Promise<void> = () => Promise.resolve(),
): NoticeGateway & { delivered: NoticeMessage[] } {
  const delivered: NoticeMessage[] = [];
  return {
    channel,
    delivered,
    deliver: async (message) => {
      await before(message);
      delivered.push(message);
      return { providerRef: `ref-${message.id}` };
    },
  };
}

export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-outbox-'));
  return {
    folder,
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
