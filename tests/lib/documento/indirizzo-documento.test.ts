import { expect, it } from 'vitest';
import { findIndirizzoDocumento } from '../../../src/lib/documento/indirizzo-documento.ts';

it.each([
  ['/ambiti/desio/indice-vecchiaia/', '/documenti/desio/indice-vecchiaia.docx'],
  ['/ambiti/desio/', '/documenti/desio.docx'],
  ['/temi/casa/', '/documenti/temi/casa.docx'],
  ['/indici/partecipazione/', '/documenti/indici/partecipazione.docx'],
])('%s has the document %s', (pagina, documento) => {
  expect(findIndirizzoDocumento(pagina)).toBe(documento);
});

it.each(['/', '/ambiti/', '/temi/', '/indici/partecipazione/costruisci/', '/comuni/muggio/'])(
  '%s has none',
  (pagina) => {
    expect(findIndirizzoDocumento(pagina)).toBeUndefined();
  },
);
