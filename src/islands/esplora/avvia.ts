/** The map explorer: reads the address, draws what it says, writes back what the reader changes. */
import {
  celleComuni,
  isConteggio,
  makeTavola,
  makeTavolaBivariata,
} from '../../lib/esplora/make-tavola.ts';
import type { Scena, Strato, Tavola } from '../../lib/esplora/make-tavola.ts';
import { readTinteSequenziali } from '../../lib/esplora/interpola-tinte.ts';
import { isGenere } from '../../lib/esplora/servizi.ts';
import type { Punto } from '../../lib/esplora/servizi.ts';
import { parseStato, statoToQuery } from '../../lib/esplora/stato.ts';
import type { StatoEsplora } from '../../lib/esplora/stato.ts';
import type { ProprietaComune, TopologiaArea } from '../../lib/geo/topologia.ts';
import type { DatiIndicatore } from '../../lib/model.ts';
import { periodo } from '../../lib/text/tempo.ts';
import { annuncia } from '../annuncia.ts';
import { avviaEvidenza } from '../figure/evidenza.ts';
import { makeCursoreAnni } from '../figure/cursore-anni.ts';
import type { CursoreAnni } from '../figure/cursore-anni.ts';
import { makeArchivio } from './carica.ts';
import { saveBlob } from '../pagina.ts';
import { svgToPng } from '../svg-to-png.ts';
import { makeImmagine } from './esporta.ts';
import { scriviComandi } from './comandi.ts';
import { pagina } from './pagina.ts';
import { scriviScelto } from './scelto.ts';
import { scriviSedi, scriviTabella } from './tabella.ts';
import { fontiDi, scriviTavole, segnaScelto } from './tavole.ts';

interface Anno {
  anno: string;
  nome: string;
}

/** What is on the screen, for the pictures. */
interface Mostrato {
  strati: Strato[];
  scena: Scena;
  tavole: Tavola[];
}

const attributo = (nome: string): string => pagina.radice.dataset[nome] ?? '';

/** Starts the explorer. */
export function avviaEsplora(): void {
  const voci = [...pagina.i.options];
  const file = new Map(voci.map((o) => [o.value, o.dataset['file'] ?? '']));
  const archivio = makeArchivio(attributo('dati'), file);
  const nomiFonti = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-fonte]')].map((e) => [
      e.dataset['fonte']!,
      e.textContent.trim(),
    ]),
  );
  let stato = parseStato(location.search, new Set(file.keys()));
  let mostrato: Mostrato | undefined;
  let turno = 0;
  const cursori = {
    anno: makeCursore('anno'),
    anno2: makeCursore('anno2'),
  };
  pagina.anno.append(cursori.anno.elemento);
  pagina.anno2.append(cursori.anno2.elemento);

  function makeCursore(chiave: 'anno' | 'anno2'): CursoreAnni<Anno> {
    return makeCursoreAnni<Anno>([], '', ({ anno, nome }) => {
      cambia({ [chiave]: anno });
      annuncia(nome);
    });
  }

  function cambia(parte: Partial<StatoEsplora>): void {
    stato = { ...stato, ...parte };
    const query = statoToQuery(stato);
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    void disegna();
  }

  async function disegna(): Promise<void> {
    const mio = ++turno;
    scriviComandi(stato);
    try {
      const ids = stato.vista === 'una' ? [stato.i] : [stato.i, stato.j];
      const [topologia, dati, gruppi] = await Promise.all([
        archivio.getTopologia(),
        Promise.all(ids.map(archivio.getDati)),
        Promise.all(
          stato.servizi.map(async (g) => ({ genere: g, punti: await archivio.getPunti(g) })),
        ),
      ]);
      if (mio !== turno) return;
      const strati = dati.map((d, n) => makeStrato(d, n === 0 ? 'anno' : 'anno2'));
      const scena: Scena = {
        topologia,
        ambito: stato.ambito,
        scala: stato.scala,
        tinte: tinteDellaPagina(),
        punti: gruppi.flatMap((g) => g.punti).flatMap(toPuntoMappa),
      };
      const tavole = makeTavole(strati, scena);
      mostrato = { strati, scena, tavole };
      scriviTavole(tavole, strati, nomiFonti);
      scriviDatiComuni(topologia, strati, gruppi);
      pagina.messaggio.textContent =
        stato.vista === 'bivariata' && strati.some(isConteggio)
          ? 'Un numero di persone o di cose non si divide in terzi: le due mappe stanno una accanto all’altra.'
          : '';
    } catch {
      if (mio === turno)
        pagina.messaggio.textContent =
          'I dati della mappa non si caricano: controlla la connessione e riprova.';
    }
  }

  /** The year asked for, when the indicatore has it; its last one otherwise. */
  function makeStrato(dati: DatiIndicatore, chiave: 'anno' | 'anno2'): Strato {
    const anni = dati.anni
      .filter((anno) => [...celleComuni({ dati, anno }).values()].some((o) => o.valore !== null))
      .map((anno) => ({ anno, nome: periodo(anno, dati.indicatore) }));
    const anno = anni.find((a) => a.anno === stato[chiave])?.anno ?? dati.ultimo;
    const cursore = cursori[chiave];
    const elenco = anni.map((a) => a.anno).join();
    if (cursore.elemento.dataset['anni'] !== elenco || cursore.anno() !== anno) {
      cursore.cambiaAnni(anni, anno);
      cursore.elemento.dataset['anni'] = elenco;
    }
    return { dati, anno };
  }

  function makeTavole(strati: Strato[], scena: Scena): Tavola[] {
    const [primo, secondo] = strati;
    if (stato.vista === 'bivariata' && primo && secondo && !strati.some(isConteggio))
      return [makeTavolaBivariata('esplora-1', [primo, secondo], scena)];
    return strati.map((s, n) => makeTavola(`esplora-${String(n + 1)}`, s, scena));
  }

  function scriviDatiComuni(
    topologia: TopologiaArea,
    strati: Strato[],
    gruppi: { genere: string; punti: Punto[] }[],
  ): void {
    const tutti = topologia.objects.comuni.geometries
      .map((g) => g.properties as ProprietaComune)
      .sort((a, b) => a.nome.localeCompare(b.nome, 'it'));
    const dentro = (c: ProprietaComune | undefined) =>
      stato.ambito === '' || c?.ambito === stato.ambito;
    const perCodice = new Map(tutti.map((c) => [c.id, c]));
    const nomi = new Map(tutti.map((c) => [c.id, c.nome]));
    const scelto = perCodice.get(stato.t);
    scriviTabella(pagina.valori, tutti.filter(dentro), strati, stato.t, (t) => {
      cambia({ t: t === stato.t ? '' : t });
      pagina.scelto.scrollIntoView({ block: 'nearest' });
    });
    scriviScelto(pagina.scelto, scelto, strati, tutti, attributo('comuni'));
    for (const svg of pagina.tavole.querySelectorAll('svg')) segnaScelto(svg, stato.t);
    scriviSedi(
      pagina.sedi,
      gruppi.map(({ genere, punti }) => {
        return {
          nome: nomeServizio(genere),
          fonte: fonteServizio(genere),
          punti: punti.filter((p) =>
            scelto ? p.territorio === scelto.id : dentro(perCodice.get(p.territorio)),
          ),
        };
      }),
      nomi,
    );
  }

  async function esporta(formato: 'svg' | 'png'): Promise<void> {
    if (!mostrato) return;
    try {
      const css = await fetch(attributo('css')).then((r) => r.text());
      const scena = { ...mostrato.scena, tinte: readTinteSequenziali(css) };
      const testo = makeImmagine({
        tavole: makeTavole(mostrato.strati, scena),
        css,
        note: [
          fontiDi(mostrato.strati, nomiFonti),
          ...stato.servizi.map((g) => `${nomeServizio(g)}. ${fonteServizio(g)}`),
          `Atlante sociale della Brianza, ${location.href}`,
        ],
      });
      const nome = `mappa-${mostrato.strati.map((s) => `${s.dati.indicatore.id}-${s.anno}`).join('-')}`;
      saveBlob(
        `${nome}.${formato}`,
        formato === 'svg'
          ? new Blob([testo], { type: 'image/svg+xml' })
          : await svgToPng(testo, attributo('caratteri')),
      );
      annuncia(`Immagine ${formato.toUpperCase()} pronta`);
    } catch {
      pagina.messaggio.textContent = 'L’immagine non si è potuta preparare: riprova.';
    }
  }

  pagina.vista.addEventListener('change', () => {
    cambia({ vista: pagina.vista.value as StatoEsplora['vista'] });
  });
  pagina.i.addEventListener('change', () => {
    cambia({ i: pagina.i.value, anno: '' });
  });
  pagina.j.addEventListener('change', () => {
    cambia({ j: pagina.j.value, anno2: '' });
  });
  pagina.scala.addEventListener('change', () => {
    cambia({ scala: pagina.scala.value as StatoEsplora['scala'] });
  });
  pagina.ambito.addEventListener('change', () => {
    cambia({ ambito: pagina.ambito.value as StatoEsplora['ambito'] });
  });
  pagina.servizi.addEventListener('change', () => {
    const scelti = [...pagina.servizi.querySelectorAll<HTMLInputElement>(':checked')];
    cambia({ servizi: scelti.map((c) => c.value).filter(isGenere) });
  });
  pagina.tavole.addEventListener('territorio', (evento) => {
    cambiaScelto((evento as CustomEvent<string>).detail);
  });
  pagina.svg.addEventListener('click', () => void esporta('svg'));
  pagina.png.addEventListener('click', () => void esporta('png'));
  pagina.copia.addEventListener('click', () => {
    navigator.clipboard.writeText(location.href).then(
      () => {
        annuncia('Indirizzo copiato');
        pagina.copia.textContent = 'Indirizzo copiato';
      },
      () => {
        pagina.messaggio.textContent = location.href;
      },
    );
  });
  addEventListener('popstate', () => {
    stato = parseStato(location.search, new Set(file.keys()));
    void disegna();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void disegna());

  /** A comune chosen on the map: the map itself stays, with the focus that it may hold. */
  function cambiaScelto(t: string): void {
    stato = { ...stato, t: t === stato.t ? '' : t };
    const query = statoToQuery(stato);
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    if (!mostrato) return;
    void Promise.all(
      stato.servizi.map(async (g) => ({ genere: g, punti: await archivio.getPunti(g) })),
    ).then((gruppi) => {
      if (mostrato) scriviDatiComuni(mostrato.scena.topologia, mostrato.strati, gruppi);
    });
  }

  pagina.radice.hidden = false;
  avviaEvidenza();
  void disegna();
}

const casellaServizio = (genere: string) =>
  pagina.servizi.querySelector<HTMLInputElement>(`[value="${genere}"]`);
const nomeServizio = (genere: string): string =>
  casellaServizio(genere)?.parentElement?.textContent.trim() ?? genere;
const fonteServizio = (genere: string): string =>
  casellaServizio(genere)?.dataset['fonteServizi'] ?? '';

const toPuntoMappa = (p: Punto) =>
  p.lat === null || p.lon === null ? [] : [{ ...p, lat: p.lat, lon: p.lon }];

function tinteDellaPagina(): string[] {
  const stile = getComputedStyle(document.documentElement);
  return [1, 2, 3, 4, 5].map((n) => stile.getPropertyValue(`--seq-${String(n)}`).trim());
}
