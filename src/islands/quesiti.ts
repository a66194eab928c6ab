/** The filters of the open questions: what is chosen lives in the address. */
import { findElement } from './pagina.ts';

const NOMI = ['tema', 'ambito', 'area'] as const;
const modulo = findElement<HTMLFormElement>('filtri-quesiti');
const esito = findElement('esito-quesiti');
const temi = findElement('temi-quesiti');

const campo = (nome: string) => modulo.elements.namedItem(nome) as HTMLSelectElement;

function filtra(): void {
  const [tema, ambito, area] = NOMI.map((nome) => campo(nome).value);
  let quanti = 0;
  for (const sezione of document.querySelectorAll<HTMLElement>('[data-tema]')) {
    const suo = !tema || sezione.dataset['tema'] === tema;
    let piena = false;
    for (const gruppo of sezione.querySelectorAll<HTMLElement>('[data-area]')) {
      const dentro = suo && (!area || gruppo.dataset['area'] === area);
      let mostrati = 0;
      for (const capitolo of gruppo.querySelectorAll<HTMLElement>('[data-ambito]')) {
        capitolo.hidden = !dentro || (ambito !== '' && capitolo.dataset['ambito'] !== ambito);
        if (!capitolo.hidden) mostrati += capitolo.querySelectorAll('li').length;
      }
      gruppo.hidden = mostrati === 0;
      piena ||= mostrati > 0;
      quanti += mostrati;
    }
    sezione.hidden = !piena;
  }
  const filtrato = Boolean(tema || ambito || area);
  temi.hidden = filtrato;
  esito.textContent = !filtrato
    ? ''
    : quanti === 0
      ? 'Nessuna domanda con questi filtri: togline uno.'
      : quanti === 1
        ? 'Una domanda.'
        : `${String(quanti)} domande.`;
}

function scriviIndirizzo(): void {
  const scelti = new URLSearchParams();
  for (const nome of NOMI) if (campo(nome).value) scelti.set(nome, campo(nome).value);
  history.replaceState(null, '', scelti.size ? `?${scelti.toString()}` : location.pathname);
}

modulo.hidden = false;
const iniziali = new URLSearchParams(location.search);
for (const nome of NOMI) {
  const valore = iniziali.get(nome) ?? '';
  if ([...campo(nome).options].some((o) => o.value === valore)) campo(nome).value = valore;
}
filtra();
modulo.addEventListener('change', () => {
  filtra();
  scriviIndirizzo();
});
