import { fen, type Fen } from '../money';

/** Guarantees given at most as a multiple of net assets, RULES 5.3 [CONV]: a company once. */
export const COMPANY_GUARANTEE_MULTIPLE = 1;

export interface Guarantor {
  netAssetsFen: number;
  /** Guarantees given already, to anybody. */
  givenFen: number;
}

/**
 * What a guarantor can still stand for: net assets × multiple - guarantees given, not below zero.
 * @example guaranteeCapacity({ netAssetsFen: 1_000, givenFen: 400 }) // => 600
 * @example guaranteeCapacity({ netAssetsFen: -50, givenFen: 0 }) // => 0
 */
export function guaranteeCapacity({ netAssetsFen, givenFen }: Guarantor): Fen {
  return fen(Math.max(0, netAssetsFen * COMPANY_GUARANTEE_MULTIPLE - givenFen));
}

/** `from` guarantees `to`. */
export interface GuaranteeEdge {
  from: string;
  to: string;
}

/**
 * The circles of guarantees (互保, 联保) that run through a client: everybody from whom, going on from guaranteed to
 * guarantor, the client is reached again; sorted, the client among them, empty when there is none.
 * A circle secures nothing: when one falls, all are called.
 * @example guaranteeCircle('A', [{ from: 'A', to: 'B' }, { from: 'B', to: 'C' }, { from: 'C', to: 'A' }, { from: 'D', to: 'A' }]) // => ['A', 'B', 'C']
 */
export function guaranteeCircle(client: string, edges: readonly GuaranteeEdge[]): string[] {
  const onward = reached(client, edges, ({ from, to }) => [from, to]);
  const backward = reached(client, edges, ({ from, to }) => [to, from]);
  const members = [...onward].filter((no) => backward.has(no));
  return members.length > 0 ? [...new Set([...members, client])].sort() : [];
}

/** Everybody reached from a client in one step or more. */
function reached(
  client: string,
  edges: readonly GuaranteeEdge[],
  along: (edge: GuaranteeEdge) => [string, string],
): Set<string> {
  const steps = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = along(edge);
    steps.set(from, [...(steps.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const open = [client];
  for (let no = open.pop(); no !== undefined; no = open.pop()) {
    for (const next of steps.get(no) ?? []) {
      if (!found.has(next)) {
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}
