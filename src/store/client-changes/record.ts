import type { ChangeKind } from '../../domain/client-change/kinds';
import { maskEmail, maskName, maskPhone, type ClientKind } from '../../domain/identity/masking';
import type { Tx } from '../once';
import { registerChange, type ChangeBy, type ClockOf } from './register';
import type { ChangeTold } from './told';

interface Known {
  name: string;
  phone: string;
  email: string | null;
  industry: string | null;
}
type Told = Pick<ChangeTold, 'kind' | 'before' | 'after' | 'note'>;

/**
 * What was changed in the client's own record stands in the register of his changes too, masked, and weighs what its kind weighs. What was
 * not known before is no change of the client, nor is what is known no more.
 */
export async function registerRecordChange(
  tx: Tx,
  client: { no: string; kind: ClientKind },
  states: { before: Known; after: Known },
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<void> {
  const shared = {
    on: by.on,
    learnedOn: by.on,
    source: 'CLIENT',
    evidence: '客户资料维护 client record',
    fileHash: null,
    sharePpm: null,
    amountFen: null,
    correctsId: null,
  };
  for (const told of toldBy(client.kind, states))
    await registerChange(tx, client.no, { ...shared, ...told }, by, clockOf);
}

function toldBy(of: ClientKind, { before, after }: { before: Known; after: Known }): Told[] {
  const told = (
    kind: ChangeKind,
    field: keyof Known,
    note: string,
    mask = (value: string): string => value,
  ): Told[] => {
    const [was, is] = [before[field] ?? '', after[field] ?? ''];
    return was === '' || is === '' || was === is ? [] : [{ kind, before: mask(was), after: mask(is), note }];
  };
  return [
    ...told('NAME', 'name', '', (name) => maskName(of, name)),
    ...told('ADDRESS', 'phone', '电话 phone', maskPhone),
    ...told('ADDRESS', 'email', '邮箱 e-mail', maskEmail),
    // What a person works in, and what a company does.
    ...told(of === 'COMPANY' ? 'BUSINESS_SCOPE' : 'EMPLOYMENT', 'industry', '行业 industry'),
  ];
}
