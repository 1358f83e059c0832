/** Decimal string of yuan with grouped thousands: '120000.00' is '120,000.00'. Never goes through a binary number. */
export function groupMoney(amount: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) return amount;
  const [, sign = '', whole = '', cents = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}

/** What a person typed ('12万', '1,200,000', '¥120000.5') as a decimal string of yuan, or null when it is no amount. */
export function parseMoney(typed: string): string | null {
  const plain = typed.replaceAll(/[\s,，¥￥元]/g, '');
  const match = /^(\d{1,13})(?:\.(\d{1,6}))?(万|亿)?$/.exec(plain);
  if (!match) return null;
  const [, whole = '', fraction = '', unit] = match;
  const shift = unit === '亿' ? 8 : unit === '万' ? 4 : 0;
  const digits = fraction.padEnd(shift + 2, '0');
  if (/[1-9]/.test(digits.slice(shift + 2))) return null;
  const yuan = `${whole}${digits.slice(0, shift)}`.replace(/^0+(?=\d)/, '');
  return `${yuan}.${digits.slice(shift, shift + 2)}`;
}

/** Decimal yuan as integer fen, exactly. Throws on what is no amount. */
export function toFen(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) throw new RangeError(`not an amount: ${amount}`);
  const [, sign = '', whole = '', cents = ''] = match;
  const fen = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return sign === '-' ? -fen : fen;
}

/** Sum of decimal yuan. */
export function addMoney(amounts: readonly string[]): string {
  const fen = amounts.reduce((sum, amount) => sum + toFen(amount), 0n);
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
