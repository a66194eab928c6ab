import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';

/** What another program understood of a Word document. */
export interface ReadOdt {
  /** All words in order, notes where they are called. */
  text: string;
  /** Captions as they read: "Figura 1. ..." */
  captions: string[];
  headings: string[];
  images: number;
  /** Pictures that say nothing to who does not see them. */
  mute: number;
  tables: number;
  /** Tables without rows that are repeated on each page. */
  headless: number;
  notes: number;
}

/** Reads a document in the format of LibreOffice: what is left of a Word document after it has opened it. */
export function readOdt(bytes: Uint8Array): ReadOdt {
  const { document } = parseHTML(strFromU8(unzipSync(bytes)['content.xml']!));
  const count = (tag: string) => document.getElementsByTagName(tag).length;
  const texts = (tag: string) =>
    [...document.getElementsByTagName(tag)].map((element) => element.textContent ?? '');
  return {
    text: texts('office:text').join(''),
    captions: [...document.getElementsByTagName('text:sequence')].map(
      (field) => field.closest('text\\:p')?.textContent ?? '',
    ),
    headings: texts('text:h'),
    images: count('draw:image'),
    mute: [...document.getElementsByTagName('draw:frame')].filter(
      (frame) => (frame.getElementsByTagName('svg:desc')[0]?.textContent ?? '').trim() === '',
    ).length,
    tables: count('table:table'),
    headless: [...document.getElementsByTagName('table:table')].filter(
      (table) => table.getElementsByTagName('table:table-header-rows').length === 0,
    ).length,
    notes: count('text:note'),
  };
}
