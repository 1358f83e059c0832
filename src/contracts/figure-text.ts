import { FIGURE_LABELS } from './figure-labels';

interface Words {
  zh: string;
  en: string;
}

const NAMES: Readonly<Partial<Record<string, Words>>> = FIGURE_LABELS.figure;
const THING = /^THING_(\d+)$/;

/**
 * Name of a figure of an appraisal; a code that nobody has put into words stands as it is.
 * @example figureName('DSCR').zh // => '偿债保障比'
 * @example figureName('THING_2').zh // => '押品 2'
 */
export function figureName(code: string): Words {
  const [, thing] = THING.exec(code) ?? [];
  if (thing !== undefined) return { zh: `押品 ${thing}`, en: `Thing ${thing}` };
  return NAMES[code] ?? { zh: code, en: code };
}

/** Ratios that are read as times and not in per cent. */
const TIMES: readonly string[] = [
  'CURRENT_RATIO',
  'QUICK_RATIO',
  'INTEREST_COVER',
  'EBITDA_TO_DEBT',
  'DSCR',
  'DSCR_DOWNSIDE',
  'MIN_DSCR',
];

/**
 * Value of a figure as people read it: money with separators, shares in per cent, what is counted in times as it is.
 * @example figureValue({ code: 'DEBT_RATIO', value: '0.6667', unit: 'RATIO' }) // => '66.67%'
 * @example figureValue({ code: 'DSCR', value: '1.3023', unit: 'RATIO' }) // => '1.3023'
 * @example figureValue({ code: 'NEED', value: '-12974038.38', unit: 'YUAN' }) // => '-12,974,038.38'
 */
export function figureValue({ code, value, unit }: { code: string; value: string | null; unit: string }): string {
  if (value === null) return '—';
  if (unit === 'YUAN') {
    const [whole = '', decimals = ''] = value.split('.');
    return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
  }
  // Four decimals at most, so that two of a percentage are exact.
  return unit === 'RATIO' && !TIMES.includes(code) ? `${(Number(value) * 100).toFixed(2)}%` : value;
}
