/** 联合发文网络 (method §3.6): issuers, joined where they issued a document together. */
export interface IssuerNetwork {
  readonly issuers: readonly IssuerNode[];
  /** Each pair once, in the order of the issuers. `weight`: documents issued together. */
  readonly links: readonly { readonly between: readonly [string, string]; readonly weight: number }[];
  /** 2L ÷ n(n−1); null below two issuers. */
  readonly density: number | null;
  /** Mean length of the shortest paths within the largest component; null where it has one issuer. */
  readonly meanPath: number | null;
}

export interface IssuerNode {
  readonly issuer: string;
  readonly documents: number;
  /** Issuers it issued with: 广度. */
  readonly degree: number;
  /** degree ÷ (n−1); null for a single issuer. */
  readonly centrality: number | null;
  /** Σ weights. */
  readonly strength: number;
  /** Shortest paths of others that pass through it, and the same ÷ (n−1)(n−2)/2 (null below three issuers). */
  readonly betweenness: number;
  readonly betweennessShare: number | null;
  /** 2e ÷ k(k−1): how far its neighbours are joined among themselves; null below two. */
  readonly clustering: number | null;
  /** strength ÷ degree: 深度; null without a neighbour. */
  readonly depth: number | null;
}

/** `documents`: the issuers of each, normalised to bodies. Issuers in the order of first appearance. */
export function issuerNetwork(documents: readonly (readonly string[])[]): IssuerNetwork {
  const lists = documents.map((list) => [...new Set(list)]);
  const issuers = [...new Set(lists.flat())];
  const weights = weightsOf(issuers, lists);
  const neighbours = weights.map((row) => row.flatMap((weight, i) => (weight > 0 ? [i] : [])));
  const { betweenness, distances } = shortestPaths(neighbours);
  const n = issuers.length;
  const links = issuers.flatMap((one, i) =>
    issuers.slice(i + 1).flatMap((other, j) => {
      const weight = weights[i]?.[i + 1 + j] ?? 0;
      return weight > 0 ? [{ between: [one, other] as const, weight }] : [];
    }),
  );
  return {
    issuers: issuers.map((issuer, i) => {
      const own = neighbours[i] ?? [];
      const degree = own.length;
      const strength = (weights[i] ?? []).reduce((sum, weight) => sum + weight, 0);
      const among = own.reduce(
        (sum, a) => sum + own.filter((b) => b > a && (weights[a]?.[b] ?? 0) > 0).length,
        0,
      );
      const between = betweenness[i] ?? 0;
      return {
        issuer,
        documents: lists.filter((list) => list.includes(issuer)).length,
        degree,
        centrality: n < 2 ? null : degree / (n - 1),
        strength,
        betweenness: between,
        betweennessShare: n < 3 ? null : between / (((n - 1) * (n - 2)) / 2),
        clustering: degree < 2 ? null : (2 * among) / (degree * (degree - 1)),
        depth: degree === 0 ? null : strength / degree,
      };
    }),
    links,
    density: n < 2 ? null : (2 * links.length) / (n * (n - 1)),
    meanPath: meanPath(distances),
  };
}

function weightsOf(issuers: readonly string[], lists: readonly (readonly string[])[]): number[][] {
  const places = new Map(issuers.map((issuer, i) => [issuer, i]));
  const weights = issuers.map(() => issuers.map(() => 0));
  for (const list of lists) {
    for (const one of list) {
      for (const other of list) {
        const row = weights[places.get(one) ?? -1];
        const column = places.get(other) ?? -1;
        if (one !== other && row !== undefined) row[column] = (row[column] ?? 0) + 1;
      }
    }
  }
  return weights;
}

/** Brandes 2001: one breadth-first walk from every issuer; each unordered pair counted once. Infinity = not joined. */
function shortestPaths(neighbours: readonly (readonly number[])[]): {
  readonly betweenness: readonly number[];
  readonly distances: readonly (readonly number[])[];
} {
  const betweenness = neighbours.map(() => 0);
  const distances = neighbours.map((_, source) => {
    const distance = neighbours.map(() => Infinity);
    const paths = neighbours.map(() => 0);
    const before: number[][] = neighbours.map(() => []);
    distance[source] = 0;
    paths[source] = 1;
    const order = [source];
    for (const at of order) {
      for (const next of neighbours[at] ?? []) {
        if (distance[next] === Infinity) {
          distance[next] = (distance[at] ?? 0) + 1;
          order.push(next);
        }
        if (distance[next] === (distance[at] ?? 0) + 1) {
          paths[next] = (paths[next] ?? 0) + (paths[at] ?? 0);
          before[next]?.push(at);
        }
      }
    }
    const share = neighbours.map(() => 0);
    for (const at of order.reverse()) {
      for (const earlier of before[at] ?? []) {
        share[earlier] =
          (share[earlier] ?? 0) + ((paths[earlier] ?? 0) / (paths[at] ?? 1)) * (1 + (share[at] ?? 0));
      }
      if (at !== source) betweenness[at] = (betweenness[at] ?? 0) + (share[at] ?? 0) / 2;
    }
    return distance;
  });
  return { betweenness, distances };
}

function meanPath(distances: readonly (readonly number[])[]): number | null {
  const components = distances.map((row) => row.filter((distance) => distance !== Infinity));
  const largest = components.reduce((most, { length }) => Math.max(most, length), 0);
  if (largest < 2) return null;
  // All members of one component see it at the same size; of several as large the first is taken.
  const first = components.findIndex(({ length }) => length === largest);
  const members = (distances[first] ?? []).flatMap((distance, i) => (distance === Infinity ? [] : [i]));
  const total = members.reduce((sum, i) => sum + (components[i] ?? []).reduce((all, x) => all + x, 0), 0);
  return total / (largest * (largest - 1));
}
