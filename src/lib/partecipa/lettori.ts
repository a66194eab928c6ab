/** Who may read the atlas with other eyes: the bodies that the agreement names, and what each could start from. */
export interface Lettore {
  nome: string;
  /** What it knows that public data do not say. */
  sa: string;
  /** Temi to start from. */
  temi: string[];
}

/** Who can answer, with what they know and where they begin. */
export const LETTORI: readonly Lettore[] = [
  {
    nome: 'Comuni e Uffici di Piano',
    sa: 'chi si rivolge ai servizi, con quali domande e dopo quanto tempo; che cosa cambia da un quartiere all’altro',
    temi: ['fragilita', 'servizi', 'popolazione'],
  },
  {
    nome: 'ATS e ASST',
    sa: 'salute, non autosufficienza, salute mentale, dipendenze: quello che un’anagrafe non registra',
    temi: ['popolazione', 'servizi', 'fragilita'],
  },
  {
    nome: 'Aziende dei servizi sociali e socio-sanitari',
    sa: 'liste d’attesa, servizi che mancano, carico di cura che resta alle famiglie',
    temi: ['servizi', 'famiglie', 'popolazione'],
  },
  {
    nome: 'AFOL',
    sa: 'chi cerca lavoro oggi, con quale formazione, e che cosa chiedono le imprese',
    temi: ['lavoro', 'istruzione'],
  },
  {
    nome: 'Sindacati',
    sa: 'contratti, lavoro povero, pensioni, crisi aziendali prima che arrivino nelle statistiche',
    temi: ['lavoro', 'reddito', 'casa'],
  },
  {
    nome: 'Scuole e ufficio scolastico',
    sa: 'dispersione, iscrizioni, classi, alunni con bisogni educativi, lingua parlata a casa',
    temi: ['istruzione', 'famiglie', 'cittadinanza'],
  },
  {
    nome: 'Enti del terzo settore e Forum',
    sa: 'chi non arriva ai servizi, le risposte già nate nei territori, il volontariato che c’è e quello che manca',
    temi: ['partecipazione', 'fragilita', 'cittadinanza'],
  },
];
