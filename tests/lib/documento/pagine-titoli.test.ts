import { expect, it } from 'vitest';
import { listPagineTitoli } from '../../../src/lib/documento/pagine-titoli.ts';

const PDF = `%PDF-1.4
1 0 obj
<</Type /Catalog /Pages 2 0 R /Outlines 7 0 R>>
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
<</Type /Outlines /First 8 0 R /Last 10 0 R>>
endobj
8 0 obj
<</Title (Uno) /Dest [3 0 R /XYZ 0 0 0] /First 9 0 R /Next 10 0 R>>
endobj
9 0 obj
<</Title (Due) /Dest [5 0 R /XYZ 0 0 0]>>
endobj
10 0 obj
<</Title (Tre) /Dest [6 0 R /XYZ 0 0 0]>>
endobj
`;

it('says the page of each heading, children after their parent, through nested page trees', () => {
  expect(listPagineTitoli(PDF)).toEqual([1, 2, 3]);
});

it('says nothing of a PDF without outline', () => {
  expect(listPagineTitoli(PDF.replace('/Outlines 7 0 R', ''))).toEqual([]);
});
