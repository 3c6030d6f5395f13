// Asks for this page again until it is there, as often as the service wants to be asked.
(() => {
  'use strict';
  const note = document.querySelector('[data-retry]');
  const pause = Number(note.dataset.retry) * 1000;
  const again = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.status !== 503) {
        location.reload();
        return;
      }
    } catch {
      // The service itself is away, and may come back as well.
    }
    setTimeout(again, pause);
  };
  note.hidden = false;
  setTimeout(again, pause);
})();
