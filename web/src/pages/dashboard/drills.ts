/** Days past due of a bucket as the list of loans asks for them: more than, up to. */
export function bucketQuery(bucket: string): string {
  if (bucket === '0') return 'overdueUpTo=0';
  const [, from = '', to = ''] = /^>?(\d+)(?:-(\d+))?$/.exec(bucket) ?? [];
  const above = bucket.startsWith('>') ? Number(from) : Number(from) - 1;
  return `overdueMoreThan=${String(above)}${to === '' ? '' : `&overdueUpTo=${to}`}`;
}

/** The loans paid out in a month ('2026-02'). */
export function monthQuery(month: string): string {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  return `disbursedFrom=${month}-01&disbursedTo=${last}`;
}
