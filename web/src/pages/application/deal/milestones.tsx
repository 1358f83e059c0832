import { Form, Radio, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepMilestone } from '../../../../../src/contracts/http/deals';
import { MILESTONE_ACTS } from '../../../../../src/domain/deal/milestone';
import { mayPlanDeal } from '../../../../../src/domain/deal/team';
import { actOnDeal, changedBy, type DealMilestone } from '../../../api/deals';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { useSession } from '../../../session/use-session';
import { DateField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Lines } from '../../../ui/lines';
import { Person } from '../../../ui/person';
import { StatusTag } from '../../../ui/status-tag';
import { FileField } from '../file-field';
import type { DealProps } from './deal-section';

/** What the team is to have done, by whom and when, and what came of it. */
export function Milestones({ deal, application: { no, closedOn } }: DealProps): ReactNode {
  const { t } = useTranslation();
  const { self } = useSession();
  const code = useCode();
  const plans = mayPlanDeal(self, deal.members).allowed;
  const mayStep = ({ owner, standing }: DealMilestone): boolean =>
    closedOn === null && ['OPEN', 'LATE'].includes(standing) && (plans || owner === self.username);
  const columns: TableColumnsType<DealMilestone> = [
    { title: t('deal.milestone'), dataIndex: 'title' },
    { title: t('deal.owner'), key: 'owner', render: (_, { owner }) => <Person of={owner} /> },
    { title: t('deal.dueOn'), dataIndex: 'dueOn', className: 'number' },
    {
      title: t('deal.standing'),
      key: 'standing',
      render: (_, { standing }) => <StatusTag kind="milestoneStanding" code={standing} />,
    },
    {
      title: t('deal.note'),
      key: 'steps',
      render: (_, { steps }) => (
        <Lines texts={steps.map(({ act, note, on }) => `${on} ${code('milestoneAct', act)} · ${note}`)} />
      ),
    },
    {
      title: t('common.actions'),
      key: 'act',
      render: (_, milestone) => mayStep(milestone) && <StepButton no={no} id={milestone.id} all={plans} />,
    },
  ];
  return (
    <Table<DealMilestone>
      size="small"
      rowKey="id"
      aria-label={t('deal.milestones')}
      title={() => <strong>{t('deal.milestones')}</strong>}
      columns={columns}
      dataSource={[...deal.milestones]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

interface Values {
  act: string;
  note: string;
  dueOn?: string;
  fileHash?: string;
}

function StepButton({ no, id, all }: { no: string; id: string; all: boolean }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const acts = MILESTONE_ACTS.filter((act) => all || act === 'DONE');
  return (
    <FormButton<Values, unknown>
      draft={`deal-step-${no}-${id}`}
      initialValues={{ act: 'DONE' }}
      send={(values, key) =>
        actOnDeal(no, `milestones/${encodeURIComponent(id)}/steps`)(checked(stepMilestone.body, filled(values)), key)
      }
      invalidates={changedBy(no)}
      submit={t('deal.step')}
      done={t('deal.stepDone')}
    >
      <Form.Item name="act" label={t('deal.act')} required>
        <Radio.Group options={acts.map((value) => ({ value, label: code('milestoneAct', value) }))} />
      </Form.Item>
      <TextField name="note" label={t('deal.what')} max={1000} />
      {all && <DateField name="dueOn" label={t('deal.newDay')} optional />}
      <FileField no={no} label={t('deal.file')} />
    </FormButton>
  );
}
