import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listGuarantors } from '../../../src/contracts/http/guarantors';
import { get, post } from '../http/client';

type Guarantors = z.output<(typeof listGuarantors)['response']>;
export type Guarantor = Guarantors['data'][number];

export const guarantorsKey = (no: string): readonly string[] => ['loans', no, 'guarantors'];
export const useGuarantors = (no: string): UseQueryResult<Guarantors> =>
  useQuery({
    queryKey: guarantorsKey(no),
    queryFn: ({ signal }) => get<Guarantors>(`loans/${encodeURIComponent(no)}/guarantors`, signal),
  });
export const recordEvent =
  (clientNo: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`clients/${encodeURIComponent(clientNo)}/events`, body, key);
