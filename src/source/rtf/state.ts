/** What a group of a Rich Text sets for what is in it, and which groups hold what else than text. */

/** Where text goes: into the body, into a story of its own, or nowhere. */
export type Destination =
  | 'body'
  | 'number'
  | 'instruction'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'box'
  | 'fonts'
  | 'styles'
  | 'nowhere';

export interface State {
  destination: Destination;
  /** The destination outside of a group that holds the same text twice. */
  outer: Destination;
  hidden: boolean;
  deleted: boolean;
  /** The number of the font; `null` for that of the document. */
  font: number | null;
  /** Signs behind `\u` that stand in for it. */
  skip: number;
  inTable: boolean;
  /** From 0; `null` where the paragraph leaves it to its style. */
  outline: number | null;
  style: number;
  /** It is of a table of contents. */
  listed: boolean;
}

/** Groups that open with these words hold no text of the document. */
export const NOWHERE = new Set(
  (
    'colortbl info pict object objdata themedata colorschememapping datastore latentstyles generator listtable ' +
    'listoverridetable rsidtbl revtbl filetbl bkmkstart bkmkend atnid atnauthor atndate atnicn atnparent ' +
    'annotation nonshppict shprslt sp xmlnstbl pgdsctbl pgptbl passwordhash userprops docvar wgrffmtfilter ' +
    'mmathPr mailmerge formfield ffname ffdeftext ffl pntxta pntxtb pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn fontemb fontfile falt panose blipuid picprop background tc xe rxe nonesttables upr protusertbl oldcprops ' +
    'oldpprops oldsprops oldtprops ftnsepc author title subject keywords company operator comment hlinkbase'
  ).split(' '),
);
/** Groups whose text goes somewhere else. */
export const ELSEWHERE: Record<string, Destination> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'number',
  pntext: 'number',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  shptxt: 'box',
  fldinst: 'instruction',
};
/** Groups that older readers are to leave out (`\*`), and that hold text all the same. */
export const WITH_TEXT = new Set(['ud', 'shpinst', 'shpgrp']);

/** Signs that are words. */
export const SIGNS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  softline: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};
