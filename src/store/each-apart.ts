/** So many of those that could not be done are named, each with its reason. */
const NAMED = 5;

/**
 * Does the same with each of many, one after the other; one that cannot be done holds up none of the others.
 * @throws at the end, saying how many could not be done, and of the first of them which and why
 */
export async function eachApart<T>(
  all: Iterable<T> | AsyncIterable<T>,
  nameOf: (one: T) => string,
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  const faults: string[] = [];
  let tried = 0;
  for await (const one of all) {
    tried += 1;
    try {
      await act(one);
    } catch (error) {
      faults.push(`${nameOf(one)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (faults.length === 0) return;
  const named = faults.slice(0, NAMED).join('; ');
  throw new Error(`${String(faults.length)} of ${String(tried)} could not be done: ${named}`);
}

/** One of several kinds of thing that are done apart from one another. */
export interface Apart {
  name: string;
  act: () => Promise<unknown>;
}

export const allApart = (all: readonly Apart[]): Promise<void> =>
  eachApart(
    all,
    ({ name }) => name,
    ({ act }) => act(),
  );
