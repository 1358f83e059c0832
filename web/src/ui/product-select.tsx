import type { ReactNode } from 'react';
import { useProductName, useProducts } from '../api/products';
import { ReadSelect } from './read-select';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** One product, by its name. */
export function ProductSelect(field: Props): ReactNode {
  const products = useProducts();
  const nameOf = useProductName();
  return (
    <ReadSelect
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      query={products}
      options={(products.data?.data ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }))}
    />
  );
}
