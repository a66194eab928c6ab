/** The page of the collection: list, undo, preview, what can be taken away. */
import { componiRaccolta, type Composta } from '../lib/raccolta/componi.ts';
import { makeOpera, type Contenuto } from '../lib/raccolta/contenuto.ts';
import { addVoci, hasVoce, moveVoce, removeVoce, updateVoce } from '../lib/raccolta/modifica.ts';
import { makeChiave, PIENA, VUOTA, type Raccolta, type Voce } from '../lib/raccolta/modello.ts';
import { cleanTesto } from '../lib/raccolta/testo.ts';
import { annuncia } from './annuncia.ts';
import { findElement } from './pagina.ts';
import { scriviAnteprima } from './raccolta/anteprima.ts';
import { pruneContenuti, saveContenuti } from './raccolta/conserva.ts';
import { loadRaccolta, onRaccolta, saveRaccolta } from './raccolta/deposito.ts';
import { focusVoce, scriviElenco } from './raccolta/elenco.ts';
import { loadMateriali, readDalSito, type Materiali } from './raccolta/materiali.ts';
import { attivaOfferta } from './raccolta/offerta.ts';
import { attivaPortaVia } from './raccolta/porta-via.ts';

const radice = findElement('raccolta');
const dato = (nome: string) => radice.dataset[nome] ?? '';
const atlante = { titolo: dato('atlante'), edizione: dato('edizione'), licenza: dato('licenza') };
const elenco = findElement('parti');
const annulla = findElement('annulla');
const avviso = findElement('avviso-raccolta');
const titolo = findElement<HTMLInputElement>('titolo-raccolta');

let materiali: Materiali = { contenuti: new Map(), mancanti: [] };

const attuale = (): Raccolta => loadRaccolta().raccolta;

function dici(testo: string | undefined): void {
  avviso.hidden = !testo;
  avviso.textContent = testo ?? '';
}

/** The parts with what they hold; one that could not be read stays with its name and address. */
const listParti = (): Contenuto[] =>
  attuale().voci.map((voce) => {
    const letto = materiali.contenuti.get(makeChiave(voce));
    if (letto) return { ...letto, voce };
    const pagina = new URL(import.meta.env.BASE_URL + voce.indirizzo.slice(1), location.href).href;
    return { voce, opera: makeOpera(voce, atlante.titolo, pagina, []), blocchi: [] };
  });

const componi = (): Composta => componiRaccolta(attuale().titolo, listParti());

function mostraUndo(testo: string, prima: Raccolta): void {
  const [detto, bottone] = [annulla.querySelector('span')!, annulla.querySelector('button')!];
  detto.textContent = testo;
  annulla.hidden = false;
  bottone.onclick = () => {
    annulla.hidden = true;
    salva(prima);
    annuncia('La raccolta è di nuovo quella di prima.');
    elenco.querySelector('a')?.focus();
  };
  bottone.focus();
}

function salva(raccolta: Raccolta): void {
  dici(saveRaccolta(raccolta));
}

const azioni = {
  sposta(voce: Voce, passi: number) {
    const chiave = makeChiave(voce);
    const nuova = moveVoce(attuale(), chiave, passi);
    salva(nuova);
    focusVoce(elenco, chiave, passi);
    const posto = nuova.voci.findIndex((v) => makeChiave(v) === chiave) + 1;
    annuncia(`Ora è al posto ${String(posto)} di ${String(nuova.voci.length)}.`);
  },
  togli(voce: Voce) {
    const prima = attuale();
    salva(removeVoce(prima, makeChiave(voce)));
    mostraUndo(`Tolta: «${voce.titolo}».`, prima);
  },
  annota(voce: Voce, nota: string) {
    salva(updateVoce(attuale(), makeChiave(voce), { nota: cleanTesto(nota) }));
  },
  aggiorna(voce: Voce) {
    void aggiorna(voce);
  },
};

async function aggiorna(voce: Voce): Promise<void> {
  const chiave = makeChiave(voce);
  const { contenuti } = await readDalSito([voce]);
  const contenuto = contenuti.get(chiave);
  if (!contenuto) {
    dici('La parte non si legge: manca la rete, oppure questa edizione non l’ha più.');
    return;
  }
  await saveContenuti([contenuto]);
  materiali.contenuti.set(chiave, contenuto);
  const { titolo: nuovo, pagina, edizione } = contenuto.voce;
  salva(updateVoce(attuale(), chiave, { titolo: nuovo, pagina, edizione }));
}

/** The order and the parts as they were drawn: a note does not draw the list again. */
let disegnate = '';

function scrivi(): void {
  const raccolta = attuale();
  const vuota = raccolta.voci.length === 0;
  findElement('vuota').hidden = !vuota;
  findElement('piena').hidden = vuota;
  findElement('anteprima').hidden = vuota;
  if (document.activeElement !== titolo) titolo.value = raccolta.titolo;
  const impronta = raccolta.voci.map((v) => `${makeChiave(v)} ${v.edizione}`).join('\n');
  if (impronta !== disegnate) scriviElenco(elenco, raccolta, atlante.edizione, azioni);
  disegnate = impronta;
  rimanda();
}

let giro = 0;
let attesa: ReturnType<typeof setTimeout> | undefined;

/** While one writes, the preview waits. */
function rimanda(): void {
  clearTimeout(attesa);
  attesa = setTimeout(() => void carica(), 250);
}

/** Reads what is missing and draws the preview; what a later change makes old is not drawn. */
async function carica(): Promise<void> {
  clearTimeout(attesa);
  giro += 1;
  const mio = giro;
  const letti = await loadMateriali(attuale().voci);
  if (mio !== giro) return;
  materiali = letti;
  scriviAnteprima(findElement('fogli'), componi());
  if (attuale().voci.length > 0) prepara(materiali.mancanti.length);
}

const prepara = attivaPortaVia({
  atlante,
  figure: dato('figure'),
  caratteri: dato('caratteri'),
  raccolta: attuale,
  parti: listParti,
  componi,
  pronta: carica,
});
attivaOfferta((voci) => {
  const nuova = addVoci(attuale(), voci);
  salva(nuova);
  if (voci.some((voce) => !hasVoce(nuova, makeChiave(voce)))) dici(PIENA);
});

const { guasta, scartate } = loadRaccolta();
if (guasta)
  dici('La raccolta che questo browser conservava non si legge più: si ricomincia da capo.');
else if (scartate > 0) {
  dici(
    scartate === 1
      ? 'Una parte della raccolta non si legge più ed è rimasta fuori.'
      : `${String(scartate)} parti della raccolta non si leggono più e sono rimaste fuori.`,
  );
}
titolo.addEventListener('input', () => {
  salva({ ...attuale(), titolo: cleanTesto(titolo.value) });
});
findElement('svuota').addEventListener('click', () => {
  const prima = attuale();
  salva(VUOTA);
  mostraUndo('La raccolta è vuota.', prima);
});
onRaccolta(scrivi);
radice.hidden = false;
scrivi();
// What was taken away is forgotten when it can no longer come back.
const dimentica = () => void pruneContenuti(attuale().voci.map(makeChiave));
addEventListener('pagehide', dimentica);
dimentica();
