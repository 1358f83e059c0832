import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Role } from '../../../src/contracts/roles';
import { readWhole } from './paging';

export interface Colleague {
  username: string;
  displayName: string;
  roles: Role[];
  branchCode: string;
}

export const useColleagues = (): UseQueryResult<{ data: Colleague[] }> =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => readWhole<Colleague>('colleagues', {}, signal),
    staleTime: 300_000,
  });
