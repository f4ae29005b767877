/**
 * A map of squares that the server makes as a list. One of them is reached by Tab, the others by the arrow keys; the
 * sentence about the one that is reached or pointed at stands below the map.
 */
(() => {
  if (customElements.get('kopskats-tiles')) return;

  const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const place = tile => [parseInt(tile.style.gridColumn, 10), parseInt(tile.style.gridRow, 10)];

  class KopskatsTiles extends HTMLElement {
    #listening = false;

    connectedCallback() {
      if (!this.#listening) {
        this.#listening = true;
        this.addEventListener('keydown', event => this.#move(event));
        this.addEventListener('focusin', event => this.#reached(event.target.closest('.kk-tile')));
        this.addEventListener('pointerover', event => this.#show(event.target.closest('.kk-tile')));
        this.addEventListener('pointerleave', () => this.#show(this.#current()));
      }
    }

    /** The map with its key as it looks on paper, in elements of SVG. */
    drawing(width, font) {
      const figure = this.closest('.kk-figure');
      figure.classList.add('kk-paper');
      try {
        return window.kopskatsCharts.tiles(this, width, font);
      } finally {
        figure.classList.remove('kk-paper');
      }
    }

    #tiles() {
      return [...this.querySelectorAll('.kk-tile')];
    }

    #current() {
      return this.querySelector('.kk-tile:focus');
    }

    #move(event) {
      const direction = DIRECTIONS[event.key];
      const from = event.target.closest('.kk-tile');
      if (!direction || !from) {
        return;
      }
      event.preventDefault();
      const [column, row] = place(from);
      const [nearest] = this.#tiles()
        .filter(tile => tile !== from)
        .map(tile => {
          const [x, y] = place(tile);
          const ahead = (x - column) * direction[0] + (y - row) * direction[1];
          const aside = Math.abs((x - column) * direction[1]) + Math.abs((y - row) * direction[0]);
          return { tile, ahead, distance: ahead + 2 * aside };
        })
        .filter(({ ahead }) => ahead > 0)
        .sort((a, b) => a.distance - b.distance);
      nearest?.tile.focus();
    }

    #reached(tile) {
      if (tile) {
        this.#tiles().forEach(other => { other.tabIndex = other === tile ? 0 : -1; });
        this.#show(tile);
      }
    }

    #show(tile) {
      const detail = this.querySelector('.kk-tiles-detail');
      if (detail) {
        detail.textContent = tile?.dataset.sentence ?? '';
      }
    }
  }

  customElements.define('kopskats-tiles', KopskatsTiles);
})();
