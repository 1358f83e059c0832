/** What the things of the eastern branch are called. */
export const CLIENT = 'CL00000001';
export const APPLICATION = 'AP-EAST';
export const LOAN = 'LN-EAST';
export const CASE = 'collection-LN-EAST-1';
export const CAMPAIGN = 'CG20260101000001';

export interface Of {
  branchCode: string;
  clientNo: string;
}
export type Seeded = Promise<Record<string, string>>;
