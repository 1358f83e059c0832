import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What a campaign says, in both languages. */
export interface CampaignContent {
  zh: { subject: string; body: string };
  en: { subject: string; body: string };
}

const PERCENT = String.raw`\d+(?:\.\d+)?\s*[%％]`;
/** A rate of any kind: a share in figures, or one of the words that are said of rates by the day, month or thousand. */
const RATE = new RegExp(
  String.raw`${PERCENT}|\d+(?:\.\d+)?\s*‰|\d+\s*厘|万分之|千分之|百分之|[日月]息|[日月]利率|[日月]费率|per mill|(?:daily|monthly) (?:rate|interest|fee)|(?:a|per) (?:day|month)\b`,
  'i',
);
/**
 * 年化 or 年利率, or APR, annualised or annual rate, and the share in the same clause: after a comma, or once days or months are
 * spoken of, the share is another's.
 */
const ANNUAL = new RegExp(
  String.raw`(?:年化|年利率)[^，,。；！？月日\n]{0,20}?(${PERCENT})|(?:\bAPR\b|annuali[sz]ed|annual (?:rate|interest|percentage))(?:(?!monthly|daily)[^，,.;!?\n]){0,40}?(${PERCENT})|(${PERCENT})\s*(?:APR\b|a year|per year|per annum|p\.a\.)`,
  'gi',
);

/**
 * The annual rates that a text names, in parts of a million, in their order.
 * @example annualRates('年化利率 4.35% 起（单利）') // => [43500]
 * @example annualRates('月息 0.6%') // => []
 * @example annualRates('年化利率单利，月费率仅0.6%') // => []
 */
export const annualRates = (text: string): number[] =>
  [...text.matchAll(ANNUAL)].map(([, zh, after, before]) =>
    Math.round(Number.parseFloat(zh ?? after ?? before ?? '0') * 10_000),
  );

/**
 * Does the text name a rate and show the annual one first? Any rate of a loan is shown annualised, more prominently than by the
 * day or month: what comes first is read. Source: RULES 3.7 (中国人民银行公告〔2021〕第3号).
 * @example showsAnnualRate('年化利率 7.2%，月费率 0.6%') // => true
 * @example showsAnnualRate('月费率仅 0.6%，年化利率 13.03%') // => false
 * @example showsAnnualRate('随借随还，欢迎咨询') // => true
 */
export function showsAnnualRate(text: string): boolean {
  const rate = RATE.exec(text);
  if (rate === null) return true;
  const [annual] = text.matchAll(ANNUAL);
  return annual !== undefined && annual.index <= rate.index;
}

/**
 * May this be said of a product? In each language by itself, for a client reads one; nor is a lower annual rate named than the
 * product has. The refusal says `at` which text it is to be mended: zh/subject, zh/body, en/subject or en/body.
 * @param minRatePpm the lowest annual rate of the product version, in parts of a million
 * @example mayBeSaid({ zh: { subject: '经营贷', body: '日息万分之二起' }, en: { subject: 'Business loan', body: 'Ask us' } }, 34_500).code // => 'CAMPAIGN_ANNUAL_RATE'
 */
export function mayBeSaid({ zh, en }: CampaignContent, minRatePpm: number): Verdict {
  const said = Object.entries({ zh, en }).map(([language, { subject, body }]) => ({ language, subject, body }));
  const wrong = (isRight: (text: string) => boolean): string | null => {
    const found = said.find(({ subject, body }) => !isRight(`${subject}\n${body}`));
    return found === undefined ? null : `${found.language}/${isRight(found.subject) ? 'body' : 'subject'}`;
  };
  const unclear = wrong(showsAnnualRate);
  const tooLow = wrong((text) => annualRates(text).every((rate) => rate >= minRatePpm));
  return firstRefusal(
    () => (unclear === null ? ALLOWED : refused('CAMPAIGN_ANNUAL_RATE', { at: unclear })),
    () => (tooLow === null ? ALLOWED : refused('CAMPAIGN_RATE_TOO_LOW', { rate: percent(minRatePpm), at: tooLow })),
  );
}

const percent = (ppm: number): string => `${String(ppm / 10_000)}%`;
