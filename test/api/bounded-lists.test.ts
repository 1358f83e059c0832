import { openApiDocument } from '../../src/api/openapi';
import { API } from '../../src/contracts/http';

/**
 * No read is unbounded (issue 7): a list has pages, or states how many rows it holds at most. What neither has stands here, with
 * what bounds it.
 */
const BOUNDED_OTHERWISE: Readonly<Record<string, string>> = {
  getApplicationTimeline: 'the store reads so many entries of one case and no more (timeline-read)',
  getLoanTimeline: 'the same of one loan',
  getCollectionTimeline: 'the same of one collection case',
  getFacilityTimeline: 'the same of one facility',
  getCreditPlanTimeline: 'the same of one credit plan',
  getLoanSchedule: 'the rows of one contract: 1,200 months at most by its terms',
  getLoanTransactions: 'what happened on one account: it is replayed whole to tell its balance',
  getCalendar: 'the days of one year',
  getClientHoldings: 'one of each kind of product that a client holds',
  getPolicyImpact: 'the largest whom a document concerns, as many as one page shows (concerns)',
  listLawsuits: 'the suits about one loan',
  listReleases: 'the pieces of security of one loan',
  listFacilityReleases: 'the pieces of security of one facility',
  listCommitmentReleases: 'the pieces of security of one promise',
  listApplicationReleases: 'the pieces of security of one application',
  listRepossessedAssets: 'the pieces of security taken over of one loan',
  listLpr: 'one publication a month',
};

type Schema = Record<string, unknown> & {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  maxItems?: number;
  allOf?: Schema[];
};

const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, { parameters?: { name: string }[]; responses: Record<string, Answer> }>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, { name: string }> };
};
interface Answer {
  content?: { 'application/json'?: { schema: Schema } };
}

function resolved(schema: Schema): Schema {
  const reference = schema['$ref'] as string | undefined;
  return reference === undefined ? schema : (document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {});
}

/** Reads that answer a list: `data` at the top. */
const LISTS = API.filter(({ method, path }) => method === 'get' || path.endsWith('/search')).flatMap((spec) => {
  const answers = document.paths[spec.path]?.[spec.method]?.responses ?? {};
  const schema = answers['200']?.content?.['application/json']?.schema;
  const properties = schema === undefined ? undefined : resolved(schema).properties;
  const data = properties?.['data'];
  return data?.type === 'array' ? [{ spec, data, answersPages: properties?.['nextCursor'] !== undefined }] : [];
});

it('finds the lists of the API, and no exception that is none', () => {
  expect(LISTS.length).toBeGreaterThan(80);
  const excepted = LISTS.filter(({ spec, data }) => spec.id in BOUNDED_OTHERWISE && data.maxItems === undefined);
  expect(excepted.map(({ spec }) => spec.id).toSorted()).toEqual(Object.keys(BOUNDED_OTHERWISE).toSorted());
});

const asksPages = (spec: (typeof API)[number]): boolean => {
  const asked = (spec.query ?? spec.body)?.safeParse({ cursor: 'x', limit: 0 });
  return asked?.error?.issues.some(({ path }) => path[0] === 'limit') === true;
};

test.each(LISTS.map((list) => [list.spec.id, list] as const))(
  '%s is read in pages, or says how much it holds',
  (id, list) => {
    const isBounded = (list.data.maxItems ?? Infinity) <= 2000 || id in BOUNDED_OTHERWISE;
    const hasPages = list.answersPages && asksPages(list.spec);
    expect([id, hasPages || isBounded]).toEqual([id, true]);
    // Half a page is none: who may ask for the next is told where it begins.
    expect([id, list.answersPages]).toEqual([id, asksPages(list.spec)]);
  },
);

const BEFORE_PAGES: Readonly<Record<string, number>> = {
  listBlacklist: 1000,
  listFaq: 500,
  listSurveysDue: 500,
  listSurveys: 2000,
  listRevisits: 500,
  listColleagues: 500,
  listSmallSamples: 100,
  listCommitments: 200,
  listExitPlans: 200,
  listCreditPlans: 200,
  listDelegations: 200,
  listClientTransfers: 200,
  listProductProposals: 200,
  listSuspicions: 200,
};

test.each(Object.entries(BEFORE_PAGES))(
  '%s answers as many as before it had pages to who asks for none',
  (id, rows) => {
    const asked = API.find((one) => one.id === id)?.query?.safeParse({ from: '2026-01-01', to: '2026-12-31' });
    const unasked = asked?.success === true ? asked.data : API.find((one) => one.id === id)?.query?.parse({});
    expect((unasked as { limit?: number } | undefined)?.limit).toBeGreaterThanOrEqual(rows);
  },
);
