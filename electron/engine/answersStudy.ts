import { basename } from 'node:path';
import type { CodedDocument } from '../../shared/analysis/coverage';
import { inForce, type Filter } from '../../shared/analysis/filter';
import { GAP_OPTIONS } from '../../shared/analysis/gaps/gap';
import type { UnitIndex } from '../../shared/analysis/unitIndex';
import type { StudyBasis, StudyCell, StudyRequest, StudyTable } from '../../shared/contract/study';
import { written } from '../exporters/write';
import { bookOf, Refusal, ticketPath, type Answers, type Context } from './context';
import { codedIn, comparedIn } from './hits';
import { admittedIn } from './study/admitting';
import { alignmentAnswer, sidesOf } from './study/alignment';
import { attentionAnswer } from './study/attention';
import { clausesOf } from './study/clauses';
import { crossAnswer } from './study/cross';
import { diagnosisAnswer } from './study/diagnosis';
import { studyCsv } from './study/file';
import { robustnessAnswer } from './study/robustness';
import { scopeDocuments, studyChoices } from './study/sides';
import { testAnswer } from './study/testing';
import { studied } from './studied';

/** The computed analyses of the method, each with what was counted and the way to its clauses. */
export const studyAnswers: Answers<
  | 'study.choices'
  | 'study.cross'
  | 'study.test'
  | 'study.attention'
  | 'study.diagnosis'
  | 'study.admitted'
  | 'study.alignment'
  | 'study.robustness'
  | 'study.clauses'
  | 'export.study'
> = {
  'study.choices': (context) => studyChoices(bookOf(context)),
  'study.cross': (context, { filter, request }) => {
    const { index, basis } = inView(context, filter);
    return { basis, ...crossAnswer(index, request) };
  },
  'study.test': (context, { filter, rows, columns }) =>
    testAnswer(inView(context, filter).index, { rows, columns }),
  'study.attention': (context, { filter, request }) => {
    const { index, basis } = inView(context, filter);
    return { basis, ...attentionAnswer(index, request) };
  },
  'study.diagnosis': (context, { filter, request }) => {
    const { index, basis } = inView(context, filter);
    return { basis, ...diagnosisAnswer(index, request) };
  },
  'study.admitted': (context, { filter, scope }) =>
    admittedIn(context, scopeDocuments(inView(context, filter).index, scope)),
  'study.alignment': (context, { filter, request }) => {
    const { index, basis } = compared(context, filter);
    return { basis, ...alignmentAnswer(index, request) };
  },
  'study.robustness': (context, { filter }) => {
    const { index, basis } = compared(context, filter);
    return { basis, ...robustnessAnswer(index, GAP_OPTIONS.threshold) };
  },
  'study.clauses': (context, { filter, cell, most }) => {
    const { index, basis } = lookedThrough(context, filter, cell);
    return clausesOf(context, index, cell, most, basis.leftOut);
  },
  'export.study': async (context, { filter, request, language, ticket }) => {
    const path = ticketPath(context, ticket);
    const outcome = await written(path, studyCsv(studyTable(context, filter, request), language));
    if (!outcome.ok) throw new Refusal(outcome.failure);
    return { name: basename(path), bytes: outcome.bytes };
  },
};

function studyTable(context: Context, filter: Filter, request: StudyRequest): StudyTable {
  switch (request.table) {
    case 'cross':
      return crossAnswer(inView(context, filter).index, request).table;
    case 'attention':
    case 'lifecycle':
    case 'rigidity':
      return attentionAnswer(inView(context, filter).index, request).table;
    case 'overview':
    case 'radar':
      return diagnosisAnswer(inView(context, filter).index, request)[request.table];
    case 'strip':
    case 'pair': {
      const { stripTable, pair } = alignmentAnswer(compared(context, filter).index, request);
      if (request.table === 'strip') return stripTable;
      if (pair === null) throw new Refusal({ key: 'study.pair.nothing' });
      return pair.table;
    }
    case 'robustness':
    case 'yardstick':
    case 'layers': {
      const found = robustnessAnswer(compared(context, filter).index, GAP_OPTIONS.threshold);
      return request.table === 'robustness' ? found.table : found[request.table];
    }
  }
}

interface Basis {
  readonly index: UnitIndex;
  readonly basis: StudyBasis;
}

function inView(context: Context, filter: Filter): Basis {
  return basisOf(context, filter, codedIn(context, filter));
}

/** National texts are in view whichever places are chosen: a place is compared with them. */
function compared(context: Context, filter: Filter): Basis {
  return basisOf(context, filter, comparedIn(context, filter));
}

function lookedThrough(context: Context, filter: Filter, cell: StudyCell): Basis {
  return cell.by === 'codes' ? compared(context, filter) : inView(context, filter);
}

/** Drafts and repealed texts provide for nothing (method §4.1); who asks for a status by the filter gets it. */
function basisOf(context: Context, filter: Filter, found: readonly CodedDocument[]): Basis {
  const documents = filter.statuses.length > 0 ? found : found.filter(({ facts }) => inForce(facts));
  const index = studied(context, documents);
  const sides = sidesOf(index);
  return {
    index,
    basis: {
      documents: documents.length,
      leftOut: found.length - documents.length,
      national: sides.find(({ scope }) => scope.by === 'levels')?.documents ?? 0,
      places: sides.filter(({ scope }) => scope.by === 'places').length,
    },
  };
}
