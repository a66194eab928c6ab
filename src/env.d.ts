/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** `si` when the Word and PDF documents will be part of this site. */
  readonly PUBLIC_DOCUMENTI?: string;
}

declare namespace App {
  interface Locals {
    /** The chapter being rendered; set by the chapter page, read by the figures that its MDX places. */
    capitolo: import('./lib/capitolo/vista.ts').VistaCapitolo;
    /** Territory of a <Valore /> that names none: the ambito of the page. */
    territorio: string;
    /** Title of the page being rendered; set by the layout, read by the figures that it holds. */
    pagina?: string;
    /** The presentation being rendered, for the slides that its MDX places. */
    presentazione: import('./lib/presentazione/vista.ts').VistaPresentazione;
    /** Terms of the glossary that the page has already defined: a definition is given at first use. */
    termini?: Set<string>;
  }
}

declare module '*.topojson?raw' {
  const testo: string;
  export default testo;
}
