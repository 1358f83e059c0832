import type { Request } from 'express';
import { refuse, type Refused } from './refused';

/** The entity tag of an editable resource: its version; of all its versions, newest first, that of the newest. */
export function etagOf(answer: unknown): string {
  const { version, data } = answer as { version?: number; data?: readonly { version: number }[] };
  return `"v${String(version ?? data?.[0]?.version ?? 0)}"`;
}

/** The version that If-Match names. Throws PRECONDITION_REQUIRED when there is none. */
export function versionIn(request: Request): number {
  const header = request.get('If-Match');
  if (header === undefined) throw refuse('PRECONDITION_REQUIRED');
  const version = /^(?:W\/)?"v(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw changedTo('?');
  return Number(version);
}

/** It stands in another version; `by` whom, by their names, where that is known. */
export function changedTo(version: number | string, by: readonly string[] = []): Refused {
  const who = by.length === 0 ? { zh: '他人', en: 'Somebody' } : { zh: by.join('、'), en: by.join(', ') };
  return refuse('VERSION_CHANGED', { params: { version: String(version), 'by.zh': who.zh, 'by.en': who.en } });
}
