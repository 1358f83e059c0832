import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useSubmission } from '../../http/use-submission';
import { useFailureNote } from '../../ui/failure-note';

interface Props<Answer> {
  label: string;
  act: (key: string) => Promise<Answer>;
  /** What a person is asked before it, where it reaches far. */
  asked?: string;
  /** What is said of it once it is done. */
  said: (answer: Answer) => string;
}

/** One act on how the system runs; what is shown is read again after it. */
export function ActButton<Answer>({ label, asked, act, said }: Props<Answer>): ReactNode {
  const { message, modal } = App.useApp();
  const tellFailure = useFailureNote();
  const acting = useSubmission<null, Answer>({
    send: (_, key) => act(key),
    invalidates: [['system'], ['reconciliation']],
    onDone: (answer) => void message.info(said(answer)),
  });
  const send = (): void => {
    acting.mutate(null, { onError: tellFailure });
  };
  return (
    <Button
      size="small"
      loading={acting.isPending}
      onClick={() => {
        if (asked === undefined) send();
        else void modal.confirm({ title: label, content: asked, onOk: send });
      }}
    >
      {label}
    </Button>
  );
}
