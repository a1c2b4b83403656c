export const REPORT_FORMATS = ['docx', 'html', 'json'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Exported {
  readonly name: string;
  readonly bytes: number;
}
