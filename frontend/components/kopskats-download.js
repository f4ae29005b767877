/** Buttons that save the picture of the figure in which they stand, with its caption (property "caption"). */
(({ picture }) => {
  if (customElements.get('kopskats-download')) return;

  class KopskatsDownload extends HTMLElement {
    #listening = false;

    connectedCallback() {
      if (!this.#listening) {
        this.#listening = true;
        this.addEventListener('click', (event) => {
          const format = event.target.closest('[data-format]')?.dataset.format;
          if (format) this.#save(format);
        });
      }
    }

    async #save(format) {
      const drawn = this.closest('.kk-figure').querySelector('kopskats-chart, kopskats-tiles');
      const made = picture.of(drawn, this.caption, this.dataset.saved);
      const file = format === 'png'
        ? await picture.png(made)
        : new Blob([picture.svg(made)], { type: 'image/svg+xml' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = picture.fileName(this.caption, format);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }
  }

  customElements.define('kopskats-download', KopskatsDownload);
})(window.kopskatsCharts);
