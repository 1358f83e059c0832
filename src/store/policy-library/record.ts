import { recorderOf } from '../recorder';

/** What was done with a document. */
export const record = recorderOf('POLICY');
