import { useTranslation } from 'react-i18next';
import type { WarningPolicy, WarningVersion } from '../../api/policies';
import { useCode, useSpoken } from '../../i18n/use-code';
import type { Words } from '../../policies/differences';
import { signalsOf } from './signals';

type Rule = WarningPolicy['rules'][number];

/** How the rules of warnings are read; `versions` know what a signal of an earlier version was called. */
export function useRuleWords(policy: WarningPolicy | undefined, versions: readonly WarningVersion[]): Words {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const titles = signalsOf(policy, versions);
  const signal = (name: string): string => spoken(titles.get(name)?.title) || name;
  return {
    nameOf: (path) => {
      const [part, name = '', field] = path.split('.');
      if (part === 'deadlineDays') return t('warningRules.daysOf', { level: code('warningLevel', name) });
      return field === undefined ? signal(name) : `${signal(name)} · ${t(`warningRules.fields.${field as 'level'}`)}`;
    },
    say: (path, value) => {
      if (typeof value === 'number') return String(value);
      if (typeof value === 'string') return path.endsWith('.level') ? code('warningLevel', value) : value;
      return isRule(value) ? `${spoken(value.title)} · ${code('warningLevel', value.level)}` : '—';
    },
  };
}

const isRule = (value: unknown): value is Pick<Rule, 'level' | 'title'> =>
  typeof value === 'object' && value !== null && 'level' in value && 'title' in value;
