/** A slider over years with a play button; with reduced motion it goes by single steps only. */

interface Anno {
  anno: string;
  nome: string;
}

/** The control of the years of a figure. */
export interface CursoreAnni<T extends Anno> {
  elemento: HTMLElement;
  anno(): string;
  /** Replaces the years, keeping the chosen one when it is still there. */
  cambiaAnni(anni: readonly T[], scelto: string): void;
  ferma(): void;
}

/** Time on each year while playing, milliseconds. */
const PASSO = 1200;

let quanti = 0;

/** @param alCambio called with the year chosen, by hand or while playing */
export function makeCursoreAnni<T extends Anno>(
  iniziali: readonly T[],
  scelto: string,
  alCambio: (anno: T) => void | Promise<void>,
): CursoreAnni<T> {
  let anni = iniziali;
  let orologio: ReturnType<typeof setInterval> | undefined;
  const id = `cursore-anni-${String((quanti += 1))}`;
  const elemento = document.createElement('div');
  elemento.className = 'cursore-anni';
  const bottone = document.createElement('button');
  bottone.type = 'button';
  bottone.className = 'bottone secondario';
  const etichetta = document.createElement('label');
  etichetta.htmlFor = id;
  etichetta.textContent = 'Anno';
  const campo = document.createElement('input');
  campo.id = id;
  campo.type = 'range';
  campo.min = '0';
  campo.step = '1';
  const uscita = document.createElement('output');
  uscita.htmlFor.add(id);
  elemento.append(bottone, etichetta, campo, uscita);

  const fermo = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const scrivi = () => {
    const nome = anni[campo.valueAsNumber]?.nome ?? '';
    uscita.value = nome;
    campo.setAttribute('aria-valuetext', nome);
    bottone.textContent = orologio ? 'Ferma' : fermo() ? 'Anno dopo' : 'Avvia';
  };
  const vai = (posto: number) => {
    campo.value = String(posto);
    scrivi();
    const anno = anni[posto];
    if (anno) void alCambio(anno);
  };
  const ferma = () => {
    clearInterval(orologio);
    orologio = undefined;
    scrivi();
  };
  const avanza = () => {
    vai((campo.valueAsNumber + 1) % anni.length);
  };
  bottone.addEventListener('click', () => {
    if (orologio) ferma();
    else {
      if (!fermo()) {
        orologio = setInterval(() => {
          avanza();
          if (campo.valueAsNumber === anni.length - 1) ferma();
        }, PASSO);
      }
      avanza();
    }
  });
  campo.addEventListener('input', () => {
    ferma();
    vai(campo.valueAsNumber);
  });
  const cambiaAnni = (nuovi: readonly T[], quale: string) => {
    ferma();
    anni = nuovi;
    campo.max = String(Math.max(0, anni.length - 1));
    const posto = anni.findIndex((a) => a.anno === quale);
    campo.value = String(posto < 0 ? anni.length - 1 : posto);
    campo.disabled = anni.length < 2;
    bottone.hidden = anni.length < 2;
    scrivi();
  };
  cambiaAnni(anni, scelto);
  return {
    elemento,
    anno: () => anni[campo.valueAsNumber]?.anno ?? '',
    cambiaAnni,
    ferma,
  };
}
