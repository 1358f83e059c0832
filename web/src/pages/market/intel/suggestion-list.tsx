import { Flex, Form, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUGGESTION_STATES } from '../../../../../src/domain/market-intel/suggestion';
import { answerSuggestion, putForward, SUGGESTIONS, useSuggestions, type Suggestion } from '../../../api/market-intel';
import { useProductName } from '../../../api/products';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { NamesField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { PagedTable } from '../../../ui/paged-table';
import { PersonOn } from '../../../ui/person';
import { CodeFilter, useFilter } from '../../../ui/search-filter';
import { StatusTag } from '../../../ui/status-tag';
import { ProductField } from './product-field';

/** 产品建议: what is suggested to who writes products, and what became of it. */
export function SuggestionList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [status] = useFilter('suggestionStatus');
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter
          name="suggestionStatus"
          kind="suggestionStatus"
          values={SUGGESTION_STATES}
          label={t('suggestions.status')}
        />
        {may(me.roles, 'SUGGESTION_WRITE') && <PutForwardButton />}
      </Flex>
      <PagedTable
        label={t('market.suggestions')}
        pages={useSuggestions({ status })}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status === undefined ? t('suggestions.empty') : t('common.noMatch')}
      />
    </>
  );
}

function PutForwardButton(): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, Suggestion>
      ofPage
      primary
      draft="product-suggestion"
      send={putForward}
      invalidates={[SUGGESTIONS]}
      submit={t('suggestions.putForward')}
      hint={t('suggestions.hint')}
      done={t('suggestions.sent')}
    >
      <ProductField label={t('suggestions.product')} />
      <TextField name="text" label={t('suggestions.text')} max={2000} />
      <NamesField name="intelNos" label={t('suggestions.basis')} extra={t('suggestions.basisHint')} optional />
    </FormButton>
  );
}

function AnswerButton({ suggestion: { no, mayAnswer } }: { suggestion: Suggestion }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Suggestion>
      key={mayAnswer.join()}
      draft={`product-suggestion-${no}-${mayAnswer.join()}`}
      initialValues={{ answer: mayAnswer[0] }}
      send={answerSuggestion(no)}
      invalidates={[SUGGESTIONS]}
      submit={t('suggestions.answer')}
      done={t('suggestions.answered')}
    >
      <Form.Item name="answer" label={t('suggestions.status')}>
        <Select options={mayAnswer.map((value) => ({ value, label: code('suggestionStatus', value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['answer']}>
        {({ getFieldValue }) =>
          getFieldValue('answer') === 'DONE' && <TextField name="productVersion" label={t('suggestions.version')} />
        }
      </Form.Item>
      <TextField name="text" label={t('suggestions.reason')} max={2000} />
    </FormButton>
  );
}

function useColumns(): TableColumnsType<Suggestion> {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  return [
    { title: t('suggestions.product'), key: 'product', render: (_, { productCode }) => productName(productCode) },
    { title: t('suggestions.text'), key: 'text', render: (_, { text }) => <span className="prose">{text}</span> },
    {
      title: t('suggestions.basis'),
      key: 'basis',
      render: (_, { intelNos }) => intelNos.map((no) => <div key={no}>{no}</div>),
    },
    { title: t('suggestions.by'), key: 'by', render: (_, { by, on }) => <PersonOn of={by} on={on} /> },
    {
      title: t('suggestions.status'),
      key: 'status',
      render: (_, { status, productVersion }) => (
        <>
          <StatusTag kind="suggestionStatus" code={status} />
          {productVersion !== null && t('suggestions.led', { version: productVersion })}
        </>
      ),
    },
    {
      title: t('suggestions.replies'),
      key: 'replies',
      render: (_, row) => (
        <>
          {row.steps.slice(1).map(({ act, by, on, text }) => (
            <div key={act} className="prose">
              {code('suggestionStatus', act)} · {text} <PersonOn of={by} on={on} />
            </div>
          ))}
          {row.mayAnswer.length > 0 && <AnswerButton suggestion={row} />}
        </>
      ),
    },
  ];
}
