import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getAbout, signedInUser } from '../../../src/contracts/http/sessions';
import type { z } from 'zod';
import { get, request } from '../http/client';
import { asFailure } from '../http/failure';

export type Me = z.output<typeof signedInUser>;
export type About = z.output<(typeof getAbout)['response']>;

export const ME_KEY = ['me'] as const;

/** Who is signed in; null for nobody, which is no failure. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await request<Me>('GET', 'me', { quiet: true });
  } catch (error) {
    const { kind } = asFailure(error);
    if (kind === 'signed-out' || kind === 'expired') return null;
    throw error;
  }
}

/** The session itself is a cookie that no script can read. */
export async function signIn(credentials: { username: string; password: string }): Promise<Me> {
  const answer = await request<{ user: Me }>('POST', 'sessions', { body: credentials, quiet: true });
  return answer.user;
}

export const signOut = (): Promise<unknown> => request('DELETE', 'sessions/current', { quiet: true });

export const useAbout = (): UseQueryResult<About> =>
  useQuery({ queryKey: ['about'], queryFn: ({ signal }) => get<About>('about', signal), staleTime: Infinity });

export const changePassword = (body: { current: string; next: string }): Promise<unknown> =>
  request('POST', 'me/password', { body });
