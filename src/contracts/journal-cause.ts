/** A cause such as 'REPAYMENT R-17' or 'due/2026-12-24' as its kind and what it is about. */
export function causeOf(cause: string): { kind: string; about: string } {
  const [, kind = cause, about = ''] = /^([A-Za-z_]+)[ /](.*)$/.exec(cause) ?? [];
  return { kind: kind.toUpperCase(), about };
}
