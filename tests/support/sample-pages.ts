/** One page of each type, and one chapter of each kind of indicatore, for checks that are slow. */
export const SAMPLE_CHAPTERS = [
  '/ambiti/desio/indice-vecchiaia/',
  '/ambiti/vimercate-trezzo/popolazione-residente/',
  '/ambiti/monza/reddito-medio-contribuente/',
  '/ambiti/seregno/fragilita-comunale-ifc/',
  '/ambiti/carate-brianza/farmacie-per-10mila/',
];

export const SAMPLE_PAGES = [
  '/',
  '/ambiti/',
  '/ambiti/desio/',
  ...SAMPLE_CHAPTERS,
  '/indicatori/',
  '/indicatori/indice-vecchiaia/',
  '/comuni/',
  '/comuni/muggio/',
  '/temi/',
  '/temi/popolazione/',
  '/mappe/',
  '/dati/',
  '/dati/qualita/',
  '/metodo/',
  '/cerca/',
  '/accessibilita/',
  '/privacy/',
  '/note-legali/',
  '/404.html',
];
