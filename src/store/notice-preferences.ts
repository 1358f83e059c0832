import type { Mute } from '../domain/notice/topics';
import { audit } from './audit';
import type { PrismaClient } from './generated/client';

export const mutesOf = (prisma: PrismaClient, username: string): Promise<Mute[]> =>
  prisma.noticeMute.findMany({ where: { username }, select: { topic: true, channel: true } });

/** Who is later asked why nobody was told finds it in the audit log; a wish that stands already leaves no second entry. */
export async function setMute(
  prisma: PrismaClient,
  { username, on }: { username: string; on: string },
  { topic, channel }: Mute,
  muted: boolean,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const changed = muted
      ? await tx.noticeMute.createMany({ data: { username, topic, channel }, skipDuplicates: true })
      : await tx.noticeMute.deleteMany({ where: { username, topic, channel } });
    if (changed.count === 0) return;
    await audit(tx, {
      businessOn: on,
      actor: username,
      action: muted ? 'NOTICE_MUTED' : 'NOTICE_UNMUTED',
      subject: 'USER',
      subjectNo: username,
      detail: { topic, channel },
    });
  });
}
