import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { asFailure, type Failure } from './failure';
import { submissionOf } from './drafts';
import { Submission } from './submission';
import { useLateFailure } from '../ui/late-failure';

interface Options<Body, Answer> {
  send: (body: Body, idempotencyKey: string) => Promise<Answer>;
  /** What is no longer true once it has happened. */
  invalidates?: readonly QueryKey[];
  /** Of a form with a draft: its key outlives the form as the draft does. */
  draft?: string;
  /** The form on the screen that shows what went wrong, and what it is called: a dialog may be closed before the answer comes. */
  shownIn?: { id: string; called: string };
  onDone?: (answer: Answer, body: Body) => void;
}

/** A form's way to the API: one Idempotency-Key per submission, the lists behind it read again afterwards. */
export function useSubmission<Body, Answer>(options: Options<Body, Answer>): UseMutationResult<Answer, Failure, Body> {
  const [own] = useState(() => new Submission());
  const queries = useQueryClient();
  const tellIfUnseen = useLateFailure(options.shownIn);
  const refresh = (): Promise<unknown> =>
    Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation<Answer, Failure, Body>({
    // Offline is told at once instead of waiting silently for the network.
    networkMode: 'always',
    mutationFn: async (body) => {
      try {
        const submission = options.draft === undefined ? own : submissionOf(options.draft);
        return await submission.run(body, (key) => options.send(body, key));
      } catch (error) {
        throw asFailure(error);
      }
    },
    onSuccess: (answer, body) => {
      void refresh();
      options.onDone?.(answer, body);
    },
    onError: (failure) => {
      // Things are not as the page shows them: show what is true now beside what was typed. The form may go with that.
      const isOld = failure.kind === 'stale' || failure.kind === 'refused';
      void (isOld ? refresh() : Promise.resolve()).finally(() => {
        tellIfUnseen(failure);
      });
    },
  });
}
