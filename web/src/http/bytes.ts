import { Failure, kindOf, readProblem } from './failure';

/** A file of the API as its bytes; what went wrong arrives as a Failure. */
export async function bytesOf(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { credentials: 'same-origin', signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Failure('offline', null);
  });
  if (response.ok) return response.arrayBuffer();
  const problem = readProblem(await response.json().catch(() => null));
  throw new Failure(kindOf(response.status, problem?.code ?? null), problem);
}
