/** The kinds of exposure that limits are set for, as the API has them. */
export const COLUMNS = [
  'PERSONAL_UNSECURED',
  'PERSONAL_SECURED',
  'CORPORATE_SECURED',
  'CORPORATE_UNSECURED',
  'WRITE_OFF',
] as const;
