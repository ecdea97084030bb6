/** Numbered ways to get in touch, verbs that lead to addresses and numbers, and where names end. */
import { describe, expect, it } from 'vitest';
import { parseContact } from '../../grammars/contact/index.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { parse } from '../../src/index.js';
import { fold } from '../../src/lines/fold.js';

const found = (text: string) => {
  const folded = fold(text, []);
  return parseContact(folded, BUILT_IN).map(({ field, start, end }) => [field, folded.slice(start, end)]);
};

describe('a numbered list of contacts', () => {
  const notice = (list: string) =>
    parse(
      `青禾县水务局关于巡察整改情况的通报\n\n一、问题整改情况\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n二、下一步打算\n继续抓好整改。欢迎监督，监督方式：\n${list}\n青禾县水务局\n2024年5月20日\n`,
    );
  it('is no chapter’s list', () => {
    const { contact, sections } = notice(
      '1.电话：0514-55570118\n2.邮箱：ab@example.com\n3.来信：青禾县东湖路88号水务局（邮编225099）\n',
    );
    expect(contact).toMatchObject({
      phones: ['0514-55570118'],
      emails: ['ab@example.com'],
      addresses: ['青禾县东湖路88号水务局'],
      postcodes: ['225099'],
    });
    expect(sections.map(({ sections: inner }) => inner.length)).toEqual([0, 0]);
  });
  it('is a chapter’s where it tells what was done', () => {
    const [, steps] = notice('1.开通举报电话：0514-55570118。\n2.开通举报邮箱：ab@example.com。\n').sections;
    expect(steps.sections.length + steps.measures.length).toBe(2);
  });
});

describe('where letters go', () => {
  it.each([
    ['或来函：云岭省云岭市园区路8号，邮编734000。', '云岭省云岭市园区路8号'],
    ['来信寄青禾县人民路1号县委督查室，邮编541312。', '青禾县人民路1号县委督查室'],
    ['请打0513-5550118，或寄信到云岭林场场部二楼。', '云岭林场场部二楼'],
    ['来访：街道办事处3楼302室', '街道办事处3楼302室'],
    ['意见请送：青禾区水务大楼403室；电话：0514-55570118', '青禾区水务大楼403室'],
    ['来电0514-55570118，或致函青禾县文昌路18号县教育局督导室。', '青禾县文昌路18号县教育局督导室'],
    ['书面意见投寄青禾县湖滨镇政府3楼应急办，邮编541312。', '青禾县湖滨镇政府3楼应急办'],
  ])('%s', (text, address) => expect(found(text)).toContainEqual(['addresses', address]));
  it.each(['来信：12件', '可送医保政策上门12次', '致函5家企业', '收到来信来访12件', '来信：受理3批次'])(
    'not %s',
    (text) => expect(found(text)).toEqual([]),
  );
});

describe('numbers behind verbs', () => {
  it.each([
    ['监督请打0713-8825519，找办公室。', '0713-8825519'],
    ['联系：0851-8866120', '0851-8866120'],
    ['举报投诉：12350', '12350'],
    ['热线：13XXXXX0526', '13XXXXX0526'],
    ['热线：400-8270-361', '400-8270-361'],
  ])('%s', (text, phone) => expect(found(text)).toEqual([['phones', phone]]));
  it.each(['联系群众230户', '监督检查12次', '请打12345热线', '反映问题3个'])('not %s', (text) =>
    expect(found(text)).toEqual([]),
  );
});

describe('who signs', () => {
  const organization = (name: string) =>
    parse(
      `青禾县水务局关于巡察整改情况的通报\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n\n${name}\n2024年5月20日\n`,
    ).organization;
  it('is named without the place of the seal', () =>
    expect(organization('青禾县水务事务所（盖章）')).toBe('青禾县水务事务所'));
  it('keeps what else stands in brackets', () =>
    expect(organization('青禾县水务局（党组）')).toBe('青禾县水务局（党组）'));
});

it('a body’s name below an empty line is no end of the address above', () =>
  expect(
    parse(
      '青禾农场有限公司关于巡察整改情况的通报\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n电话：0467-5558213　地址：青禾农场有限公司机关206室\n\n中共青禾农场有限公司委员会\n2024年3月15日\n',
    ).contact?.addresses,
  ).toEqual(['青禾农场有限公司机关206室']));

describe('what is no key by itself', () => {
  it('leads to an address where a house stands in it', () => {
    expect(found('写信就寄青岑县橘井路12号县中医医院（邮编419310）。')).toContainEqual([
      'addresses',
      '青岑县橘井路12号县中医医院',
    ]);
    expect(found('请于7月12日前书面反映至梧塘区建业街3号区住建局。')).toContainEqual([
      'addresses',
      '梧塘区建业街3号区住建局',
    ]);
    expect(found('来信至**县人民路xx号县医保局。')).toContainEqual(['addresses', '**县人民路xx号县医保局']);
  });
  it('leads to none where no house does', () => {
    expect(found('材料已报送至县纪委备案。')).toEqual([]);
    expect(found('问题线索3条送交公安机关。')).toEqual([]);
  });
  it('leads to a number that is one by its shape', () => {
    expect(found('白天打0745-5552018找院办')).toContainEqual(['phones', '0745-5552018']);
    expect(found('打5552018次')).toEqual([]);
    expect(found('打击12起，打捞45吨')).toEqual([]);
  });
  it('six digits behind an address are its postcode', () => {
    expect(found('来信：鹿鸣区芙蓉路66号机关党委，410299。')).toContainEqual(['postcodes', '410299']);
    expect(found('意见请寄：云麓县杉木坳1号局监察室（418400）')).toContainEqual(['postcodes', '418400']);
    expect(found('来信：鹿鸣区芙蓉路66号机关党委，410299元。')).not.toContainEqual(['postcodes', '410299']);
  });
});

describe('a name and a number on a line', () => {
  it('are a contact, without a key', () =>
    expect(found('市水务局河湖科　0874-5550361')).toEqual([['phones', '0874-5550361']]));
  it.each(['全镇共整改 35户', '完成投资0874-5550361元', '补登台账，0874-5550361', '编号 5550361'])(
    '%s is none',
    (text) => expect(found(text)).toEqual([]),
  );
  it('stand among the lines of the foot', () =>
    expect(
      parse(
        '宁川市关于督察整改情况的公示\n\n督察组反馈了问题，现公示如下。\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。已完成整改。\n\n公示期内如有异议，可通过以下方式反映：\n市水务局河湖科　0874-5550361\n市整改办　0874-5550362\n通讯地址：宁川市滨河西路260号\n\n宁川市水务局\n2023年5月6日\n',
      ),
    ).toMatchObject({
      contact: { phones: ['0874-5550361', '0874-5550362'], addresses: ['宁川市滨河西路260号'] },
      problems: [{ results: [], measures: [{ text: '补账' }, { text: '建章' }] }],
    }));
});
