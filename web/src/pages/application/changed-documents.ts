import type { ApplicationDocument } from '../../api/applications';

export type DocumentValues = Record<string, { status?: string; note?: string } | undefined>;

interface Change {
  code: string;
  status: string;
  note?: string;
}

const SENDABLE: readonly string[] = ['RECEIVED', 'VERIFIED', 'RETURNED'];

/** The documents that were given a verdict or a note that the case does not know yet. */
export function changedDocuments(known: readonly ApplicationDocument[], values: DocumentValues): Change[] {
  return known.flatMap((document) => {
    const { status = document.status, note = '' } = values[document.code] ?? {};
    const text = note.trim();
    const isNew = status !== document.status || (text !== '' && text !== (document.note ?? ''));
    if (!isNew || !SENDABLE.includes(status)) return [];
    return [{ code: document.code, status, ...(text === '' ? {} : { note: text }) }];
  });
}
