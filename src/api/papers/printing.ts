import type { z } from 'zod';
import type { printed } from '../../contracts/http/operation';
import type { Paper } from '../../domain/paper/paper';
import type { Party } from '../../domain/paper/parties';
import { print } from '../../gateways/paper-press';
import { audit } from '../../store/audit';
import { revealClient } from '../../store/clients';
import { IdentityCipher } from '../../store/identity-cipher';
import type { ApiDeps } from '../deps';

export interface Printer {
  username: string;
  /** Business date of the case. */
  on: string;
}

interface Printed {
  subject: 'APPLICATION' | 'LOAN' | 'FACILITY' | 'CLIENT';
  subjectNo: string;
  kind: string;
}

/** The client in the clear, as a paper names it; that it was printed, what and by whom, is on record before it leaves. */
export function partyFor(
  { prisma, config }: Pick<ApiDeps, 'prisma' | 'config'>,
  clientNo: string,
  what: Printed,
  by: Printer,
): Promise<Party> {
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  return prisma.$transaction(async (tx) => {
    const { kind } = await tx.client.findUniqueOrThrow({ where: { no: clientNo }, select: { kind: true } });
    const { name, identity, phone } = await revealClient(tx, cipher, clientNo, { ...by, reason: `PAPER ${what.kind}` });
    await audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'PAPER_PRINTED',
      subject: what.subject,
      subjectNo: what.subjectNo,
      detail: { kind: what.kind },
    });
    return { kind: kind as Party['kind'], name, identity, phone };
  });
}

export async function asPdf(paper: Paper, name: string): Promise<z.output<typeof printed>> {
  return { name: `${name}.pdf`, bytes: new Uint8Array(await print(paper)) };
}
