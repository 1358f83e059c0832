import { App } from 'antd';
import type { Failure } from '../http/failure';
import { useFailureWords } from './failure-words';

/** Tells why what a single button does was not done, and what to do now: it has no form that could say so. */
export function useFailureNote(): (failure: Failure) => void {
  const { notification } = App.useApp();
  const wordsOf = useFailureWords();
  return (failure) => {
    // The dialog that asks for the password tells it already.
    if (failure.kind === 'signed-out' || failure.kind === 'expired') return;
    const { title, description } = wordsOf(failure);
    notification.error({
      key: `failure-${failure.kind}`,
      title,
      description,
      duration: 0,
      placement: 'bottomRight',
      role: 'alert',
    });
  };
}
