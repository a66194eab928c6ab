/** Common first names of people living in Italy, without accents: enough to recognise a column of names. */
export const NOMI_PROPRI: ReadonlySet<string> = new Set(
  `ada adele adriana adriano agata agnese agostino ahmed alba alberta alberto aldo alessandra alessandro
  alessia alessio alex alfonso alfredo ali alice amalia amelia amina ana andrea angela angelica angelo anita
  anna annalisa annamaria antonella antonia antonietta antonio arianna armando arturo asia attilio augusto
  aurora barbara beatrice benedetta bianca bruna bruno camilla carla carlo carlotta carmela carmelo carmen
  carolina caterina catia cecilia cesare chiara cinzia clara claudia claudio concetta corrado cristian
  cristiana cristiano cristina daniela daniele dario davide debora deborah diana diego domenica domenico
  donatella donato edoardo elena eleonora elia eliana elisa elisabetta elisa emanuela emanuele emilia emilio
  emma enrica enrico enzo erica ermanno ernesto ettore eugenia eugenio eva fabiana fabio fabrizio fatima
  federica federico felice ferdinando filippo fiorella flavia flavio fortunato franca francesca francesco
  franco gabriele gabriella gaetano gaia gennaro gerardo giacomo giada gianluca gianfranco gianna gianni
  giorgia giorgio giovanna giovanni giulia giuliana giuliano giulio giuseppe giuseppina gloria grazia greta
  guido ida ignazio ilaria immacolata ines ioana irene isabella ivan ivana ivano jacopo jessica karim katia
  khadija lara laura leonardo letizia lidia liliana linda lino lisa livia livio loredana lorena lorenza
  lorenzo luca lucia luciana luciano ludovica luigi luigia luisa manuel manuela marcella marcello marco
  margherita maria mariagrazia mariangela marianna marina mario marisa marta martina massimiliano massimo
  matilde matteo maura maurizio mauro michela michele milena mirella miriam mirko mohamed mohammed monica
  mustafa nadia natalia nicola nicole nicolo noemi nunzia olga omar orazio ornella oscar osvaldo paola paolo
  pasquale patrizia patrizio piera pierluigi piero pietro pina raffaele raffaella renata renato riccardo rita
  roberta roberto rocco romina romano rosa rosalba rosanna rosaria rosario rossana rossella ruggero sabrina
  salvatore samuele sandra sandro sara sebastiano serena sergio silvana silvano silvia silvio simona simone
  sofia sonia stefania stefano susanna tamara tania teresa tiziana tiziano tommaso ugo umberto valentina
  valentino valeria valerio vanessa veronica vincenza vincenzo viola virginia vito vittoria vittorio viviana
  walter yasmine youssef zoe`.split(/\s+/u),
);
