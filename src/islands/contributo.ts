/** The form of the contributions: a structured message, or a file, made in the browser. */
import { formatInvio, makeMailto, nomeFile } from '../lib/partecipa/messaggio.ts';
import type { Invio } from '../lib/partecipa/schema.ts';
import { findElement, saveFile } from './pagina.ts';

const modulo = findElement<HTMLFormElement>('modulo-contributo');
const scarica = findElement<HTMLButtonElement>('scarica-contributo');
const esito = findElement('esito-contributo');

const scelto = (nome: string): string => {
  const valore = new FormData(modulo).get(nome);
  return typeof valore === 'string' ? valore.trim() : '';
};

/** The contribution; undefined when a field is wrong (the browser says which) or the trap is full. */
function leggi(): Invio | undefined {
  if (!modulo.reportValidity() || scelto('sito') !== '') return undefined;
  const quesito = scelto('quesito');
  return {
    formato: 'contributo-atlante/1',
    edizione: modulo.dataset['edizione'] ?? '',
    ambito: scelto('ambito') as Invio['ambito'],
    indicatore: scelto('indicatore'),
    ...(quesito && { quesito: Number(quesito) }),
    tipo: scelto('tipo') as Invio['tipo'],
    testo: scelto('testo'),
    organizzazione: {
      tipo: scelto('organizzazione') as Invio['organizzazione']['tipo'],
      nome: scelto('nome'),
      consenso: scelto('consenso') !== '',
    },
  };
}

function nomeScelto(nome: string): string {
  const campo = modulo.elements.namedItem(nome) as HTMLSelectElement;
  return campo.selectedOptions[0]?.textContent.trim() ?? '';
}

const iniziali = new URLSearchParams(location.search);
for (const nome of ['ambito', 'indicatore', 'quesito']) {
  const campo = modulo.elements.namedItem(nome) as HTMLSelectElement;
  const valore = iniziali.get(nome);
  if ([...campo.options].some((o) => o.value === valore)) campo.value = valore ?? '';
}

scarica.hidden = false;
scarica.addEventListener('click', () => {
  const invio = leggi();
  if (!invio) return;
  saveFile(nomeFile(invio), 'application/json', formatInvio(invio));
  esito.textContent = `Il file ${nomeFile(invio)} è pronto: consegnalo all’Ufficio di Piano del tuo ambito.`;
});
modulo.addEventListener('submit', (evento) => {
  // With an endpoint the browser sends the form by itself.
  if (modulo.dataset['endpoint'] !== undefined) return;
  evento.preventDefault();
  const invio = leggi();
  if (!invio) return;
  const capitolo = `${nomeScelto('indicatore')}, ambito di ${nomeScelto('ambito')}`;
  location.href = makeMailto(invio, capitolo, modulo.dataset['posta'] ?? '');
  esito.textContent =
    'Il messaggio è pronto nel tuo programma di posta. Se non si è aperto, scarica il file.';
});
