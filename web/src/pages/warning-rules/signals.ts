import type { WarningPolicy, WarningVersion } from '../../api/policies';

type Rule = WarningPolicy['rules'][number];

/** Every signal that a version or the proposal names: of two, what is in force, then what is proposed. */
export const signalsOf = (
  policy: Pick<WarningPolicy, 'rules' | 'proposal'> | undefined,
  versions: readonly Pick<WarningVersion, 'rules'>[],
): Map<string, Rule> =>
  new Map(
    [...versions.flatMap(({ rules }) => rules), ...(policy?.proposal?.rules ?? []), ...(policy?.rules ?? [])].map(
      (rule) => [rule.code, rule],
    ),
  );
