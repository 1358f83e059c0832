import { type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCreditPlans, type CreditPlanRow } from '../../api/credit-plans';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Branch } from '../../ui/branch';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';
import { StatusTag } from '../../ui/status-tag';
import { MakePlanButton } from './make-plan-button';

/** 信贷计划: what a branch means to lend in a year or quarter. */
export default function CreditPlansPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const columns: TableColumnsType<CreditPlanRow> = [
    {
      title: t('creditPlans.no'),
      key: 'no',
      render: (_, { no }) => <Link to={`/credit-plans/${no}`}>{no}</Link>,
    },
    { title: t('creditPlans.branch'), key: 'branch', render: (_, { branchCode }) => <Branch of={branchCode} /> },
    { title: t('creditPlans.period'), dataIndex: 'period', className: 'number' },
    {
      title: t('creditPlans.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="creditPlanStatus" code={status} />,
    },
    {
      title: t('creditPlans.made'),
      key: 'made',
      render: (_, { madeBy, madeOn }) => <PersonOn of={madeBy} on={madeOn} />,
    },
  ];
  return (
    <Page
      title={t('creditPlans.title')}
      actions={
        <>
          <ExportButton view={{ name: 'credit-plans', columns: [], shown: [] }} filter={{}} />
          {may(me.roles, 'CREDIT_PLAN_WRITE') && <MakePlanButton />}
        </>
      }
    >
      <PagedTable<CreditPlanRow>
        label={t('creditPlans.title')}
        pages={useCreditPlans()}
        columns={columns}
        rowKey={({ no }) => no}
        empty={t('creditPlans.empty')}
      />
    </Page>
  );
}
