/**
 * Every limit of the importers in one table: past them a file is refused with a reason, never cut silently.
 * The longest real policy texts known are below 400,000 characters; the bounds leave more than ten times that.
 */
export const BOUNDS = {
  /** Bytes of one file, checked by `stat` before anything is read. */
  fileBytes: 60 * 1024 * 1024,
  /** UTF-16 code units of one text. */
  characters: 8_000_000,
  pages: 2_000,
  /** Stretches of words on one page; a printed one has some 200, a drawn map a few thousand. */
  pageRuns: 100_000,
  /** Milliseconds for one PDF, checked whenever words come. */
  pdfMilliseconds: 120_000,
  zipEntries: 5_000,
  /** Bytes inflated from one container, over all entries that are read. */
  zipBytes: 120 * 1024 * 1024,
  /** Inflated : compressed of one entry. Word's own XML reaches about 40; a bomb starts near 1,000. */
  zipRatio: 300,
  /** Below this an entry's ratio is not looked at: small repetitive parts are harmless. */
  zipRatioFrom: 4 * 1024 * 1024,
  /** Groups inside groups of RTF; Word's own reach about 20. */
  rtfDepth: 2_000,
  /** Streams and storages in an old Word document. */
  oleEntries: 10_000,
  /** Nesting of elements kept in a page; deeper ones are put beside each other, as Chromium does at 512. */
  htmlDepth: 512,
  /** Tables inside tables; deeper ones are read as plain blocks. */
  tableDepth: 48,
  /** Rows and columns of one table. */
  tableRows: 20_000,
  tableColumns: 500,
  /** Files listed from the folders of one import, and how deep folders are followed. */
  folderFiles: 20_000,
  folderDepth: 40,
} as const;

/** Sizes as they are said: megabytes, rounded up so that a file past the bound never reads as equal to it. */
export function sizeValues(bytes: number): { megabytes: number; limit: number } {
  return { megabytes: Math.ceil(bytes / 1_048_576), limit: BOUNDS.fileBytes / 1_048_576 };
}
