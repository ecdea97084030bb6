/** Tokens of a notice: what the resolution of lines and roles yields, as INDENT and DEDENT in a language that indents. */
import { createToken, Lexer, type TokenType } from 'chevrotain';

const token = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

// Levels open and close.
export const OpenSection = token('OpenSection');
export const OpenProblem = token('OpenProblem');
export const OpenSlot = token('OpenSlot');
export const OpenItem = token('OpenItem');
export const Close = token('Close');

// In a heading.
export const Mark = token('Mark');
export const FindingLabel = token('FindingLabel');
export const Title = token('Title');

// In a body.
export const Label = token('Label');
export const Ordinal = token('Ordinal');
export const Text = token('Text');
export const Status = token('Status');
export const Elision = token('Elision');
export const Break = token('Break');

// The page round the text.
export const TitleLine = token('TitleLine');
export const SubtitleLine = token('SubtitleLine');
export const NumberLine = token('NumberLine');
export const RecipientsLine = token('RecipientsLine');
export const Byline = token('Byline');
export const IssuerLine = token('IssuerLine');
export const PageData = token('PageData');
export const ContactLine = token('ContactLine');
export const SignatureLine = token('SignatureLine');
export const DateLine = token('DateLine');
export const AttachmentLine = token('AttachmentLine');
export const CopyLine = token('CopyLine');
export const FurnitureLine = token('FurnitureLine');

// Tables.
export const OpenTable = token('OpenTable');
export const OpenRow = token('OpenRow');
export const OpenCell = token('OpenCell');

export const NOTICE_TOKENS: TokenType[] = [
  OpenSection,
  OpenProblem,
  OpenSlot,
  OpenItem,
  Close,
  Mark,
  FindingLabel,
  Title,
  Label,
  Ordinal,
  Text,
  Status,
  Elision,
  Break,
  TitleLine,
  SubtitleLine,
  NumberLine,
  RecipientsLine,
  Byline,
  IssuerLine,
  PageData,
  ContactLine,
  SignatureLine,
  DateLine,
  AttachmentLine,
  CopyLine,
  FurnitureLine,
  OpenTable,
  OpenRow,
  OpenCell,
]; // prettier-ignore
