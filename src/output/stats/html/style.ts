/**
 * The style sheet of the report: one file, no fonts or pictures from elsewhere. On paper a section is no box: a box that is
 * kept whole leaves the rest of a page empty, and one that is cut has a border only half round. Charts, rows and figures
 * are kept whole, headings stay with what follows.
 */
import { variables } from './palette.js';

const SHEET = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC",
"Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums}
.page{max-width:1120px;margin:0 auto;padding:48px 24px 64px}
header{padding:0 0 28px}
.eyebrow{margin:0 0 8px;color:var(--accent);font-size:13px;font-weight:600;letter-spacing:.08em}
h1{margin:0;font-size:clamp(28px,5vw,42px);line-height:1.2;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
.span{margin:10px 0 0;color:var(--muted)}
h2{margin:0;font-size:20px;line-height:1.35;font-weight:650}
h3{margin:24px 0 8px;font-size:14px;font-weight:600;color:var(--muted)}
.name::first-letter,th::first-letter,dt::first-letter,h3::first-letter{text-transform:uppercase}
.lede{margin:4px 0 0;color:var(--muted);font-size:13.5px;max-width:70ch}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:0;padding:0;list-style:none}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px 16px;min-width:0}
.cards .lead{grid-column:span 2;background:var(--soft);border-color:transparent}
.cards b{display:block;font-size:30px;line-height:1.15;font-weight:680;letter-spacing:-.02em;overflow-wrap:anywhere}
.cards .lead b{font-size:40px;color:var(--accent)}
.cards b small{font-size:.45em;font-weight:600;letter-spacing:0;margin-left:.3em;white-space:nowrap}
.cards .name{display:block;color:var(--muted);font-size:13px;font-weight:600;margin-bottom:6px}
.cards .note{display:block;color:var(--muted);font-size:12.5px;line-height:1.5;margin-top:6px}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:26px 28px 28px;margin-top:18px;
min-width:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:18px}
.split{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:32px;margin-top:18px;align-items:start}
figure{margin:18px 0 0;min-width:0}
.split figure{margin:0}
figure svg{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none}
.scroll{overflow:auto;margin-top:14px}
.split .scroll{margin:0;max-height:400px}.split h3:first-child{margin-top:16px}.split .facts{margin-top:0}
.split .facts div{grid-template-columns:minmax(0,1fr) auto}.split .facts .note{grid-column:1/-1}
table{width:100%;border-collapse:collapse;font-size:13.5px;line-height:1.45}
caption{text-align:left;color:var(--muted);font-size:12.5px;padding:0 0 8px}
th,td{padding:7px 0 7px 16px;text-align:right;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--muted);font-size:12px;font-weight:600;vertical-align:bottom;line-height:1.3;position:sticky;top:0;
background:var(--card)}
th:first-child,td:first-child{padding-left:0}
.text{text-align:left;overflow-wrap:anywhere;min-width:7em}
.nowrap{white-space:nowrap}
.zero{color:var(--muted)}
.bar{display:block;height:4px;margin-top:5px;border-radius:2px}
.bar i{display:block;height:100%;min-width:2px;width:var(--w);border-radius:2px;background:var(--accent)}
.segments{display:flex;gap:2px;height:34px;margin-top:20px;border-radius:8px;overflow:hidden}
.segments i{display:block;flex:var(--w) 0 3px}
.states{display:grid;grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:16px 24px;margin:20px 0 0;padding:0;
list-style:none}
.states b{display:block;font-size:24px;line-height:1.2;font-weight:650}
.states b small{font-size:14px;font-weight:500;color:var(--muted);margin-left:.4em}
.states span{display:flex;align-items:center;gap:8px;font-size:13.5px;color:var(--muted)}
.chip{flex:none;width:11px;height:11px;border-radius:3px}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin:14px 0 0;padding:0;list-style:none;font-size:12.5px;
color:var(--muted)}
.legend li{display:flex;align-items:center;gap:7px}
.facts{margin:16px 0 0;display:grid;gap:0}
.facts div{display:grid;grid-template-columns:minmax(9em,1.2fr) minmax(7em,1fr) minmax(0,3fr);gap:4px 20px;padding:11px 0;
border-bottom:1px solid var(--line);align-items:baseline}
.facts dt{font-weight:600}
.facts dd{margin:0}
.facts .value{text-align:right;font-size:18px;font-weight:620;white-space:nowrap}
.facts .note{color:var(--muted);font-size:13px}
.copies{margin:16px 0 0;padding:0;list-style:none;display:grid;gap:14px}
.copies ul{margin:4px 0 0;padding:0 0 0 18px;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.more{margin:10px 0 0;color:var(--muted);font-size:12.5px}
footer{margin-top:28px;color:var(--muted);font-size:12.5px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
a{color:var(--accent)}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:4px;border-radius:4px}
@media (max-width:900px){.cards{grid-template-columns:1fr 1fr}.split,.pair{grid-template-columns:minmax(0,1fr)}
.pair{gap:0}.split{gap:22px}.split .scroll{max-height:none}}
@media (max-width:640px){.page{padding:28px 14px 40px}.card{padding:20px 16px 20px;border-radius:12px;margin-top:12px}
.cards{gap:10px}.cards li{padding:14px 14px 12px}.cards b{font-size:24px}.cards .lead b{font-size:32px}
.wide,.extra{display:none}.narrow{display:block}th,td{padding-left:10px}.text{min-width:5em}
.states{grid-template-columns:1fr 1fr;gap:14px}.facts div{grid-template-columns:minmax(0,1fr) auto}
.facts .note{grid-column:1/-1}}
@media print{@page{margin:14mm}html{font-size:11px}body{background:#fff;font-size:12px;print-color-adjust:exact;
-webkit-print-color-adjust:exact}.page{max-width:none;padding:0}.cards{grid-template-columns:repeat(4,1fr)}
.cards li{padding:12px;break-inside:avoid}.cards b{font-size:20px}.cards .lead b{font-size:26px}
.card{break-inside:auto;background:none;border:0;border-top:1px solid var(--line);border-radius:0;padding:14px 0 0;
margin-top:18px}.wide{display:block}.narrow{display:none}.extra{display:table-cell}.split{display:block}
.split>*{margin-top:14px}.pair{grid-template-columns:1fr 1fr}figure,tr,.pair,.segments,.states,.legend,.facts div,.copies li,
caption{break-inside:avoid}.split .scroll,.scroll{max-height:none;overflow:visible}h2,h3,.lede,.legend,caption,
thead{break-after:avoid}thead{display:table-header-group}thead th{position:static}figure svg{max-height:110mm}
.split figure{max-width:150mm}p,li{orphans:3;widows:3}footer{break-before:avoid}}
`;

/** The whole sheet. Paper is light whatever the screen is. */
export const styleSheet = (): string =>
  `:root{color-scheme:light dark;${variables('light')}}` +
  `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}${SHEET.replace(/\n/g, '')}`;
