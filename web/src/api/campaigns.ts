import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  reviseCampaign as reviseOperation,
  writeCampaign as writeOperation,
  type getCampaign,
  type getCampaignAudience,
  type getCampaignFunnel,
  type listCampaigns,
} from '../../../src/contracts/http/campaigns';
import { checked } from '../http/checked';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type CampaignRow = z.output<(typeof listCampaigns)['response']>['data'][number];
export type Campaign = z.output<(typeof getCampaign)['response']>;
export type Audience = z.output<(typeof getCampaignAudience)['response']>;
export type Funnel = z.output<(typeof getCampaignFunnel)['response']>;

export const CAMPAIGNS = ['campaigns'] as const;
const path = (no: string, part = ''): string => `campaigns/${encodeURIComponent(no)}${part}`;

export const useCampaigns = (filter: Record<string, string | undefined>): Pages<CampaignRow> =>
  usePages<CampaignRow>('campaigns', filter);
export const useCampaign = (no: string): UseQueryResult<Campaign> =>
  useQuery({ queryKey: [...CAMPAIGNS, no], queryFn: ({ signal }) => get<Campaign>(path(no), signal) });
export const useAudience = (no: string): UseQueryResult<Audience> =>
  useQuery({
    queryKey: [...CAMPAIGNS, no, 'audience'],
    queryFn: ({ signal }) => get<Audience>(path(no, '/audience'), signal),
  });
export const useFunnel = (no: string): UseQueryResult<Funnel> =>
  useQuery({
    queryKey: [...CAMPAIGNS, no, 'funnel'],
    queryFn: ({ signal }) => get<Funnel>(path(no, '/funnel'), signal),
  });

/** The content as the form has it, its four texts side by side. */
export interface ContentValues {
  zhSubject: string;
  zhBody: string;
  enSubject: string;
  enBody: string;
}
const contentOf = ({ zhSubject, zhBody, enSubject, enBody }: ContentValues) => ({
  zh: { subject: zhSubject, body: zhBody },
  en: { subject: enSubject, body: enBody },
});

/** Where the texts of the API have their fields. */
export const CONTENT_FIELDS = {
  '/content/zh/subject': 'zhSubject',
  '/content/zh/body': 'zhBody',
  '/content/en/subject': 'enSubject',
  '/content/en/body': 'enBody',
} as const;

export interface CampaignValues extends ContentValues {
  name: string;
  purpose: Campaign['purpose'];
  product: string;
  from: string;
  until: string;
  audience?: 'CLIENTS' | 'LEADS' | 'BOTH';
  kind?: 'PERSON' | 'COMPANY';
  industries?: string[];
}
export function writeCampaign(values: CampaignValues, key: string): Promise<Campaign> {
  const { name, purpose, product, from, until, audience, kind, industries } = values;
  const [productCode, version] = product.split('/');
  const segment = purpose === 'MARKETING' ? { segment: { audience, kind, industries } } : {};
  const body = { name, purpose, productCode, productVersion: Number(version), from, until, content: contentOf(values) };
  return post('campaigns', checked(writeOperation.body, { ...body, ...segment }), key);
}
export const reviseCampaign =
  (no: string) =>
  (values: ContentValues, key: string): Promise<Campaign> =>
    post(path(no, '/content'), checked(reviseOperation.body, { content: contentOf(values) }), key);
export const actOnCampaign =
  (no: string, act: 'check' | 'dispatch' | 'end') =>
  (values: object, key: string): Promise<Campaign> =>
    post(path(no, `/${act}`), values, key);
