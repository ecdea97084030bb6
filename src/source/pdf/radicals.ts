/**
 * Radicals that fonts name instead of the characters that look like them (⻚ for 页), and those characters
 * (Unicode's EquivalentUnifiedIdeograph.txt). The Kangxi radicals ⼀…⿕ are not among them, since NFKC knows those; but
 * for ⼾: NFKC makes 戶 of it, where fonts for simplified characters draw 户.
 */
const RADICALS =
  '⼾⺁⺄⺅⺆⺈⺉⺋⺌⺍⺏⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺯⺰⺱⺲⺳⺶⺸⺹⺻⺼⺾⺿⻀⻁⻂⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻱⻲';
const CHARACTERS =
  '户厂乙亻冂刀刂卩小小尢巳幺彑彐忄心扌攵旡月歹民氵水灬爫爫丬牛犭王疋目示礻糹纟罓罒罓羊羊耂聿肉艹艹艹虎衤西见角讠贝足车辶辶辶钅長镸长门阝雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄斉齐歯齿竜龙龜亀';

export const unifiedOf: ReadonlyMap<string, string> = new Map(
  [...RADICALS].map((radical, i) => [radical, CHARACTERS[i]]),
);
