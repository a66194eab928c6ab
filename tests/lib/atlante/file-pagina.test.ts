import { expect, it } from 'vitest';
import { listFilePagina } from '../../../src/lib/atlante/file-pagina.ts';
import type { Comune } from '../../../src/lib/model.ts';

const ATLANTE = {
  isIndice: (id: string) => id === 'partecipazione',
  comuni: [{ slug: 'muggio', ambito: 'desio' } as Comune],
};

it.each([
  ['/ambiti/desio/tari/', ['/dati/indicatori/tari.csv', '/dati/indicatori/tari.xlsx']],
  ['/indicatori/tari/', ['/dati/indicatori/tari.csv', '/dati/indicatori/tari.xlsx']],
  ['/indici/partecipazione/', ['/dati/indici/partecipazione.csv']],
  ['/ambiti/desio/partecipazione/', ['/dati/indici/partecipazione.csv']],
  ['/ambiti/desio/', ['/dati/ambiti/desio.csv', '/dati/ambiti/desio.xlsx']],
  ['/comuni/muggio/', ['/dati/ambiti/desio.csv', '/dati/ambiti/desio.xlsx']],
  ['/mappe/', []],
])('%s', (pagina, attesi) => {
  expect(listFilePagina(ATLANTE, pagina).map(({ indirizzo }) => indirizzo)).toEqual(attesi);
});
