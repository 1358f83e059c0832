import { SearchOutlined } from '@ant-design/icons';
import { Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCode, type CodeKind } from '../i18n/use-code';
import { useSettled } from './use-settled';
import { useShortcuts } from './use-shortcuts';

/** Value of a filter in the address of the page, which makes every view a link. */
export function useFilter(name: string): [string | undefined, (value: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (value: string | undefined): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [search.get(name) ?? undefined, set];
}

interface SearchText {
  typed: string;
  type: (text: string) => void;
  /** What to ask for, once typing has paused. */
  wanted: string | undefined;
}

/** A business number belongs in the address of the page; a name or a phone number of a person never does. */
const MAY_BE_SHARED = /^[A-Z]{1,3}\d{4,20}$/;

/** Free text to search by, in the address of the page when it is a business number. */
export function useSearchText(): SearchText {
  const [shared, share] = useFilter('q');
  const [typed, type] = useState(shared ?? '');
  const settled = useSettled(typed.trim(), 350);
  const toShare = MAY_BE_SHARED.test(settled) ? settled : undefined;
  useEffect(() => {
    if (toShare !== shared) share(toShare);
    // Only a pause in typing moves the address.
  }, [toShare]);
  return { typed, type, wanted: settled === '' ? undefined : settled };
}

/** `/` puts the cursor here. */
export function SearchBox({ search, label }: { search: SearchText; label: string }): ReactNode {
  const input = useRef<InputRef>(null);
  useShortcuts({ '/': () => input.current?.focus({ cursor: 'all' }) });
  return (
    <Input
      ref={input}
      allowClear
      suffix={<kbd className="hint">/</kbd>}
      prefix={<SearchOutlined />}
      title={label}
      style={{ width: 240 }}
      aria-label={label}
      placeholder={label}
      value={search.typed}
      onChange={(event) => {
        search.type(event.target.value);
      }}
    />
  );
}

interface CodeFilterProps {
  name: string;
  kind: CodeKind;
  values: readonly string[];
  label: string;
}

export function CodeFilter({ name, kind, values, label }: CodeFilterProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const [value, setValue] = useFilter(name);
  return (
    <Select
      allowClear
      style={{ minWidth: 150 }}
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      onChange={(next: string | null) => {
        setValue(next ?? undefined);
      }}
      options={values.map((option) => ({ value: option, label: code(kind, option) }))}
      notFoundContent={t('common.nothing')}
    />
  );
}
