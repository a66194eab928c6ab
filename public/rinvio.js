// An address of an edition leads to today's page; with a script, also to the figure that it names.
if (location.hash) {
  const refresh = document.querySelector('meta[http-equiv="refresh"]');
  location.replace(refresh.content.replace(/^0; url=/, '') + location.hash);
}
