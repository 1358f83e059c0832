/** Page of a business number, by its series; null for what has none. */
export function subjectPath(subjectNo: string): string | null {
  if (subjectNo.startsWith('AP')) return `/applications/${subjectNo}`;
  if (subjectNo.startsWith('LN')) return `/loans/${subjectNo}`;
  if (subjectNo.startsWith('collection-') || subjectNo.startsWith('CC')) return `/collections/${subjectNo}`;
  if (subjectNo.startsWith('CL')) return `/clients/${subjectNo}`;
  return null;
}
