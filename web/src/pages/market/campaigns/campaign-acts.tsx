import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONTENT_FIELDS,
  actOnCampaign,
  CAMPAIGNS,
  reviseCampaign,
  useAudience,
  type Campaign,
  type ContentValues,
} from '../../../api/campaigns';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { ContentFields } from './content-fields';

/** What one may do with a campaign as it stands. */
export function CampaignActs({ campaign }: { campaign: Campaign }): ReactNode {
  const { no, may } = campaign;
  const { t } = useTranslation();
  const check = (outcome: 'APPROVE' | 'RETURN'): ReactNode => (
    <FormButton<object, Campaign>
      ofPage
      primary={outcome === 'APPROVE'}
      draft={`campaign-${no}-${outcome}`}
      send={(values, key) => actOnCampaign(no, 'check')({ ...values, outcome }, key)}
      invalidates={[CAMPAIGNS]}
      submit={t(`campaigns.acts.${outcome}`)}
      done={t('campaigns.done')}
    >
      <TextField name="comment" label={t('campaigns.comment')} max={1000} />
    </FormButton>
  );
  return (
    <>
      {may.includes('REVISE') && <ReviseButton campaign={campaign} />}
      {may.includes('APPROVE') && check('APPROVE')}
      {may.includes('RETURN') && check('RETURN')}
      {may.includes('DISPATCH') && <DispatchButton no={no} />}
      {may.includes('END') && (
        <FormButton<object, Campaign>
          ofPage
          danger
          draft={`campaign-${no}-end`}
          send={actOnCampaign(no, 'end')}
          invalidates={[CAMPAIGNS]}
          submit={t('campaigns.acts.END')}
          done={t('campaigns.done')}
        >
          <TextField name="comment" label={t('campaigns.comment')} max={1000} />
        </FormButton>
      )}
    </>
  );
}

/** Offered where somebody is there to be written to who was not yet. */
function DispatchButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { data } = useAudience(no);
  if (data?.waiting === 0) return null;
  return (
    <FormButton<object, Campaign>
      ofPage
      primary
      draft={`campaign-${no}-dispatch`}
      send={(_, key) => actOnCampaign(no, 'dispatch')({}, key)}
      invalidates={[CAMPAIGNS]}
      submit={t('campaigns.acts.DISPATCH')}
      hint={t('campaigns.dispatchHint')}
      done={t('campaigns.dispatched')}
    >
      {null}
    </FormButton>
  );
}

function ReviseButton({ campaign: { no, content, contents } }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation();
  const { zh, en } = content;
  return (
    <FormButton<ContentValues, Campaign>
      // Said otherwise meanwhile, it opens with what is said now.
      key={contents.length}
      ofPage
      draft={`campaign-${no}-revise-${String(contents.length)}`}
      initialValues={{ zhSubject: zh.subject, zhBody: zh.body, enSubject: en.subject, enBody: en.body }}
      send={reviseCampaign(no)}
      invalidates={[CAMPAIGNS]}
      submit={t('campaigns.acts.REVISE')}
      hint={t('campaigns.reviseHint')}
      done={t('campaigns.done')}
      rename={CONTENT_FIELDS}
    >
      <ContentFields />
    </FormButton>
  );
}
