/**
 * A button that copies the table beside it so that a spreadsheet takes it as cells: numbers as numbers, without the
 * spaces between thousands, per cent signs in the head; text that a spreadsheet would take for a formula with an
 * apostrophe before it. Where the page may not use the clipboard directly, the browser's own copying is used.
 */
(() => {
  if (customElements.get('kopskats-copy-table')) return;

  const SHOWN_FOR = 6000;
  const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

  /** What can be read in a cell, piece by piece, without what only decorates it. */
  function pieces(node) {
    if (node.nodeType === Node.TEXT_NODE) return [node.data.replace(/\s+/g, ' ').trim()].filter(Boolean);
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return [];
    return [...node.childNodes].flatMap(pieces);
  }

  /** A number as it is shown, as digits with a decimal sign and, apart from them, its unit; undefined if it is none. */
  function number(text, decimal) {
    const shown = decimal === ','
      ? /^([\u2212-]?)(\d{1,3}(?: \d{3})*|\d+)(?:,(\d+))? ?(%?)$/
      : /^([\u2212-]?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))? ?(%?)$/;
    const found = shown.exec(text.replace(/[\u00a0\u202f]/g, ' '));
    if (!found) return undefined;
    const [, minus, whole, part, unit] = found;
    return { digits: (minus && '-') + whole.replace(/[ ,]/g, '') + (part ? decimal + part : ''), unit };
  }

  const harmless = (text) => (FORMULA.test(text) ? `'${text}` : text);

  /** The cells of each row; one that reaches over several rows stands in each of them. */
  function rowsOf(table) {
    const rows = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (rows[y][x]) x++;
        rows.slice(y, y + cell.rowSpan).forEach((covered) => { covered[x] = cell; });
      }
    });
    return rows;
  }

  /** Rows of cells; the first row is the head. */
  function cellsOf(table, decimal) {
    const [head, ...body] = rowsOf(table).map((row) => row.map((cell) => {
      const read = pieces(cell);
      const text = read.join(' ');
      return { text, number: cell.matches('td.kk-number') && read.length > 0 ? number(read[0], decimal) : undefined };
    }));
    const units = head.map((_, column) => {
      const numbers = body.map((row) => row[column]?.number).filter(Boolean);
      return numbers.length > 0 && numbers.every(({ unit }) => unit === '%') ? '%' : '';
    });
    return [
      head.map(({ text }, column) => ({
        text: harmless(units[column] && !text.includes('%') ? `${text} (${units[column]})` : text),
      })),
      ...body.map((row) => row.map((cell, column) => (cell.number
        ? { text: cell.number.digits + (units[column] ? '' : cell.number.unit), number: true }
        : { text: harmless(cell.text) }))),
    ];
  }

  const asText = (cells) => cells.map((row) => row.map(({ text }) => text).join('\t')).join('\r\n');

  function asHtml(cells) {
    const table = document.createElement('table');
    for (const row of cells) {
      const made = table.insertRow();
      for (const { text, number: isNumber } of row) {
        const cell = made.insertCell();
        cell.textContent = text;
        if (!isNumber) cell.setAttribute('style', "mso-number-format:'\\@'");
      }
    }
    return table.outerHTML;
  }

  /** Copies by the browser's own command, which also works where the page did not come over a secure connection. */
  function copyByCommand(text, html) {
    const before = document.activeElement;
    const selected = document.createElement('textarea');
    selected.value = text;
    selected.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0';
    selected.setAttribute('aria-hidden', 'true');
    document.body.append(selected);
    selected.select();
    const put = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
    };
    document.addEventListener('copy', put, { once: true });
    try {
      return document.execCommand('copy');
    } finally {
      document.removeEventListener('copy', put);
      selected.remove();
      before?.focus?.({ preventScroll: true });
    }
  }

  async function copy(text, html) {
    if (navigator.clipboard?.write && window.ClipboardItem) {
      try {
        await navigator.clipboard.write([new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        })]);
        return true;
      } catch {
        // The browser refused; its own command may still be allowed.
      }
    }
    return copyByCommand(text, html);
  }

  class KopskatsCopyTable extends HTMLElement {
    #listening = false;
    #quiet;

    connectedCallback() {
      if (!this.#listening) {
        this.#listening = true;
        this.querySelector('vaadin-button').addEventListener('click', () => this.#copy());
      }
    }

    disconnectedCallback() {
      clearTimeout(this.#quiet);
    }

    async #copy() {
      const cells = cellsOf(this.closest('.kk-with-table').querySelector('table'), this.dataset.decimal);
      const copied = await copy(asText(cells), asHtml(cells));
      const said = this.querySelector('[role=status]');
      said.textContent = copied ? this.dataset.copied : this.dataset.refused;
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => { said.textContent = ''; }, SHOWN_FOR);
    }
  }

  customElements.define('kopskats-copy-table', KopskatsCopyTable);
})();
