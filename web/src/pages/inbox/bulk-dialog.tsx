import { Button, Flex, Form, Modal, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnTasks as acting } from '../../../../src/contracts/http/task-bulk';
import { actOnTasks, type BulkAnswer } from '../../api/tasks';
import { checked, filled } from '../../http/checked';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';
import { StepForm } from '../../ui/step-form';
import { ToneTag } from '../../ui/tone-tag';
import type { BulkAction } from './bulk-bar';
import { BulkFields, type BulkValues } from './bulk-fields';

interface Props {
  action: BulkAction;
  taskIds: readonly string[];
  onClose: (isDone: boolean) => void;
}

/** First each task is judged, then what is possible is done, and each has its own result. */
export function BulkDialog({ action, taskIds, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<BulkValues>();
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const [asked, setAsked] = useState<BulkValues>({});
  const bodyOf = (values: BulkValues, ids: readonly string[], preview: boolean) =>
    checked(acting.body, { ...filled(values), action, taskIds: ids, preview });
  const possible = (answer?.results ?? []).filter(({ outcome }) => outcome === 'POSSIBLE').map(({ taskId }) => taskId);
  const confirm = useSubmission({
    send: (ids: readonly string[], key) => actOnTasks(bodyOf(asked, ids, false), key),
    invalidates: [['tasks']],
    onDone: setAnswer,
  });
  const isDone = answer !== null && !answer.preview;
  return (
    <Modal
      open
      width={720}
      footer={null}
      title={t(`bulk.actions.${action}`)}
      onCancel={() => {
        onClose(isDone);
      }}
    >
      {answer === null ? (
        <StepForm<BulkValues, BulkAnswer>
          form={form}
          draft={`bulk-${action}`}
          send={(values, key) => {
            setAsked(values);
            return actOnTasks(bodyOf(values, taskIds, true), key);
          }}
          invalidates={[]}
          submit={t('bulk.preview')}
          done={t('bulk.previewed')}
          onDone={setAnswer}
        >
          <p>{t('bulk.hint', { count: taskIds.length })}</p>
          <BulkFields action={action} />
        </StepForm>
      ) : (
        <Flex vertical gap="middle">
          <Results results={answer.results} />
          <FailureAlert failure={confirm.error} />
          {isDone ? (
            <Button
              type="primary"
              onClick={() => {
                onClose(true);
              }}
            >
              {t('bulk.close')}
            </Button>
          ) : (
            <Button
              type="primary"
              danger={action === 'REJECT'}
              disabled={possible.length === 0}
              loading={confirm.isPending}
              onClick={() => {
                confirm.mutate(possible);
              }}
            >
              {t('bulk.confirm', { count: possible.length })}
            </Button>
          )}
        </Flex>
      )}
    </Modal>
  );
}

type Result = BulkAnswer['results'][number];
const TONES = { DONE: 'green', POSSIBLE: 'blue', REFUSED: 'red' } as const;

function Results({ results }: { results: readonly Result[] }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Result> = [
    { title: t('bulk.subject'), key: 'subject', render: (_, { subjectNo, taskId }) => subjectNo ?? taskId },
    {
      title: t('bulk.result'),
      key: 'outcome',
      render: (_, { outcome }) => <ToneTag tone={TONES[outcome]}>{t(`bulk.outcomes.${outcome}`)}</ToneTag>,
    },
    { title: t('bulk.why'), key: 'why', render: (_, { detail }) => detail ?? '—' },
  ];
  return (
    <Table<Result>
      size="small"
      rowKey="taskId"
      aria-label={t('bulk.results')}
      columns={columns}
      dataSource={[...results]}
      pagination={false}
      scroll={{ y: 360 }}
    />
  );
}
