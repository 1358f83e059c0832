import type { ApplicationDocument } from '../../api/applications';

export type DocumentValues = Record<
  string,
  { status?: string; note?: string; issuedOn?: PickedDay; expiresOn?: PickedDay } | undefined
>;

/** As a date field gives it. */
interface PickedDay {
  format: (as: string) => string;
}

interface Change {
  code: string;
  status: string;
  note?: string;
  issuedOn?: string;
  expiresOn?: string;
}

const SENDABLE: readonly string[] = ['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED'];

/** The documents that were given a verdict, a day they bear, a last day or a note that the case does not know yet. */
export function changedDocuments(known: readonly ApplicationDocument[], values: DocumentValues): Change[] {
  return known.flatMap((document) => {
    const { status = document.status, note = '', issuedOn, expiresOn } = values[document.code] ?? {};
    const text = note.trim();
    const ownDay = issuedOn?.format('YYYY-MM-DD');
    const lastDay = expiresOn?.format('YYYY-MM-DD');
    const isNew =
      status !== document.status ||
      (text !== '' && text !== (document.note ?? '')) ||
      ownDay !== undefined ||
      (lastDay !== undefined && lastDay !== document.expiresOn);
    if (!isNew || !SENDABLE.includes(status)) return [];
    return [
      {
        code: document.code,
        status,
        ...(text === '' ? {} : { note: text }),
        ...(ownDay ? { issuedOn: ownDay } : {}),
        ...(lastDay ? { expiresOn: lastDay } : {}),
      },
    ];
  });
}
