import { ALLOWED, refused, type Verdict } from '../verdict';

export const CONSULTATION_CHANNELS = ['COUNTER', 'CALL', 'VISIT', 'ONLINE'] as const;
export type ConsultationChannel = (typeof CONSULTATION_CHANNELS)[number];
export const CONSULTATION_TOPICS = [
  'PRODUCT',
  'RATE',
  'PROCESS',
  'DOCUMENTS',
  'REPAYMENT',
  'COMPLAINT',
  'OTHER',
] as const;
export type ConsultationTopic = (typeof CONSULTATION_TOPICS)[number];

const TOPIC_NAMES: Record<ConsultationTopic, { zh: string; en: string }> = {
  PRODUCT: { zh: '产品', en: 'products' },
  RATE: { zh: '利率费用', en: 'rates and fees' },
  PROCESS: { zh: '办理流程', en: 'process' },
  DOCUMENTS: { zh: '申请资料', en: 'documents' },
  REPAYMENT: { zh: '还款', en: 'repayment' },
  COMPLAINT: { zh: '意见投诉', en: 'complaints' },
  OTHER: { zh: '其他', en: 'other' },
};

/**
 * How many asked about what, in words.
 * @example topicsInWords([{ code: 'RATE', count: 2 }]) // => { zh: '利率费用 2', en: 'rates and fees 2' }
 */
export function topicsInWords(counts: readonly { code: string; count: number }[]): { zh: string; en: string } {
  const said = (language: 'zh' | 'en'): string[] =>
    counts.map(({ code, count }) => `${TOPIC_NAMES[code as ConsultationTopic][language]} ${String(count)}`);
  return { zh: said('zh').join('、'), en: said('en').join(', ') };
}

/** ANSWERED there and then, to be followed up on a day, or wishes to apply. */
export const CONSULTATION_OUTCOMES = ['ANSWERED', 'FOLLOW_UP', 'APPLY'] as const;
export type ConsultationOutcome = (typeof CONSULTATION_OUTCOMES)[number];

/**
 * Does the outcome of a consultation have the day it needs? Source: DUTIES 14 (daily register of questions and answers).
 * @example mayRecordConsultation('FOLLOW_UP', '2026-11-23', null).allowed // => false
 * @example mayRecordConsultation('ANSWERED', '2026-11-23', null).allowed // => true
 */
export function mayRecordConsultation(outcome: ConsultationOutcome, on: string, followUpOn: string | null): Verdict {
  const right = outcome === 'FOLLOW_UP' ? followUpOn !== null && followUpOn >= on : followUpOn === null;
  return right ? ALLOWED : refused('CONSULTATION_FOLLOW_UP');
}
