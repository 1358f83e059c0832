import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { draftDigest, getDigest, listDigests } from '../../../src/contracts/http/market-digests';
import {
  recordIntel as recordOperation,
  reviewIntel as reviewOperation,
  type listIntel,
} from '../../../src/contracts/http/market-intel';
import {
  answerSuggestion as answerOperation,
  suggest as suggestOperation,
  type listSuggestions,
} from '../../../src/contracts/http/product-suggestions';
import { fromPercent } from '../format/rate';
import { checked, filled } from '../http/checked';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Intel = z.output<(typeof listIntel)['response']>['data'][number];
export type DigestDraft = z.output<(typeof draftDigest)['response']>;
export type DigestRow = z.output<(typeof listDigests)['response']>['data'][number];
export type Digest = z.output<(typeof getDigest)['response']>;
export type Suggestion = z.output<(typeof listSuggestions)['response']>['data'][number];

export const INTEL = ['market-intel'] as const;
export const DIGESTS = ['market-digests'] as const;
export const SUGGESTIONS = ['product-suggestions'] as const;
type Filter = Record<string, string | undefined>;

export const useIntel = (filter: Filter): Pages<Intel> => usePages<Intel>('market-intel', filter);
export const useDigests = (): Pages<DigestRow> => usePages<DigestRow>('market-digests', {});
export const useDigest = (no: string): UseQueryResult<Digest> =>
  useQuery({
    queryKey: [...DIGESTS, no],
    queryFn: ({ signal }) => get<Digest>(`market-digests/${encodeURIComponent(no)}`, signal),
  });
export const useDigestDraft = (month: string): UseQueryResult<DigestDraft> =>
  useQuery({
    queryKey: [...DIGESTS, 'draft', month],
    queryFn: ({ signal }) => get<DigestDraft>(`market-digests/draft?month=${month}`, signal),
  });
export const useSuggestions = (filter: Filter): Pages<Suggestion> =>
  usePages<Suggestion>('product-suggestions', filter);

type Send<Values extends object, Answer> = (values: Values, key: string) => Promise<Answer>;

/** A rate is typed as a percentage. */
export const recordIntel: Send<{ ratePercent?: string }, Intel> = ({ ratePercent = '', ...values }, key) => {
  const rate = ratePercent.trim() === '' ? {} : { rate: fromPercent(ratePercent) ?? ratePercent };
  return post('market-intel', checked(recordOperation.body, { ...filled(values), ...rate }), key);
};
export const reviewIntel =
  (no: string): Send<object, Intel> =>
  (values, key) =>
    post(`market-intel/${encodeURIComponent(no)}/review`, checked(reviewOperation.body, values), key);
export const signDigest =
  (month: string): Send<object, Digest> =>
  (values, key) =>
    post('market-digests', { ...values, month }, key);
export const putForward: Send<object, Suggestion> = (values, key) =>
  post('product-suggestions', checked(suggestOperation.body, filled(values)), key);
/** The version is typed. */
export const answerSuggestion =
  (no: string): Send<{ productVersion?: string }, Suggestion> =>
  ({ productVersion = '', ...values }, key) => {
    const version = productVersion.trim() === '' ? {} : { productVersion: Number(productVersion) };
    const body = checked(answerOperation.body, { ...values, ...version });
    return post(`product-suggestions/${encodeURIComponent(no)}/answer`, body, key);
  };
