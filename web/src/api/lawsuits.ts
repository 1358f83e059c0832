import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getLegalCalendar, listLawsuits } from '../../../src/contracts/http/lawsuits';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type Lawsuits = z.output<(typeof listLawsuits)['response']>;
export type Lawsuit = Lawsuits['data'][number];
export type Duty = Lawsuit['duties'][number];
type Calendar = z.output<(typeof getLegalCalendar)['response']>;
export type CalendarRow = Calendar['data'][number];

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}/lawsuits${part}`;
export const lawsuitsKey = (no: string): readonly string[] => ['loans', no, 'lawsuits'];

export const useLawsuits = (no: string): UseQueryResult<Lawsuits> =>
  useQuery({ queryKey: lawsuitsKey(no), queryFn: ({ signal }) => get<Lawsuits>(path(no), signal) });
export const useLegalCalendar = (): UseQueryResult<Calendar> =>
  useQuery({ queryKey: ['legal-calendar'], queryFn: ({ signal }) => get<Calendar>('legal-calendar', signal) });

type Send = (body: unknown, key: string) => Promise<Lawsuits>;
const sender =
  (target: string): Send =>
  (body, key) =>
    post(target, body, key);
export const openLawsuit = (no: string): Send => sender(path(no));
export const stepLawsuit = (no: string, suit: string): Send => sender(path(no, `/${suit}/steps`));
export const addLawsuitCost = (no: string, suit: string): Send => sender(path(no, `/${suit}/costs`));
export const chargeLawsuitCost = (no: string, suit: string, cost: string): Send =>
  sender(path(no, `/${suit}/costs/${cost}/charge`));
