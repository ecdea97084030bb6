/** The formats of `rectify stats`, in the order in which the help names them. */
export const STATS_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;
export type StatsFormat = (typeof STATS_FORMATS)[number];

/** The formats that the endings of files stand for. */
export const STATS_ENDINGS: Record<string, readonly StatsFormat[]> = {
  '.html': ['html'],
  '.htm': ['html'],
  '.csv': ['csv'],
  '.md': ['markdown'],
  '.markdown': ['markdown'],
  '.json': ['json'],
  '.txt': ['table'],
};
