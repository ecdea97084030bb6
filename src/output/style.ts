/** How a writer asks for emphasis; the command line passes colours in, a test or a browser passes `plain`. */
type Paint = (text: string) => string;

export interface Style {
  strong: Paint;
  dim: Paint;
  accent: Paint;
  good: Paint;
  caution: Paint;
  bad: Paint;
}

const same: Paint = (text) => text;

/** No emphasis at all: for files, pipes and tests. */
export const plain: Style = { strong: same, dim: same, accent: same, good: same, caution: same, bad: same };
