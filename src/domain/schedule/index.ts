export { quote } from './quote';
export type {
  AnnualisedCost,
  DayCount,
  Fee,
  Frequency,
  FrequencyUnit,
  Method,
  Quote,
  QuoteRow,
  QuoteTerms,
} from './terms';
