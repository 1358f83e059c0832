import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../http/failure';
import { useSubmission } from '../http/use-submission';
import type { Asked, BulkAct, Result } from './act';

/** Few enough that a person sees it move, many enough that it does not take all day. */
const AT_A_TIME = 10;

interface Begun {
  asked: Asked;
  ids: readonly string[];
}
export interface Work {
  /** What became of each so far; null before it begins. */
  results: Result[] | null;
  isPending: boolean;
  failure: Failure | null;
  begin: (begun: Begun) => void;
}

/**
 * Does a bulk some rows at a time. The parts have keys of their own made from that of the whole: begun again after the
 * network broke, what was done is answered and not done twice.
 */
export function useProgress({ send, invalidates }: BulkAct, onDone: () => void): Work {
  const queries = useQueryClient();
  const [results, setResults] = useState<Result[] | null>(null);
  const submission = useSubmission<Begun, Result[]>({
    send: async ({ asked, ids }, key) => {
      const done: Result[] = [];
      try {
        for (let from = 0; from < ids.length; from += AT_A_TIME) {
          const part = { ids: ids.slice(from, from + AT_A_TIME), preview: false };
          done.push(...(await send(asked, part, `${key}.${String(from)}`)));
          setResults([...done]);
        }
        return done;
      } catch (error) {
        // What was done before it broke is true already: the list behind shows it.
        for (const queryKey of invalidates) void queries.invalidateQueries({ queryKey });
        throw error;
      }
    },
    invalidates,
    onDone,
  });
  return { results, isPending: submission.isPending, failure: submission.error, begin: submission.mutate };
}
