import { MONITORING_DUTIES, pressesOf, pressKey, type MonitoringDutyKind } from '../../../src/domain/monitoring/duty';
import { ruleOf, SEEDED_WARNING_POLICY } from '../../../src/domain/warning/policy';

const KINDS = Object.keys(MONITORING_DUTIES) as MonitoringDutyKind[];

test.each(KINDS)('%s is told before its last day, and the policy knows what follows after it', (kind) => {
  const duty = { kind, subject: 'X', dueOn: '2026-07-30' };
  const presses = pressesOf(duty);
  expect(presses.map(({ on }) => on)).toEqual([...presses.map(({ on }) => on)].sort());
  expect(presses.filter(({ isLate }) => isLate)).toEqual([{ duty, on: '2026-07-31', isLate: true }]);
  expect(presses.length).toBeGreaterThan(1);
  expect(new Set(presses.map((press) => pressKey('LN1', press))).size).toBe(presses.length);
  expect(ruleOf(SEEDED_WARNING_POLICY, MONITORING_DUTIES[kind].signal)).not.toBeNull();
});
