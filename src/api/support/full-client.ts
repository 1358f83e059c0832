import type { z } from 'zod';
import type { client as clientSchema } from '../../contracts/http/clients';
import { maskEmail } from '../../domain/identity/masking';
import { fen, formatYuan } from '../../domain/money';
import { exposureOf, groupOf } from '../../store/client-relations';
import type { ClientRecord } from '../../store/clients-read';
import type { PrismaClient } from '../../store/generated/client';
import { maskedClient } from './masked-client';

/** A client with its exposure and what it has open, masked. */
export async function fullClient(prisma: PrismaClient, client: ClientRecord): Promise<z.input<typeof clientSchema>> {
  const group = await groupOf(prisma, client.no);
  const { openApplications = 0n, loans = 0n, loansOverdue = 0n } = group[0] ?? {};
  const { locale, version, createdAt, email } = client;
  return {
    ...maskedClient(client),
    openApplications: Number(openApplications),
    loans: Number(loans),
    loansOverdue: Number(loansOverdue),
    exposure: formatYuan(fen(exposureOf(group))),
    emailMasked: email === null ? null : maskEmail(email),
    locale,
    version,
    createdAt,
  };
}
