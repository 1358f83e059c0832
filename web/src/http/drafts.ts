import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { Submission } from './submission';

/**
 * What was typed and not yet sent, by form and subject. Kept in the memory of the page only (never stored): it outlives
 * a look at another page, and goes with the sign-out.
 */
const drafts = new Map<string, Record<string, unknown>>();

/** Whether it arrived may be unknown: then its key stays with the draft, and the form, opened again, does nothing twice. */
const submissions = new Map<string, Submission>();

export function submissionOf(draft: string): Submission {
  const submission = submissions.get(draft) ?? new Submission();
  submissions.set(draft, submission);
  return submission;
}

export const forgetDrafts = (): void => {
  drafts.clear();
  submissions.clear();
};

interface Draft<Values> {
  /** For the form's `onValuesChange`. */
  keep: (changed: Partial<Values>, all: Values) => void;
  forget: () => void;
}

/** Fills the form with its draft when it appears, and asks before the browser window is closed over one. */
export function useDraft<Values extends object>(form: FormInstance<Values>, key: string): Draft<Values> {
  useEffect(() => {
    const draft = drafts.get(key);
    // The form's own values are the source of the draft's shape.
    if (draft) form.setFieldsValue(draft as Parameters<typeof form.setFieldsValue>[0]);
    const ask = (event: BeforeUnloadEvent): void => {
      if (drafts.has(key)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [form, key]);
  return {
    keep: (_changed, all) => drafts.set(key, { ...all } as Record<string, unknown>),
    forget: () => drafts.delete(key),
  };
}
