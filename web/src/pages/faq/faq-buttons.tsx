import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawFaq as withdrawing, writeFaq as writing } from '../../../../src/contracts/http/faq';
import { CONSULTATION_TOPICS } from '../../../../src/domain/consultation/consultation';
import { actOnFaq, FAQ, writeFaq, type FaqNote } from '../../api/faq';
import { chinaToday } from '../../format/date';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { ProductSelect } from '../../ui/product-select';

interface Values {
  topic: string;
  productCode?: string;
  questionZh: string;
  questionEn: string;
  answerZh: string;
  answerEn: string;
  validFrom: string;
  validTo?: string;
}

/** Writes an answer; somebody else releases it. */
export function WriteButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const topics = CONSULTATION_TOPICS.map((value) => ({ value, label: code('consultationTopic', value) }));
  return (
    <FormButton<Values, FaqNote>
      ofPage
      primary
      draft="faq"
      initialValues={{ validFrom: chinaToday().format('YYYY-MM-DD') }}
      send={(values, key) => writeFaq(checked(writing.body, filled(values)), key)}
      invalidates={[FAQ]}
      submit={t('faq.write')}
      done={t('faq.written')}
      hint={t('faq.writeHint')}
    >
      <Form.Item name="topic" label={t('faq.topic')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={topics} />
      </Form.Item>
      <Form.Item name="productCode" label={t('faq.product')} extra={t('faq.productHint')}>
        <ProductSelect />
      </Form.Item>
      <TextField name="questionZh" label={t('faq.questionZh')} max={300} />
      <TextField name="answerZh" label={t('faq.answerZh')} max={2000} />
      <TextField name="questionEn" label={t('faq.questionEn')} max={300} />
      <TextField name="answerEn" label={t('faq.answerEn')} max={2000} />
      <DateField name="validFrom" label={t('faq.validFrom')} />
      <DateField name="validTo" label={t('faq.validTo')} optional />
    </FormButton>
  );
}

/** Lets an answer of somebody else out. */
export function ReleaseButton({ note }: { note: FaqNote }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (note.standing !== 'DRAFT' || note.writtenBy === me.username || !may(me.roles, 'FAQ_RELEASE')) return null;
  return (
    <FormButton<object, FaqNote>
      draft={`faq-release-${note.id}`}
      send={(_, key) => actOnFaq(note.id, 'release')(undefined, key)}
      invalidates={[FAQ]}
      submit={t('faq.release')}
      done={t('faq.released')}
      hint={t('faq.releaseHint')}
      primary
    >
      {null}
    </FormButton>
  );
}

/** Takes an answer back, with the reason. */
export function WithdrawButton({ note }: { note: FaqNote }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (note.standing === 'ENDED' || !may(me.roles, 'FAQ_RELEASE')) return null;
  return (
    <FormButton<{ why: string }, FaqNote>
      draft={`faq-withdrawal-${note.id}`}
      send={(values, key) => actOnFaq(note.id, 'withdrawal')(checked(withdrawing.body, values), key)}
      invalidates={[FAQ]}
      submit={t('faq.withdraw')}
      done={t('faq.withdrawn')}
    >
      <TextField name="why" label={t('faq.why')} max={300} />
    </FormButton>
  );
}
