/** The formats of `rectify stats`, in the order in which the help names them. */
export const STATS_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;
export type StatsFormat = (typeof STATS_FORMATS)[number];

const ENDINGS: Record<string, StatsFormat> = {
  html: 'html',
  htm: 'html',
  csv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
};

/** The format that a file's ending asks for; a table where it asks for none. */
export const formatOfPath = (path: string | undefined): StatsFormat =>
  ENDINGS[/\.([^./\\]+)$/.exec(path ?? '')?.[1].toLowerCase() ?? ''] ?? 'table';
