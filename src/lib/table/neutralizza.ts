/**
 * Text that came from outside, made harmless for whoever opens a CSV or XLSX of ours: what a spreadsheet
 * would run as a formula (it starts with = + - @ or a control character) gets an apostrophe in front, as
 * OWASP advises ("CSV Injection"). Numbers are not text and are left alone.
 */
export function neutralizza(testo: string): string {
  return /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(testo) ? `'${testo}` : testo;
}
