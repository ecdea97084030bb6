/** Forms: tables of labels and values, whose first row is no header of the rows below. */
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx/index.js';
import { docx, p, table, td, tr } from '../support/docx.js';

type Drawn = [text: string, span?: number, merge?: 'restart' | 'continue'];
const cell = ([text, span = 1, merge]: Drawn): string =>
  td(
    p(text),
    `<w:gridSpan w:val="${span}"/>${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}`,
  );
const read = (...rows: Drawn[][]) =>
  readDocx(docx({ body: table(...rows.map((cells) => tr(...cells.map(cell)))) })).extract;
const linesOf = (...rows: Drawn[][]): string[] =>
  read(...rows)
    .text.trim()
    .split(/[\n\t]/)
    .filter(Boolean);

describe('a form', () => {
  it('whose first row’s cells all span columns is read row by row', () => {
    const rows: Drawn[][] = [
      [
        ['姓名', 2],
        ['王某', 2],
      ],
      [['性别'], ['男'], ['民族'], ['汉族']],
      [['学历'], ['大专'], ['职称'], ['馆员']],
      [
        ['住址', 2],
        ['某县某路1号', 2],
      ],
    ];
    expect(linesOf(...rows)).toEqual(rows.flat().map(([text]) => text));
  });
  it('with a picture beside its first rows is read row by row', () => {
    expect(
      linesOf(
        [['姓名'], ['王某'], ['照片', 2, 'restart']],
        [['性别'], ['男'], ['', 2, 'continue']],
        [['学历'], ['大专'], ['', 2, 'continue']],
      ),
    ).toEqual(['姓名', '王某', '照片', '性别', '男', '学历', '大专']);
  });
});

describe('a header', () => {
  const header = (...rows: Drawn[][]): string[] => {
    const { text, tables } = read(...rows, [['1'], ['台账不清'], ['补记台账'], ['已完成']]);
    return tables[0].rows[0].cells.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' '));
  };
  it('may have two rows, and cells that all span columns', () => {
    expect(
      header(
        [
          ['存在问题', 2],
          ['整改措施', 2],
        ],
        [['编号'], ['具体表现'], ['具体做法'], ['进展']],
      ),
    ).toEqual(['存在问题 编号', '具体表现', '整改措施 具体做法', '进展']);
  });
  it('may have columns that go on beside those in parts', () => {
    expect(
      header(
        [
          ['序号', 1, 'restart'],
          ['存在问题', 1, 'restart'],
          ['整改情况', 2],
        ],
        [['', 1, 'continue'], ['', 1, 'continue'], ['措施'], ['状态']],
      ),
    ).toEqual(['序号', '存在问题', '整改情况 措施', '状态']);
  });
});
