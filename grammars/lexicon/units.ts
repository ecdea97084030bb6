/**
 * What a number counts: classifiers and measures of public documents. Data, not code.
 *
 * Units of law are those of GB 3100-1993 in their Chinese names; classifiers follow usage. The longest word wins, so
 * that 人次 is not 人 and 公里 is not cut.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Units that count whole things: 3.3个部门 is the third of a list, and 3 of them. */
export const CLASSIFIERS: readonly string[] = words(`
  个 项 条 家 名 人 户 份 件 次 场 期 批 台 套 辆 座 处 所 间 栋 幢 例 起 门 类 种 组 对 队 支 艘 架 口 眼 孔 部 节 堂 轮 位
  字 册 本 卷 篇 张 块 根 盏 具 只 封 头 棵 株 笔 宗 把 桶 瓶 箱 包 袋 捆 顶 扇 樘 面 幅 枚 副 双 页 盒 票 单 桌 餐 层 路 片 段
  道 颗 粒 匹 羽 尾 窝 筐 车 趟 遍 则 首 集 案 桩 讲 款 分 床 席 岗 条次
  人份 大类 小类 大项 小项 件套 套件 课时 学时 节点 部门 环节 名额 床位 车位 泊位 席位 台班 人天
  人次 场次 辆次 册次 家次 批次 件次 户次 台次 车次 项次 处次 班次 架次 艘次 航次 篇次 卷次 例次 所次 点次 课次 轮次
`);

/** Units that measure: 3.3亩 is one number. */
const MEASURES: readonly string[] = words(`
  亩 公顷 平方米 平方公里 平方千米 平米 平方 立方米 立方 标方 米 延米 延长米 公里 千米 厘米 毫米 海里
  吨 公吨 公斤 千克 克 毫克 斤 市斤 升 毫升
  千瓦时 千瓦 兆瓦 瓦 千伏 千伏安 兆
  ㎡ m² ㎥ m³ km² km kg mm cm m
`);

/** Units whose number is a quantity. */
export const UNITS: readonly string[] = [...CLASSIFIERS, ...MEASURES];

/** What follows a number and counts nothing: spans of time, frequencies, ages, ratios, school years. */
export const SPANS: readonly string[] = words(`
  个月 个多月 个半月 个工作日 个自然日 个交易日 个小时 个多小时 个半小时 个星期 个多星期 个礼拜 个季度 个年度 个学期 个学年 个年头 个周 个昼夜
  个月份 个多年 个百分点 个百分百 个百分之百 个100% 个一批 个一律 个一工程 个一活动 个一机制 个寒暑 个春秋 个时辰 个钟头 个五年 个世纪
  天 小时 分钟 分半钟 分半 分多钟 秒 秒钟 周 周年 周岁 岁 工作日 自然日 昼夜 季度 学年 学年度 学期 年级 年代 星期 礼拜 世纪 倍 成 分之 届 级 级别 楼 室 厂 线 环
  人制 分制 年制 次方 次元 点半 点钟 点整 个点 刻钟 分贝 点 时 时许 分许
`);

/**
 * Units that a number in Chinese numerals counts. The others make words with it: 三期工程, 二层, 四方, 两节, 十分, 三组,
 * 五班, 两面.
 */
export const NUMERAL_UNITS: ReadonlySet<string> = new Set(
  words(`
  个 项 条 家 名 人 户 份 件 次 场 批 台 套 辆 座 处 所 间 栋 幢 例 起 类 种 支 艘 架 册 本 卷 篇 张 块 根 盏 具 只 封 棵 株 笔 宗 轮 位
  人次 场次 辆次 册次 家次 批次 件次 户次 台次 车次 项次 班次 大类 小类 课时 学时
  亩 公顷 平方米 平方公里 立方米 米 公里 千米 吨 公斤 千克 克
`),
);

/** Units that 一 and 二 count; beside the others they are idiom or rank (一个, 一批, 一起, 二次供水, 二类). */
export const ONE_UNITS: ReadonlySet<string> = new Set(words('名 台 辆 栋 幢 宗 人次'));
export const TWO_UNITS: ReadonlySet<string> = new Set(words('个 名 家 台 辆 栋 幢 宗 人 户 份 件 人次'));

/** Words that begin with a unit's characters and are none: two-wheelers (两轮车) are no rounds, 12家庭 no bodies. */
export const NO_UNIT: readonly string[] = words(`
  家庭 家长 家属 支部 轮车 轮岗 轮胎 轮换 组织 组长 组员 门店 门诊 批复 批示 批评 批准 本级 本科 本地 台账 份额 户籍 户主
  位于 位置 节约 节日 节气 字号 升级 升学 章程 场所 场地 场馆 条例 条线 条腿 张皮 张网 期间 期末 册封 道路 片区 路段 段落 面积 面向
  包括 车间 车辆 案件 案例 分析 分为 分别 分管 分类 分级 分步 分批 分局 分院 分会 款项 单位 单独 单元 把手 首先 首次 集中 集体 讲话 层级 层面
  路口 路面 对照 对口 对此 对于 对标 队伍 部署 部分 部长 双责 双签 头号
`);

/** Words that begin behind a unit and take the last character of such a word: 12家 | 长期无业绩, 3份 | 额外补助. */
export const BEHIND_UNIT: readonly string[] = words('长期 长年 额外');

/** Units of how often; 每季度一次, 每年3次 count nothing. */
export const TURNS: ReadonlySet<string> = new Set(words('次 轮 遍 趟 期 场 场次 轮次'));
