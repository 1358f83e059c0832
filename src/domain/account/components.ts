import { ZERO, fen, type Fen } from '../money';
import type { Components } from './account';
import type { Component } from './events';

/** Amounts by component, while they are being added up. */
export type Tally = { -readonly [Key in keyof Components]: Fen };

export const KEY: Readonly<Record<Component, keyof Components>> = {
  FEE: 'fee',
  COMPOUND: 'compound',
  PENALTY: 'penalty',
  INTEREST: 'interest',
  PRINCIPAL: 'principal',
};

export const nothing = (): Tally => ({ fee: ZERO, compound: ZERO, penalty: ZERO, interest: ZERO, principal: ZERO });

/** Adds an amount to one component. */
export function addTo(tally: Tally, key: keyof Components, amount: Fen): void {
  tally[key] = fen(tally[key] + amount);
}

/** Adds each component of one tally to another. */
export function addAll(tally: Tally, more: Components): void {
  for (const key of Object.values(KEY)) if (more[key] !== 0) addTo(tally, key, more[key]);
}

/** All components together. */
export const totalOf = ({ fee, compound, penalty, interest, principal }: Components): Fen =>
  fen(fee + compound + penalty + interest + principal);
