import { Typography } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEqualPricing, type EqualPricing } from '../../api/equal-pricing';
import { chinaToday } from '../../format/date';
import { ExportButton } from '../../lists/export-button';
import { DateRangePicker } from '../../ui/date-picker';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { Section } from '../../ui/section';
import { Groups } from './groups';
import { Outliers } from './outliers';
import { Tallies } from './tallies';

/** 公平定价审计: rates of like loans against one another, over a period of disbursement. */
export default function EqualPricingPage(): ReactNode {
  const { t } = useTranslation();
  const [from = chinaToday().subtract(1, 'year').add(1, 'day').format('YYYY-MM-DD'), setFrom] = useFilter('from');
  const [to = chinaToday().format('YYYY-MM-DD'), setTo] = useFilter('to');
  const found = useEqualPricing({ from, to });
  return (
    <Page
      title={t('equalPricing.title')}
      actions={
        <>
          <DateRangePicker
            aria-label={t('equalPricing.period')}
            allowClear={false}
            value={[dayjs(from), dayjs(to)]}
            onChange={(days) => {
              setFrom(days?.[0]?.format('YYYY-MM-DD'));
              setTo(days?.[1]?.format('YYYY-MM-DD'));
            }}
          />
          <ExportButton view={{ name: 'equal-pricing', columns: [], shown: [] }} filter={{ from, to }} />
        </>
      }
    >
      <Loaded query={found}>
        {({ pages: [first] }) => first && <Audited audit={first.audit} outliers={<Outliers pages={found} />} />}
      </Loaded>
    </Page>
  );
}

function Audited({ audit, outliers }: { audit: EqualPricing; outliers: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { leastLoans, toleranceBasisPoints, groups, managers, branches } = audit;
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('equalPricing.how', { least: leastLoans, points: toleranceBasisPoints })}
      </Typography.Paragraph>
      <Section title={t('equalPricing.outliers')}>{outliers}</Section>
      <Section title={t('equalPricing.groups')}>
        <Groups groups={groups} />
      </Section>
      <Section title={t('equalPricing.managers')}>
        <Tallies tallies={managers} isPerson />
      </Section>
      <Section title={t('equalPricing.branches')}>
        <Tallies tallies={branches} isPerson={false} />
      </Section>
    </>
  );
}
