/** Invented ledgers from which LibreOffice makes the fixtures `xlsx-*` (see .tools/office-fixtures.mjs). */
import type { SheetParts } from './xlsx.js';

const DAY = 'yyyy"年"m"月"d"日"';

export const OFFICE_LEDGERS: { name: string; sheets: SheetParts[] }[] = [
  {
    name: 'xlsx-two-row-header-merged-cells-statistics',
    sheets: [
      {
        name: '整改台账',
        rows: [
          ['杏林区交通运输局巡察反馈问题整改台账'],
          ['填报单位：杏林区交通运输局', null, null, null, null, null, '填报日期：2024年8月20日'],
          ['序号', '问题清单', null, '整改措施', '责任', null, '完成时限', '整改情况'],
          [null, '问题类别', '具体问题', null, '责任领导', '责任科室', null, null],
          [
            1,
            '党的领导',
            '研究重大事项程序不规范',
            '一是修订议事规则；\n二是补录会议记录9份。',
            '局长 桑明',
            '办公室',
            { value: 45443, code: DAY },
            '已完成',
          ],
          [
            2,
            '项目管理',
            '农村公路养护资金拨付滞后',
            '建立拨付台账。',
            '副局长 骆川',
            '财务科',
            { value: 45473, code: DAY },
            '拨付养护资金236.5万元。',
          ],
          [null, null, null, '按月通报进度。', null, '养护科', null, '通报5期。已完成'],
          [
            3,
            '作风建设',
            '客运投诉办理超期',
            '限期办结积压投诉31件。',
            '副局长 骆川',
            '运输科',
            { value: 45565, code: DAY },
            '正在推进',
          ],
          ['填表人：岑宁', null, null, '联系电话：0999-5530126'],
        ],
        merges: [
          'A1:H1',
          'A3:A4',
          'B3:C3',
          'D3:D4',
          'E3:F3',
          'G3:G4',
          'H3:H4',
          'A6:A7',
          'B6:B7',
          'C6:C7',
          'E6:E7',
          'G6:G7',
        ],
      },
      {
        name: '汇总表',
        rows: [
          ['问题类别', '问题数', '已完成', '完成率'],
          ['党的领导', 1, 1, { value: 1, code: '0%' }],
          ['项目管理', 1, 1, { value: 1, code: '0%' }],
          ['作风建设', 1, 0, { value: 0, code: '0%' }],
        ],
      },
      { name: '选项', rows: [['已完成'], ['正在推进']], state: 'hidden' },
    ],
  },
];
