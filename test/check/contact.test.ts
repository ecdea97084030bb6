/** Telephones and mail addresses that cannot be, and what a notice lacks at its end. */
import { describe, expect, it } from 'vitest';
import { canDial } from '../../src/check/dialling.js';
import { notice, problems, said } from '../support/checking.js';

const given = (contact: string) => notice({ contact });

describe('impossible-phone', () => {
  it.each([
    ['联系电话：0599-555031', ['0599-555031']],
    ['联系电话：0599-555031。', ['0599-555031']],
    ['联系电话：0599-555031122', ['0599-555031122']],
    ['联系电话：059-5550311', ['059-5550311']],
    ['联系电话：010-5550311', ['010-5550311']],
    ['联系手机：1390590000', ['1390590000']],
    ['联系手机：139059900001', ['139059900001']],
    ['联系电话：555031', ['555031']],
    ['联系电话：0599-5550311、0599-55503', ['0599-55503']],
    ['监督电话：办公室0599-55503', ['0599-55503']],
    ['联系电话：（0599）55503', ['（0599）55503']],
    ['电话：0599-5550311；传真：0599-555', ['0599-555']],
    ['请致电0599-555031反映', ['0599-555031']],
  ])('tells %s', (contact, told) => expect(said('impossible-phone', given(contact))).toEqual(told));
  it.each([
    '联系电话：0599-5550311',
    '联系电话：0599—55503112',
    '联系电话：0599 5550311',
    '联系电话：05995550311',
    '联系电话：（0599）5550311',
    '联系电话：(0599)-5550311',
    '联系电话：010-65550311',
    '联系电话：5550311、65550311',
    '联系电话：0599-5550311、12',
    '联系电话：0599-5550311/5550312',
    '联系电话：0599-5550311-801',
    '联系电话：0599-5550311转801',
    '联系电话：13905990000、139-0599-0000、139 0599 0000',
    '联系电话：+86-599-5550311'.replace('+86-599', '+86-0599'),
    '联系电话：12345、12388、110、96110、95598',
    '联系电话：0599-12345',
    '联系电话：400-123-4567、4001234567、800-123-4567',
    '联系电话：0599-555****、139****0000、×××××××',
    '联系电话：短号666021，内线：8021',
    '联系电话：0599-5550311 0599-5550312',
    '联系电话：0599-5550311（工作日8:00—17:30）',
    '联系电话：0599-5550311 邮编：353900',
    '联系电话：０５９９－５５５０３１１',
    '联系电话：详见附件',
    '设立举报电话12部，回访电话3次。',
  ])('lets %s be', (contact) => expect(said('impossible-phone', given(contact))).toEqual([]));
  it.each(['13905990000', '0599-5550311', '(010)65550311', '400-123-4567', '8613905990000'])(
    '%s can be dialled',
    (number) => {
      expect(canDial(number)).toBe(true);
    },
  );
  it.each(['', '0', '099', '1234567890123', '00000000', '12905990000'])('%s cannot', (number) => {
    expect(canDial(number)).toBe(false);
  });
});

describe('impossible-email', () => {
  it.each([
    ['电子邮箱：shuiwu@example', 'shuiwu@example'],
    ['电子邮箱：shuiwu@', 'shuiwu@'],
    ['电子邮箱：shuiwu.example.cn', 'shuiwu.example.cn'],
    ['电子邮箱：shui@wu@example.cn', 'shui@wu@example.cn'],
    ['意见请发shuiwu@example。', 'shuiwu@example'],
  ])('tells %s', (contact, told) => expect(said('impossible-email', given(contact))).toEqual([told]));
  it.each([
    '电子邮箱：shuiwu@example.cn',
    '电子邮箱：shui_wu-1@mail.example.gov.cn。',
    '电子邮箱：<shuiwu@example.cn>',
    '电子邮箱：shuiwu(at)example.cn',
    '电子邮箱：shui****@example.cn',
    '电子邮箱：shuiwu@example.cn 邮编：353900',
    '电子邮箱：shuiwu@example.\ncn',
    '电子邮箱：详见官网',
    '官方微博：@青禾水务',
    '邮政信箱：县A001号',
  ])('lets %s be', (contact) => expect(said('impossible-email', given(contact))).toEqual([]));
});

describe('hash-for-at', () => {
  it.each([
    ['电子邮箱：shuiwu#example.cn', 'shuiwu#example.cn'],
    ['电子邮箱：shui_wu-1#mail.example.gov.cn。', 'shui_wu-1#mail.example.gov.cn'],
    ['意见请发shuiwu#example.cn，谢谢。', 'shuiwu#example.cn'],
    ['电子邮箱：ｓｈｕｉｗｕ＃ｅｘａｍｐｌｅ．ｃｎ', 'ｓｈｕｉｗｕ＃ｅｘａｍｐｌｅ．ｃｎ'],
  ])('tells %s', (contact, told) => expect(said('hash-for-at', given(contact))).toEqual([told]));
  it.each([
    '电子邮箱：shuiwu@example.cn',
    '电子邮箱：shuiwu#example.cn（请将#换成@）',
    '电子邮箱：shuiwu#example.cn（发送时#改为@）',
    '电子邮箱：shui****#example.cn',
    '电子邮箱：shuiwu(at)example.cn',
    '地址：青禾县水务局A#2.3栋',
    '变压器3#已更换，C#语言培训2次。',
  ])('lets %s be', (contact) => expect(said('hash-for-at', given(contact))).toEqual([]));
  it('leaves it to no other rule', () => {
    expect(said('impossible-email', given('电子邮箱：shuiwu#example.cn'))).toEqual([]);
  });
});

describe('impossible-postcode', () => {
  it.each([
    ['邮编：35390', '35390'],
    ['邮政编码:3539001', '3539001'],
    ['地址：青禾县水务局 邮编35390。', '35390'],
    ['邮政编码为：３５３９０', '３５３９０'],
    ['邮编：35390，电子邮箱：shuiwu@example.cn', '35390'],
  ])('tells %s', (contact, told) => expect(said('impossible-postcode', given(contact))).toEqual([told]));
  it.each([
    '邮编：353900',
    '邮政编码：353900。',
    '邮编：３５３９００',
    '邮编：3539**',
    '邮编：35****',
    '邮编：××××××',
    '邮编：详见附件',
    '联系电话：0599-5550311 邮编：353900 邮箱：shuiwu@example.cn',
    '寄送邮包35390件',
  ])('lets %s be', (contact) => expect(said('impossible-postcode', given(contact))).toEqual([]));
});

describe('rate-over-whole', () => {
  const rate = (words: string) => notice({ preamble: `县委第一巡察组反馈了12个问题，${words}。` });
  it.each([
    ['整改完成率108%', '整改完成率108%'],
    ['整改完成率达到100.5%', '整改完成率达到100.5%'],
    ['办结率为１２０％', '办结率为１２０％'],
    ['群众满意率提高到101%', '满意率提高到101%'],
    ['检测合格率达 986 %', '合格率达 986 %'],
  ])('tells %s', (words, told) => expect(said('rate-over-whole', rate(words))).toEqual([told]));
  it('tells it in a measure', () => {
    const body = problems('一是开展培训，参训率达102%。二是专人管理。已完成整改。');
    expect(said('rate-over-whole', notice({ body }))).toEqual(['参训率达102%']);
  });
  it.each([
    '整改完成率100%',
    '整改完成率达到100.0%',
    '整改完成率83.3%',
    '拨备覆盖率达到150%',
    '任务完成率120%',
    '预算执行率103%',
    '产量增长105%，增长率105%',
    '合格率由98%提高到99%',
    '合格率98%，产量为上年的120%',
  ])('lets %s be', (words) => expect(said('rate-over-whole', rate(words))).toEqual([]));
});

describe('missing-contact', () => {
  it('tells a notice to the public without one', () => {
    expect(said('missing-contact', notice({ contact: '' }))).toEqual([null]);
  });
  it.each([
    ['one is given', notice()],
    ['one stands inside a paragraph', notice({ contact: '意见请发shuiwu@example.cn。' })],
    ['one cannot be dialled', notice({ contact: '联系电话：0599-555031' })],
    ['it goes to somebody', notice({ contact: '', preamble: '县委巡察办：\n现将整改情况报告如下。' })],
    ['it is a report', notice({ contact: '', title: '青禾县水务局关于巡察整改情况的报告' })],
    ['it is a ledger', notice({ contact: '', title: '青禾县水务局巡察整改情况台账' })],
    [
      'it is cut off',
      notice({ contact: '', foot: '', body: problems('补记台账3本，并组织全体干部职工学习管理办法，要求各科室') }),
    ],
  ])('lets it be where %s', (_, text) => expect(said('missing-contact', text)).toEqual([]));
});

describe.each([
  ['missing-signature', '2024年9月30日'],
  ['missing-date', '青禾县水务局'],
])('%s', (rule, foot) => {
  it('tells it', () => expect(said(rule, notice({ foot }))).toEqual([null]));
  it('tells it where nothing stands at the end', () => expect(said(rule, notice({ foot: '' }))).toEqual([null]));
  it.each([
    ['both stand there', notice()],
    ['both stand on one line', notice({ foot: '青禾县水务局 2024年9月30日' })],
    ['both are masked', notice({ foot: '**县水务局\n2024年*月*日' })],
    ['the numerals are Chinese', notice({ foot: '青禾县水务局\n二〇二四年九月三十日' })],
    ['the line above has no stop', notice({ contact: '联系电话：0599-5550311' })],
    ['it is a ledger', notice({ foot, title: '青禾县水务局巡察整改情况台账' })],
    [
      'it is cut off',
      notice({ contact: '', foot: '', body: problems('补记台账3本，并组织全体干部职工学习管理办法，要求各科室') }),
    ],
    ['a page gives both', `首页 > 公示公告\n发布时间：2024-09-30 来源：青禾县水务局\n${notice({ foot: '' })}`],
  ])('lets it be where %s', (_, text) => expect(said(rule, text)).toEqual([]));
});
