import type { Problem } from './friendly-error.ts';

/**
 * Bytes of a raw file to text: UTF-8 only, byte order mark dropped, line ends as they are.
 * What is not a UTF-8 table (Latin-1, a web page, binary) is reported in `problems` and gives ''.
 */
export function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      row: null,
      column: null,
      expected: 'UTF-8 text',
      received: 'bytes that are not UTF-8 (Latin-1 or Windows-1252?)',
      fix: 'convert the file to UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8',
    });
    return '';
  }
  return checkText(text, file, problems) ? text : '';
}

/** True when the text can be a table; what it is instead is reported in `problems`. */
export function checkText(text: string, file: string, problems: Problem[]): boolean {
  const refuse = (expected: string, received: string, fix: string): boolean => {
    problems.push({ file, row: null, column: null, expected, received, fix });
    return false;
  };
  if (text.trim() === '') {
    return refuse('a table', 'an empty file', 'download the file again');
  }
  if (/^\s*<(!doctype|html|\?xml|head|body)/iu.test(text)) {
    return refuse(
      'a table',
      'a web page (HTML)',
      'the address has moved: download the file itself',
    );
  }
  const row = text.split('\n').findIndex((line) => /[\0\uFFFD]/u.test(line));
  if (row >= 0) {
    problems.push({
      file,
      row: row + 1,
      column: null,
      expected: 'readable letters',
      received: 'a replacement sign, left by a wrong conversion',
      fix: 'the file was converted with the wrong encoding: take the original again',
    });
    return false;
  }
  return true;
}
