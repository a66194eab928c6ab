import { expect, it } from 'vitest';
import { findPagineAncore } from '../../../src/lib/documento/pagine-ancore.ts';

const PDF = `%PDF-1.4
1 0 obj
<</Type /Catalog /Pages 2 0 R /Dests 7 0 R>>
endobj
2 0 obj
<</Type /Pages /Count 3 /Kids [3 0 R 4 0 R]>>
endobj
3 0 obj
<</Type /Page /Parent 2 0 R>>
endobj
4 0 obj
<</Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R]>>
endobj
5 0 obj
<</Type /Page>>
endobj
6 0 obj
<</Type /Page>>
endobj
7 0 obj
<</h1 [3 0 R /XYZ 0 841 0]
/f2 [6 0 R /XYZ 0 10 0]
/t1 [5 0 R /XYZ 0 841 0]>>
endobj
`;

it('says the page of each anchor, through nested page trees', () => {
  expect(Object.fromEntries(findPagineAncore(PDF))).toEqual({ h1: 1, t1: 2, f2: 3 });
});

it('says nothing of a PDF without anchors', () => {
  expect(findPagineAncore(PDF.replace('/Dests 7 0 R', '')).size).toBe(0);
});
