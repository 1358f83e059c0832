/** Page of a case by its number: a loan, a bill or guarantee, a facility, else an application. */
export function pathOfCase(no: string): string {
  if (no.startsWith('LN')) return `/loans/${encodeURIComponent(no)}`;
  if (no.startsWith('CM')) return `/commitments/${encodeURIComponent(no)}`;
  return `/${no.startsWith('FC') ? 'facilities' : 'applications'}/${encodeURIComponent(no)}`;
}
