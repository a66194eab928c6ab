import type { Adapter } from './adapter.ts';
import { ACQUISITO, CC0, describeCopia } from './licenze.ts';
import { joinIndirizzo, readPunti, sumPunti, type ElencoPunti } from './read-punti.ts';

const ELENCO: ElencoPunti = {
  file: 'biblioteche.csv',
  columns: [
    ...['codice-isil', 'codice-sbn', 'denominazione', 'indirizzo', 'frazione', 'cap', 'comune'],
    ...['codice istat comune', 'provincia', 'regione', 'codice istat provincia', 'latitudine'],
    ...['longitudine', 'url', 'coord_valide'],
  ],
  id: 'codice-isil',
  nome: 'denominazione',
  territorio: 'codice istat comune',
  lat: 'latitudine',
  lon: 'longitudine',
  tipo: () => 'biblioteca',
  indirizzo: (cells) => joinIndirizzo(cells['indirizzo'], cells['frazione']),
};

/** Libraries in the national register (file of July 2020). */
export const iccuBiblioteche2020: Adapter = {
  fonte: {
    id: 'iccu-biblioteche-2020',
    titolo: 'Anagrafe delle biblioteche italiane: territorio',
    editore: 'ICCU - Istituto centrale per il catalogo unico',
    sigla: 'ICCU',
    pagina: 'https://anagrafe.iccu.sbn.it/it/open-data/',
    licenza: CC0,
    anni: ['2020'],
    acquisizione: describeCopia([
      'aborruso/archivioDatiPubbliciPreziosi',
      'c462fd1d8e64e45ecc4299a94f7cdb9848cdf68a',
    ]),
    acquisito: ACQUISITO,
    avvertenze: [
      'Comprende biblioteche comunali, scolastiche, religiose e altre; il tipo non è nel file.',
      'Il file non cambia dal 14 luglio 2020.',
      'Alcune coordinate sono assenti o imprecise.',
    ],
    rotture: [],
    variabili: [
      {
        id: 'biblioteche',
        descrizione: 'Biblioteche',
        unita: 'biblioteche',
        colonna: 'codice-isil',
      },
    ],
  },
  file: { 'biblioteche.csv': '469e15b57e35f44050139e64e0c7f00d2e20ac1029d06488b3968cc7eeee319e' },
  parse: (raw, context) => {
    const punti = readPunti(raw, ELENCO, context);
    return {
      misure: sumPunti(punti, 'biblioteche', '2020', context.registry),
      controlli: [],
      punti,
    };
  },
};
