/** What the story reads of the files that the API keeps. */
export interface OpenTask {
  id: string;
  kind: string;
  level: string | null;
  room: string;
}
export interface CaseFile {
  no: string;
  branchCode: string;
  stage: string;
  today: string;
  documents: { code: string; required: boolean }[];
  openTasks: OpenTask[];
  loanNo: string | null;
}
export interface LoanFile {
  no: string;
  status: string;
  riskClass: string;
  today: string;
  principal: string;
  due: string;
  held: string;
}
export interface Row {
  number: number;
  dueOn: string;
  total: string;
  paidOn: string | null;
}
export interface CollectionFile {
  id: string;
  status: string;
  done: string[];
  today: string;
  promise: { status: string } | null;
}
