import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/quotes';
import { quoteToJson, toQuoteTerms } from '../contracts/quote';
import { accountToJson, toAccountInput } from '../contracts/simulate';
import { simulate } from '../domain/account';
import { quote } from '../domain/schedule';
import { route, type Route } from './support/route';

/** The calculator: nothing is stored, and the very functions that book a loan answer. */
export function quotes(): Route[] {
  return [
    route(contract.createQuote, ({ body }) =>
      Promise.resolve(quoteToJson(quote(toQuoteTerms(body))) as AnswerOf<typeof contract.createQuote>),
    ),
    route(contract.createSimulation, ({ body }) =>
      Promise.resolve(accountToJson(simulate(toAccountInput(body))) as AnswerOf<typeof contract.createSimulation>),
    ),
  ];
}
