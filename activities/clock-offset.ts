import type { ActivityDeps } from './deps';

/** Less than this is the way of a message from workflow to activity, not time travel. */
const TRAVEL_MS = 60_000;

/**
 * How far a workflow's business clock is ahead of the real one, for a workflow it starts: that one begins at the real
 * time and must stay in step. Without time travel a workflow is never ahead of its activities, so this is 0.
 */
export async function clockOffset(deps: ActivityDeps, businessAt: string): Promise<number> {
  const now = deps.now ? await deps.now() : Date.now();
  const ahead = Date.parse(businessAt) - now;
  return ahead > TRAVEL_MS ? ahead : 0;
}
