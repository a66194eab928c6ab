/**
 * The panel of a citation, made when the reader opens it: the forms of the citation, the code that shows the
 * figure elsewhere, the figure as a picture, the system's own way to share.
 */
import {
  FORMATI,
  makeFormato,
  readRiferimento,
  type FormatoId,
  type Riferimento,
} from '../lib/citazione/formati.ts';
import { annuncia } from './annuncia.ts';
import { findDisegno, saveImmagine } from './cita-immagine.ts';
import { crea, saveFile } from './pagina.ts';

/** Room for source and signature under the drawing, and for a title on one line more. */
const PIEDE = 150;

/** How high a figure stands in this page, without its panel. */
function makeAltezza(figura: Element | null): { altezza?: number } {
  const piede = figura?.querySelector('figcaption');
  if (!figura || !piede) return {};
  const cima = figura.getBoundingClientRect().top;
  return { altezza: Math.ceil(piede.getBoundingClientRect().top - cima) + PIEDE };
}

function makeBottone(testo: string, classe: string, agisci: () => Promise<string>): HTMLElement {
  const bottone = crea('button', testo, classe);
  bottone.type = 'button';
  bottone.addEventListener('click', () => {
    void agisci().then(annuncia, () => {
      annuncia('Non è riuscito: riprova.');
    });
  });
  return bottone;
}

/** The pictures of a figure, in the list of its files. */
function offriImmagini(blocco: HTMLElement, riferimento: Riferimento): void {
  const figura = blocco.closest<HTMLElement>('figure.figura');
  const elenco = blocco.querySelector('.azioni');
  if (!figura || !findDisegno(figura) || !elenco) return;
  const voci = (['png', 'svg'] as const).map((formato) => {
    const voce = crea('li');
    voce.append(
      makeBottone(formato.toUpperCase(), 'come-link', async () => {
        await saveImmagine(figura, formato, riferimento);
        return `Immagine ${formato.toUpperCase()} pronta`;
      }),
    );
    return voce;
  });
  elenco.prepend(...voci);
}

/** The chosen form of the citation, to copy or to keep as a file. */
function offriCitazione(blocco: HTMLElement, riferimento: Riferimento): void {
  const scelta = crea('select');
  for (const { id, nome } of FORMATI) {
    if (makeFormato(id, riferimento)) scelta.append(new Option(nome, id));
  }
  const etichetta = crea('label', 'Cita come ');
  etichetta.append(scelta);
  const testo = crea('pre');
  testo.tabIndex = 0;
  testo.setAttribute('aria-label', 'Testo da copiare');
  testo.setAttribute('role', 'group');
  const formato = () => FORMATI.find(({ id }) => id === scelta.value) ?? FORMATI[0];
  const copia = makeBottone('Copia', 'bottone secondario', async () => {
    await navigator.clipboard.writeText(testo.textContent);
    return 'Copiato';
  });
  const scarica = makeBottone('Scarica', 'bottone secondario', () => {
    const scelto = formato();
    if ('file' in scelto) {
      const { estensione, tipo } = scelto.file;
      saveFile(`${riferimento.chiave}.${estensione}`, tipo, `${testo.textContent}\n`);
    }
    return Promise.resolve('Scaricato');
  });
  const scrivi = () => {
    testo.textContent = makeFormato(scelta.value as FormatoId, riferimento);
    scarica.hidden = !('file' in formato());
  };
  scelta.addEventListener('change', scrivi);
  scrivi();
  const comandi = crea('div', '', 'cita-comandi');
  comandi.append(etichetta, copia, scarica, ...makeCondividi(riferimento));
  blocco.append(comandi, testo);
}

/** Only where the system has a way to share. */
function makeCondividi({ titolo, ultima, indirizzo }: Riferimento): HTMLElement[] {
  if (!('share' in navigator)) return [];
  return [
    makeBottone('Condividi', 'bottone secondario', async () => {
      try {
        await navigator.share({ title: titolo, url: ultima ?? indirizzo });
        return '';
      } catch (errore) {
        // Who closes the system's own window has changed their mind: nothing has failed.
        if (errore instanceof DOMException && errore.name === 'AbortError') return '';
        throw errore;
      }
    }),
  ];
}

/** Fills a citation panel; the second time it does nothing. */
export function completaCita(blocco: HTMLElement): void {
  if (blocco.querySelector('.cita-comandi')) return;
  const riferimento = {
    ...readRiferimento(blocco.dataset['riferimento'] ?? '{}', location.href),
    ...makeAltezza(blocco.closest('figure.figura')),
  };
  offriImmagini(blocco, riferimento);
  offriCitazione(blocco, riferimento);
}
