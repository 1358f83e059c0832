import type { ChangeKind } from '../../domain/client-change/kinds';
import { maskName, maskPhone, type ClientKind } from '../../domain/identity/masking';
import { toDbDate } from '../dates';
import type { Tx } from '../once';

interface Known {
  name: string;
  phone: string;
}

/** What was changed in the client's own record stands in the register of his changes too, masked, for information. */
export async function registerRecordChange(
  tx: Tx,
  client: { no: string; kind: ClientKind },
  { before, after }: { before: Known; after: Known },
  by: { username: string; on: string },
): Promise<void> {
  const told: { kind: ChangeKind; before: string; after: string; note: string }[] = [];
  if (before.name !== after.name)
    told.push({
      kind: 'NAME',
      before: maskName(client.kind, before.name),
      after: maskName(client.kind, after.name),
      note: '',
    });
  if (before.phone !== after.phone)
    told.push({ kind: 'ADDRESS', before: maskPhone(before.phone), after: maskPhone(after.phone), note: '电话 phone' });
  const on = toDbDate(by.on);
  const entry = { clientNo: client.no, on, learnedOn: on, recordedOn: on, source: 'CLIENT', by: by.username };
  await tx.clientEvent.createMany({
    data: told.map((one) => ({ ...entry, ...one, evidence: '客户资料维护 client record', weight: 'INFORMATION' })),
  });
}
