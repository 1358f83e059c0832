import { csvRows, decodedCsv } from '../../../../src/contracts/csv';
import { problem } from '../../../../src/contracts/problem';
import { languageSpoken } from '../../http/client';
import { Failure } from '../../http/failure';

export const CONTACT_HEADS = [
  'reference',
  'caseId',
  'channel',
  'party',
  'number',
  'at',
  'effective',
  'agent',
  'note',
] as const;

/** As people and spreadsheets write it; any other word is left for the schema to refuse at its row. */
const FLAGS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

/** The text of a file an agency sends; one that cannot be read is refused whole, before anything of it goes on file. */
export async function textOf(file: Blob): Promise<string> {
  const text = decodedCsv(new Uint8Array(await file.arrayBuffer()));
  if (text === null) throw new Failure('invalid', problem('CONTACTS_ENCODING', languageSpoken()));
  return text;
}

/** The contacts of a CSV file with these heads; cells that are empty are left out. */
export function contactsIn(text: string): { contacts: Record<string, unknown>[] } {
  const [heads = [], ...lines] = csvRows(text);
  const contacts = lines.map((cells) => {
    const named = heads.map((head, index): [string, string] => [head.trim(), (cells[index] ?? '').trim()]);
    const given = Object.fromEntries(named.filter(([, cell]) => cell !== ''));
    const { effective = 'false' } = given;
    return { ...given, effective: FLAGS[effective.toLowerCase()] ?? effective };
  });
  return { contacts };
}
