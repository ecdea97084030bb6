/** Sentences that give values to several problems by their numbers. */
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../grammars/distribution.js';

const read = (text: string) =>
  sharesOf(text)?.map(({ numbers, start, end }) => [numbers, text.slice(start, end)]) ?? null;

describe('a sentence for several problems', () => {
  it.each([
    [
      '上述问题,第2、3、7个已完成整改;第1个基本完成;第5、9个正在推进。',
      [
        [[2, 3, 7], '已完成整改'],
        [[1], '基本完成'],
        [[5, 9], '正在推进'],
      ],
    ],
    [
      '第2、5项正在整改,其余各项均已完成。',
      [
        [[2, 5], '正在整改'],
        [null, '均已完成'],
      ],
    ],
    [
      '除第4条正在整改外,其余各条均已完成。',
      [
        [[4], '正在整改'],
        [null, '均已完成'],
      ],
    ],
    [
      '除问题2、问题5尚未完成以外,其他问题均已完成',
      [
        [[2, 5], '尚未完成'],
        [null, '均已完成'],
      ],
    ],
    [
      '第1、4个,县水务局、县供水公司;第2至3个,县河长办。',
      [
        [[1, 4], '县水务局、县供水公司'],
        [[2, 3], '县河长办'],
      ],
    ],
    [
      '以上三条,①②已经完成,③正在推进。',
      [
        [[1, 2], '已经完成'],
        [[3], '正在推进'],
      ],
    ],
    [
      '其中问题1:已完成;问题2:正在推进',
      [
        [[1], '已完成'],
        [[2], '正在推进'],
      ],
    ],
  ])('%s', (text, shares) => expect(read(text)).toEqual(shares));
  it.each([
    '第2、5项正在整改。',
    '3个问题已完成,2个问题正在整改',
    '第一,健全制度;第二,加强监督',
    '第1项已完成;县委高度重视',
    '一是健全制度;二是加强监督',
    '第1项;第2项',
    '除第4条正在整改,其余各条均已完成。',
    '除夕前第4条正在整改外,其余各条均已完成。',
    '①积分重新打过;②收回租金',
    '',
  ])('is none: %s', (text) => expect(read(text)).toBeNull());
});
