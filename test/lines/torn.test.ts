/** What the end of a line or page tore: ordinals, marks, statuses; and lines that only look torn or like a header. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const WIDTH = 30;
const wrap = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(/.{1,30}/g) ?? [''])
    .join('\n');

const FRONT = `某局关于巡察整改情况的通报
根据县委统一部署，县委第二巡察组对局党组进行了巡察，党组高度重视，逐条研究，逐项落实，现将整改情况通报如下，请干部群众监督。
`;
const BACK = `
9.针对车辆登记不全的问题
整改情况：一是补齐车辆登记簿，明确登记、核对、移交三个环节的责任，由办公室每月抽查；二是封存车辆两台，钥匙由专人保管。已完成整改。`;
const page = (text: string): string => wrap(FRONT + text + BACK);
const first = (text: string) => {
  const { problems } = parse(text);
  const [{ number, finding, measures, status }] = problems;
  return {
    count: problems.length,
    number,
    finding,
    measures: measures.map((one) => [one.ordinal, one.label, one.text]),
    state: status?.state,
  };
};
/** A body filled up with a clause so that what is given stands at the end of its line. */
const filled = (head: string, tail: string): string => {
  const rest = (WIDTH - ((head.length + tail.length) % WIDTH)) % WIDTH;
  return head + '补记台账三本并逐笔核对往来款项由专人保管每月抽查登记入册归档备查'.slice(0, rest) + tail;
};

describe('a line’s end', () => {
  it('below a full heading does not hide the first ordinal', () => {
    const heading = '1.台账登记不规范，出入库单据不齐全，部分物资账实不符，监督';
    expect(heading).toHaveLength(WIDTH);
    expect(first(page(`${heading}\n第一，补记台账。第二，专人管理。`))).toMatchObject({
      count: 2,
      finding: heading.slice(2),
      measures: [
        [1, '第一，', '补记台账'],
        [2, '第二，', '专人管理'],
      ],
    });
  });

  it('inside an ordinal leaves it whole, over a page too', () => {
    const body = filled('整改情况：一是', '；二');
    for (const between of ['', '\n— 3 —\n\n']) {
      const text = page(`1.针对台账不清的问题\n${body}是专人管理台账。`).replace('；二\n是', `；二\n${between}是`);
      expect(first(text).measures.map(([ordinal, label]) => [ordinal, label])).toEqual([
        [1, '一是'],
        [2, '二是'],
      ]);
    }
  });

  it('inside a mark leaves the list whole', () => {
    const body = filled('整改情况：1.', '；2');
    const text = page(`1.针对台账不清的问题\n${body}.票款按日清算；3.专人管理。`);
    expect(text).toContain('；2\n.票款');
    expect(first(text).measures.map(([ordinal]) => ordinal)).toEqual([1, 2, 3]);
  });

  it.each(['整改。', '整改，并长期坚持。'])('inside a status leaves it whole: 已完成 ⏎ %s', (rest) => {
    const body = filled('整改情况：', '。已完成');
    const text = page(`1.针对台账不清的问题\n${body}${rest}`);
    expect(text).toContain(`。已完成\n${rest}`);
    expect(first(text)).toMatchObject({ count: 2, state: 'completed' });
    expect(first(text).measures).toHaveLength(1);
  });

  it.each(['目前', '已'])('behind %s leaves the status whole', (word) => {
    const body = filled('整改情况：', `。${word}`);
    expect(first(page(`1.针对台账不清的问题\n${body}完成整改。`))).toMatchObject({ count: 2, state: 'completed' });
  });

  it('before % leaves the figure whole', () => {
    const body = filled('整改情况：', '，回复率100');
    const { measures } = first(page(`1.针对台账不清的问题\n${body}%。`));
    expect(measures[0][2]).toMatch(/100%$/);
  });

  it('behind a document’s number leaves the title alone', () => {
    const head = '某林党〔2024〕15号　　　　　　　　签发人：陆某某\n某局关于巡察整改情况的通报';
    const { documentNumber, title } = parse(page('1.针对台账不清的问题\n整改情况：补记台账。').replace(/^.*/, head));
    expect([documentNumber, title]).toEqual(['某林党〔2024〕15号', '某局关于巡察整改情况的通报']);
  });

  it('behind a status leaves the next heading alone', () => {
    const body = filled('整改情况：', '。已完成');
    expect(first(page(`1.针对台账不清的问题\n${body}\n整改台账清理方面`)).state).toBe('completed');
  });
});

describe('beside page numbers', () => {
  const problem = (n: number, last: string) =>
    `${n}.针对第${n}本台账不清的问题\n整改情况：一是补记；二是专人管理。\n— ${n} —\n${last}\n`;
  it.each(['整改状态：已完成，长期坚持', '已完成，并长期坚持', '责任科室：办公室'])(
    '%s is no running header',
    (last) => {
      const { problems } = parse(FRONT + problem(1, last) + problem(2, last));
      expect(problems.map(({ status, responsible }) => status?.state ?? responsible[0]?.text)).toEqual(
        last.startsWith('责任') ? ['办公室', '办公室'] : ['completed', 'completed'],
      );
    },
  );

  it('a name is one', () => {
    const { problems } = parse(FRONT + problem(1, '某局文件汇编') + problem(2, '某局文件汇编'));
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2]);
  });

  it('a heading without a number heads what stands on the next page', () => {
    const { sections } = parse(
      `${FRONT}党建工作方面\n\n— 1 —\n\n存在问题：台账不清\n整改措施：补记台账。\n财务管理方面\n存在问题：账目不清\n整改措施：核对账目。\n`,
    );
    expect(sections.map(({ title }) => title)).toEqual(['党建工作方面', '财务管理方面']);
  });
});

describe('a status without a stop', () => {
  const BODY = '整改：值班干部姓名写在门口黑板上，不在岗的扣误工补贴，大家随时可以拍照举报。已整改到位，长期坚持';
  it('closes its paragraph where lines are paragraphs', () => {
    const { problems, closing } = parse(
      `某局关于巡察整改情况的公示\n1.账目不清\n整改：补记台账。已整改到位。\n2.无人值班\n${BODY}\n大家要是觉得哪里改得不实在，可以直接打监督电话0000-1234567。\n`,
    );
    expect(problems[1].status?.sustained).toBe(true);
    expect(problems[1].measures.map(({ text }) => text)).toEqual([
      '值班干部姓名写在门口黑板上，不在岗的扣误工补贴，大家随时可以拍照举报',
    ]);
    expect(closing.paragraphs.length).toBeLessThanOrEqual(1);
  });
});
