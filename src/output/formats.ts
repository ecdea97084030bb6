import type { Writer } from './writer.js';

/** The formats of `rectify parse`, in the order in which the help names them. */
export const FORMATS = ['json', 'ndjson', 'tree', 'text', 'text-source'] as const;
export type Format = (typeof FORMATS)[number];

/** The extension of a file written in a format, dot included. */
export const EXTENSIONS: Record<Format, string> = {
  json: '.json',
  ndjson: '.ndjson',
  tree: '.tree.txt',
  text: '.txt',
  'text-source': '.source.txt',
};

/** Loads only the writer that is asked for: the text writer needs width tables, JSON does not. */
export async function loadWriter(format: Format): Promise<Writer> {
  switch (format) {
    case 'json':
      return (await import('./json.js')).writeJson;
    case 'ndjson':
      return (await import('./ndjson.js')).writeNdjson;
    case 'tree':
      return (await import('./tree.js')).writeTree;
    case 'text':
      return (await import('./text.js')).writeText;
    case 'text-source':
      return (await import('./text-source.js')).writeTextSource;
  }
}
