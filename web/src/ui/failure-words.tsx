import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, FailureKind } from '../http/failure';

interface Words {
  title: string;
  description: ReactNode;
}

/** Why an attempt did not succeed and what to do now. */
export function useFailureWords(): (failure: Failure, kind?: FailureKind, next?: string) => Words {
  const { t } = useTranslation();
  return (failure, kind = failure.kind, next = t(`failure.${kind}.next`)) => {
    const saysItself = kind === 'invalid' || kind === 'refused' || kind === 'unavailable';
    const details = [...new Set(failure.problem?.errors.map((error) => error.detail) ?? [])];
    const { said } = failure;
    const title = saysItself && said !== '' ? said : t(`failure.${kind}.title`);
    return {
      title,
      description: (
        <>
          {said !== '' && said !== title && <div>{said}</div>}
          {details
            .filter((detail) => detail !== said && detail !== title)
            .map((detail) => (
              <div key={detail}>{detail}</div>
            ))}
          <div>{next}</div>
          {failure.requestId && kind === 'server' && (
            <div>
              {t('failure.server.number')}
              <code>{failure.requestId}</code>
            </div>
          )}
        </>
      ),
    };
  };
}
