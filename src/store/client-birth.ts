import { parseIdentityNumber } from '../domain/identity/identity-number';
import type { PrismaClient } from './generated/client';
import type { IdentityCipher } from './identity-cipher';
import type { Tx } from './once';

/** The day a client was born, as his identity number says and nothing else of it; null of a company. */
export async function bornOnOf(
  db: Tx | PrismaClient,
  cipher: IdentityCipher,
  clientNo: string,
): Promise<string | null> {
  const { kind, identityCipher } = await db.client.findUniqueOrThrow({
    where: { no: clientNo },
    select: { kind: true, identityCipher: true },
  });
  return kind === 'PERSON' ? parseIdentityNumber(cipher.decrypt(identityCipher)).bornOn : null;
}
