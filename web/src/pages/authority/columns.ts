import { AUTHORITY_COLUMNS, UNLIMITED_FEN } from '../../../../src/domain/approval/authority-matrix';

/** The kinds of exposure that limits are set for, as the API has them. */
export const COLUMNS = AUTHORITY_COLUMNS;

/** What stands for an authority without limit, as the API writes it. */
export const UNLIMITED = `${String(UNLIMITED_FEN / 100)}.00`;
