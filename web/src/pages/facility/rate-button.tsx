import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATING_GRADES } from '../../../../src/domain/appraisal/corporate-rating';
import { changeFacility, facilityKey, type Facility } from '../../api/facilities';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** 重新评级: for a risk officer who does not manage it; what is drawn from now on stands on this grade for a year. */
export function RateButton({ facility }: { facility: Facility }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, status, managerUsername, grade } = facility;
  if (status === 'CLOSED' || managerUsername === me.username || !may(me.roles, 'APPLICATION_RATE')) return null;
  return (
    <FormButton<{ grade: string; reason: string }, Facility>
      ofPage
      draft={`rating-${no}`}
      {...(grade === null ? {} : { initialValues: { grade } })}
      send={changeFacility(no, 'rating')}
      invalidates={[facilityKey(no), ['facilities'], ['tasks']]}
      submit={t('facilityRating.rate')}
      done={t('facilityRating.rated')}
      hint={t('facilityRating.hint')}
    >
      <Form.Item
        name="grade"
        label={t('facilityRating.grade')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select options={RATING_GRADES.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <TextField name="reason" label={t('facilities.reason')} max={500} />
    </FormButton>
  );
}
