import type { ReactNode } from 'react';
import { OpenedByButton, type Opening } from './opened-by-button';
import { StepForm, type StepFormProps } from './step-form';
import { VersionedForm, type VersionedFormProps } from './versioned-form';

interface Titled extends Opening {
  /** What the button and the dialog are called, where that is not the word by which the form is sent. */
  title?: string;
}

/** A button that opens the form of one command in a dialog. */
export function FormButton<Values extends object, Answer>(props: Titled & StepFormProps<Values, Answer>): ReactNode {
  const { title = props.submit, hint, primary, ofPage, open, ...form } = props;
  return (
    <OpenedByButton {...{ title, hint, primary, ofPage, open }} danger={form.danger}>
      {(hide) => <StepForm<Values, Answer> {...form} onDone={both(hide, form.onDone)} />}
    </OpenedByButton>
  );
}

/** The same for what others may change too. */
export function VersionedFormButton<Values extends object, Answer>(
  props: Titled & VersionedFormProps<Values, Answer>,
): ReactNode {
  const { title = props.submit, hint, primary, ofPage, open, ...form } = props;
  return (
    <OpenedByButton {...{ title, hint, primary, ofPage, open }} danger={form.danger}>
      {(hide) => <VersionedForm<Values, Answer> {...form} onDone={both(hide, form.onDone)} />}
    </OpenedByButton>
  );
}

const both =
  <Answer,>(hide: () => void, onDone: ((answer: Answer) => void) | undefined) =>
  (answer: Answer): void => {
    hide();
    onDone?.(answer);
  };
