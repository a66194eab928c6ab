/** The figures of the composite indices, one function a golden. */
import { accordoLivelli } from '../../../src/lib/chart/accordo-livelli.ts';
import { contributiTerritori } from '../../../src/lib/chart/contributi-territori.ts';
import type { Larghezza } from '../../../src/lib/chart/figura.ts';
import { ranghiComuni } from '../../../src/lib/chart/ranghi-comuni.ts';
import { saltiIpotesi } from '../../../src/lib/chart/salti-ipotesi.ts';
import { AMBITI } from '../../../src/lib/model.ts';
import { nomeAmbito } from './dati.ts';

const figura = {
  id: 'fig',
  titolo: 'Limbiate ha il valore più alto e si distingue dagli altri',
  descrizione: 'Un indice di prova, 2021.',
};

const voce = (nome: string, rango: number, inf: number, sup: number) => ({
  territorio: `1080${String(rango).padStart(2, '0')}`,
  nome,
  rango,
  inf,
  sup,
  etichetta: `${String(112 - 2 * rango)},5`,
});

const ranghi = (larghezza: Larghezza) =>
  ranghiComuni({
    ...figura,
    larghezza,
    quanti: 62,
    fasce: [
      [voce('Limbiate', 1, 1, 1)],
      [voce('Lentate sul Seveso', 2, 2, 9), voce('Bovisio-Masciago', 3, 2, 40)],
      [voce('Cavenago di Brianza', 4, 41, 62)],
    ],
  });

export const ranghiLarghi = () => ranghi(720);
export const ranghiStretti = () => ranghi(360);

const contributi = (larghezza: Larghezza) =>
  contributiTerritori({
    ...figura,
    larghezza,
    pannelli: [
      'Adulti con al più la licenza media',
      'Tasso di occupazione',
      'Quota di contribuenti con un reddito dichiarato fino a diecimila euro',
    ].map((titolo, j) => ({
      titolo,
      barre: AMBITI.map((territorio, i) => ({
        territorio,
        nome: nomeAmbito(territorio),
        punti: i === 4 && j === 1 ? null : (i - 2) * (j + 1) * 1.3,
      })),
    })),
  });

export const contributiLarghi = () => contributi(720);
export const contributiStretti = () => contributi(360);

export const salti = () =>
  saltiIpotesi({
    ...figura,
    larghezza: 360,
    gruppi: [
      {
        nome: 'Scala diversa',
        voci: [{ nome: 'solo l’ordine dei comuni', medio: 3.3, massimo: 22 }],
      },
      {
        nome: 'Un componente in meno',
        voci: [{ nome: 'senza «Indice di dipendenza»', medio: 6.3, massimo: 32 }],
      },
    ],
  });

export const accordo = () =>
  accordoLivelli({
    ...figura,
    larghezza: 360,
    indicatore: { unita: 'punti', decimali: 1 },
    nomeLivello: 'decile',
    livelli: [1, 2],
    punti: [88, 90, 90.2, 90.3, 104].map((valore, i) => ({
      territorio: `10800${String(i)}`,
      nome: i === 4 ? 'Cornate d’Adda' : 'Masate',
      valore,
      livello: i === 0 ? 2 : 1,
      discorde: i === 4 || i === 0,
    })),
  });
