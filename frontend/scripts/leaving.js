/*
 * Lets the browser ask before it leaves a page on which something is typed and not saved. The server tells whether a form
 * differs from what is saved; until it has told, what is typed counts as a difference.
 */
(() => {
  window.addEventListener('beforeunload', event => {
    if (document.querySelector('[data-unsaved="true"]')) {
      event.preventDefault();
    }
  });

  window.kopskatsLeaving = {
    watch: form => form.addEventListener('input', () => {
      form.dataset.unsaved = true;
    }),
    tell: (form, unsaved) => {
      form.dataset.unsaved = unsaved;
    }
  };
})();
