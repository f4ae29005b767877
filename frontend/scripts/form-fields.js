/*
 * Reads and writes the fields of one question. The server marks them: data-kind (typed, one, several), data-options
 * (what the options stand for, in order), data-part (value, other, comment, estimated, reason), data-missing on the
 * boxes with reasons for having no value.
 */
(() => {
  /** As the server: what has no shape says nothing. */
  const SEEN = /[^\s\p{Z}\p{Cc}\p{Cf}\u034F\u115F\u1160\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0]/u;
  const blank = text => text === null || text === undefined || !SEEN.test(text);
  const part = (question, name) =>
    [...question.querySelectorAll(`[data-part="${name}"]`)].find(field => field.closest('[data-question]') === question);
  const reasons = question =>
    [...question.querySelectorAll('[data-missing]')].filter(box => box.closest('[data-question]') === question);
  const options = question => JSON.parse(question.dataset.options ?? '[]');
  const buttons = group => [...group.querySelectorAll('vaadin-radio-button, vaadin-checkbox')];

  const setText = (field, text) => {
    if (field && field.value !== (text ?? '')) {
      field.value = text ?? '';
      field.dispatchEvent(new CustomEvent('change', { bubbles: true, detail: { applied: true } }));
    }
  };

  const openOther = (question, codes) => {
    const asked = options(question).some(option => option.text && codes.includes(option.code));
    part(question, 'other')?.toggleAttribute('data-open', asked);
  };

  const ticked = question => {
    const all = options(question);
    return buttons(part(question, 'value')).flatMap((button, place) => (button.checked ? [all[place]] : []));
  };

  const otherText = question => {
    const field = part(question, 'other');
    return field?.hasAttribute('data-open') && !blank(field.value) ? field.value : null;
  };

  const readValue = (question, edited) => {
    const missing = reasons(question).find(box => box.checked)?.dataset.missing ?? null;
    const nothing = { typed: null, choices: null, other: null, missing: null };
    switch (question.dataset.kind) {
      case 'typed': {
        const typed = part(question, 'value').value ?? '';
        const textGoesFirst = edited === part(question, 'value') && !blank(typed);
        return missing && !textGoesFirst ? { ...nothing, missing } : { ...nothing, typed: blank(typed) ? null : typed };
      }
      case 'one': {
        const chosen = ticked(question)[0];
        return chosen?.missing
          ? { ...nothing, missing: chosen.missing }
          : { ...nothing, choices: chosen ? [chosen.code] : null, other: chosen ? otherText(question) : null };
      }
      default: {
        if (missing) {
          return { ...nothing, missing };
        }
        const codes = ticked(question).map(option => option.code);
        const answered = codes.length > 0 || question.hasAttribute('data-answered');
        return { ...nothing, choices: answered ? codes : null, other: codes.length ? otherText(question) : null };
      }
    }
  };

  /** What stands beside the value; a part without a field stays as it was. */
  const readBeside = (question, before) => {
    const text = name => {
      const field = part(question, name);
      return field ? (blank(field.value) ? null : field.value.trim()) : before[name] ?? null;
    };
    const box = part(question, 'estimated');
    return { estimated: box ? box.checked : before.estimated ?? false, comment: text('comment'), reason: text('reason') };
  };

  const read = (question, before, edited) => ({ ...readValue(question, edited), ...readBeside(question, before) });

  /** Lets exclusive choices, others and reasons for having no value untick each other, as the server does. */
  const settle = (question, edited) => {
    const group = part(question, 'value');
    const box = edited?.closest?.('vaadin-checkbox');
    const reasonTicked = box?.dataset.missing && box.checked;
    if (box?.dataset.missing) {
      reasons(question).filter(other => other !== box).forEach(other => (other.checked = false));
    } else if (question.dataset.kind !== 'one' && edited === group && (group.value ?? '') !== '') {
      reasons(question).forEach(other => (other.checked = false));
    }
    if (question.dataset.kind === 'typed' && box?.dataset.missing) {
      if (reasonTicked) {
        question.kkAside = blank(group.value) ? question.kkAside : group.value;
        setText(group, '');
      } else {
        setText(group, question.kkAside ?? '');
      }
    }
    if (question.dataset.kind === 'several') {
      settleSeveral(question, group, box, reasonTicked);
    }
    if (question.dataset.kind !== 'typed') {
      openOther(question, ticked(question).map(option => option.code));
    }
  };

  const settleSeveral = (question, group, box, reasonTicked) => {
    const boxes = buttons(group);
    const all = options(question);
    const place = boxes.indexOf(box);
    if (reasonTicked) {
      setTicked(group, boxes, []);
    } else if (place >= 0) {
      reasons(question).forEach(other => (other.checked = false));
      question.toggleAttribute('data-answered', true);
      if (box.checked) {
        setTicked(group, boxes, boxes.map((_, other) => other).filter(other =>
          boxes[other].checked && (all[place].exclusive ? other === place : !all[other].exclusive)));
      }
    } else if (box?.dataset.missing) {
      question.toggleAttribute('data-answered', false);
    }
  };

  const setTicked = (group, boxes, places) => {
    const values = places.map(place => boxes[place].value);
    if (values.join() !== (group.value ?? []).join()) {
      group.value = values;
    }
  };

  /** Puts an answer into the fields, as if it had been given there. */
  const write = (question, raw) => {
    const group = part(question, 'value');
    reasons(question).forEach(box => (box.checked = box.dataset.missing === raw.missing));
    if (question.dataset.kind === 'typed') {
      setText(group, raw.missing ? '' : raw.typed);
    } else {
      const all = options(question);
      const places = all.flatMap((option, place) =>
        (raw.choices ?? []).includes(option.code) || (option.missing && option.missing === raw.missing) ? [place] : []);
      const boxes = buttons(group);
      if (question.dataset.kind === 'one') {
        group.value = places.length ? boxes[places[0]].value : '';
      } else {
        setTicked(group, boxes, places);
        question.toggleAttribute('data-answered', raw.choices !== null || raw.missing !== null);
      }
      openOther(question, raw.choices ?? []);
      setText(part(question, 'other'), raw.other);
    }
    writeBeside(question, raw);
  };

  const writeBeside = (question, raw) => {
    if (raw.comment && question.kkBeside) {
      window.kopskatsBeside.open(question, 'comment');
    }
    setText(part(question, 'comment'), raw.comment);
    setText(part(question, 'reason'), raw.reason);
    const estimated = part(question, 'estimated');
    if (estimated) {
      estimated.checked = raw.estimated ?? false;
    }
  };

  const wording = question => (part(question, 'value')?.label ?? '').split('\n').pop();

  /** What an answer says and to which question, in words for a page on which that question does not stand. */
  const describe = (question, raw) => {
    const labels = buttons(part(question, 'value')).map(button => button.label || button.textContent.trim());
    const chosen = options(question).flatMap((option, place) => {
      const said = option.missing ? option.missing === raw.missing : (raw.choices ?? []).includes(option.code);
      return said ? [labels[place]] : [];
    });
    const missing = reasons(question).find(box => box.dataset.missing === raw.missing)?.label;
    const text = [raw.typed, ...chosen, raw.other, missing, raw.comment, raw.reason].filter(said => !blank(said));
    return { question: wording(question), text: text.join(' · ') };
  };

  const EMPTY = { typed: null, choices: null, other: null, missing: null, estimated: false, comment: null, reason: null };
  const VALUE = ['typed', 'choices', 'other', 'missing'];
  const sameParts = (one, other, names) => names.every(name =>
    JSON.stringify(one[name] ?? EMPTY[name]) === JSON.stringify(other[name] ?? EMPTY[name]));
  const same = (one, other) => sameParts(one, other, Object.keys(EMPTY));
  const sameValue = (one, other) => sameParts(one, other, VALUE);

  window.kopskatsFields = { read, write, writeBeside, settle, same, sameValue, part, wording, describe, EMPTY };
})();
