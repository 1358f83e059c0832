import type { Cast } from '../../src/cli/demo/cast';
import { goOn, live } from '../../src/cli/demo/desks/act';
import { Story } from '../../src/cli/demo/story';
import { standsAt, type Fate } from './fates';
import type { Kind } from './kinds';

/** One application: what it is, what becomes of it, and the people who see to it. */
export interface Life {
  kind: Kind;
  fate: Fate;
  story: Story;
}

export function lifeOf(kind: Kind, fate: Fate, clientNumber: number, cast: Cast): Life {
  const { client, productCode, application } = kind;
  return {
    kind,
    fate,
    story: new Story({ client, productCode, application, clientNumber, story: [] }, cast, () => undefined),
  };
}

/** From its acceptance to where its first level is asked. */
export const comeUp = (life: Life): Promise<void> =>
  told(life, async ({ story, kind }) => {
    await live(story, kind.toApproval);
    await story.awaitLevel('SUB_BRANCH_HEAD');
  });

/** The first decision on it: one request and nothing else. */
export const firstDecision = ({ story, kind, fate }: Life): Promise<void> => story.decideAwaited(fate.decision(kind));

/** What follows that decision, until it stands where its fate says. */
export const meetFate = (life: Life): Promise<void> =>
  told(life, ({ kind, fate, story }) => goOn(story, [...fate.then(kind), standsAt(fate.stage(kind))]));

/** What fails says whose life it was. */
async function told(life: Life, work: (life: Life) => Promise<void>): Promise<void> {
  try {
    await work(life);
  } catch (error) {
    const { kind, fate, story } = life;
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${kind.productCode}, ${fate.name}: ${story.applicationNo}: ${why}`, { cause: error });
  }
}
