/** pdf.js: it reads the file's structure, its fonts and their character maps, and tells what a page draws. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import type { Annotation } from './fields.js';
import { fileIn, letPass } from './left-behind.js';
import { MOST_OPERATORS, MOST_PAGES } from './limits.js';
import { mapLoader } from './map-loader.js';
import { isForDrawing, operatorsIn } from './messages.js';
import { line } from './port.js';

type PdfJs = typeof import('pdfjs-dist');
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
export type Page = Awaited<ReturnType<PdfDocument['getPage']>>;
export type Operators = PdfJs['OPS'];

/** What a page draws, in order: the numbers of operators, and the operands of each. */
export interface Drawn {
  names: ArrayLike<number>;
  operands: readonly unknown[];
}

export interface Engine {
  pages: number;
  OPS: Operators;
  page(number: number): Promise<Page>;
  /** @throws {InputError} `too-large` for a page that draws without end, `unsupported` where a character map is missing */
  drawn(page: Page): Promise<Drawn>;
  /** Form fields and notes on a page. */
  annotations(page: Page): Promise<readonly Annotation[]>;
  close(): Promise<void>;
}

/** pdf.js names these when it loads and needs them for drawing alone: where nobody has them, they are lent to it. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];
let loaded: ReturnType<typeof load> | undefined;

async function load() {
  const world = globalThis as Record<string, unknown>;
  // In a worker of a page its half that reads would take the worker's messages for its own, were there no window.
  const names = 'postMessage' in world ? [...FOR_DRAWING, 'window'] : FOR_DRAWING;
  const lent = names.filter((name) => world[name] === undefined);
  for (const name of lent) world[name] = class {};
  try {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as PdfJs;
    letPass([fileIn(new pdfjs.InvalidPDFException('')), fileIn(errorOf(WorkerMessageHandler))]);
    return { pdfjs, WorkerMessageHandler };
  } finally {
    for (const name of lent) delete world[name];
  }
}

/** An error of the half that reads, which exports none: it is asked for what it cannot do. */
function errorOf({ setup }: { setup(): void }): unknown {
  try {
    setup();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** What an error of pdf.js says of the file. */
function inputError(error: unknown): unknown {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return new InputError('encrypted', 'PDF');
  if (/^(?:InvalidPDF|Format|UnknownError|ResponseError|XRef|Parser)\w*$|^(?:Range|Type)?Error$/.test(name ?? ''))
    return new InputError('damaged', `PDF, ${message}`);
  return error;
}

/**
 * Opens a PDF. Nothing is fetched, no script is run, and no picture is unpacked that has more than so many points.
 *
 * @throws {InputError} `damaged`, `encrypted` or `too-large`
 */
export async function openPdf(bytes: Uint8Array, keepTo: KeepTo, pixels = 0): Promise<Engine> {
  loaded ??= load();
  const { pdfjs, WorkerMessageHandler } = await loaded;
  let operators = 0;
  let flooded: (error: unknown) => void = () => {};
  const [main, reader, cut] = line((message) => {
    if (isForDrawing(message)) return false;
    operators += operatorsIn(message);
    try {
      keepTo(MOST_OPERATORS, operators, 'operators on a page');
      return true;
    } catch (error) {
      flooded(error);
      // The half that reads is not told that its page goes: it would reject what nobody waits for any more.
      cut();
      return false;
    }
  });
  WorkerMessageHandler.initializeFromPort(reader);
  const worker = pdfjs.PDFWorker.create({ port: main as never, verbosity: pdfjs.VerbosityLevel.ERRORS });
  const maps = mapLoader();
  const task = pdfjs.getDocument({
    // It takes the bytes for itself, and no Buffer.
    data: new Uint8Array(bytes),
    worker,
    ...maps.options,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: pixels,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  /** Does something with the file; a page that floods the line ends it. */
  const bounded = async <T>(work: Promise<T>): Promise<T> => {
    operators = 0;
    const flood = new Promise<never>((_, reject) => {
      flooded = reject;
    });
    try {
      return await Promise.race([work, flood]);
    } catch (error) {
      throw inputError(error);
    }
  };
  const close = async (): Promise<void> => {
    await Promise.race([task.destroy(), new Promise((done) => setTimeout(done, 0))]);
  };
  try {
    const document = await bounded(task.promise);
    keepTo(MOST_PAGES, document.numPages, 'pages');
    return {
      pages: document.numPages,
      OPS: pdfjs.OPS,
      page: (number) => bounded(document.getPage(number)),
      async drawn(page) {
        const list = await bounded(page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE }));
        maps.keepComplete();
        return { names: list.fnArray, operands: list.argsArray };
      },
      annotations: (page) => bounded(page.getAnnotations({ intent: 'display' })),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
