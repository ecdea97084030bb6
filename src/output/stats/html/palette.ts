/**
 * The colours of the report, light and dark. Charts are drawn with a stand-in for each and the stand-ins become CSS
 * variables, so that one drawing serves both schemes.
 */

interface Colour {
  light: string;
  dark: string;
}

export const COLOURS = {
  page: { light: '#f6f5f1', dark: '#11151a' },
  card: { light: '#ffffff', dark: '#1a2027' },
  ink: { light: '#1d2630', dark: '#e9edf1' },
  muted: { light: '#5b6773', dark: '#a3afba' },
  line: { light: '#e2e1da', dark: '#2c353f' },
  accent: { light: '#235a83', dark: '#7fb8e3' },
  soft: { light: '#e6eef4', dark: '#22313f' },
  completed: { light: '#2b7a6b', dark: '#5cbba6' },
  'mostly-completed': { light: '#86bdae', dark: '#38796c' },
  'in-progress': { light: '#dba03a', dark: '#d9a441' },
  'not-started': { light: '#bd4f3a', dark: '#dd7661' },
  'not-required': { light: '#8a95a1', dark: '#7d8996' },
  unstated: { light: '#d2d5d6', dark: '#46505b' },
  heat0: { light: '#f4f4f0', dark: '#1f262e' },
  heat1: { light: '#dbe7ef', dark: '#213749' },
  heat2: { light: '#a9c6da', dark: '#27506f' },
  heat3: { light: '#5f93b7', dark: '#37739d' },
  heat4: { light: '#235a83', dark: '#8cc3ec' },
  /** Figures on the heat map, by the cell below them. */
  on0: { light: '#5b6773', dark: '#a3afba' },
  on1: { light: '#1d2630', dark: '#e9edf1' },
  on2: { light: '#1d2630', dark: '#ffffff' },
  on3: { light: '#0b141c', dark: '#ffffff' },
  on4: { light: '#ffffff', dark: '#0d1a26' },
} satisfies Record<string, Colour>;

export type ColourName = keyof typeof COLOURS;

const NAMES = Object.keys(COLOURS) as ColourName[];

/** The stand-in that a chart is drawn with: a colour that no chart uses by itself. */
export const standIn = (name: ColourName): string => `#0101${NAMES.indexOf(name).toString(16).padStart(2, '0')}`;

/** Puts the variables in the place of the stand-ins. */
export const withVariables = (svg: string): string =>
  svg.replace(/#0101([0-9a-f]{2})\b/g, (all, index) => {
    const name = NAMES[Number.parseInt(index, 16)];
    return name ? `var(--${name})` : all;
  });

/** The declarations of one scheme. */
export const variables = (scheme: keyof Colour): string =>
  NAMES.map((name) => `--${name}:${COLOURS[name][scheme]}`).join(';');

/** The colour of a state; `null` is of what is not stated. */
export const stateColour = (state: string | null): ColourName =>
  state !== null && state in COLOURS && STATES.includes(state as ColourName) ? (state as ColourName) : 'unstated';

const STATES: readonly ColourName[] = ['completed', 'mostly-completed', 'in-progress', 'not-started', 'not-required'];
