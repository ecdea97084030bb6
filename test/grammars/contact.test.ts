import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContact } from '../../grammars/contact/index.js';
import { ContactParser } from '../../grammars/contact/parser.js';
import { contactTeller } from '../../grammars/contact/reader.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { CONTACT_KEYS } from '../../grammars/lexicon/contact.js';
import { wordsOf } from '../../grammars/words.js';

const labels = (text: string) =>
  parseContact(text, BUILT_IN).map((found) => text.slice(found.labelStart, found.labelEnd));

describe('the contact grammar', () => {
  it('passes its own validation', () => expect(() => new ContactParser({ whole: true })).not.toThrow());

  const words = [
    ...Object.values(CONTACT_KEYS).flat(),
    ...[...':,;。、()/<>|·*-— '],
    ...[
      '0599-5550266',
      '13905990000',
      '353900',
      'ab@example.cn',
      '某路1号',
      '周科长',
      '2023年1月',
      '8:00',
      'mailto:',
      '或',
    ],
  ];
  it('refuses no input and gives ranges inside it, in order, labels before values', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, labelStart, labelEnd } of parseContact(text, BUILT_IN)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(labelStart).toBeLessThanOrEqual(labelEnd);
          expect(labelEnd).toBeLessThanOrEqual(start);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('consumes every token', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (parts) => {
        // A paragraph behind an arbitrary one is read as if it stood alone.
        const text = `${parts.join('')}。联系电话:0599-5550999。`;
        expect(parseContact(text, BUILT_IN).map((item) => text.slice(item.start, item.end))).toContain('0599-5550999');
      }),
      { numRuns: 300 },
    );
  });
});

describe('labels', () => {
  it('are the key with its colon', () => expect(labels('地址:某路1号;邮 编: 353900')).toEqual(['地址:', '邮 编:']));
  it('are the key alone where no colon follows', () => expect(labels('电话0599-5550266')).toEqual(['电话']));
  it('take a shared key as one', () => expect(labels('电话/传真:0599-5550266')).toEqual(['电话/传真:', '电话/传真:']));
  it('belong to the first value only', () => expect(labels('电话:0599-5550266、0599-5550267')).toEqual(['电话:', '']));
  it('keep the longest key', () => expect(labels('监督举报电话:0599-5550266')).toEqual(['监督举报电话:']));
  it('go over to what stands under 联系方式', () => expect(labels('联系方式:ab@example.cn')).toEqual(['联系方式:']));
});

describe('the site’s own footer', () => {
  it('ends the notice’s contact', () => {
    const text = '联系电话:0599-5550266。版权所有:某局地址:某路1号电话:0599-5550000';
    expect(parseContact(text, BUILT_IN).map((found) => text.slice(found.start, found.end))).toEqual(['0599-5550266']);
  });
});

describe('a note that it is the site’s', () => {
  it('takes the sentence with it', () => {
    const text = '监督电话:0599-5550266。地址:某路1号联系电话:0599-5550000(仅限网站维护)';
    expect(parseContact(text, BUILT_IN).map((found) => text.slice(found.start, found.end))).toEqual(['0599-5550266']);
  });
});

describe('the contact part', () => {
  const looksLikeContact = contactTeller(wordsOf(BUILT_IN));
  it.each([
    '联系电话:0599-5550266',
    '请于公示期间(2025年3月14日至3月27日)向某局反映。',
    '欢迎广大干部群众对整改落实情况进行监督。如有意见建议,请及时向我们反映。',
    '欢迎监督。联系方式如下:',
    '公众对公示内容如有异议,请在公示期内以实名方式向县水务局反映。',
    '有不同意见的,可向镇纪委提出。',
    '联系方式:',
    '(联系人:教务处龚老师,电话0599-5550588)',
    '现公布监督电话:0599-5550266',
    'ab@example.cn',
  ])('%s', (text) => expect(looksLikeContact(text)).toBe(true));

  it.each([
    '一是开通举报电话0599-5550266,设置举报箱3个。',
    '二是在公示栏公布监督电话:12345,受理投诉5件。',
    '三是公布三级供水服务电话。',
    '按照规定公示7天,无异议后发放。',
    '有异议的3户,已反映至镇里复核。',
    '对群众有疑问的事项逐一告知。',
    '欢迎新同志。加强监督检查。',
    '自觉接受群众监督,听取意见建议。',
    '地址变更未备案的问题。',
    '编号20230316。',
  ])('not %s', (text) => expect(looksLikeContact(text)).toBe(false));
});

describe('cost', () => {
  const runs = [
    '电话',
    '电话:',
    '地址:1,',
    '(',
    '0599-',
    '1',
    '联系人:、',
    '公示期(',
    '、',
    'a@',
    '传 ',
    '*',
    '-',
    '工作时间8:,',
  ];
  // What grows faster than the run does not end before the test's time is up; npm run bench measures the growth.
  it.each(runs)('has an end on a run of %s', (run) => {
    const text = run.repeat(20_000);
    for (const { start, end } of parseContact(text, BUILT_IN)) expect(end).toBeGreaterThan(start);
  });
});
