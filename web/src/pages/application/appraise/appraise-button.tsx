import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addAppraisal } from '../../../../../src/contracts/http/appraisals';
import { mayBeAppraised } from '../../../../../src/domain/application/stages';
import { applicationKey, type Application } from '../../../api/applications';
import { appraise, appraisalsKey, type Appraisal } from '../../../api/case';
import { checked } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { FormButton } from '../../../ui/form-button';
import { bodyOf, FORM_KINDS, type AppraiseValues, type FormKind } from './body';
import { KindFields } from './fields';

/** Works out what a case rests on: statements, rating, need, capacity, scorecard; the latest of each kind stands. */
export function AppraiseButton({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, stage, client } = application;
  if (!may(me.roles, 'APPRAISE') || !mayBeAppraised(stage).allowed) return null;
  const kinds: readonly FormKind[] = FORM_KINDS[client.kind];
  return (
    <FormButton<AppraiseValues, Appraisal>
      draft={`appraise-${no}`}
      initialValues={{ kind: kinds[0] ?? 'BUSINESS' }}
      send={(values, key) => appraise(no)(checked(addAppraisal.body, bodyOf(values)), key)}
      invalidates={[appraisalsKey(no), applicationKey(no)]}
      submit={t('appraise.submit')}
      done={t('appraise.done')}
      hint={t('appraise.hint')}
    >
      <Fields kinds={kinds} />
    </FormButton>
  );
}

function Fields({ kinds }: { kinds: readonly FormKind[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const kind = Form.useWatch<FormKind | undefined>('kind');
  return (
    <>
      <Form.Item name="kind" label={t('appraise.kind')}>
        <Select options={kinds.map((value) => ({ value, label: code('appraisal', value) }))} />
      </Form.Item>
      {kind !== undefined && <KindFields kind={kind} />}
    </>
  );
}
