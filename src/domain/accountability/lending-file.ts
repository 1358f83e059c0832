import type { IsoDate } from '../date';

/** A part of the investigation as it was signed. */
export interface Signature {
  part: 'A' | 'B';
  by: string;
  on: IsoDate;
  /** When he says that he was on site. */
  siteVisitOn: IsoDate | null;
}

/** A yes or no at one level of an approval; of a committee one named vote. */
export interface Ballot {
  level: string;
  by: string;
  /** Who lent him the authority. */
  onBehalfOf: string | null;
  outcome: string;
  on: IsoDate;
}

/** Something that somebody had to do by a day; null where he has not. */
export interface DatedDuty {
  /** What it was: an inspection, a warning, a step of the ladder, a letter. */
  about: string;
  dueOn: IsoDate;
  doneOn: IsoDate | null;
  doneBy: string | null;
}

/** Who managed a loan from a day to a day; null: still. */
export interface Held {
  username: string;
  from: IsoDate;
  until: IsoDate | null;
}

/** What is on file about how a loan was made, watched and collected: facts only, as of a day. */
export interface LendingFile {
  asOf: IsoDate;
  /** RULES 1.2 invest.simplified: nobody had to go there. */
  visitWaived: boolean;
  signatures: readonly Signature[];
  /** Department managers who let the project in. */
  admittedBy: readonly string[];
  documents: readonly { code: string; required: boolean; status: string }[];
  /** Null: none is on file. */
  rating: { by: readonly string[]; on: IsoDate } | null;
  /** Who appraised what secures it. */
  appraisers: readonly string[];
  /** The levels the matrix asked for, lowest first, and what was said at each. */
  levels: readonly string[];
  ballots: readonly Ballot[];
  signedOn: IsoDate | null;
  conditions: readonly { code: string; metOn: IsoDate | null; by: string | null }[];
  payment: {
    by: string;
    on: IsoDate;
    mode: 'ENTRUSTED' | 'SELF';
    amountFen: number;
    /** Above it the lender pays the counterparty himself, in fen. */
    selfPayMaxFen: number;
  } | null;
  proof: DatedDuty | null;
  managers: readonly Held[];
  departmentHeads: readonly string[];
  firstUse: readonly DatedDuty[];
  inspections: readonly DatedDuty[];
  warnings: readonly DatedDuty[];
  collectors: readonly string[];
  overdueSince: IsoDate | null;
  ladder: readonly DatedDuty[];
  /** Letters that had to be served; done on the day they demanded performance. */
  letters: readonly DatedDuty[];
}
