import type { AccountabilityCase } from '../../domain/accountability/way';
import type { AccountabilityCase as Row } from '../generated/client';
import type { Tx } from '../once';
import { write } from './cases';

/** Records of whoever had his time and said nothing that he was silent: he was heard as far as the case is concerned. */
export async function keepSilence(
  tx: Tx,
  { no, hearings }: Pick<Row, 'no' | 'hearings'>,
  { concerned, heard }: Pick<AccountabilityCase, 'concerned' | 'heard'>,
  on: string,
): Promise<void> {
  const text = '期内未作陈述 Said nothing in time';
  for (const username of concerned.filter((who) => !heard.includes(who)))
    await write(tx, no, { act: 'SILENT', username, hearing: hearings, text, by: 'system', on });
}
