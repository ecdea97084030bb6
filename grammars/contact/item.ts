/** A value of a contact line. */

export type ContactField = 'phones' | 'faxes' | 'emails' | 'addresses' | 'postcodes' | 'persons' | 'period' | 'hours';

/** A value with the key that names it; offsets into the paragraph, ends exclusive. */
export interface ContactItem {
  field: ContactField;
  start: number;
  end: number;
  labelStart: number;
  /** The key with its colon; where no key stands before this very value, `labelStart = labelEnd = start`. */
  labelEnd: number;
}
