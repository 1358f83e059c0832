import type { ApprovalRound } from '../../api/applications';

type Level = ApprovalRound['levels'][number];
type Decision = ApprovalRound['decisions'][number];
export type LevelState = 'wait' | 'process' | 'finish' | 'error';

/** Each level of a round with its decisions and how it stands: passed, open, refused, or not reached. */
export function levelStates(round: Pick<ApprovalRound, 'levels' | 'levelIndex' | 'status' | 'decisions'>): {
  level: Level;
  state: LevelState;
  decisions: Decision[];
}[] {
  return round.levels.map((level, index) => ({
    level,
    state: stateAt(round, index),
    decisions: round.decisions.filter((decision) => decision.level === level.code),
  }));
}

function stateAt({ levelIndex, status }: Pick<ApprovalRound, 'levelIndex' | 'status'>, index: number): LevelState {
  if (status === 'APPROVED' || index < levelIndex) return 'finish';
  if (index > levelIndex) return 'wait';
  return status === 'OPEN' ? 'process' : 'error';
}
