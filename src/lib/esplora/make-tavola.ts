import { cerchiProporzionali } from '../chart/cerchi-proporzionali.ts';
import { CLASSI_ORDINALI, findClasse } from '../chart/classi.ts';
import { legendaBivariata, legendaClassi, legendaContinua } from '../chart/legenda-esplora.ts';
import { drawPunti, mappaEsplora } from '../chart/mappa-esplora.ts';
import type { PuntoServizio, Tinta } from '../chart/mappa-esplora.ts';
import { formatMotivo } from '../format/format-stato.ts';
import { formatEtichetta, formatValore } from '../format/format-valore.ts';
import { proiettaTopologia } from '../geo/proietta-topologia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { AmbitoId, DatiIndicatore, Osservazione } from '../model.ts';
import { contaInLettere } from '../text/grammatica/concordanza.ts';
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { stampa } from '../text/stampa.ts';
import { periodo } from '../text/tempo.ts';
import { titoloMappa } from '../text/titolo-mappa.ts';
import { interpolaTinte } from './interpola-tinte.ts';
import { makeSoglieTerzili } from './terzili.ts';

/** One indicatore in one year. */
export interface Strato {
  dati: DatiIndicatore;
  anno: string;
}

/** What does not change from one map of the explorer to the other. */
export interface Scena {
  topologia: TopologiaArea;
  ambito: AmbitoId | '';
  scala: 'classi' | 'continua';
  /** The five tones of quantity, `#rrggbb`, of the scheme in which the picture is seen. */
  tinte: readonly string[];
  punti: readonly PuntoServizio[];
}

/** A map with its words and its legend, as SVG texts. */
export interface Tavola {
  titolo: string;
  sottotitolo: string;
  mappa: string;
  legenda: string;
}

/** The cells of the comuni in one year, by ISTAT code. */
export function celleComuni({ dati, anno }: Strato): Map<string, Osservazione> {
  return new Map(
    dati.osservazioni
      .filter((o) => o.livello === 'comune' && o.anno === anno)
      .map((o) => [o.territorio, o]),
  );
}

/** True when the values are numbers of people or things: circles, never a choropleth. */
export function isConteggio({ dati }: Strato): boolean {
  return dati.indicatore.aggregazione === 'somma';
}

function listComuni(topologia: TopologiaArea) {
  return proiettaTopologia(topologia).comuni;
}

/** The value of a comune as printed, or why there is none. */
export function stampaValore(cella: Osservazione | undefined, { dati }: Strato): string {
  const valore = cella?.valore ?? null;
  return valore === null ? formatMotivo(cella?.stato ?? '') : formatValore(valore, dati.indicatore);
}

function paroleMappa(strato: Strato, scena: Scena): Pick<Tavola, 'titolo' | 'sottotitolo'> {
  const comuni = listComuni(scena.topologia).map((c) => ({ codice: c.id, ...c }));
  const dentro = comuni.filter((c) => c.ambito === scena.ambito).map((c) => c.codice);
  const ambito = scena.ambito === '' ? null : { id: scena.ambito, nome: '', comuni: dentro };
  const { nome, unita } = strato.dati.indicatore;
  return {
    titolo: stampa(titoloMappa(strato.dati, ambito, { comuni }, strato.anno)),
    sottotitolo: stampa(
      `${nome} nei ${ambito ? 'comuni dell’ambito' : '62 comuni'}, ${periodo(strato.anno, strato.dati.indicatore)}. Unità: ${unita}.`,
    ),
  };
}

/** The map of one indicatore: classes or a continuous scale, circles for counts. */
export function makeTavola(id: string, strato: Strato, scena: Scena): Tavola {
  const celle = celleComuni(strato);
  const comuni = listComuni(scena.topologia);
  const { titolo, sottotitolo } = paroleMappa(strato, scena);
  const figura = { id, titolo, descrizione: sottotitolo };
  const legenda = { id: `${id}-legenda`, titolo: 'Legenda', descrizione: sottotitolo };
  const { indicatore, classi } = strato.dati;
  const ambito = scena.ambito === '' ? {} : { ambito: scena.ambito };
  const valori = comuni.flatMap((c) => celle.get(c.id)?.valore ?? []);
  const mancanti = comuni.length - valori.length;
  if (isConteggio(strato)) {
    const mappa = cerchiProporzionali({
      ...figura,
      ...ambito,
      indicatore,
      topologia: scena.topologia,
      valori: comuni.map((c) => ({
        territorio: c.id,
        nome: c.nome,
        valore: celle.get(c.id)?.valore ?? null,
        stato: celle.get(c.id)?.stato ?? 'mancante:non-rilevato',
      })),
    });
    const sedi = drawPunti(proiettaTopologia(scena.topologia), scena.punti, ambito.ambito);
    return { titolo, sottotitolo, mappa: mappa.replace(/<\/svg>$/, `${sedi}</svg>`), legenda: '' };
  }
  const soglie = indicatore.aggregazione === 'nessuna' ? CLASSI_ORDINALI : classi;
  // One scale for all the years: a colour means the same value whichever year is shown.
  const tutti = strato.dati.osservazioni.flatMap((o) =>
    o.livello === 'comune' && o.valore !== null ? [o.valore] : [],
  );
  const [minimo, massimo] = [Math.min(...tutti), Math.max(...tutti)];
  const continua = scena.scala === 'continua' && massimo > minimo;
  const toTinta = (valore: number): Omit<Tinta, 'testo'> =>
    continua
      ? { colore: interpolaTinte(scena.tinte, (valore - minimo) / (massimo - minimo)) }
      : { classe: `q${String(findClasse(valore, soglie))}` };
  const tinte = new Map(
    comuni.map(({ id: codice, nome }) => {
      const cella = celle.get(codice);
      const testo = `${nome}: ${stampaValore(cella, strato)}`;
      return [codice, { testo, ...(cella?.valore != null && toTinta(cella.valore)) }];
    }),
  );
  const gradini = Array.from({ length: 34 }, (_, i) => interpolaTinte(scena.tinte, i / 33));
  return {
    titolo,
    sottotitolo,
    mappa: mappaEsplora({
      ...figura,
      ...ambito,
      topologia: scena.topologia,
      tinte,
      punti: scena.punti,
    }),
    legenda: continua
      ? legendaContinua(
          legenda,
          gradini,
          [formatEtichetta(minimo, indicatore), formatEtichetta(massimo, indicatore)],
          mancanti,
        )
      : legendaClassi(
          legenda,
          soglie.map((s) => formatEtichetta(s, indicatore)),
          Array.from(
            { length: soglie.length + 1 },
            (_, i) => valori.filter((v) => findClasse(v, soglie) === i + 1).length,
          ),
          mancanti,
        ),
  };
}

/** Two indicatori in one map: each parted in thirds of the comuni, nine tones. */
export function makeTavolaBivariata(id: string, strati: [Strato, Strato], scena: Scena): Tavola {
  const comuni = listComuni(scena.topologia);
  const celle = strati.map(celleComuni);
  const soglie = celle.map((c) =>
    makeSoglieTerzili([...c.values()].flatMap((o) => o.valore ?? [])),
  );
  const terzi = new Map(
    comuni.flatMap((c) => {
      const valori = celle.map((per) => per.get(c.id)?.valore ?? null);
      if (valori.some((v) => v === null)) return [];
      return [[c.id, valori.map((v, i) => findClasse(v!, soglie[i]!)).join('')]];
    }),
  );
  const tinte = new Map(
    comuni.map((c) => {
      const classe = terzi.get(c.id);
      const detti = strati.map((s, i) => stampaValore(celle[i]!.get(c.id), s)).join(' · ');
      return [c.id, { testo: `${c.nome}: ${detti}`, ...(classe && { classe: `b${classe}` }) }];
    }),
  );
  const dentro = comuni.filter((c) => scena.ambito === '' || c.ambito === scena.ambito);
  const alti = dentro.filter((c) => terzi.get(c.id) === '33').length;
  const quanti = alti === 0 ? 'In nessun comune' : `In ${contaInLettere(alti, 'comune', 'comuni')}`;
  const titolo = stampa(
    `${quanti} su ${inLettere(dentro.length)} i due valori sono insieme nel terzo più alto`,
  );
  const nomi = strati.map(
    ({ dati: { indicatore }, anno }) => `${indicatore.nome} (${periodo(anno, indicatore)})`,
  );
  const sottotitolo = stampa(
    `${nomi.join(' e ')}: dove sono alti o bassi insieme. Non dice che uno dipenda dall’altro.`,
  );
  const assi = strati.map(({ dati }) => dati.indicatore.nome) as [string, string];
  return {
    titolo,
    sottotitolo,
    mappa: mappaEsplora({
      id,
      titolo,
      descrizione: sottotitolo,
      topologia: scena.topologia,
      tinte,
      punti: scena.punti,
      ...(scena.ambito !== '' && { ambito: scena.ambito }),
    }),
    legenda: legendaBivariata(
      { id: `${id}-legenda`, titolo: 'Legenda', descrizione: sottotitolo },
      assi,
      comuni.length - terzi.size,
    ),
  };
}
