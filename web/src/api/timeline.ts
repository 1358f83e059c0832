import type { timeline, timelineEntry } from '../../../src/contracts/http/timeline';
import type { z } from 'zod';

export type TimelineEntry = z.output<typeof timelineEntry>;
export type Timeline = z.output<typeof timeline>;
