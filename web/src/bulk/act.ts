import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What became of one row, or would. */
export interface Result {
  /** By which the row was chosen. */
  id: string;
  /** What people call it. */
  label: string;
  outcome: 'DONE' | 'POSSIBLE' | 'REFUSED';
  detail: string | null;
}
export interface Chosen {
  ids: readonly string[];
  preview: boolean;
}
/** What a form asked for beside the rows. */
export type Asked = Record<string, unknown>;

/** Something that may be done to many rows of a list. */
export interface BulkAct {
  /** Names the draft of its form. */
  name: string;
  title: string;
  hint?: ReactNode;
  danger?: boolean;
  fields?: ReactNode;
  initialValues?: Asked;
  send: (asked: Asked, chosen: Chosen, key: string) => Promise<Result[]>;
  /** What is no longer true once it has been done. */
  invalidates: readonly QueryKey[];
}
