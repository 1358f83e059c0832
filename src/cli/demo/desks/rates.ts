import { businessDate } from '../../../domain/business-time';
import { weekday } from '../../../domain/calendar/calendar';
import { addDays, addMonths, parseDate, type IsoDate } from '../../../domain/date';
import type { Cast } from '../cast';

const SOURCE = '演示数据：沿用 2025-10 公布值，须以全国银行间同业拆借中心公布为准';
/** The month after the last that a new database knows. */
const FIRST = '2025-11-20';

/** Rates for the months since, as a demonstration only: without one nothing can be priced. A real system has them recorded. */
export async function publishRates(cast: Cast): Promise<void> {
  const today = businessDate(Date.now());
  const publications = [];
  for (let month = FIRST; workingDay(month) <= today; month = addMonths(month, 1))
    publications.push({ publishedOn: workingDay(month), oneYear: '0.03', overFiveYears: '0.035' });
  if (publications.length > 0) await cast.one('ADMINISTRATOR').post('/lpr', { source: SOURCE, publications });
}

/** The day itself or the Monday after it. */
function workingDay(day: IsoDate): IsoDate {
  return weekday(parseDate(day)) < 5 ? day : workingDay(addDays(day, 1));
}
