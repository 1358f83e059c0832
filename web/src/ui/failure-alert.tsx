import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, FailureKind } from '../http/failure';
import { useFailureWords } from './failure-words';

const TONE: Record<FailureKind, 'error' | 'warning' | 'info'> = {
  'signed-out': 'warning',
  expired: 'warning',
  forbidden: 'error',
  'not-found': 'warning',
  stale: 'warning',
  refused: 'error',
  invalid: 'error',
  busy: 'warning',
  offline: 'warning',
  slow: 'warning',
  unavailable: 'warning',
  server: 'error',
};

interface Props {
  failure: Failure | null;
  onRetry?: () => void;
  /** At the login form a 401 means a wrong password, not an ended session. */
  signIn?: boolean;
}

/** Why the last attempt did not succeed and what to do now; what was typed stays where it is. */
export function FailureAlert({ failure, onRetry, signIn = false }: Props): ReactNode {
  const { t } = useTranslation();
  const wordsOf = useFailureWords();
  if (!failure) return null;
  const kind = signIn && failure.kind === 'signed-out' ? 'invalid' : failure.kind;
  const { title, description } = wordsOf(failure, kind, signIn && kind === 'invalid' ? t('login.tryAgain') : undefined);
  return (
    <Alert
      role="alert"
      showIcon
      type={TONE[kind]}
      style={{ marginBlock: 12 }}
      title={title}
      description={description}
      action={onRetry && failure.mayRepeat && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
