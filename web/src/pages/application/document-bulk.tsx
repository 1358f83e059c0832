import { Collapse, Form, Input } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeDocuments as judging, type DOCUMENT_VERDICTS } from '../../../../src/contracts/http/document-bulk';
import { applicationKey, judgeDocuments, type Application, type ApplicationDocument } from '../../api/applications';
import type { Asked, BulkAct } from '../../bulk/act';
import { checked, filled } from '../../http/checked';
import { useSpoken } from '../../i18n/use-code';
import { TextField } from '../../ui/fields';

type Verdict = (typeof DOCUMENT_VERDICTS)[number];
type NameOf = (document: ApplicationDocument) => string;

/** What may be said of several documents of a case at once: together, or each with a note of its own. */
export function useDocumentActs({ no, documents }: Application, ticked: readonly string[]): BulkAct[] {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const nameOf: NameOf = ({ nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn });
  const chosen = documents.filter(({ code }) => ticked.includes(code));
  const labelOf = (code: string): string => {
    const document = documents.find((one) => one.code === code);
    return document ? nameOf(document) : code;
  };
  const order: readonly Verdict[] = ['VERIFIED', 'ORIGINAL_SEEN', 'RECEIVED', 'RETURNED'];
  return order.map((status) => ({
    ...actOf(t, status),
    fields: <Notes status={status} chosen={chosen} nameOf={nameOf} />,
    send: async (asked, { ids, preview }, key) => {
      const body = checked(judging.body, { ...written(asked, ids), status, nos: ids, preview });
      const { results } = await judgeDocuments(no, body, key);
      return results.map(({ no: code, ...result }) => ({ ...result, id: code, label: labelOf(code) }));
    },
    invalidates: [applicationKey(no), ['tasks']],
  }));
}

const actOf = (t: TFunction, status: Verdict): Pick<BulkAct, 'name' | 'title' | 'hint' | 'danger'> => ({
  name: `documents-${status}`,
  title: t(`bulkActs.documentActs.${status}`),
  hint: t('bulkActs.documentActsHint'),
  danger: status === 'RETURNED',
});

/** The notes that were written for these documents. */
function written({ notes, ...rest }: Asked, ids: readonly string[]): Asked {
  const own = Object.entries(filled((notes ?? {}) as Record<string, string>)).filter(([code]) => ids.includes(code));
  return { ...filled(rest), ...(own.length === 0 ? {} : { notes: Object.fromEntries(own) }) };
}

interface NotesProps {
  status: Verdict;
  chosen: readonly ApplicationDocument[];
  nameOf: NameOf;
}

function Notes({ status, chosen, nameOf }: NotesProps): ReactNode {
  const { t } = useTranslation();
  const each = chosen.map((document) => (
    <Form.Item key={document.code} name={['notes', document.code]} label={nameOf(document)}>
      <Input maxLength={500} autoComplete="off" />
    </Form.Item>
  ));
  return (
    <>
      <TextField
        name="note"
        label={status === 'RETURNED' ? t('bulkActs.returnNote') : t('bulkActs.commonNote')}
        max={500}
        optional
      />
      <Collapse
        size="small"
        style={{ marginBlockEnd: 16 }}
        items={[{ key: 'own', label: t('bulkActs.ownNotes'), children: each, forceRender: true }]}
      />
    </>
  );
}
