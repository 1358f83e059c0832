import { useTranslation } from 'react-i18next';
import { DUTY_RULES, type DutyKind } from '../../../../src/domain/workout/duties';

/** The law or rule that a deadline comes from. */
export function useDutySource(): (duty: { kind: DutyKind; source: string }) => string {
  const { i18n } = useTranslation();
  return ({ kind, source }) => (i18n.language === 'en' ? DUTY_RULES[kind].sourceEn : source);
}
