import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaqInForce } from '../../api/faq';
import { useSpoken } from '../../i18n/use-code';

interface Filled {
  question: string;
  answer: string;
  topic: string;
}

/** Takes question and answer from the notes in force; what is taken may be changed before it is recorded. */
export function FaqField(): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const form = Form.useFormInstance<Filled>();
  const { data, isError, isLoading } = useFaqInForce();
  const notes = data?.data ?? [];
  return (
    <Form.Item label={t('faq.pick')} {...(isError ? { help: t('faq.notRead') } : {})}>
      <Select
        aria-label={t('faq.pick')}
        allowClear
        showSearch={{ optionFilterProp: 'search' }}
        loading={isLoading}
        notFoundContent={isError ? t('faq.notRead') : t('faq.empty')}
        options={notes.map(({ id, questionZh, questionEn, answerZh, answerEn }) => ({
          value: id,
          label: spoken({ zh: questionZh, en: questionEn }),
          search: [questionZh, questionEn, answerZh, answerEn].join(' '),
        }))}
        onChange={(id: string | undefined) => {
          const note = notes.find((one) => one.id === id);
          if (note === undefined) return;
          form.setFieldsValue({
            topic: note.topic,
            question: spoken({ zh: note.questionZh, en: note.questionEn }),
            answer: spoken({ zh: note.answerZh, en: note.answerEn }),
          });
        }}
      />
    </Form.Item>
  );
}
