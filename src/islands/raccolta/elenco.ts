/** The list of what has been collected: order, notes, parts to take away. */
import { makeChiave, type Raccolta, type Voce } from '../../lib/raccolta/modello.ts';
import { LUNGHEZZA } from '../../lib/raccolta/testo.ts';
import { NOMI_TIPO } from '../../lib/raccolta/tipo-voce.ts';
import { crea } from '../pagina.ts';

/** What a reader can do with a part. */
export interface Azioni {
  sposta: (voce: Voce, passi: number) => void;
  togli: (voce: Voce) => void;
  annota: (voce: Voce, nota: string) => void;
  aggiorna: (voce: Voce) => void;
}

/** Draws the list anew. */
export function scriviElenco(
  elenco: HTMLElement,
  { voci }: Raccolta,
  edizione: string,
  azioni: Azioni,
): void {
  elenco.replaceChildren(
    ...voci.map((voce, i) => {
      const riga = crea('li', '', 'voce');
      riga.dataset['chiave'] = makeChiave(voce);
      const testo = crea('div');
      testo.append(
        ...makeTitolo(voce),
        ...makeAvviso(voce, edizione, azioni),
        makeNota(voce, azioni),
      );
      riga.append(testo, makeComandi(voce, azioni, i === 0, i === voci.length - 1));
      riga.addEventListener('keydown', (evento) => {
        const passi = { ArrowUp: -1, ArrowDown: 1 }[evento.key];
        if (!evento.altKey || !passi || evento.target instanceof HTMLTextAreaElement) return;
        evento.preventDefault();
        azioni.sposta(voce, passi);
      });
      return riga;
    }),
  );
}

/** Puts the keyboard back on the part that was moved, on the command that moved it if it still can. */
export function focusVoce(elenco: HTMLElement, chiave: string, passi: number): void {
  const riga = [...elenco.children].find((r) => (r as HTMLElement).dataset['chiave'] === chiave);
  const nomi = passi < 0 ? ['.su', '.giu', '.togli'] : ['.giu', '.su', '.togli'];
  const comandi = nomi.map((nome) => riga?.querySelector<HTMLButtonElement>(nome));
  comandi.find((comando) => comando && !comando.disabled)?.focus();
}

function makeTitolo(voce: Voce): HTMLElement[] {
  const genere = NOMI_TIPO[voce.tipo];
  const occhiello = voce.ancora === '' ? genere : `${genere} · ${voce.pagina}`;
  const titolo = crea('h3');
  const link = crea('a', voce.titolo);
  const ancora = voce.ancora === '' ? '' : `#${voce.ancora}`;
  link.href = import.meta.env.BASE_URL + voce.indirizzo.slice(1) + ancora;
  titolo.append(link);
  return [crea('p', occhiello, 'occhiello'), titolo];
}

/** A part taken from another edition says so: its figures may have been revised since. */
function makeAvviso(voce: Voce, edizione: string, { aggiorna }: Azioni): HTMLElement[] {
  if (voce.edizione === edizione || voce.edizione === '') return [];
  const avviso = crea(
    'p',
    `Raccolto nell’edizione ${voce.edizione}; il sito è alla ${edizione}. `,
    'nota',
  );
  avviso.append(
    makeComando('Aggiorna', voce, 'come-link', () => {
      aggiorna(voce);
    }),
  );
  return [avviso];
}

function makeNota(voce: Voce, { annota }: Azioni): HTMLElement {
  const nota = crea('details', '', 'apri');
  nota.open = voce.nota !== '';
  const area = crea('textarea');
  area.rows = 3;
  area.maxLength = LUNGHEZZA;
  area.value = voce.nota;
  area.ariaLabel = `La tua nota su «${voce.titolo}»`;
  area.addEventListener('input', () => {
    annota(voce, area.value);
  });
  nota.append(crea('summary', 'La tua nota'), area);
  return nota;
}

function makeComandi(voce: Voce, azioni: Azioni, prima: boolean, ultima: boolean): HTMLElement {
  const comandi = crea('div', '', 'voce-comandi');
  const su = makeComando('Su', voce, 'bottone secondario su', () => {
    azioni.sposta(voce, -1);
  });
  const giu = makeComando('Giù', voce, 'bottone secondario giu', () => {
    azioni.sposta(voce, 1);
  });
  su.disabled = prima;
  giu.disabled = ultima;
  comandi.append(
    su,
    giu,
    makeComando('Togli', voce, 'bottone secondario togli', () => {
      azioni.togli(voce);
    }),
  );
  return comandi;
}

function makeComando(nome: string, voce: Voce, classe: string, fai: () => void): HTMLButtonElement {
  const comando = crea('button', nome, classe);
  comando.type = 'button';
  comando.append(crea('span', ` «${voce.titolo}»`, 'nascosto'));
  comando.addEventListener('click', fai);
  return comando;
}
