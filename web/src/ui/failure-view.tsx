import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/failure';

interface Props {
  failure: Failure;
  onRetry?: () => void;
  /** In place of another try, where that would end the same. */
  waysOn?: ReactNode;
  /** A heading above it says already what went wrong. */
  isNamed?: true;
}

const STATUS = { forbidden: '403', 'not-found': '404', server: '500' } as const;

/** In place of a page or a part of one that could not be read. */
export function FailureView({ failure, onRetry, waysOn, isNamed }: Props): ReactNode {
  const { t } = useTranslation();
  const { kind, said } = failure;
  const status = kind === 'forbidden' || kind === 'not-found' || kind === 'server' ? STATUS[kind] : 'warning';
  return (
    <Result
      status={status}
      title={isNamed ? null : t(`failure.${kind}.title`)}
      subTitle={
        <>
          {said !== '' && <div>{said}</div>}
          <div>{t(`failure.${kind}.next`)}</div>
          {failure.requestId && kind === 'server' && (
            <div>
              {t('failure.server.number')}
              <code>{failure.requestId}</code>
            </div>
          )}
        </>
      }
      extra={waysOn ?? (onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>)}
    />
  );
}
