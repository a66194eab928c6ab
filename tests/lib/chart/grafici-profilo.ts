/** The figures of the profiles, one function a golden. */
import type { LarghezzaPagina } from '../../../src/lib/chart/figura.ts';
import { graficoSpina } from '../../../src/lib/chart/grafico-spina.ts';
import type { RigaSpina } from '../../../src/lib/chart/grafico-spina.ts';
import { mappaServizi } from '../../../src/lib/chart/mappa-servizi.ts';
import { piccolaSerie } from '../../../src/lib/chart/piccola-serie.ts';
import { linea, reddito, rsa, topologia, vecchiaia } from './dati.ts';

const figura = {
  id: 'fig',
  titolo: 'Ambito di Desio fra i 62 comuni',
  descrizione: 'Per ogni indicatore, il valore fra il più basso e il più alto dei comuni.',
};

const riga = (nome: string, valori: Partial<RigaSpina>): RigaSpina => ({
  nome,
  anno: '2026',
  unita: { unita: '%', decimali: 1 },
  valore: 23.3,
  nonDistinguibile: false,
  confronti: [24.2, 24.2, 25.1],
  minimo: 17.8,
  quartili: [22.9, 25.6],
  massimo: 29.7,
  ...valori,
});

const spina = (larghezza: LarghezzaPagina) =>
  graficoSpina({
    ...figura,
    larghezza,
    protagonista: { territorio: 'desio', nome: 'Ambito di Desio' },
    confronti: [
      { territorio: 'provincia-mb', nome: 'Provincia MB' },
      { territorio: 'lombardia', nome: 'Lombardia' },
      { territorio: 'italia', nome: 'Italia' },
    ],
    gruppi: [
      {
        nome: 'Popolazione',
        righe: [
          riga('Residenti di 65 anni e più', {}),
          riga('Tasso di mortalità', {
            unita: { unita: 'morti ogni 1.000 abitanti', decimali: 1 },
            valore: 9.8,
            intervallo: [9.4, 10.3],
            nonDistinguibile: true,
            confronti: [10.1, 10.4, 11.1],
            minimo: 4.1,
            quartili: [9, 11],
            massimo: 13.2,
          }),
        ],
      },
      {
        nome: 'Territorio e ambiente',
        righe: [
          riga('Densità abitativa', {
            unita: { unita: 'abitanti per km²', decimali: 0 },
            valore: 3278.4,
            confronti: [2179.2, 422.1, 195.3],
            minimo: 502,
            quartili: [1002, 2100],
            massimo: 5034,
          }),
          riga('Decessi medi annui 2020-2022 rispetto alla media del 2015-2019', {
            valore: 22.4,
            confronti: [null, 21, null],
            minimo: 0,
            quartili: [12, 30],
            massimo: 68.3,
          }),
        ],
      },
    ],
  });

export const spinaLarga = () => spina(720);
export const spinaStretta = () => spina(360);

export function piccolaSerieConSalto(): string {
  return piccolaSerie({
    ...figura,
    indicatore: reddito,
    protagonista: linea(reddito, 'desio'),
    confronti: [linea(reddito, 'provincia-mb')],
    anni: reddito.anni,
  });
}

export function piccolaSerieDueAnni(): string {
  return piccolaSerie({
    ...figura,
    indicatore: vecchiaia,
    protagonista: linea(vecchiaia, 'monza'),
    confronti: [],
    anni: vecchiaia.anni,
  });
}

export function serviziVicini(): string {
  return mappaServizi({
    ...figura,
    topologia,
    comune: '108034',
    confinanti: ['108023', '108024', '108033', '108035'],
    gruppi: [
      { nome: 'Farmacie', punti: [] },
      { nome: 'Residenze per anziani', punti: rsa },
    ],
  });
}
