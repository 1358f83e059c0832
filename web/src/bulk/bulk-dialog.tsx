import { Button, Flex, Form, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../http/drafts';
import { forgetFieldErrors, showFieldErrors } from '../http/field-errors';
import { useSubmission } from '../http/use-submission';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';
import type { Asked, BulkAct, Result } from './act';
import { Results } from './results';
import { useProgress, type Work } from './use-progress';

interface Props {
  act: BulkAct;
  ids: readonly string[];
  onClose: (isDone: boolean) => void;
}

/**
 * First each row is judged, then what is possible is done, and each has its own result. What was typed stays until it has
 * been done: changed after the check, it is checked again.
 */
export function BulkDialog({ act, ids: chosen, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Asked>();
  // The list behind may change while this is open; what was chosen does not.
  const [ids] = useState(chosen);
  // What was typed of these is said of no others.
  const draft = useDraft(form, `bulk-${act.name}-${ids.toSorted().join()}`);
  const [judged, setJudged] = useState<{ asked: Asked; results: Result[] } | null>(null);
  const [isDone, setDone] = useState(false);
  const preview = useSubmission<Asked, Result[]>({
    send: (asked, key) => act.send(asked, { ids, preview: true }, key),
    onDone: (results, asked) => {
      setJudged({ asked, results });
    },
  });
  const work = useProgress(act, () => {
    draft.forget();
    setDone(true);
  });
  const check = (asked: Asked): void => {
    setJudged(null);
    forgetFieldErrors(form);
    preview.mutate(asked, { onError: (failure) => showFieldErrors(form, failure) });
  };
  return (
    <Dialog
      open
      width={720}
      title={act.title}
      onCancel={() => {
        // Closed half-way, nobody would see what became of the rest.
        if (!work.isPending) onClose(isDone);
      }}
    >
      <p>{act.hint ?? t('bulk.hint', { count: ids.length })}</p>
      <Form<Asked>
        form={form}
        name="bulk"
        layout="vertical"
        disabled={work.isPending || work.results !== null}
        {...(act.initialValues ? { initialValues: act.initialValues } : {})}
        onValuesChange={(changed, all) => {
          draft.keep(changed, all);
          forgetFieldErrors(form, changed);
          setJudged(null);
        }}
        onFinish={check}
      >
        {act.fields}
        <FailureAlert
          failure={preview.error}
          onRetry={() => {
            form.submit();
          }}
        />
        {judged === null && (
          <Button type="primary" htmlType="submit" loading={preview.isPending}>
            {t('bulk.preview')}
          </Button>
        )}
      </Form>
      {judged !== null && (
        <Confirmation
          act={act}
          judged={judged.results}
          work={work}
          onConfirm={(possible) => {
            work.begin({ asked: judged.asked, ids: possible });
          }}
          onClose={isDone ? onClose : null}
        />
      )}
    </Dialog>
  );
}

interface ConfirmationProps {
  act: BulkAct;
  judged: readonly Result[];
  work: Work;
  onConfirm: (ids: readonly string[]) => void;
  /** Null until it has been done. */
  onClose: ((isDone: boolean) => void) | null;
}

/** What is possible, the word that begins it, how far it has come, and what became of each. */
function Confirmation({ act, judged, work, onConfirm, onClose }: ConfirmationProps): ReactNode {
  const { t } = useTranslation();
  const possible = judged.filter(({ outcome }) => outcome === 'POSSIBLE').map(({ id }) => id);
  const refused = judged.filter(({ outcome }) => outcome === 'REFUSED');
  const done = work.results;
  return (
    <Flex vertical gap="middle">
      <Results results={done === null ? judged : [...done, ...refused]} />
      {done !== null && (
        <Progress
          aria-label={t('bulk.progress')}
          percent={Math.round((done.length / Math.max(1, possible.length)) * 100)}
        />
      )}
      <FailureAlert failure={work.failure} />
      {onClose === null ? (
        <Button
          type="primary"
          danger={act.danger ?? false}
          disabled={possible.length === 0}
          loading={work.isPending}
          onClick={() => {
            onConfirm(possible);
          }}
        >
          {t('bulk.confirm', { count: possible.length })}
        </Button>
      ) : (
        <Button
          type="primary"
          onClick={() => {
            onClose(true);
          }}
        >
          {t('bulk.close')}
        </Button>
      )}
    </Flex>
  );
}
