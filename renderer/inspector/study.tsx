import { useState } from 'react';
import { Button } from '../kit/button';
import { Failed } from '../kit/failed';
import { Searching } from '../kit/searching';
import { useFilter } from '../session/filter';
import { grouped } from '../session/format';
import { useLook, useSay } from '../session/look';
import type { Selection } from '../session/trail';
import { useAskKeeping } from '../session/useask';
import { Answer } from './answer';
import { Hits } from './hits';

/** Hits at first and with every further step. */
const STEP = 100;

/** The clauses behind a number of the study. */
export function StudyPart({ at }: { at: Extract<Selection, { kind: 'study' }> }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const filter = useFilter();
  const [most, setMost] = useState(STEP);
  const { value, failure, retry } = useAskKeeping('study.clauses', { filter, cell: at.cell, most });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!value) return <Searching />;
  const { title, units, documents, hits, more, searched, nearest } = value;
  return (
    <>
      <h2>{title[language]}</h2>
      {units === 0 ? (
        <Answer answer={{ hits, searched, nearest }} titled />
      ) : (
        <>
          <p className="faint">
            {say('study.clauses', { units: grouped(units), documents: grouped(documents) })}
            {more && ` · ${say('study.clausesShown', { count: hits.length })}`}
          </p>
          <Hits label={say('coverage.passages')} hits={hits} titled coded />
          {more && (
            <Button look="framed" onClick={() => setMost(most + STEP)}>
              {say('study.moreClauses', { count: STEP })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
