/** Charts drawn on the server as SVG, each twice: for a desk or paper, and for a phone. */
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escapeHtml } from './markup.js';
import { standIn, withVariables } from './palette.js';

echarts.use([BarChart, CustomChart, GridComponent, SVGRenderer]);

export type Option = Parameters<echarts.ECharts['setOption']>[0];

/** How much room a drawing has; type is set larger, by comparison, where it is narrow. */
export interface Room {
  narrow: boolean;
  width: number;
}

/** Widths of a chart beside a table, and on a phone. */
const WIDE = 640;
const NARROW = 340;

export interface Chart {
  /** Names the drawings within the page. */
  id: string;
  title: string;
  /** Its width on a desk, where it is not beside a table. */
  wide?: number;
  /** What it shows, for who cannot see it. */
  description: string;
  height(room: Room): number;
  option(room: Room): Option;
}

/** A figure with both drawings, of which the style sheet shows one. */
export const figureOf = (chart: Chart): string =>
  `<figure>${drawingOf(chart, { narrow: false, width: chart.wide ?? WIDE })}${drawingOf(chart, { narrow: true, width: NARROW })}</figure>`;

function drawingOf({ id, title, description, height, option }: Chart, room: Room): string {
  const size = { width: room.width, height: height(room) };
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit', color: standIn('ink') },
      ...option(room),
    });
    const name = `${id}-${room.narrow ? 'narrow' : 'wide'}`;
    const labels =
      `<title id="${name}-title">${escapeHtml(title)}</title>` +
      `<desc id="${name}-desc">${escapeHtml(description)}</desc>`;
    const head =
      `<svg class="${room.narrow ? 'narrow' : 'wide'}" viewBox="0 0 ${size.width} ${size.height}" role="img" ` +
      `aria-labelledby="${name}-title" aria-describedby="${name}-desc" xmlns="http://www.w3.org/2000/svg">`;
    return head + labels + bodyOf(drawing.renderToSVGString(), name);
  } finally {
    drawing.dispose();
  }
}

/**
 * The drawing without what only a live chart needs (hover styles, data marks), its ids made the page's own: the
 * engine numbers its drawings through, and the same report must be the same text every time.
 */
const bodyOf = (svg: string, name: string): string =>
  withVariables(
    svg
      .replace(/^<svg[^>]*>\n?/, '')
      .replace(/<style\b[\s\S]*?<\/style>/g, '')
      .replace(/ (?:class="[^"]*zr[^"]*"|ecmeta_[a-z_]+="[^"]*"|pointer-events="[a-z]+"|xml:space="preserve")/g, '')
      .replace(/\bzr\d+-/g, `${name}-`)
      .replace(/>\n+</g, '><'),
  );

/** What axes share. */
export const axisLabel = (fontSize: number) => ({ color: standIn('muted'), fontSize, fontFamily: 'inherit' });
export const axisLine = { show: true, lineStyle: { color: standIn('line') } };
export const splitLine = { show: true, lineStyle: { color: standIn('line') } };
