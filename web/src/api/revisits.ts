import type { z } from 'zod';
import type { listRevisits } from '../../../src/contracts/http/revisits';
import { usePages, type Pages } from './paging';

type Revisits = z.output<(typeof listRevisits)['response']>;
export type Revisit = Revisits['data'][number];

export const useRevisits = (filter: Record<string, string | undefined>): Pages<Revisit> =>
  usePages<Revisit>('revisits', { ...filter, limit: 50 });
/** Every page tells how many there are of each segment. */
export const segmentsOf = (pages: Pages<Revisit>): Revisits['segments'] =>
  (pages.data?.pages[0] as Revisits | undefined)?.segments ?? [];
