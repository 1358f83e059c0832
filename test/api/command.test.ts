import { ServiceError, type Client } from '@temporalio/client';
import { Refused } from '../../src/api/support/refused';
import { answered } from '../../src/api/support/command';

const temporal = { withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask() } as unknown as Client;

/** What the client throws when the server refuses an update: its words are in the details. */
function serviceError(code: number, details: string): ServiceError {
  const cause = Object.assign(new Error(details), { code, details, metadata: {} });
  return new ServiceError('Workflow Update failed', { cause });
}

async function asked(...outcomes: (Error | string)[]): Promise<{ answer: unknown; times: number }> {
  let times = 0;
  const ask = (): Promise<unknown> => {
    const outcome = outcomes[times++];
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const answer = await answered(temporal, ask).catch((error: unknown) =>
    error instanceof Refused ? error.code : error,
  );
  return { answer, times };
}

describe('what Temporal could not take is asked again by itself', () => {
  const failed = 'Unable to perform workflow execution update due to unexpected workflow task failure.';

  test('a decision that meets a withdrawal while its workflow closes', async () => {
    expect(await asked(serviceError(9, failed), 'done')).toEqual({ answer: 'done', times: 2 });
  });

  test('a server that is away is said to be away, and nobody asks it twice', async () => {
    expect(await asked(serviceError(14, 'connection refused'), 'done')).toEqual({
      answer: 'ENGINE_UNAVAILABLE',
      times: 1,
    });
  });
});
