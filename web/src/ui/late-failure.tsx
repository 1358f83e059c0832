import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/failure';
import { useFailureWords } from './failure-words';

/** A dialog that is closing is still drawn as long as this. */
const CLOSING_MS = 400;

/**
 * Tells of a failure whose form nobody sees any more: its dialog was closed, or another page opened, while the answer
 * was on its way. Where the form is still there it says so itself.
 */
export function useLateFailure(form?: { id: string; called: string }): (failure: Failure) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const wordsOf = useFailureWords();
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const isSeen = (): boolean => isThere.current && (!form || isVisible(form.id));
  return (failure) => {
    setTimeout(() => {
      if (isSeen()) return;
      const { title, description } = wordsOf(failure);
      notification.error({
        key: form ? `late-${form.id}` : `failure-${failure.kind}`,
        title: form ? t('form.late', { what: form.called }) : title,
        description: (
          <>
            {form && <div>{title}</div>}
            {description}
            {form && <div>{t('form.lateNext')}</div>}
          </>
        ),
        duration: 0,
        role: 'alert',
      });
    }, CLOSING_MS);
  };
}

const isVisible = (id: string): boolean => document.getElementById(id)?.checkVisibility() === true;
