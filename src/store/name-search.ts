import { pinyin } from 'pinyin-pro';
import type { ClientKind } from '../domain/identity/masking';
import type { PrismaClient } from './generated/client';

/** How a name is typed without a Chinese keyboard: whole syllables run together, and their first letters. */
export interface NameSearch {
  namePinyin: string;
  nameInitials: string;
}

/** A person's surname has readings of its own (单 Shan, 仇 Qiu, 曾 Zeng); ü is typed as v. */
export function nameSearch(kind: ClientKind, name: string): NameSearch {
  const surname = kind === 'PERSON' ? 'head' : 'off';
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', surname })
    .flatMap((syllable) => syllable.toLowerCase().split(/[^a-z0-9]+/))
    .filter((syllable) => syllable !== '');
  return {
    namePinyin: syllables.join(''),
    nameInitials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  };
}

const BATCH = 1_000;

/** Gives clients who were registered before names could be searched so what the search looks for; answers with how many. */
export async function fillNameSearch(prisma: PrismaClient): Promise<number> {
  for (let filled = 0; ;) {
    const clients = await prisma.client.findMany({
      where: { namePinyin: null },
      select: { no: true, kind: true, name: true },
      take: BATCH,
    });
    for (const { no, kind, name } of clients)
      await prisma.client.update({ where: { no }, data: nameSearch(kind as ClientKind, name) });
    filled += clients.length;
    if (clients.length < BATCH) return filled;
  }
}
