import type { ApplicationDocument } from '../../api/applications';

export type DocumentValues = Record<string, { status?: string; note?: string } | undefined>;

interface Change {
  code: string;
  status: string;
  note?: string;
}

const SENDABLE: readonly string[] = ['RECEIVED', 'VERIFIED', 'RETURNED'];

/** The documents whose verdict or note differs from what the case knows. */
export function changedDocuments(known: readonly ApplicationDocument[], values: DocumentValues): Change[] {
  return known.flatMap((document) => {
    const { status, note = '' } = values[document.code] ?? {};
    if (status === undefined || !SENDABLE.includes(status)) return [];
    const text = note.trim();
    if (status === document.status && text === (document.note ?? '')) return [];
    return [{ code: document.code, status, ...(text === '' ? {} : { note: text }) }];
  });
}
