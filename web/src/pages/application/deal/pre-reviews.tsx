import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerConcern } from '../../../../../src/contracts/http/deals';
import { actOnDeal, changedBy, type PreReview } from '../../../api/deals';
import { checked } from '../../../http/checked';
import { useSession } from '../../../session/use-session';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Person } from '../../../ui/person';
import { StatusTag } from '../../../ui/status-tag';
import type { DealProps } from './deal-section';

/** What risk thought of the deal beforehand, the latest first, each concern with its answer. */
export function PreReviews({ deal, application: { no, managerUsername, closedOn } }: DealProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (deal.preReviews.length === 0) return null;
  const isMine = [managerUsername, ...deal.members.map(({ username }) => username)].includes(me.username);
  const [latest] = deal.preReviews;
  return (
    <section aria-label={t('deal.preReviews')}>
      <strong>{t('deal.preReviews')}</strong>
      {deal.preReviews.map((review) => (
        <Opinion
          key={review.id}
          no={no}
          review={review}
          mayAnswer={isMine && closedOn === null && review.id === latest?.id}
        />
      ))}
    </section>
  );
}

function Opinion({ no, review, mayAnswer }: { no: string; review: PreReview; mayAnswer: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <article style={{ marginBlockStart: 8 }}>
      <Flex gap="small" wrap align="center">
        <StatusTag kind="preReviewOpinion" code={review.opinion} />
        <Person of={review.reviewedBy} />
        <Typography.Text type="secondary">{review.reviewedOn}</Typography.Text>
      </Flex>
      <div className="prose">{review.summary}</div>
      <ol style={{ marginBlock: 8, paddingInlineStart: 20 }}>
        {review.concerns.map(({ text, answer }, index) => (
          <li key={text}>
            <div className="prose">{text}</div>
            {answer !== null && (
              <blockquote style={{ margin: '4px 0 8px 16px' }}>
                <Typography.Text type="secondary">
                  <Person of={answer.by} /> · {answer.on}
                </Typography.Text>
                <div className="prose">{answer.answer}</div>
              </blockquote>
            )}
            {answer === null && !mayAnswer && (
              <Typography.Text type="secondary">{t('deal.notAnswered')}</Typography.Text>
            )}
            {answer === null && mayAnswer && <AnswerButton no={no} id={review.id} concern={index + 1} />}
          </li>
        ))}
      </ol>
    </article>
  );
}

function AnswerButton({ no, id, concern }: { no: string; id: string; concern: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ answer: string }, unknown>
      draft={`deal-answer-${no}-${id}-${String(concern)}`}
      send={({ answer }, key) =>
        actOnDeal(no, `pre-reviews/${encodeURIComponent(id)}/answers`)(
          checked(answerConcern.body, { concern, answer }),
          key,
        )
      }
      invalidates={changedBy(no)}
      submit={t('deal.answer')}
      done={t('deal.answered')}
    >
      <TextField name="answer" label={t('deal.answer')} max={4000} />
    </FormButton>
  );
}
