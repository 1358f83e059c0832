import { recorderOf } from '../recorder';

/** What was done with intelligence, digests and suggestions. */
export const record = recorderOf('MARKET');
