/*
 * What stands beside the value of an answer: whether it is an estimate, the explanation of a doubt, a comment, what is
 * known about the question. All of it comes into being here when it is needed, so that it opens while the server is away
 * and costs the server nothing. The server marks: data-beside (what a question may have), data-doubted (an explanation is
 * asked for), data-help (what is known about it).
 */
(() => {
  const { part, wording } = window.kopskatsFields;

  const create = (tag, properties = {}, attributes = {}) => {
    const element = Object.assign(document.createElement(tag), properties);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  const button = (text, label, onClick) => {
    const made = create('vaadin-button', { textContent: text }, { theme: 'tertiary small', 'aria-label': label });
    made.addEventListener('click', onClick);
    return made;
  };

  const link = (texts, question) => create('a', { textContent: texts.ask, className: 'kk-ask' }, {
    href: texts.ask_address.replace('{0}', question.dataset.question),
    'aria-label': `${texts.ask}: ${wording(question)}`
  });

  /** A field for a text, in its place among the others. */
  const area = (question, texts, name) => {
    const made = create('vaadin-text-area', {
      label: texts[name],
      accessibleName: `${texts[name]}: ${wording(question)}`,
      helperText: texts[`${name}_help`],
      readonly: question.hasAttribute('data-readonly')
    }, { 'data-part': name, class: `kk-beside-${name}` });
    const place = question.kkBeside;
    place.insertBefore(made, name === 'reason' ? place.firstChild : place.querySelector('[data-field-state]'));
    return made;
  };

  /** The field of a part, made where there is none yet. */
  const open = (question, name) => {
    const made = part(question, name) ?? area(question, question.kkTexts, name);
    if (name === 'comment') {
      question.kkComment?.remove();
    }
    return made;
  };

  const helpList = (told, texts) => {
    const list = create('dl');
    const add = (term, description) => {
      if (description) {
        const text = create('dd');
        text.append(...[description].flat());
        list.append(create('dt', { textContent: term }), text);
      }
    };
    add(texts.help_definition, told.definition);
    add(texts.help_why, told.why);
    add(texts.help_who, texts[`help_who_${told.who}`]);
    if (texts.contact) {
      const mail = create('a', { textContent: texts.contact_mail }, { href: `mailto:${texts.contact_mail}` });
      add(texts.help_contact, [`${texts.contact}, `, mail]);
    }
    return list;
  };

  /** A button that opens what is known about a question, and closes it again. */
  const help = (told, texts, name) => {
    const made = create('div', { className: 'kk-explanation' });
    const toggle = button(texts.help, `${texts.help}: ${name}`, () => {
      const shown = made.querySelector('dl');
      if (shown) {
        shown.remove();
      } else {
        made.append(helpList(told, texts));
      }
      toggle.setAttribute('aria-expanded', String(!shown));
    });
    toggle.setAttribute('aria-expanded', 'false');
    made.append(toggle);
    return made;
  };

  const helpOf = (element, texts) => help(JSON.parse(element.dataset.help), texts,
    element.querySelector(':scope .kk-battery-title')?.textContent ?? wording(element));

  /** Makes what a question has from the beginning. */
  const build = (question, texts) => {
    if (question.kkBeside?.isConnected) {
      return;
    }
    const kinds = (question.dataset.beside ?? '').split(' ');
    const place = create('div', { className: 'kk-answered' });
    question.kkBeside = place;
    question.kkTexts = texts;
    if (kinds.includes('estimate')) {
      place.append(create('vaadin-checkbox', {
        label: texts.estimate,
        accessibleName: `${texts.estimate}: ${wording(question)}`,
        readonly: question.hasAttribute('data-readonly')
      }, { 'data-part': 'estimated', class: 'kk-estimate' }));
    }
    const further = create('div', { className: 'kk-answered-further' });
    if (!question.hasAttribute('data-readonly')) {
      question.kkComment = button(texts.add_comment, `${texts.add_comment}: ${wording(question)}`, () => {
        const field = open(question, 'comment');
        customElements.whenDefined('vaadin-text-area').then(() => setTimeout(() => field.focus()));
      });
      further.append(question.kkComment);
    }
    if (question.dataset.help) {
      further.append(helpOf(question, texts));
    }
    if (kinds.includes('ask')) {
      further.append(link(texts, question));
    }
    place.append(further, create('span', { className: 'kk-field-state' }, { 'data-field-state': '' }));
    question.append(place);
    doubt(question);
  };

  /** Asks for an explanation where the server doubts the value, and no longer where it does not. */
  const doubt = question => {
    const asked = question.hasAttribute('data-doubted');
    const field = asked && question.kkBeside ? open(question, 'reason') : part(question, 'reason');
    if (field) {
      field.hidden = !asked;
      if (!asked) {
        question.kkBeside.querySelector('.kk-earlier-reason')?.remove();
      }
    }
  };

  /** Shows the explanation of the number before, to be taken over where it holds for the new one too. */
  const earlierReason = (question, text) => {
    question.kkBeside.querySelector('.kk-earlier-reason')?.remove();
    if (text) {
      const texts = question.kkTexts;
      const shown = create('div', { className: 'kk-earlier-reason' });
      const take = button(texts.earlier_reason_take, `${texts.earlier_reason_take}: ${wording(question)}`, () => {
        shown.remove();
        const field = open(question, 'reason');
        field.value = text;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.focus();
      });
      shown.append(create('span', { textContent: texts.earlier_reason.replace('{0}', text) }), take);
      const field = part(question, 'reason');
      question.kkBeside.insertBefore(shown, field ? field.nextSibling : question.kkBeside.firstChild);
    }
  };

  /** Makes all that stands beside the questions within root, and goes on doing so as doubts come and go. */
  const attach = (root, texts) => {
    root.querySelectorAll('[data-question]').forEach(question => build(question, texts));
    root.querySelectorAll('[data-help]:not([data-question])').forEach(card => {
      if (!card.kkHelp?.isConnected) {
        card.kkHelp = helpOf(card, texts);
        card.append(card.kkHelp);
      }
    });
    if (!root.kkDoubts) {
      root.kkDoubts = new MutationObserver(changes => changes.forEach(change => doubt(change.target)));
      root.kkDoubts.observe(root, { subtree: true, attributes: true, attributeFilter: ['data-doubted'] });
    }
  };

  window.kopskatsBeside = { attach, open, earlierReason };
})();
