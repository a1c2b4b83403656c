import type { Measure } from '../analysis/coverage';
import type { Filter } from '../analysis/filter';
import type { GapId, GapScope, GapVerdict } from '../analysis/gaps/gap';
import type { Codebook, CodeId } from '../coding/codebook';
import type { Proposal } from '../coding/proposals';
import type { Explanation } from '../coding/explain';
import type { ClauseId, DocumentId } from '../policy/document';
import type { Figure } from '../figures/figure';
import type { CodebookEdit } from '../project/bookEdits';
import type { NoteTarget } from '../project/diff';
import type { FactsEdit } from '../project/edits';
import type { Order } from '../text/contextOrder';
import type { Language, Message } from '../wording/say';
import type { LearningReport, LearningStanding, QualityCell, QualityReport, Queue } from './learning';
import type { CellAnswer, ClauseHit, GapReport, Matrix, StageReport } from './coverage';
import type { BlindKey } from '../project/coderEdits';
import type { CoderId, SampleId } from '../agreement/sample';
import type {
  AgreementAnswer,
  AgreementRequest,
  AgreementTable,
  BlindSheet,
  LayerRow,
  PackChoice,
  PackLook,
  People,
  SampleOrder,
  SampleRow,
} from './coders';
import type { BookLook, BookSource, BookWay } from './books';
import type { Exported, ReportFormat } from './exports';
import type { CatalogueRow, DocumentRow, Facets, OpenDocument } from './library';
import type { ImportReport, Preview, PreviewChange, PreviewDetail, PreviewId } from './preview';
import type {
  AlikeClause,
  Concordance,
  DetailSaid,
  HandCoding,
  Note,
  SpanCoding,
  SpanTaken,
} from './reading';
import type { ProjectSummary, TaskId, Ticket } from './project';
import type { Trial } from './rules';
import type {
  AdmittedHit,
  AlignmentAnswer,
  AlignmentRequest,
  AttentionAnswer,
  AttentionRequest,
  CrossAnswer,
  CrossRequest,
  DiagnosisAnswer,
  DiagnosisRequest,
  RobustnessAnswer,
  Scope,
  StudyCell,
  StudyChoices,
  StudyClauses,
  StudyRequest,
  TestAnswer,
} from './study';

export type { ProjectSummary, TaskId, Ticket };

/** What the window may ask of the engine: question → what it takes, what it gives. */
export interface Questions {
  'project.summary': { takes: null; gives: ProjectSummary };
  /** Opens the sample project, made anew from `corpora/samples`. */
  'project.sample': { takes: { task: TaskId }; gives: ProjectSummary };
  /** A new, empty project at the chosen file. */
  'project.create': { takes: { ticket: Ticket }; gives: ProjectSummary };
  'project.open': { takes: { ticket: Ticket }; gives: ProjectSummary };
  'project.saveCopy': { takes: { ticket: Ticket }; gives: ProjectSummary };
  'project.undo': { takes: null; gives: ProjectSummary };
  'project.redo': { takes: null; gives: ProjectSummary };
  'codebook.current': { takes: null; gives: Codebook };
  /** What an edit would change, looked up in all texts of the project; asked while a person types. */
  'codebook.try': { takes: { edit: CodebookEdit }; gives: Trial };
  /** Does it and tags again what it reaches, as one step of the history. */
  'codebook.edit': { takes: { edit: CodebookEdit }; gives: ProjectSummary };
  /** What another codebook would change; nothing is done. */
  'books.look': { takes: { from: BookSource; way: BookWay }; gives: BookLook };
  /** Does it and tags every text anew, as one step of the history. `taken`: codes of a merge that theirs replace. */
  'books.take': {
    takes: { from: BookSource; way: BookWay; taken: readonly CodeId[]; task: TaskId };
    gives: ProjectSummary;
  };
  /** The project's codebook as a file, in the format its ending says (`BOOK_FORMATS`). */
  'export.codebook': { takes: { ticket: Ticket }; gives: Exported };
  'library.rows': { takes: { filter: Filter }; gives: readonly DocumentRow[] };
  /** Values that exist in the project, for the filter panel, with how many documents each has. */
  'library.facets': { takes: null; gives: Facets };
  'library.editFacts': { takes: { ids: readonly DocumentId[]; facts: FactsEdit }; gives: ProjectSummary };
  'library.remove': { takes: { ids: readonly DocumentId[] }; gives: ProjectSummary };
  /** Imports files and folders as they are, where nobody is there to look; a cancelled run keeps what is done. */
  'import.run': { takes: { tickets: readonly Ticket[]; task: TaskId }; gives: ImportReport };
  /** Known policies that are not in the project, with the site where each can be searched for. */
  'library.catalogue': { takes: { filter: Filter }; gives: readonly CatalogueRow[] };
  /** Reads files and folders and shows what would be imported; added to what waits already. Nothing is stored. */
  'import.preview': { takes: { tickets: readonly Ticket[]; task: TaskId }; gives: Preview };
  /** What waits for a person's word; null when nothing does. */
  'import.pending': { takes: null; gives: Preview | null };
  'import.entry': { takes: { id: PreviewId }; gives: PreviewDetail };
  /** Changes entries; where reading is concerned, their files are read again. */
  'import.change': {
    takes: { ids: readonly PreviewId[]; change: PreviewChange; task: TaskId };
    gives: Preview;
  };
  /** Freezes and stores what is not left out, as one step of the history; one result a file. */
  'import.accept': { takes: { task: TaskId }; gives: ImportReport };
  'import.discard': { takes: null; gives: null };
  'document.open': { takes: { id: DocumentId }; gives: OpenDocument };
  /** The clause of the document beside that is most similar to this one; null where none is. */
  'document.likest': {
    takes: { document: DocumentId; clause: ClauseId; beside: DocumentId };
    gives: AlikeClause | null;
  };
  'document.judge': {
    takes: { id: DocumentId; clause: ClauseId; code: CodeId; verdict: 'accepted' | 'rejected' | null };
    gives: ProjectSummary;
  };
  /** Puts a code on clauses by hand, or takes one away that was put by hand; one step of the history. */
  'document.code': { takes: HandCoding; gives: ProjectSummary };
  /** Puts a code on words by hand; refused where no clause is under them. One step of the history. */
  'document.codeSpan': { takes: SpanCoding; gives: ProjectSummary };
  /** Takes one of the words' spans of a coding away; with the last one, what only a person had put. */
  'document.uncodeSpan': { takes: SpanTaken; gives: ProjectSummary };
  /** Weight, comment or doubt on a coding. */
  'document.detail': { takes: DetailSaid; gives: ProjectSummary };
  /** Makes one code of another: in one document, or everywhere when null. Verdicts go with it. */
  'document.recode': {
    takes: { document: DocumentId | null; from: CodeId; to: CodeId };
    gives: ProjectSummary;
  };
  /** Why each of the codes stands on the clause, or does not: computed when asked. */
  'coding.explain': {
    takes: { document: DocumentId; clause: ClauseId; codes: readonly CodeId[] };
    gives: readonly Explanation[];
  };
  /** Rules alone, or with the model again: everything is tagged anew; one step of the history. */
  'machine.rules': { takes: { only: boolean; task: TaskId }; gives: ProjectSummary };
  'learning.standing': { takes: null; gives: LearningStanding };
  /** Learns from every decision, beginning with the model that ships, and keeps the better; one step of the history. */
  'learning.learn': { takes: { task: TaskId }; gives: LearningReport };
  'learning.quality': { takes: null; gives: QualityReport };
  /** The clauses behind one number of the quality, of one code or of all; the first 1,000. */
  'learning.behind': { takes: { code: CodeId | null; cell: QualityCell }; gives: readonly ClauseHit[] };
  /** Exclusions and phrases that the decisions on a code speak for. */
  'learning.proposals': { takes: { code: CodeId }; gives: readonly Proposal[] };
  /** What to judge next, the most instructive first; of one code or of all. */
  'learning.queue': { takes: { code: CodeId | null; most: number }; gives: Queue };
  'notes.list': { takes: null; gives: readonly Note[] };
  /** An empty text takes the note away. */
  'notes.write': { takes: { target: NoteTarget; text: string }; gives: ProjectSummary };
  /** Words looked for in all texts in view; full-width and half-width, blanks between characters are the same. */
  'text.search': { takes: { filter: Filter; words: string }; gives: Concordance };
  /** Every place of the words in the texts in view, in this order, as CSV. */
  'export.concordance': {
    takes: { filter: Filter; words: string; order: Order; ticket: Ticket };
    gives: Exported;
  };
  'coverage.matrix': {
    takes: { filter: Filter; families: readonly string[]; measure: Measure };
    gives: Matrix;
  };
  'coverage.cell': { takes: { code: CodeId; document: DocumentId }; gives: CellAnswer };
  'gaps.list': { takes: { filter: Filter; scope: GapScope }; gives: GapReport };
  /** component × life-cycle stage, per side. */
  'gaps.stages': { takes: { filter: Filter }; gives: StageReport };
  'gaps.cell': {
    takes: { filter: Filter; component: CodeId; stage: CodeId; side: 'national' | 'provincial' | 'all' };
    gives: CellAnswer;
  };
  'gaps.evidence': { takes: { filter: Filter; gap: GapId }; gives: CellAnswer };
  /** A person's word on gaps after looking at their candidates; null takes it back. */
  'gaps.judge': { takes: { gaps: readonly GapId[]; verdict: GapVerdict | null }; gives: ProjectSummary };
  'study.choices': { takes: null; gives: StudyChoices };
  'study.cross': { takes: { filter: Filter; request: CrossRequest }; gives: CrossAnswer };
  /** Apart from the table, which must not wait for drawing 2,000 tables by chance. */
  'study.test': { takes: { filter: Filter } & Pick<CrossRequest, 'rows' | 'columns'>; gives: TestAnswer };
  'study.attention': { takes: { filter: Filter; request: AttentionRequest }; gives: AttentionAnswer };
  'study.diagnosis': { takes: { filter: Filter; request: DiagnosisRequest }; gives: DiagnosisAnswer };
  /** What texts admit in their own words, read from the texts: apart from what is computed of codes. */
  'study.admitted': { takes: { filter: Filter; scope: Scope | null }; gives: readonly AdmittedHit[] };
  'study.alignment': { takes: { filter: Filter; request: AlignmentRequest }; gives: AlignmentAnswer };
  'study.robustness': { takes: { filter: Filter }; gives: RobustnessAnswer };
  /** The clauses behind a number of any table; at most `most` of them. */
  'study.clauses': { takes: { filter: Filter; cell: StudyCell; most: number }; gives: StudyClauses };
  'coders.people': { takes: null; gives: People };
  /** Who I am from now on: the person of that name, or, with `rename`, me by another name. */
  'coders.become': { takes: { name: string; rename: boolean }; gives: People };
  'coders.samples': { takes: null; gives: readonly SampleRow[] };
  /** Draws a sample from what is in view; one step of the history. */
  'coders.draw': { takes: { filter: Filter; order: SampleOrder }; gives: ProjectSummary };
  /** Takes a sample away; what people said of its clauses stays in their layers. */
  'coders.discard': { takes: { sample: SampleId }; gives: ProjectSummary };
  /** A sample as `me` codes it: without machine and without other people. */
  'coders.sheet': { takes: { sample: SampleId; me: CoderId }; gives: BlindSheet };
  /** My act on a clause of a sample, in my layer. */
  'coders.judge': {
    takes: { document: DocumentId; clause: ClauseId; act: BlindKey };
    gives: ProjectSummary;
  };
  'coders.layers': { takes: null; gives: readonly LayerRow[] };
  'coders.agreement': { takes: { request: AgreementRequest }; gives: AgreementAnswer };
  /** What is agreed on a clause: of `considered` the codes in `codes` are the project's, the others are not. */
  'coders.settle': {
    takes: {
      document: DocumentId;
      clause: ClauseId;
      codes: readonly CodeId[];
      considered: readonly CodeId[];
    };
    gives: ProjectSummary;
  };
  /** Clauses that all compared have done alike become the project's codings so; one step. */
  'coders.settleAgreeing': { takes: { request: AgreementRequest }; gives: ProjectSummary };
  'export.agreement': {
    takes: { request: AgreementRequest; table: AgreementTable; language: Language; ticket: Ticket };
    gives: Exported;
  };
  /** A sample as one file for a colleague; `layer`: whose judgements go with it, null = nobody's. */
  'export.pack': { takes: { sample: SampleId; layer: CoderId | null; ticket: Ticket }; gives: Exported };
  /** What a package holds and where it differs from what is here; nothing is taken in. */
  'coders.packLook': { takes: { ticket: Ticket }; gives: PackLook };
  /** Takes a package in, as one step of the history. */
  'coders.packMerge': { takes: { ticket: Ticket; choice: PackChoice }; gives: ProjectSummary };
  'export.study': {
    takes: { filter: Filter; request: StudyRequest; language: Language; ticket: Ticket };
    gives: Exported;
  };
  'figure.coverage': {
    takes: { filter: Filter; families: readonly string[]; measure: Measure; language: Language };
    gives: Figure;
  };
  'export.table': {
    takes: { table: 'coverage' | 'gaps'; filter: Filter; language: Language; ticket: Ticket };
    gives: Exported;
  };
  /** The coverage figure drawn by the engine, for print: dark ink on white. PNG at twice its size. */
  'export.figure': {
    takes: {
      filter: Filter;
      families: readonly string[];
      measure: Measure;
      language: Language;
      as: 'svg' | 'png';
      ticket: Ticket;
    };
    gives: Exported;
  };
  /** The report of what is in view: Word, HTML in one file, or its data as JSON. */
  'export.report': {
    takes: { filter: Filter; language: Language; as: ReportFormat; ticket: Ticket };
    gives: Exported;
  };
  /** A picture the window drew, exactly as seen. `data`: SVG text or PNG bytes. */
  'export.picture': { takes: { ticket: Ticket; data: string | Uint8Array }; gives: Exported };
  'task.cancel': { takes: { task: TaskId }; gives: null };
}

/** What the engine tells the window unasked. */
export interface News {
  'project.changed': ProjectSummary;
  /** Something went wrong that no question asked about: the project that was to be opened could not be. */
  notice: Message;
  'task.progress': {
    task: TaskId;
    phase: 'reading' | 'analysing' | 'storing';
    done: number;
    total: number;
    secondsLeft: number | null;
    name: string;
  };
}

export type Question = keyof Questions;
export type Takes<Q extends Question> = Questions[Q]['takes'];
export type Gives<Q extends Question> = Questions[Q]['gives'];

/** `failure`: what a person can act on; a bug crosses as `unexpected`. */
export type Answer<Q extends Question> =
  { readonly ok: true; readonly gives: Gives<Q> } | { readonly ok: false; readonly failure: Message };
