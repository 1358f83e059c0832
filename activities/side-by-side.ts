/** How many are done at the same time: each is a round trip to the engine, which has others to serve. */
const AT_ONCE = 16;

/** Does the same with each of many, several side by side. */
export async function sideBySide<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const left = all[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
