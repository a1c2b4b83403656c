/** Numbers drawn evenly from [0, 1). shared/ has no chance of its own: whoever asks for a random test passes one in. */
export type Chance = () => number;

/** The seed of every random test unless a person chooses another; printed beside the result. */
export const SEED = 20_200_611;

/** The same numbers for the same seed, everywhere: sfc32 of PractRand (Chris Doty-Humphrey), 32-bit integers only. */
export function seededChance(seed: number): Chance {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first rounds still show how alike two seeds were.
  for (let i = 0; i < 15; i++) next();
  return next;
}
