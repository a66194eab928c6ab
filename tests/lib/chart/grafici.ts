/** One function a golden: the name of the function is the name of the file in tests/golden/chart. */
import { cerchiProporzionali } from '../../../src/lib/chart/cerchi-proporzionali.ts';
import { makeClassiDivergenti } from '../../../src/lib/chart/classi.ts';
import { classificaComuni } from '../../../src/lib/chart/classifica-comuni.ts';
import { confrontoDuePunti } from '../../../src/lib/chart/confronto-due-punti.ts';
import { distribuzioneOrdinale } from '../../../src/lib/chart/distribuzione-ordinale.ts';
import type { Larghezza } from '../../../src/lib/chart/figura.ts';
import { legendaIstogramma } from '../../../src/lib/chart/legenda-istogramma.ts';
import { mappaCoropletica } from '../../../src/lib/chart/mappa-coropletica.ts';
import { mappaIndice } from '../../../src/lib/chart/mappa-indice.ts';
import { mappaPosizione } from '../../../src/lib/chart/mappa-posizione.ts';
import { miniMappa, simboliComuni } from '../../../src/lib/chart/mini-mappa.ts';
import { serieStorica } from '../../../src/lib/chart/serie-storica.ts';
import { striscia } from '../../../src/lib/chart/striscia.ts';
import { AMBITI } from '../../../src/lib/model.ts';
import type { AmbitoId } from '../../../src/lib/model.ts';
import {
  comuniDi,
  CONFRONTI,
  ifc,
  linea,
  nomeAmbito,
  reddito,
  rsa,
  topologia,
  valore,
  valori,
  vecchiaia,
} from './dati.ts';

const figura = {
  id: 'fig',
  titolo: 'Nell’ambito di Desio ci sono 186,5 anziani ogni 100 giovani',
  descrizione: 'Indice di vecchiaia, 1° gennaio 2026.',
};
const base = { ...figura, indicatore: vecchiaia };
const lacunosi = valori(vecchiaia, '2026').map((v) =>
  ['108034', '015110'].includes(v.territorio)
    ? { ...v, valore: null, stato: 'mancante:segreto-statistico' }
    : v,
);

export const mappaConRilievo = () => mappaDi('desio');
export const mappaAmbitoGrande = () => mappaDi('vimercate-trezzo');
export const mappaAmbitoPiccolo = () => mappaDi('monza');

function mappaDi(ambito: AmbitoId): string {
  return mappaCoropletica({
    ...base,
    topologia,
    valori: valori(vecchiaia, '2026'),
    classi: vecchiaia.classi,
    ambito,
  });
}

export function mappaConMancanti(): string {
  return mappaCoropletica({ ...base, topologia, valori: lacunosi, classi: vecchiaia.classi });
}

export function mappaDivergenteConCollegamenti(): string {
  const noti = valori(vecchiaia, '2026').map((v) => v.valore!);
  return mappaCoropletica({
    ...base,
    topologia,
    valori: valori(vecchiaia, '2026'),
    scala: 'divergente',
    classi: makeClassiDivergenti(noti, valore(vecchiaia, 'provincia-mb', '2026').valore!),
    ambito: 'carate-brianza',
    collegamento: (codice) => `/comuni/${codice}/`,
  });
}

export function legendaConRilievo(): string {
  return legendaIstogramma({
    ...base,
    valori: valori(vecchiaia, '2026'),
    classi: vecchiaia.classi,
    segni: valori(vecchiaia, '2026', ['desio', 'provincia-mb']),
    rilievo: comuniDi('desio'),
    ambito: 'desio',
  });
}

export function legendaConMancanti(): string {
  return legendaIstogramma({
    ...base,
    valori: lacunosi,
    classi: vecchiaia.classi,
    segni: valori(vecchiaia, '2026', ['provincia-mb']),
  });
}

export const serieLarga = () => serieDi(720);
export const serieStretta = () => serieDi(360);

function serieDi(larghezza: Larghezza): string {
  return serieStorica({
    ...figura,
    indicatore: reddito,
    larghezza,
    protagonista: 'desio',
    linee: [...comuniDi('desio'), ...AMBITI, ...CONFRONTI].map((t) => linea(reddito, t)),
    anni: reddito.anni,
  });
}

export function serieConRottura(): string {
  return serieStorica({
    ...figura,
    indicatore: reddito,
    larghezza: 720,
    protagonista: 'monza',
    linee: AMBITI.map((t) => linea(reddito, t)),
    anni: reddito.anni,
    rotture: [{ anno: '2020', nota: 'nuova definizione' }],
  });
}

export const confrontoLargo = () => confrontoDi(720);
export const confrontoStretto = () => confrontoDi(360);

function confrontoDi(larghezza: Larghezza): string {
  return confrontoDuePunti({
    ...base,
    larghezza,
    protagonista: 'desio',
    momenti: ['2011', '2026'],
    righe: [...AMBITI, ...CONFRONTI].map((t) => ({
      territorio: t,
      nome: valore(vecchiaia, t, '2026').nome,
      prima: t === 'seregno' ? null : valore(vecchiaia, t, '2011').valore,
      dopo: valore(vecchiaia, t, '2026').valore,
    })),
  });
}

export const classificaLarga = () => classificaDi(720, 'desio');
export const classificaStretta = () => classificaDi(360, 'desio');
export const classificaLunga = () => classificaDi(360, 'vimercate-trezzo');

function classificaDi(larghezza: Larghezza, ambito: AmbitoId): string {
  return classificaComuni({
    ...base,
    larghezza,
    ambito,
    comuni: lacunosi.filter((v) => comuniDi(ambito).includes(v.territorio)),
    confronti: valori(vecchiaia, '2026', [ambito, ...CONFRONTI]),
    evidenza: comuniDi(ambito)[1]!,
  });
}

/** Turnout is a proportion: the interval is the one that a Wilson formula gives to these shares. */
export function classificaConIntervalli(): string {
  return classificaComuni({
    ...figura,
    indicatore: { unita: '%', decimali: 1 },
    larghezza: 360,
    ambito: 'monza',
    comuni: [
      { nome: 'Monza', valore: 40.6, intervallo: [27.6, 55.1] as [number, number] },
      { nome: 'Brugherio', valore: 44, intervallo: [26.7, 62.9] as [number, number] },
      { nome: 'Villasanta', valore: 41.2, intervallo: [21.6, 64] as [number, number] },
    ].map((c, i) => ({ ...c, territorio: comuniDi('monza')[i]!, stato: 'definitivo' })),
    confronti: [
      { territorio: 'provincia-mb', nome: 'Provincia', valore: 38.1, stato: 'definitivo' },
    ],
  });
}

export const strisciaLarga = () => strisciaDi(720);
export const strisciaStretta = () => strisciaDi(360);

function strisciaDi(larghezza: Larghezza): string {
  return striscia({
    ...base,
    larghezza,
    protagonista: 'desio',
    ambiti: valori(vecchiaia, '2026', AMBITI),
    confronti: valori(vecchiaia, '2026', CONFRONTI),
  });
}

/** The five ambiti nearly equal: the hardest strip to label. */
export function strisciaFitta(): string {
  return striscia({
    ...figura,
    indicatore: { unita: '%', decimali: 1 },
    larghezza: 360,
    protagonista: 'seregno',
    ambiti: AMBITI.map((t, i) => ({
      territorio: t,
      nome: nomeAmbito(t),
      valore: 12 + i * 0.02,
      stato: 'definitivo',
    })),
    confronti: [
      { territorio: 'provincia-mb', nome: 'Provincia', valore: 12.03, stato: 'definitivo' },
      { territorio: 'italia', nome: 'Italia', valore: 14, stato: 'definitivo' },
    ],
  });
}

export const distribuzioneLarga = () => distribuzioneDi(720);
export const distribuzioneStretta = () => distribuzioneDi(360);

function distribuzioneDi(larghezza: Larghezza): string {
  return distribuzioneOrdinale({
    ...figura,
    larghezza,
    protagonista: 'desio',
    gruppi: AMBITI.map((a) => ({
      territorio: a,
      nome: nomeAmbito(a),
      comuni: valori(ifc, '2022', comuniDi(a)),
    })),
    livelli: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    estremi: ['meno fragile', 'più fragile'],
  });
}

export function cerchi(): string {
  return cerchiProporzionali({
    ...figura,
    indicatore: { unita: 'posti', decimali: 0 },
    topologia,
    ambito: 'monza',
    valori: valori(vecchiaia, '2026').map((v) => ({
      ...v,
      valore: rsa.filter((p) => p.territorio === v.territorio).reduce((s, p) => s + p.quantita!, 0),
    })),
  });
}

export function indice(): string {
  return mappaIndice({
    ...figura,
    topologia,
    collegamentoComune: (codice) => `/comuni/${codice}/`,
    collegamentoAmbito: (ambito) => `/ambiti/${ambito}/`,
  });
}

export function posizione(): string {
  return mappaPosizione({ ...figura, topologia, comune: '108023' });
}

export function miniatura(): string {
  return miniMappa({
    ...figura,
    topologia,
    valori: lacunosi,
    classi: vecchiaia.classi,
    simboli: '/geo/comuni.svg',
  });
}

export function simboli(): string {
  return simboliComuni(topologia);
}

export * from './grafici-indici.ts';
export * from './grafici-profilo.ts';
