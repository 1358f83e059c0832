import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmission } from '../../http/use-submission';

interface Props<Answer> {
  label: string;
  act: (key: string) => Promise<Answer>;
  /** What is said of it once it is done. */
  said: (answer: Answer) => string;
}

/** One act on how the system runs; what is shown is read again after it. */
export function ActButton<Answer>({ label, act, said }: Props<Answer>): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const acting = useSubmission<null, Answer>({
    send: (_, key) => act(key),
    invalidates: [['system'], ['reconciliation']],
    onDone: (answer) => void message.info(said(answer)),
  });
  return (
    <Button
      size="small"
      loading={acting.isPending}
      onClick={() => {
        acting.mutate(null, {
          onError: (failure) => void message.error(failure.problem?.title ?? t(`failure.${failure.kind}.title`)),
        });
      }}
    >
      {label}
    </Button>
  );
}
