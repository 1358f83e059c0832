import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { product } from '../../../src/contracts/http/products';
import type { z } from 'zod';
import { get } from '../http/client';
import { useSpoken } from '../i18n/use-code';

export type Product = z.output<typeof product>;

export const useProducts = (): UseQueryResult<{ data: Product[] }> =>
  useQuery({
    queryKey: ['products'],
    queryFn: ({ signal }) => get<{ data: Product[] }>('products', signal),
    staleTime: 300_000,
  });

/** Name of a product by its code; the code itself while it is not known. */
export function useProductName(): (code: string) => string {
  const products = useProducts();
  const spoken = useSpoken();
  return (code) => {
    const found = products.data?.data.find((product) => product.code === code);
    return found ? spoken({ zh: found.nameZh, en: found.nameEn }) : code;
  };
}
