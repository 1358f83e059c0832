import { Alert, Col, Descriptions, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCollection, type CollectionCase } from '../../api/collections';
import { useTasksOf } from '../../api/tasks';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { LoadedPage } from '../../ui/loaded-page';
import { ClientLink } from '../../ui/client-link';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { TravelButton } from '../../ui/travel-button';
import { WorkflowLink } from '../../ui/workflow-link';
import { TaskActions } from '../inbox/task-actions';
import { ActionForm } from './action-form';
import { ActionList } from './action-list';
import { ContactRulesPanel } from './contact-rules';
import { DeadlinesPanel } from './deadlines-panel';
import { DeskPanel } from './desk-panel';
import { Ladder } from './ladder';
import { LettersPanel } from './letters-panel';
import { PlacementsPanel } from './placements-panel';
import { Unread } from '../../ui/unread';

export default function CollectionPage(): ReactNode {
  const { id = '' } = useParams();
  const found = useCollection(id);
  return <LoadedPage query={found}>{(data) => <CaseFile key={data.id} file={data} />}</LoadedPage>;
}

function CaseFile({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { me } = useSession();
  const tasks = useTasksOf(file.id);
  return (
    <Page
      title={t('collection.title', { loanNo: file.loanNo })}
      beside={<StatusTag kind="caseStatus" code={file.status} />}
      actions={
        <>
          <Link to={`/loans/${file.loanNo}`}>{t('collection.toLoan')}</Link>
          <Link to={`/workouts/${file.loanNo}`}>{t('workout.open')}</Link>
          <TravelButton subject={{ loanNo: file.loanNo }} today={file.today} />
          <WorkflowLink url={file.workflowUrl} />
        </>
      }
    >
      <Unread query={tasks} />
      {tasks.data?.data.map((task) => (
        <Alert
          key={task.id}
          showIcon
          type="info"
          style={{ marginBlockEnd: 16 }}
          title={spoken(task.title)}
          action={<TaskActions task={task} />}
        />
      ))}
      <Row gutter={16}>
        <Col xs={24} xl={14}>
          {file.status === 'OPEN' && <DeskPanel id={file.id} client={file.clientMasked} />}
          {file.status === 'OPEN' && may(me.roles, 'COLLECTION_ACT') && (
            <Section title={t('collection.act')}>
              <ActionForm file={file} taskId={tasks.data?.data[0]?.id} />
            </Section>
          )}
          <LettersPanel file={file} />
          <ActionList actions={file.actions} />
        </Col>
        <Col xs={24} xl={10}>
          <Facts file={file} />
          {file.status === 'OPEN' && <ContactRulesPanel id={file.id} />}
          <PlacementsPanel file={file} />
          <DeadlinesPanel id={file.id} />
          <Ladder file={file} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const { promise, plan } = file;
  return (
    <Section title={t('collection.facts')}>
      <Descriptions size="small" column={1}>
        <Descriptions.Item label={t('client.title')}>
          <ClientLink of={file} />
        </Descriptions.Item>
        <Descriptions.Item label={t('loans.due')}>
          <Money amount={file.due} strong />
        </Descriptions.Item>
        <Descriptions.Item label={t('loans.daysOverdue')}>{file.daysOverdue}</Descriptions.Item>
        <Descriptions.Item label={t('collections.overdueSince')}>{file.overdueSince}</Descriptions.Item>
        <Descriptions.Item label={t('collection.promise')}>
          {promise ? (
            <span>
              <Money amount={promise.amount} /> · {promise.payOn} <StatusTag kind="promise" code={promise.status} />
            </span>
          ) : (
            t('collection.noPromise')
          )}
        </Descriptions.Item>
        {plan && (
          <Descriptions.Item label={t('collection.plan')}>
            <div>
              {plan.items.map(({ amount, payOn, status }) => (
                <div key={payOn}>
                  <Money amount={amount} /> · {payOn} <StatusTag kind="promise" code={status} />
                </div>
              ))}
            </div>
          </Descriptions.Item>
        )}
      </Descriptions>
    </Section>
  );
}
