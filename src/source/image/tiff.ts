/** Pages of a TIFF (TIFF 6.0), as scanners and fax machines write them: strips as they are packed, for a PDF's unpackers. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_PIXELS } from '../ocr/limits.js';
import type { PackedPage, PackedStrip } from './as-pdf.js';
import { MOST_PAGES, MOST_STRIPS } from './limits.js';

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  order: 266,
  offsets: 273,
  samples: 277,
  rows: 278,
  counts: 279,
  options: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileCounts: 325,
  tables: 347,
} as const;
/** Bytes of a value, by its type. */
const SIZES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 7: 1 };

type Tags = ReadonlyMap<number, readonly number[]>;

const damaged = (what: string) => new InputError('damaged', `TIFF, ${what}`);

/** The directory at a place, and where the next one is. */
function directoryAt(view: DataView, at: number, little: boolean): { tags: Tags; next: number } {
  if (at + 2 > view.byteLength) throw damaged('its directory');
  const tags = new Map<number, readonly number[]>();
  const count = view.getUint16(at, little);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + 12 * i;
    if (entry + 12 > view.byteLength) throw damaged('its directory');
    const [tag, type, length] = [
      view.getUint16(entry, little),
      view.getUint16(entry + 2, little),
      view.getUint32(entry + 4, little),
    ];
    const size = SIZES[type];
    if (!size || length > MOST_STRIPS * 4) continue;
    const place = size * length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (place + size * length > view.byteLength) continue;
    tags.set(
      tag,
      Array.from({ length }, (_, k) =>
        size === 1
          ? view.getUint8(place + k)
          : size === 2
            ? view.getUint16(place + 2 * k, little)
            : view.getUint32(place + 4 * k, little),
      ),
    );
  }
  const end = at + 2 + 12 * count;
  return { tags, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 };
}

const hex = (values: readonly number[]): string => values.map((value) => value.toString(16).padStart(2, '0')).join('');

function spaceOf(tags: Tags, samples: number, bits: number): string {
  const meaning = tags.get(TAG.meaning)?.[0] ?? 1;
  const colours = tags.get(TAG.colours);
  if (meaning === 3 && colours) {
    const count = 1 << bits;
    const rgb = Array.from({ length: count }, (_, i) =>
      [0, 1, 2].map((c) => (colours[c * count + i] ?? 0) >> 8),
    ).flat();
    return `[/Indexed /DeviceRGB ${count - 1} <${hex(rgb)}>]`;
  }
  return samples >= 4 && meaning === 5 ? '/DeviceCMYK' : samples >= 3 ? '/DeviceRGB' : '/DeviceGray';
}

/** What packed a strip, in a PDF's words. */
function filterOf(tags: Tags, width: number, height: number, samples: number, bits: number): string {
  const packing = tags.get(TAG.packing)?.[0] ?? 1;
  const options = tags.get(TAG.options)?.[0] ?? 0;
  const predictor = tags.get(TAG.predictor)?.[0] ?? 1;
  const guessed =
    predictor === 2
      ? ` /DecodeParms <</Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width}>>`
      : '';
  const fax = (k: number, aligned: boolean) =>
    `/Filter /CCITTFaxDecode /DecodeParms <</K ${k} /Columns ${width} /Rows ${height} /EndOfBlock false${aligned ? ' /EncodedByteAlign true' : ''}>>`;
  switch (packing) {
    case 1:
      return '';
    case 2:
      return fax(0, true);
    case 3:
      return fax(options & 1 ? 1 : 0, (options & 4) !== 0);
    case 4:
      return fax(-1, false);
    case 5:
      return `/Filter /LZWDecode${guessed}`;
    case 7:
      return '/Filter /DCTDecode';
    case 8:
    case 32_946:
      return `/Filter /FlateDecode${guessed}`;
    case 32_773:
      return '/Filter /RunLengthDecode';
    default:
      throw damaged(`packed in way ${packing}`);
  }
}

const mirrored = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => {
    let out = 0;
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 0x80 >> bit;
    return out;
  });

function pageOf(bytes: Uint8Array, tags: Tags, keepTo: KeepTo): PackedPage {
  const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise;
  const [width, height] = [one(TAG.width, 0), one(TAG.height, 0)];
  const [samples, bits] = [one(TAG.samples, 1), one(TAG.bits, 1)];
  if (width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(bits) || samples > 4) throw damaged('its size');
  keepTo(MOST_PIXELS, width * height, 'points');
  const tiled = tags.has(TAG.tileOffsets);
  const wide = tiled ? one(TAG.tileWidth, width) : width;
  const high = tiled ? one(TAG.tileHeight, height) : Math.min(height, one(TAG.rows, height));
  const offsets = tags.get(tiled ? TAG.tileOffsets : TAG.offsets) ?? [];
  const counts = tags.get(tiled ? TAG.tileCounts : TAG.counts) ?? [];
  keepTo(MOST_STRIPS, offsets.length, 'strips');
  if (wide === 0 || high === 0 || offsets.length === 0) throw damaged('its strips');
  const across = Math.ceil(width / wide);
  const packing = one(TAG.packing, 1);
  const inverted = one(TAG.meaning, 1) === 0;
  // Fax packings are black on white whatever the picture says; of the others, 0 may be white.
  const fax = packing >= 2 && packing <= 4;
  const decode = samples === 1 && inverted !== fax && (inverted || fax) ? ' /Decode [1 0]' : '';
  const tables = tags.get(TAG.tables);
  const strips = offsets.map((offset, i): PackedStrip => {
    const top = Math.floor(i / across) * high;
    const own = tiled ? high : Math.min(high, height - top);
    let data = bytes.subarray(offset, Math.min(bytes.length, offset + (counts[i] ?? bytes.length)));
    if (one(TAG.order, 1) === 2) data = mirrored(data);
    // A strip of JPEG has its tables elsewhere: between its first marker and the rest.
    if (packing === 7 && tables && tables.length > 4)
      data = Uint8Array.from([...tables.slice(0, -2), ...data.subarray(2)]);
    return {
      left: (i % across) * wide,
      top,
      width: wide,
      height: Math.max(1, own),
      entries: `/ColorSpace ${spaceOf(tags, samples, bits)} /BitsPerComponent ${bits} ${filterOf(tags, wide, own, samples, bits)}${decode}`,
      data,
    };
  });
  return { width, height, strips: strips.filter(({ top }) => top < height) };
}

/** The pages of a TIFF. @throws {InputError} `damaged` or `too-large` */
export function pagesOfTiff(bytes: Uint8Array, keepTo: KeepTo): PackedPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  if (bytes.length < 8) throw damaged('its header');
  const pages: PackedPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at); ) {
    seen.add(at);
    keepTo(MOST_PAGES, seen.size, 'pages');
    const { tags, next } = directoryAt(view, at, little);
    pages.push(pageOf(bytes, tags, keepTo));
    at = next;
  }
  if (pages.length === 0) throw damaged('no page');
  return pages;
}
