/** What a collection becomes: Word document, print, bibliography, address. */
import { FORMATI, makeFormato } from '../../lib/citazione/formati.ts';
import { formatCollegamento } from '../../lib/raccolta/collegamento.ts';
import { SENZA_TITOLO, type Composta } from '../../lib/raccolta/componi.ts';
import type { Contenuto } from '../../lib/raccolta/contenuto.ts';
import type { Raccolta } from '../../lib/raccolta/modello.ts';
import { nameToSlug } from '../../lib/territory/slug.ts';
import { findElement, saveBlob, saveFile } from '../pagina.ts';
import { loadCaratteri } from '../svg-to-png.ts';

/** What the panel needs of the page. */
export interface Banco {
  atlante: { titolo: string; edizione: string; licenza: string };
  /** Addresses of the style sheet of the figures and of the letters. */
  figure: string;
  caratteri: string;
  raccolta: () => Raccolta;
  parti: () => Contenuto[];
  componi: () => Composta;
  /** Reads what is still missing; awaited before anything leaves the page. */
  pronta: () => Promise<void>;
}

const TESTO = { estensione: 'txt', tipo: 'text/plain' };
/** Longer addresses do not open in a word processor. */
const MASSIMO = 2_000;

/** Gives the panel its commands; the page calls what is returned when the contents are there. */
export function attivaPortaVia(banco: Banco): (mancanti: number) => void {
  const esito = findElement('esito-raccolta');
  const avanzamento = findElement<HTMLProgressElement>('avanzamento');
  const indirizzo = findElement<HTMLInputElement>('indirizzo-raccolta');
  const nomeFile = () => nameToSlug(banco.raccolta().titolo || SENZA_TITOLO);
  let css: Promise<string> | undefined;
  const loadCss = () =>
    (css ??= fetch(banco.figure)
      .then((r) => r.text())
      .catch((errore: unknown) => {
        css = undefined;
        throw errore;
      }));

  async function scarica(): Promise<void> {
    await banco.pronta();
    const { titolo, voci } = banco.raccolta();
    const pagina = `${location.origin}${location.pathname}`;
    const intero = pagina + formatCollegamento(voci);
    const { scriviDocx } = await import('./scrivi-docx.ts');
    const documento = {
      nome: titolo || SENZA_TITOLO,
      descrizione: `Parti scelte da un lettore: ${banco.atlante.titolo}.`,
      indirizzo: intero.length > MASSIMO ? pagina : intero,
      citazione: 'Ogni parte si cita da sola: come, lo dice l’elenco delle citazioni.',
      blocchi: banco.componi().blocchi,
    };
    const attrezzi = { atlante: banco.atlante, css: await loadCss(), caratteri: banco.caratteri };
    const docx = await scriviDocx(documento, attrezzi, (fatte, tutte) => {
      avanzamento.hidden = false;
      avanzamento.max = tutte;
      avanzamento.value = fatte;
    });
    saveBlob(`${nomeFile()}.docx`, docx);
  }

  const bottone = findElement<HTMLButtonElement>('scarica-docx');
  bottone.addEventListener('click', () => {
    if (bottone.ariaBusy === 'true') return;
    bottone.ariaBusy = 'true';
    esito.textContent = 'Preparo il documento…';
    void scarica()
      .then(() => 'Il documento Word è pronto.')
      .catch(() =>
        navigator.onLine
          ? 'Il documento non si è potuto preparare: riprova, oppure togli l’ultima parte aggiunta.'
          : 'Il documento non si è potuto preparare perché manca la rete: riprova quando torna.',
      )
      .then((testo) => {
        bottone.ariaBusy = 'false';
        avanzamento.hidden = true;
        esito.textContent = testo;
      });
  });
  findElement('stampa').addEventListener('click', () => {
    void banco.pronta().then(() => {
      print();
    });
  });
  for (const comando of document.querySelectorAll<HTMLElement>('[data-citazioni]')) {
    comando.addEventListener('click', () => {
      const formato = FORMATI.find(({ id }) => id === comando.dataset['citazioni']) ?? FORMATI[0];
      const testi = banco.parti().map(({ opera }) => makeFormato(formato.id, opera));
      const { estensione, tipo } = 'file' in formato ? formato.file : TESTO;
      saveFile(`${nomeFile()}-citazioni.${estensione}`, tipo, `${testi.join('\n\n')}\n`);
      esito.textContent = 'Le citazioni sono pronte.';
    });
  }
  indirizzo.addEventListener('focus', () => {
    indirizzo.select();
  });
  findElement('copia-indirizzo').addEventListener('click', () => {
    void navigator.clipboard
      .writeText(indirizzo.value)
      .then(() => 'L’indirizzo è copiato.')
      .catch(() => {
        indirizzo.focus();
        return 'Il browser non lascia copiare: l’indirizzo è scelto nel suo riquadro, copialo da lì.';
      })
      .then((testo) => {
        esito.textContent = testo;
      });
  });

  return (mancanti) => {
    const { voci } = banco.raccolta();
    indirizzo.value = location.origin + location.pathname + formatCollegamento(voci);
    if (mancanti > 0) {
      esito.textContent =
        mancanti === 1
          ? 'Una parte non si legge: manca la rete, oppure la sua pagina non c’è più. Nei documenti ne resta il titolo.'
          : `${String(mancanti)} parti non si leggono: manca la rete, oppure le loro pagine non ci sono più. Nei documenti ne resta il titolo.`;
      return;
    }
    // What a document needs is asked for now, so that it can be made also when the network is gone.
    void Promise.all([import('./scrivi-docx.ts'), loadCaratteri(banco.caratteri), loadCss()])
      .then(() => 'Tutto è conservato qui: i documenti si preparano anche senza rete.')
      .catch(() => '')
      .then((testo) => {
        if (bottone.ariaBusy !== 'true') esito.textContent = testo;
      });
  };
}
