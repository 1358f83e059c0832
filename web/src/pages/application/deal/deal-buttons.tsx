import { Form, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { joinDeal, preReviewDeal, setMilestone } from '../../../../../src/contracts/http/deals';
import { PRE_REVIEW_OPINIONS } from '../../../../../src/domain/deal/pre-review';
import { DEAL_ROLES } from '../../../../../src/domain/deal/team';
import { actOnDeal, changedBy } from '../../../api/deals';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { ColleagueSelect } from '../../../ui/colleague-select';
import { DateField, NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { usePersonName } from '../../../ui/person';
import type { DealProps } from './deal-section';

/** Puts somebody on the team. */
export function JoinButton({ deal, application: { no } }: DealProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<{ username: string; role: string; note: string }, unknown>
      draft={`deal-join-${no}`}
      send={(values, key) => actOnDeal(no, 'members')(checked(joinDeal.body, values), key)}
      invalidates={changedBy(no)}
      submit={t('deal.join')}
      done={t('deal.joined')}
      hint={t('deal.joinHint')}
    >
      <Form.Item name="username" label={t('deal.member')} rules={required}>
        <ColleagueSelect except={deal.members.map(({ username }) => username)} />
      </Form.Item>
      <Form.Item name="role" label={t('deal.role')} rules={required}>
        <Select options={DEAL_ROLES.map((value) => ({ value, label: code('dealRole', value) }))} />
      </Form.Item>
      <TextField name="note" label={t('deal.note')} max={500} />
    </FormButton>
  );
}

/** Sets what is to be done by when, and by which member. */
export function SetMilestoneButton({ deal, application: { no } }: DealProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <FormButton<{ title: string; owner: string; dueOn: string }, unknown>
      draft={`deal-milestone-${no}`}
      send={(values, key) => actOnDeal(no, 'milestones')(checked(setMilestone.body, values), key)}
      invalidates={changedBy(no)}
      submit={t('deal.set')}
      done={t('deal.setDone')}
    >
      <TextField name="title" label={t('deal.milestone')} max={120} />
      <Form.Item name="owner" label={t('deal.owner')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={deal.members.map(({ username }) => ({ value: username, label: nameOf(username) }))} />
      </Form.Item>
      <DateField name="dueOn" label={t('deal.dueOn')} />
    </FormButton>
  );
}

/** The opinion of a risk officer outside the team. */
export function PreReviewButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<{ opinion: string; summary: string; concerns?: string[] }, unknown>
      draft={`deal-pre-review-${no}`}
      send={(values, key) => actOnDeal(no, 'pre-reviews')(checked(preReviewDeal.body, filled(values)), key)}
      invalidates={changedBy(no)}
      submit={t('deal.preReview')}
      done={t('deal.preReviewDone')}
      hint={t('deal.preReviewHint')}
    >
      <Form.Item name="opinion" label={t('deal.opinion')} rules={[{ required: true, message: t('form.required') }]}>
        <Radio.Group
          options={PRE_REVIEW_OPINIONS.map((value) => ({ value, label: code('preReviewOpinion', value) }))}
        />
      </Form.Item>
      <TextField name="summary" label={t('deal.summary')} max={4000} />
      <NamesField name="concerns" label={t('deal.concerns')} optional />
    </FormButton>
  );
}
