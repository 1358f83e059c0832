const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Moves the point of a decimal string, exactly: ('0.0435', 2) is '4.35', ('4.35', -2) is '0.0435'. */
function shiftPoint(value: string, places: number): string | null {
  const match = DECIMAL.exec(value);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  return `${sign}${head}${tail === '' ? '' : `.${tail}`}`;
}

/**
 * '0.041' is '4.10%': never fewer than two decimals, so that rates stand below each other, and as many more as the rate
 * has. With `places` the percentage is cut to so many decimals, rounding half up.
 */
export function percent(rate: string | null | undefined, places?: number): string {
  if (rate === null || rate === undefined) return '—';
  const shifted = shiftPoint(rate, 2);
  if (shifted === null) return rate;
  const decimals = shifted.split('.')[1]?.length ?? 0;
  return `${roundDecimal(shifted, places ?? Math.max(decimals, 2))}%`;
}

/** What a person typed as a percentage ('4.35', '4.35%') as a decimal fraction, or null when it is none. */
export function fromPercent(typed: string): string | null {
  return shiftPoint(typed.replaceAll(/[\s%％]/g, ''), -2);
}

export function toPercent(rate: string): string {
  return shiftPoint(rate, 2) ?? rate;
}

function roundDecimal(value: string, places: number): string {
  const match = DECIMAL.exec(value);
  if (!match) return value;
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const up = Number(fraction[places] ?? '0') >= 5 ? 1n : 0n;
  const digits = String(kept + up).padStart(places + 1, '0');
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
