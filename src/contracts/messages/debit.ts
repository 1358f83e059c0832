export interface AutoDebitInput {
  /** Absent: the date on which the schedule meant the run to be. */
  businessDate?: string;
}
