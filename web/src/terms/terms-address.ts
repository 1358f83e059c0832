import { DAY_COUNTS, OFFERED_METHODS, toFrequency, frequencyKey, type TermsValues } from './terms-values';

/** Terms on their way from page to page, with the product and the client they are of. */
export interface Addressed extends TermsValues {
  productCode?: string;
  clientNo?: string;
}
const COUNTS = ['instalments', 'dueDay', 'graceOnPrincipal'] as const;
const TEXTS = ['principal', 'ratePercent', 'productCode', 'clientNo'] as const;
const NAMES = ['method', 'dayCount', 'frequency', ...COUNTS, ...TEXTS] as const;

/** What an address says of terms; what it does not say, or not in words of ours, is left to the form. */
export function fromAddress(params: URLSearchParams): Addressed {
  const method = OFFERED_METHODS.find((one) => one === params.get('method'));
  const dayCount = DAY_COUNTS.find((one) => one === params.get('dayCount'));
  const frequency = frequencyKey(toFrequency(params.get('frequency')));
  const counts = COUNTS.map((name) => [name, Number(params.get(name))] as const).filter(([, count]) => count > 0);
  const texts = TEXTS.map((name) => [name, params.get(name)] as const).filter(([, text]) => text !== null);
  return {
    ...(method === undefined ? {} : { method }),
    ...(dayCount === undefined ? {} : { dayCount }),
    ...(frequency === undefined ? {} : { frequency }),
    ...Object.fromEntries<unknown>([...counts, ...texts]),
  };
}

/** The address of a page that begins with these terms. */
export function addressOf(path: '/solutions' | '/applications/new', values: Addressed): string {
  const query = NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
  });
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`;
}
