import { Button, Form, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { POLICY_CONCLUSIONS } from '../../../../../src/domain/policy-library/document';
import { actOnPolicy, POLICIES, sendPolicyFile, type Policy } from '../../../api/policy-library';
import { useSubmission } from '../../../http/use-submission';
import { useCode } from '../../../i18n/use-code';
import { useSession } from '../../../session/use-session';
import { FailureAlert } from '../../../ui/failure-alert';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

/** What one may do with a document as it stands. */
export function PolicyActs({ policy }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, standing, enteredBy, mayRelease, mayReview, toRead } = policy;
  const check = (outcome: 'RELEASE' | 'RETURN'): ReactNode => (
    <FormButton<object, Policy>
      ofPage
      primary={outcome === 'RELEASE'}
      danger={outcome === 'RETURN'}
      draft={`policy-${no}-${outcome}`}
      send={(values, key) => actOnPolicy(no, 'check')({ ...values, outcome }, key)}
      invalidates={[POLICIES]}
      submit={t(`library.acts.${outcome}`)}
      done={t('library.done')}
      {...(outcome === 'RELEASE' ? { hint: t('library.releaseHint') } : {})}
    >
      <TextField name="comment" label={t('library.comment')} max={1000} />
    </FormButton>
  );
  return (
    <>
      {standing === 'WAITING' && enteredBy === me.username && <FileButton no={no} />}
      {mayRelease && check('RELEASE')}
      {mayRelease && check('RETURN')}
      {mayReview && <ReviewButton no={no} />}
      {toRead && <ReadButton no={no} />}
    </>
  );
}

function FileButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission<File, Policy>({
    send: (file) => sendPolicyFile(no, file),
    invalidates: [POLICIES],
  });
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('library.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('library.upload')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) sending.mutate(file);
          event.target.value = '';
        }}
      />
    </>
  );
}

function ReviewButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Policy>
      ofPage
      primary
      draft={`policy-${no}-review`}
      send={actOnPolicy(no, 'reviews')}
      invalidates={[POLICIES, ['tasks']]}
      submit={t('library.review')}
      hint={t('library.reviewHint')}
      done={t('library.done')}
    >
      <Form.Item
        name="conclusion"
        label={t('library.conclusion')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={POLICY_CONCLUSIONS.map((value) => ({ value, label: code('policyConclusion', value) }))} />
      </Form.Item>
      <TextField name="findings" label={t('library.findings')} max={2000} />
    </FormButton>
  );
}

function ReadButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const sending = useSubmission<object, Policy>({ send: actOnPolicy(no, 'receipt'), invalidates: [POLICIES] });
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button
        type="primary"
        loading={sending.isPending}
        onClick={() => {
          sending.mutate({});
        }}
      >
        {t('library.confirmRead')}
      </Button>
    </>
  );
}
