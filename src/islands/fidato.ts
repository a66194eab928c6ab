/**
 * The one place where text becomes markup or the address of a script. Under the policy of the site no other
 * code can: the browser refuses it (Trusted Types).
 */
import { DISEGNI, LETTURE } from '../lib/sicurezza/politica.ts';
import { findVivo } from '../lib/sicurezza/vivo.ts';

/** What the DOM takes as a string where Trusted Types are not there. */
interface Regole {
  createHTML: (markup: string) => string;
  createScriptURL: (indirizzo: string) => string;
}
interface Fabbrica {
  createPolicy: (nome: string, regole: Partial<Regole>) => Regole;
}

const fabbrica = (globalThis as { trustedTypes?: Fabbrica }).trustedTypes;
const makePolitica = (nome: string, regole: Regole): Regole =>
  fabbrica?.createPolicy(nome, regole) ?? regole;

function checkScript(indirizzo: string): string {
  if (new URL(indirizzo, location.href).origin !== location.origin)
    throw new Error(`Uno script di un altro sito: ${indirizzo}`);
  return indirizzo;
}

const disegni = makePolitica(DISEGNI, {
  createHTML(markup) {
    const vivo = findVivo(markup);
    if (vivo !== undefined) throw new Error(`In un disegno non può stare ${vivo}`);
    return markup;
  },
  createScriptURL: checkScript,
});
const letture = makePolitica(LETTURE, {
  createHTML: (markup) => markup,
  createScriptURL: checkScript,
});

/** Puts in an element what the atlas has drawn. @throws Error when the markup could run something */
export function disegna(elemento: Element, markup: string): void {
  elemento.innerHTML = disegni.createHTML(markup);
}

/** A text of HTML as a document apart, which runs nothing and loads nothing. */
export const analizza = (html: string): Document =>
  new DOMParser().parseFromString(letture.createHTML(html), 'text/html');

/** Starts a worker of the site. @throws Error when the script is not of the site */
export const makeWorker = (indirizzo: string): Worker =>
  new Worker(disegni.createScriptURL(indirizzo), { type: 'module' });

/** Lets a library that knows nothing of Trusted Types start scripts of the site; the policy of the page must name it. */
export function lasciaPartireScript(): void {
  fabbrica?.createPolicy('default', { createScriptURL: checkScript });
}

/** Lets a script of the site answer for the network below a folder. @throws Error when it is not of the site */
export const registraServizio = (
  indirizzo: string,
  cartella: string,
): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(disegni.createScriptURL(indirizzo), { scope: cartella });
