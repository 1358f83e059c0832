import type { Step } from '../example';
import { Story } from '../story';
import type { Cast } from '../cast';
import type { Session } from '../api';

/** Something that happens to a case of the demo and that no example file needs a word for. */
export type Act = (story: Story) => Promise<void>;

/** A case on the desks of the demo: an example without an expected end. */
export interface DeskCase {
  client: { kind: 'PERSON' | 'COMPANY'; name: string; industry?: string };
  productCode?: string;
  application: ConstructorParameters<typeof Story>[0]['application'];
  story: readonly (Step | Act)[];
}

export async function play({ story: steps, ...one }: DeskCase, clientNumber: number, cast: Cast): Promise<void> {
  await live(new Story({ ...one, clientNumber, story: [] }, cast, () => undefined), steps);
}

/** Takes a case from its acceptance to the end of its story. */
export async function live(story: Story, steps: DeskCase['story']): Promise<void> {
  await story.begin();
  await goOn(story, steps);
}

/** Takes a case that has begun some steps further. */
export async function goOn(story: Story, steps: DeskCase['story']): Promise<void> {
  for (const step of steps) await (typeof step === 'function' ? step(story) : story.perform(step));
}

/** Somebody of a role who serves the branch of the case. */
export const who = ({ cast, branch }: Story, role: string): Session => cast.one(role, branch);

/** The business date of the case: each travels in a time of its own. */
export const todayOf = async (story: Story): Promise<string> =>
  (await (story.loanNo === '' ? story.application() : story.loan())).today;

/** Whoever holds the next level decides, until the case waits for its contract. */
export const approveAll: Act = async (story) => {
  for (;;) {
    const { stage, openTasks } = await story.application();
    if (stage === 'CONTRACT') return;
    const level = openTasks.find(({ room }) => room === 'APPROVAL')?.level ?? null;
    if (level === null) await new Promise((resolve) => setTimeout(resolve, 150));
    else await story.perform({ do: 'decide', level, outcome: 'APPROVE', comment: '同意' });
  }
};
