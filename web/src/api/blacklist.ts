import type { z } from 'zod';
import type { listBlacklist } from '../../../src/contracts/http/admission';
import { post } from '../http/client';
import { usePages, type Pages } from './paging';

type Blacklist = z.output<(typeof listBlacklist)['response']>;
export type BlacklistEntry = Blacklist['data'][number];

export const BLACKLIST = ['blacklist'];
export const useBlacklist = (): Pages<BlacklistEntry> => usePages<BlacklistEntry>('blacklist', { limit: 50 });
export const addToBlacklist = (body: unknown, key: string): Promise<Blacklist> => post('blacklist', body, key);
export const removeFromBlacklist =
  (id: string) =>
  (body: unknown, key: string): Promise<Blacklist> =>
    post(`blacklist/${encodeURIComponent(id)}/removal`, body, key);
