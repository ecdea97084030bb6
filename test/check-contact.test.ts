/** Telephones and mail addresses that cannot be, and what a notice lacks at its end. */
import { describe, expect, it } from 'vitest';
import { canDial } from '../src/check/dialling.js';
import { notice, problems, said } from './support/checking.js';

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
    '电子邮箱：shuiwu#example.cn',
    '电子邮箱：shui****@example.cn',
    '电子邮箱：shuiwu@example.cn 邮编：353900',
    '电子邮箱：shuiwu@example.\ncn',
    '电子邮箱：详见官网',
    '官方微博：@青禾水务',
    '邮政信箱：县A001号',
  ])('lets %s be', (contact) => expect(said('impossible-email', given(contact))).toEqual([]));
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
