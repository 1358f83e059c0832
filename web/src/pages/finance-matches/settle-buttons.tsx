import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MATCH_CAUSES, maySpeak, MATCH_SIDES, type MatchSide } from '../../../../src/domain/finance-match/settle';
import { FINANCE_MATCHES, settleLine, signMatch, type FinanceMatch, type MatchLine } from '../../api/finance-matches';
import { groupMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { useSession } from '../../session/use-session';
import { CardRows } from '../../ui/card-rows';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { signedAmount, SIGNED_AMOUNT } from './signed-amount';

/** The sides that this person may still speak for. */
function useSides({ steps }: FinanceMatch): MatchSide[] {
  const { me } = useSession();
  return MATCH_SIDES.filter((side) => maySpeak(steps, side, me).allowed);
}

interface Part {
  cause: string;
  amount: string;
  loanNo?: string;
  text?: string;
}

/** One side says why the figures differ, in parts that make up the difference. */
export function ExplainButton({ match, line }: { match: FinanceMatch; line: MatchLine }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const side = useSides(match)[0];
  if (side === undefined || line.standing !== 'OPEN' || match.status !== 'COMPARED') return null;
  const required = { required: true, message: t('form.required') };
  const send = ({ parts }: { parts: Part[] }, key: string): Promise<FinanceMatch> => {
    const wired = parts.map(({ cause, amount, loanNo = '', text = '' }) => ({
      cause,
      text,
      amount: signedAmount(amount),
      ...(loanNo === '' ? {} : { loanNo }),
    }));
    return settleLine(match.no, line.line, 'explanation')({ side, parts: wired }, key);
  };
  return (
    <FormButton<{ parts: Part[] }, FinanceMatch>
      draft={`explain-${match.no}-${String(match.round)}-${String(line.line)}`}
      initialValues={{ parts: [{ cause: 'IN_TRANSIT', amount: groupMoney(line.difference) }] }}
      send={send}
      invalidates={[FINANCE_MATCHES]}
      submit={t('financeMatch.explain')}
      done={t('financeMatch.explained')}
      hint={t('financeMatch.explainHint', { amount: groupMoney(line.difference) })}
    >
      <CardRows
        name="parts"
        fresh={{ cause: 'IN_TRANSIT' }}
        least={1}
        labels={{ add: t('financeMatch.add'), remove: t('financeMatch.remove') }}
      >
        {(row) => (
          <>
            <Form.Item name={[row, 'cause']} label={t('financeMatch.cause')} rules={[required]}>
              <Select options={MATCH_CAUSES.map((value) => ({ value, label: code('matchCause', value) }))} />
            </Form.Item>
            <Form.Item
              name={[row, 'amount']}
              label={t('financeMatch.amount')}
              rules={[required, { pattern: SIGNED_AMOUNT, message: t('form.money') }]}
            >
              <Input prefix="¥" autoComplete="off" />
            </Form.Item>
            <Form.Item name={[row, 'loanNo']} label={t('financeMatch.loanOptional')}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[row, 'text']} label={t('financeMatch.text')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </CardRows>
    </FormButton>
  );
}

/** The other side accepts what was explained, or sends it back. */
export function AnswerButtons({ match, line }: { match: FinanceMatch; line: MatchLine }): ReactNode {
  const { t } = useTranslation();
  const explained = match.steps.findLast((step) => step.line === line.line);
  const side = useSides(match).find((one) => one !== explained?.side);
  if (side === undefined || line.standing !== 'EXPLAINED' || match.status !== 'COMPARED') return null;
  return (['ACCEPT', 'REJECT'] as const).map((outcome) => (
    <FormButton<{ comment?: string }, FinanceMatch>
      key={outcome}
      primary={outcome === 'ACCEPT'}
      danger={outcome === 'REJECT'}
      draft={`match-answer-${match.no}-${String(match.round)}-${String(line.line)}-${outcome}`}
      send={({ comment = '' }, key) => settleLine(match.no, line.line, 'answer')({ side, outcome, comment }, key)}
      invalidates={[FINANCE_MATCHES]}
      submit={t(`financeMatch.outcomes.${outcome}`)}
      done={t('financeMatch.answered')}
    >
      <TextField optional name="comment" label={t('financeMatch.comment')} max={300} />
    </FormButton>
  ));
}

/** Signs for the side of one's post, once nothing is open. */
export function SignButtons({ match }: { match: FinanceMatch }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const open = match.lines.some(({ standing }) => standing === 'OPEN' || standing === 'EXPLAINED');
  const signed = match.steps.filter(({ act }) => act === 'SIGNED').map(({ side }) => side);
  const sides = useSides(match).filter(
    (side) =>
      !signed.includes(side) &&
      (side === 'FINANCE' || match.kind === 'CASE' || me.roles.includes('DEPARTMENT_MANAGER')),
  );
  if (open || match.status === 'WAITING' || match.status === 'SIGNED') return null;
  return sides.map((side) => (
    <FormButton<object, FinanceMatch>
      key={side}
      ofPage
      primary
      draft={`match-sign-${match.no}-${side}`}
      send={(_, key) => signMatch(match.no)({ side }, key)}
      invalidates={[FINANCE_MATCHES, ['tasks']]}
      submit={t('financeMatch.sign', { side: code('matchSide', side) })}
      done={t('financeMatch.signedDone')}
    >
      <p>{t('financeMatch.signHint')}</p>
    </FormButton>
  ));
}
