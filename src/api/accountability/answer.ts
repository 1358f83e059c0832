import type { getAccountability, listAccountability } from '../../contracts/http/accountability';
import type { AnswerOf } from '../../contracts/http/operation';
import { unprovedOf } from '../../domain/accountability/bearers';
import { accountabilityPresses, type AccountabilityDays } from '../../domain/accountability/deadlines';
import type { DutyOutcome, StageDuty } from '../../domain/accountability/duties';
import { ACCOUNTABILITY_ACTS, mayOnAccountability, type Officer } from '../../domain/accountability/way';
import { daysBetween } from '../../domain/date';
import { fen, formatYuan } from '../../domain/money';
import type { DutyNames } from '../../store/accountability/names';
import type { CaseRecord, FindingRecord, WholeCase } from '../../store/accountability/read';

type Full = AnswerOf<typeof getAccountability>;
type Row = AnswerOf<typeof listAccountability>['data'][number];
type Person = Full['people'][number];

/** A case as a list shows it. Which appeal waits is not known there: a concluded one counts to the end of its appeals. */
export function caseRow(found: CaseRecord, today: string, days?: AccountabilityDays): Row {
  const { no, loanNo, branchCode, cause, status, askedOn, openBy, openedOn } = found;
  const { concludeBy, stateBy, concludedOn, appealBy, endedOn } = found;
  const lastOn = accountabilityPresses(days ?? { ...found, decideBy: null })[0]?.lastOn;
  return {
    no,
    loanNo,
    branchCode,
    cause,
    status,
    askedOn,
    openBy,
    openedOn,
    concludeBy,
    stateBy,
    concludedOn,
    appealBy,
    endedOn,
    daysLeft: lastOn === undefined ? null : daysBetween(today, lastOn),
  };
}

/** A case as this person may know it: the concerned see their own part and nobody else's. */
export function caseAnswer(whole: WholeCase, viewer: Officer, knowledge: 'WHOLE' | 'OWN', today: string): Full {
  const { record, one, days, reason, askedBy, evidence, names, steps } = whole;
  const all = knowledge === 'WHOLE';
  const people = all ? one.concerned : [viewer.username];
  const stages = (evidence?.bearers ?? []).filter(({ username }) => username === viewer.username);
  const seen = (evidence?.duties ?? []).filter(({ stage }) => all || stages.some((own) => own.stage === stage));
  const { intact = false, sha256 = '' } = evidence ?? {};
  return {
    ...caseRow(all ? record : { ...record, cause: null }, today, days),
    knowledge,
    reason: all ? reason : null,
    askedBy: all ? askedBy : null,
    investigator: one.investigator,
    concluder: one.concluder,
    evidence: evidence === null ? null : { sha256, intact },
    duties: seen.map(({ duty, stage, state, shortfalls }) => ({
      duty,
      stage,
      state,
      shortfalls: named(names, duty, shortfalls),
    })),
    people: people.map((username) => personOf(whole, username)),
    steps: steps
      .filter(({ username }) => all || username === viewer.username)
      .map(({ act, username, text, document, by, on }) => ({ act, username, text, document, by, on })),
    may: ACCOUNTABILITY_ACTS.filter((act) => mayOnAccountability(act, one, viewer, today).allowed),
  };
}

const named = (
  names: DutyNames,
  duty: StageDuty,
  shortfalls: DutyOutcome['shortfalls'],
): Full['duties'][number]['shortfalls'] =>
  shortfalls.map(({ about, on }) => ({ about, on, name: names[duty]?.get(about) ?? null }));

function personOf({ evidence, names, findings, steps }: WholeCase, username: string): Person {
  const bearers = evidence?.bearers ?? [];
  const last = (...acts: string[]) => steps.findLast((step) => acts.includes(step.act) && step.username === username);
  const [said, appeal, decision] = [last('STATE', 'SILENT'), last('APPEAL'), last('DECIDE')];
  const finding = findings.get(username);
  return {
    username,
    bears: bearers
      .filter((one) => one.username === username)
      .map(({ stage, order, post, from, until }) => ({ stage, order, post, from, until })),
    unproved: unprovedOf(username, bearers, evidence?.duties ?? []).map(({ duty, stage, shortfalls }) => ({
      duty,
      stage,
      shortfalls: named(names, duty, shortfalls),
    })),
    finding: finding === undefined ? null : findingAnswer(finding),
    statement:
      said === undefined
        ? null
        : { text: said.act === 'SILENT' ? null : said.text, document: said.document, on: said.on },
    appeal:
      appeal === undefined
        ? null
        : {
            text: appeal.text,
            document: appeal.document,
            on: appeal.on,
            decideBy: appeal.dueOn,
            decision: decision === undefined ? null : { text: decision.text, by: decision.by, on: decision.on },
          },
  };
}

const findingAnswer = ({ deductionFen, ...finding }: FindingRecord): NonNullable<Person['finding']> => ({
  ...finding,
  deduction: deductionFen === null ? null : formatYuan(fen(deductionFen)),
});
