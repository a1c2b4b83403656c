/** How closely two codes (or words) go together, from the units of each, of both, and of all (method §3.7). */
export interface Cooccurrence {
  /** c_ij ÷ √(c_i c_j), Salton's cosine or Ochiai. */
  readonly salton: number;
  /** c_ij ÷ (c_i + c_j − c_ij). */
  readonly jaccard: number;
  /** c_ij² ÷ (c_i c_j), equivalence coefficient. */
  readonly equivalence: number;
  /** log2(c_ij N ÷ (c_i c_j)); null where they never meet. */
  readonly mutualInformation: number | null;
}

/** null where either never occurs. */
export function cooccurrence(one: number, other: number, both: number, all: number): Cooccurrence | null {
  if (one === 0 || other === 0) return null;
  return {
    salton: both / Math.sqrt(one * other),
    jaccard: both / (one + other - both),
    equivalence: (both * both) / (one * other),
    mutualInformation: both === 0 ? null : Math.log2((both * all) / (one * other)),
  };
}
