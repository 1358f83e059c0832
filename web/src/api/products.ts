import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { product, productProposal } from '../../../src/contracts/http/products';
import type { z } from 'zod';
import { get, post, put } from '../http/client';
import { useSpoken } from '../i18n/use-code';

export type Product = z.output<typeof product>;
export type ProductProposal = z.output<typeof productProposal>;

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

interface ProductHistory {
  code: string;
  version: number;
  versions: Product[];
}
const path = (code: string): string => `products/${encodeURIComponent(code)}`;
export const useProductVersions = (code: string): UseQueryResult<ProductHistory> =>
  useQuery({ queryKey: ['products', code], queryFn: ({ signal }) => get<ProductHistory>(path(code), signal) });
export const readProduct = (code: string): Promise<ProductHistory> => get<ProductHistory>(path(code));
export const proposeProduct = (code: string, body: unknown, version: number): Promise<ProductProposal> =>
  put(path(code), body, version);

export const useProductProposals = (): UseQueryResult<{ data: ProductProposal[] }> =>
  useQuery({
    queryKey: ['products', 'proposals'],
    queryFn: ({ signal }) => get<{ data: ProductProposal[] }>('product-proposals?status=WAITING', signal),
  });
export const checkProduct = (id: string, body: unknown, key: string): Promise<ProductProposal> =>
  post(`product-proposals/${id}/decision`, body, key);
