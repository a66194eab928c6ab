import { expect, it } from 'vitest';
import { misuraPdf, writeMisure } from '../../../src/lib/documento/misura-pdf.ts';

it('counts pages, not the tree that holds them, and megabytes', () => {
  const pdf = `<</Type /Pages /Kids []>> <</Type /Page>> <</Type /Page\n>>${' '.repeat(2.16e6)}`;
  expect(misuraPdf(pdf)).toBe('PDF, 2 pagine, 2,2 MB');
});

it('writes measures where they are asked for, over those of before', () => {
  const html = '<p><span class="nota" data-documento="/a.pdf">PDF</span> <span>altro</span></p>';
  const misurata = writeMisure(html, (indirizzo) => `${indirizzo} misurato`);
  expect(misurata).toBe(
    '<p><span class="nota" data-documento="/a.pdf">/a.pdf misurato</span> <span>altro</span></p>',
  );
  expect(writeMisure(misurata, () => 'PDF')).toBe(html);
});
