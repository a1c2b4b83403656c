import type { Code, Codebook, CodeId } from '../coding/codebook';
import { sameValue } from '../coding/sameValue';
import { nextVersion } from './bookEdits';

/**
 * The codes of another codebook added to mine. Where both have a code with different content mine stays, unless it is
 * among `taken`. Word lists and families of theirs that mean something else here come under other names, so nothing of
 * mine changes its meaning. Mine itself where nothing is added or taken. Not validated (`codebookRead`).
 */
export function booksMerged(mine: Codebook, theirs: Codebook, taken: ReadonlySet<CodeId>): Codebook {
  const arriving = bookArriving(mine, theirs);
  const own = new Map(mine.codes.map((code) => [code.id, code]));
  const arrived = arriving.codes.filter(
    (code) => !own.has(code.id) || (taken.has(code.id) && !sameValue(own.get(code.id), code)),
  );
  if (arrived.length === 0) return mine;
  const replaced = new Map(arrived.map((code) => [code.id, code]));
  const codes = [
    ...mine.codes.map((code) => replaced.get(code.id) ?? code),
    ...arrived.filter(({ id }) => !own.has(id)),
  ];
  const ids = new Set(codes.map(({ id }) => id));
  const families = arriving.families.filter(
    ({ id }) => !mine.families.some((one) => one.id === id) && arrived.some(({ family }) => family === id),
  );
  const named = new Set(arrived.flatMap(({ rules }) => listsNamed(rules)));
  const words = {
    ...mine.words,
    ...Object.fromEntries(Object.entries(arriving.words ?? {}).filter(([name]) => named.has(name))),
  };
  const overlaps = [
    ...(mine.overlaps ?? []),
    ...(arriving.overlaps ?? []).filter(
      (one) =>
        one.codes.every((id) => ids.has(id)) &&
        one.codes.some((id) => replaced.has(id)) &&
        !(mine.overlaps ?? []).some((other) => sameValue(one, other)),
    ),
  ];
  return {
    ...mine,
    version: nextVersion(mine.version),
    ...(Object.keys(words).length === 0 ? {} : { words }),
    families: [...mine.families, ...families],
    ...(overlaps.length === 0 ? {} : { overlaps }),
    codes,
  };
}

/** Their codebook with word lists and families named so that no name means one thing here and another there. */
function bookArriving(mine: Codebook, theirs: Codebook): Codebook {
  const lists = freed(theirs.words ?? {}, mine.words ?? {}, (name, n) => `${name}·${theirs.id}${n}`);
  const families = freed(byId(theirs), byId(mine), (id, n) => `${id}_${theirs.id}${n}`);
  const renamed = ({ rules, family, ...code }: Code): Code => ({
    ...code,
    family: families.get(family) ?? family,
    rules: listsRenamed(rules, lists),
  });
  return {
    ...theirs,
    ...(theirs.words === undefined
      ? {}
      : {
          words: Object.fromEntries(
            Object.entries(theirs.words).map(([name, list]) => [lists.get(name) ?? name, list]),
          ),
        }),
    families: theirs.families.map((family) => ({ ...family, id: families.get(family.id) ?? family.id })),
    codes: theirs.codes.map(renamed),
  };
}

/** Names whose content differs from what bears them here, each with one that is free or says the same. */
function freed(
  theirs: Readonly<Record<string, string>>,
  mine: Readonly<Record<string, string>>,
  other: (name: string, nth: string) => string,
): Map<string, string> {
  const fits = (name: string, content: string): boolean =>
    !Object.hasOwn(mine, name) || mine[name] === content;
  const freed = new Map<string, string>();
  for (const [name, content] of Object.entries(theirs)) {
    if (fits(name, content)) continue;
    for (let n = 1; !freed.has(name); n += 1) {
      const next = other(name, n === 1 ? '' : String(n));
      if (fits(next, content) && !Object.hasOwn(theirs, next)) freed.set(name, next);
    }
  }
  return freed;
}

function byId({ families }: Codebook): Record<string, string> {
  return Object.fromEntries(families.map(({ id, zh }) => [id, zh]));
}

const LIST = /\{([^\d{},][^{},]*)\}/g;

function listsNamed(rules: Code['rules']): string[] {
  const names: string[] = [];
  patternsTurned(rules, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

function listsRenamed(rules: Code['rules'], names: ReadonlyMap<string, string>): Code['rules'] {
  return names.size === 0 ? rules : patternsTurned(rules, (name) => names.get(name) ?? name);
}

/** Rules with the names of word lists turned, wherever a pattern stands. */
function patternsTurned(rules: Code['rules'], turn: (name: string) => string): Code['rules'] {
  return JSON.parse(JSON.stringify(rules), (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(LIST, (_mark, name: string) => `{${turn(name)}}`) : part,
  ) as Code['rules'];
}
