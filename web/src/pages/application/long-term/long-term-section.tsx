import { Alert, Descriptions, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayGiveGround } from '../../../../../src/domain/product/long-term';
import type { Application } from '../../../api/applications';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Section } from '../../../ui/section';
import { GroundButton } from './ground-button';

/** 超常规期限: how a term goes beyond the normal one, and why; nothing of a normal one. */
export function LongTermSection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { longTerm, stage, no } = application;
  if (longTerm === null) return null;
  const mayGive = may(me.roles, 'APPLICATION_INVESTIGATE') && mayGiveGround(stage, longTerm.stands).allowed;
  return (
    <Section title={t('longTerm.title')} id="long-term">
      <Flex vertical gap="middle" align="flex-start">
        <Standing longTerm={longTerm} />
        {mayGive && <GroundButton no={no} longTerm={longTerm} />}
        {longTerm.grounds.map((ground, index) => (
          <Ground key={`${ground.givenOn}-${String(index)}`} ground={ground} />
        ))}
      </Flex>
    </Section>
  );
}

type LongTerm = NonNullable<Application['longTerm']>;

function Standing({ longTerm }: { longTerm: LongTerm }): ReactNode {
  const { t } = useTranslation();
  const { months, normalMonths, headOffice, required, stands } = longTerm;
  const counts = { months, normal: normalMonths };
  const said = required ? t('longTerm.beyond', counts) : t('longTerm.draws', counts);
  const left = required ? t('longTerm.missing') : t('longTerm.optional');
  return (
    <Alert
      showIcon
      style={{ alignSelf: 'stretch' }}
      type={stands ? 'success' : required ? 'warning' : 'info'}
      title={`${said}${headOffice ? t('longTerm.headOffice') : ''}`}
      description={stands ? t('longTerm.stands') : left}
    />
  );
}

function Ground({ ground }: { ground: LongTerm['grounds'][number] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { kind, words, months, cycleDays, measuredDays, givenBy, givenOn } = ground;
  const days = (value: number | string | null): string => (value === null ? '–' : t('longTerm.days', { days: value }));
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'kind', label: t('longTerm.kind'), children: code('longTermKind', kind) },
        { key: 'months', label: t('longTerm.months'), children: months },
        { key: 'words', label: t('longTerm.words'), children: words, span: 'filled' },
        ...(kind === 'CASH_CYCLE'
          ? [
              { key: 'cycle', label: t('longTerm.cycleDays'), children: days(cycleDays) },
              { key: 'measured', label: t('longTerm.measuredDays'), children: days(measuredDays) },
            ]
          : []),
        { key: 'by', label: t('longTerm.by'), children: `${givenOn} ${givenBy}` },
      ]}
    />
  );
}
