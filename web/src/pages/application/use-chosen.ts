import type { FormInstance } from 'antd';
import { useEffect, useRef, type RefObject } from 'react';
import { useSearchParams } from 'react-router';
import type { DecisionOutcome } from '../../../../src/contracts/messages/approval';
import { useShortcuts } from '../../ui/use-shortcuts';
import { keysFor } from './decision-rules';

/** In the address of a case: the decision that was chosen in the list it was opened from. */
export const CHOSEN = 'decide';

/**
 * Chooses an outcome by its key, from anywhere on the page, or because the list the page was opened from says so: the form comes into
 * sight with the outcome chosen and stood on, so that Tab leads on to the reason and the comment. Nothing is sent by it.
 */
export function useChosen<Values>(
  form: FormInstance<Values>,
  outcomes: readonly DecisionOutcome[],
): RefObject<HTMLDivElement | null> {
  const choice = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useSearchParams();
  const asked = outcomes.find((outcome) => outcome === search.get(CHOSEN));
  const choose = (outcome: DecisionOutcome): void => {
    form.setFieldValue('outcome' as never, outcome);
    choice.current?.scrollIntoView({ block: 'center' });
    choice.current?.querySelector<HTMLInputElement>(`input[value="${outcome}"]`)?.focus({ preventScroll: true });
  };
  useShortcuts(
    keysFor(outcomes, (outcome) => () => {
      choose(outcome);
    }),
  );
  useEffect(() => {
    if (asked === undefined) return;
    choose(asked);
    // Read again it would choose again what the person has changed since.
    setSearch(
      (before) => {
        before.delete(CHOSEN);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [asked]);
  return choice;
}
