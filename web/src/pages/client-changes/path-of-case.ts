/** Page of a case by its number: a loan, a facility, else an application. */
export function pathOfCase(no: string): string {
  if (no.startsWith('LN')) return `/loans/${encodeURIComponent(no)}`;
  return `/${no.startsWith('FC') ? 'facilities' : 'applications'}/${encodeURIComponent(no)}`;
}
