import { csvRows } from '../../../../src/contracts/csv';

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

/** The contacts of a CSV file with these heads; cells that are empty are left out. */
export function contactsIn(text: string): { contacts: Record<string, unknown>[] } {
  const [heads = [], ...lines] = csvRows(text);
  const contacts = lines.map((cells) => {
    const named = heads.map((head, index): [string, string] => [head.trim(), (cells[index] ?? '').trim()]);
    const given = Object.fromEntries(named.filter(([, cell]) => cell !== ''));
    return { ...given, effective: given['effective'] === 'true' || given['effective'] === '1' };
  });
  return { contacts };
}
