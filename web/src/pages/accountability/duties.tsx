import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountabilityCase } from '../../api/accountability';
import { useCode } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { useShortfall } from './shortfall';

type Duty = AccountabilityCase['duties'][number];

/** What each stage had to do, and what the file said of it when the case was opened. */
export function Duties({ duties }: { duties: Duty[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const say = useShortfall();
  const columns: TableColumnsType<Duty> = [
    { title: t('accountability.stage'), key: 'stage', render: (_, { stage }) => code('loanStage', stage) },
    {
      title: t('accountability.duty'),
      key: 'duty',
      render: (_, { duty, shortfalls }) => (
        <>
          {code('stageDuty', duty)}
          {shortfalls.map((shortfall) => (
            <div key={`${shortfall.about}${shortfall.on ?? ''}`} className="prose">
              {say(duty, shortfall)}
            </div>
          ))}
        </>
      ),
    },
    {
      title: t('accountability.proved'),
      key: 'state',
      render: (_, { state }) => <StatusTag kind="dutyState" code={state} />,
    },
  ];
  return (
    <Section title={t('accountability.duties')}>
      <Table<Duty> size="small" rowKey={({ duty }) => duty} columns={columns} dataSource={duties} pagination={false} />
    </Section>
  );
}
