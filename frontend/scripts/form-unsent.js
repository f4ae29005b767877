/*
 * Lists what was typed in this browser and is not saved, on pages on which its questions do not stand: to be copied or
 * given up. What waits for a response that takes no answers is marked so that it goes over no stored answer unasked.
 */
(() => {
  const { same, EMPTY } = window.kopskatsFields;

  const create = (tag, properties = {}, attributes = {}) => {
    const element = Object.assign(document.createElement(tag), properties);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  const button = (text, label, onClick) => {
    const made = create('vaadin-button', { textContent: text }, { theme: 'small', 'aria-label': label });
    made.addEventListener('click', onClick);
    return made;
  };

  const copy = async (said, state, texts) => {
    try {
      await navigator.clipboard.writeText(said.textContent);
      state.textContent = texts.copied;
    } catch {
      getSelection().selectAllChildren(said);
      state.textContent = texts.selected;
    }
  };

  const line = ({ question, text }, texts, state, discard) => {
    const said = create('p', { textContent: text || texts.cleared, className: 'kk-unsent-text' });
    const item = create('li');
    const actions = create('div', { className: 'kk-save-actions' });
    if (text) {
      actions.append(button(texts.copy, `${texts.copy}: ${question}`, () => copy(said, state, texts)));
    }
    actions.append(button(texts.discard, `${texts.discard}: ${question}`, () => {
      discard();
      item.remove();
      state.textContent = texts.discarded;
    }));
    item.append(create('strong', { textContent: question }), said, actions);
    return item;
  };

  const unsent = (journal, { waits, stored = {} }) => journal.codes().sort().flatMap(code => {
    const entry = journal.get(code);
    const { raw, shown } = entry.next ?? entry.sent;
    if (stored[code] && same(raw, { ...EMPTY, ...stored[code] })) {
      journal.remove(code);
      return [];
    }
    if (waits) {
      journal.wait(code, waits);
    }
    return [{ code, question: shown?.question || code, text: shown?.text ?? raw.typed ?? '' }];
  });

  const show = async (place, { account, responses, texts, ...rest }) => {
    const state = create('p', { className: 'kk-quiet' }, { role: 'status' });
    const list = create('ul', { className: 'kk-unsent' });
    const all = responses ?? window.kopskatsJournal.responses(account);
    for (const journal of all.map(response => window.kopskatsJournal.of(account, response))) {
      await journal.adopt().catch(() => {});
      list.append(...unsent(journal, rest).map(entry => line(entry, texts, state, () => journal.remove(entry.code))));
    }
    const message = create('div', { className: 'kk-message kk-message-warning' });
    message.append(create('h2', { textContent: texts.title }), create('p', { textContent: texts.text }), list, state);
    place.replaceChildren(...(list.children.length ? [message] : []));
  };

  window.kopskatsUnsent = { show };
})();
