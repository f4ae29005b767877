/*
 * Saves each answer of a form as soon as it is given: journals it in this browser, puts it to the server, and says
 * "saved" only on the reply that follows the commit. What could not be saved is sent again until it is, also after a
 * reload or after signing in again.
 *
 * The server marks each question with data-question (its code) and data-stored (version and answer as they are stored),
 * hears kk-conflict, kk-unsaved and kk-ready, and tells by kopskatsForm.learn what others changed.
 */
(() => {
  const { read, write, writeBeside, settle, same, sameValue, part, describe, EMPTY } = window.kopskatsFields;
  const TYPING_PAUSE = 2000;
  const SAVING_IS_SHOWN_AFTER = 500;
  const TIMEOUT = 20000;
  /* Browsers refuse to send more than 64 KiB on behalf of a page that is gone; a character takes up to 3 bytes. */
  const OUTLIVES_THE_PAGE = 20000;
  const RETRIES = [1000, 2000, 4000, 8000, 10000];
  /* A server that answers with a fault is asked again for about a minute; one that is away, until it is back. */
  const FAULTS = 8;
  const UNFIT = ['refused', 'too_long', 'unreadable'];
  const AWAY = [502, 503, 504];
  /* What was typed while the response took no answers waits for somebody to say which answer holds. */
  const WAITING = ['submitted', 'accepted'];

  const questionOf = target => target.closest?.('[data-question]');
  const key = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
    (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

  class Form {
    constructor(config) {
      this.configure(config);
      this.id = `${config.account}/${config.response}`;
      this.journal = window.kopskatsJournal.of(config.account, config.response);
      this.known = new Map();
      this.busy = new Set();
      this.timers = new Map();
      this.failures = 0;
      this.faults = new Map();
      this.reading = 0;
      this.signedOut = false;
      this.lastSaved = null;
      window.addEventListener('online', () => this.sendAll());
      window.addEventListener('storage', () => this.show());
      window.addEventListener('pagehide', () => this.flush());
      document.addEventListener('visibilitychange', () => document.hidden || this.adopt());
    }

    configure(config) {
      this.config = { ...this.config, ...config };
    }

    attach(root) {
      if (this.root !== root) {
        this.root = root;
        root.addEventListener('input', event => this.edited(event, TYPING_PAUSE));
        root.addEventListener('change', event => this.edited(event, 0));
        root.addEventListener('focusout', () => this.flush());
        root.addEventListener('click', event => this.clicked(event));
      }
      this.scan();
      root.dispatchEvent(new CustomEvent('kk-ready'));
      this.adopt();
    }

    /** Goes on with what pages that are gone have left. */
    adopt() {
      this.reading++;
      this.journal.adopt().catch(() => {}).then(() => {
        this.reading--;
        this.scan();
        this.sendAll();
        this.show();
      });
    }

    questions() {
      return this.root ? [...this.root.querySelectorAll('[data-question]')] : [];
    }

    question(code) {
      return this.questions().find(question => question.dataset.question === code);
    }

    /** Takes over what the server shows as stored, and puts what is journalled over it. */
    scan() {
      window.kopskatsBeside.attach(this.root, this.config.texts);
      this.questions().forEach(question => {
        const code = question.dataset.question;
        const stored = JSON.parse(question.dataset.stored);
        const known = this.known.get(code);
        if (!known || stored.version !== known.version) {
          this.known.set(code, { version: stored.version, raw: { ...EMPTY, ...stored.raw } });
        }
        if (question.kkShown !== question.kkBeside) {
          question.kkShown = question.kkBeside;
          writeBeside(question, this.known.get(code).raw);
        }
        const entry = this.journal.get(code);
        if (entry) {
          write(question, this.newest(entry).raw);
        }
      });
    }

    newest(entry) {
      return entry.next ?? entry.sent;
    }

    edited(event, pause) {
      const question = questionOf(event.target);
      if (!question || event.detail?.applied || question.hasAttribute('data-readonly')) {
        return;
      }
      const field = event.target.closest('[data-part]') ?? event.target;
      this.reading++;
      setTimeout(() => {
        this.reading--;
        if (pause === 0) {
          settle(question, event.target.closest('vaadin-checkbox') ?? field);
        }
        const before = this.rawOf(question.dataset.question);
        const raw = read(question, before, field);
        const again = field === part(question, 'reason') || (before.reasonAgain && sameValue(raw, before));
        this.note(question, this.withReasonForItsValue(question, raw, again), pause);
      });
    }

    clicked(event) {
      const button = event.target.closest('[data-take], [data-action]');
      const question = button && questionOf(button);
      if (!question || question.hasAttribute('data-readonly')) {
        return;
      }
      const beside = this.rawOf(question.dataset.question);
      const value = { typed: null, choices: null, other: null, missing: null };
      if (button.dataset.action === 'none') {
        value.choices = [];
      } else if (button.dataset.take) {
        Object.assign(value, JSON.parse(button.dataset.take));
      } else if (button.dataset.action !== 'clear') {
        return;
      }
      const raw = this.withReasonForItsValue(question, { ...beside, ...value, reasonAgain: false }, false);
      write(question, raw);
      this.note(question, raw, 0);
    }

    /**
     * An explanation stands for the number it was given with; for another one it is asked anew, unless the person gave it
     * again for that one.
     */
    withReasonForItsValue(question, raw, again) {
      const known = this.known.get(question.dataset.question)?.raw ?? EMPTY;
      if (known.reason && raw.reason === known.reason && !sameValue(raw, known)) {
        if (again) {
          window.kopskatsBeside.earlierReason(question, null);
          return { ...raw, reasonAgain: true };
        }
        const field = part(question, 'reason');
        if (field) {
          field.value = '';
        }
        window.kopskatsBeside.earlierReason(question, known.reason);
        return { ...raw, reason: null };
      }
      const asked = question.kkBeside?.querySelector('.kk-earlier-reason');
      if (known.reason && raw.reason === null && asked && sameValue(raw, known)) {
        window.kopskatsBeside.earlierReason(question, null);
        const restored = { ...raw, reason: known.reason };
        writeBeside(question, restored);
        return restored;
      }
      return raw;
    }

    /** The newest answer at a question, stored or not. */
    rawOf(code) {
      const entry = this.journal.get(code);
      return entry ? this.newest(entry).raw : this.known.get(code)?.raw ?? EMPTY;
    }

    /** Journals an answer at once, and sends it after a pause in typing. */
    note(question, raw, pause) {
      const code = question.dataset.question;
      const entry = this.journal.get(code);
      const known = this.known.get(code) ?? { version: 0, raw: EMPTY };
      if (!same(raw, entry ? this.newest(entry).raw : known.raw)) {
        const next = { raw, key: key(), at: Date.now(), shown: describe(question, raw) };
        this.journal.put(code, {
          base: entry?.base ?? known.version,
          sent: entry?.sent ?? null,
          next,
          held: WAITING.includes(entry?.held) ? entry.held : null,
          sequence: (entry?.sequence ?? 0) + 1
        });
        this.mark(code, 'pending');
      } else if (!entry || entry.held) {
        return;
      }
      clearTimeout(this.timers.get(code));
      this.timers.set(code, setTimeout(() => this.send(code), pause));
    }

    flush() {
      [...this.timers.keys()].forEach(code => this.send(code));
    }

    sendAll() {
      if (!this.signedOut) {
        this.journal.codes().forEach(code => this.send(code));
      }
    }

    async send(code) {
      clearTimeout(this.timers.get(code));
      this.timers.delete(code);
      const entry = this.journal.get(code);
      if (!entry || this.busy.has(code) || this.signedOut) {
        return;
      }
      if (WAITING.includes(entry.held)) {
        this.askWhichHolds(code, entry);
        return;
      }
      if (!entry.sent) {
        entry.sent = entry.next;
        entry.next = null;
        this.journal.put(code, entry);
      }
      this.busy.add(code);
      const slow = setTimeout(() => this.mark(code, 'saving'), SAVING_IS_SHOWN_AFTER);
      const reply = await this.request(code, entry);
      clearTimeout(slow);
      this.busy.delete(code);
      this.take(code, entry.sent, reply);
      this.show();
    }

    async request(code, entry) {
      const { typed, choices, other, missing, estimated, comment, reason, reasonAgain } = entry.sent.raw;
      const body = JSON.stringify({
        base: entry.base, key: entry.sent.key, typed, choices, other, missing, estimated: !!estimated, comment, reason,
        reasonAgain: !!reasonAgain
      });
      if (new Blob([body]).size > this.config.longest) {
        return { result: 'too_long' };
      }
      try {
        const response = await fetch(`${this.config.address}/${code}`, {
          method: 'PUT',
          redirect: 'manual',
          credentials: 'same-origin',
          keepalive: body.length < OUTLIVES_THE_PAGE,
          signal: AbortSignal.timeout(TIMEOUT),
          headers: {
            'Content-Type': 'application/json',
            Accept: 'application/json',
            'Accept-Language': this.config.language,
            [this.config.csrfHeader]: this.config.csrfToken
          },
          body
        });
        if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) {
          return { result: 'signed_out' };
        }
        if (response.status >= 500) {
          return { result: AWAY.includes(response.status) ? 'failed' : 'fault' };
        }
        const told = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
        return told.result ? told : { result: 'unreadable' };
      } catch {
        return { result: 'failed' };
      }
    }

    /** Acts on the reply to one change; something newer may have been typed meanwhile. */
    take(code, sent, reply) {
      const entry = this.journal.get(code);
      if (!entry) {
        return;
      }
      switch (reply.result) {
        case 'saved':
          this.failures = 0;
          this.faults.delete(code);
          this.saved(code, entry, sent, reply);
          break;
        case 'failed':
          this.mark(code, 'retrying');
          this.retry(code, this.failures++);
          break;
        case 'fault':
          this.failures = 0;
          this.fault(code, entry, sent);
          break;
        case 'signed_out':
          this.signedOut = true;
          this.mark(code, 'signed_out');
          break;
        default:
          this.failures = 0;
          this.held(code, entry, sent, reply);
      }
    }

    saved(code, entry, sent, reply) {
      const stored = this.storedAfter(code, sent, reply);
      this.known.set(code, { version: stored.version, raw: stored.raw });
      this.lastSaved = reply.at;
      if (entry.next && !same(entry.next.raw, sent.raw)) {
        this.journal.put(code, { ...entry, base: reply.version, sent: null, held: null });
        if (!this.timers.has(code)) {
          this.send(code);
        }
      } else {
        this.journal.remove(code);
        if (stored.overtaken) {
          this.showChanged(code, stored.raw, stored.note);
        } else {
          this.mark(code, 'saved', this.text('saved', reply.at));
        }
      }
      this.journal.codes().filter(other => this.journal.get(other)?.held === 'gave_up').forEach(other => {
        this.journal.put(other, { ...this.journal.get(other), held: null });
        this.send(other);
      });
      if (this.learned?.has(code)) {
        const { version, raw, note } = this.learned.get(code);
        this.learned.delete(code);
        if (version === 0 || version >= stored.version) {
          this.learn(code, version, raw, note);
        }
      }
    }

    /** What is stored after a change was saved: that change, or what a colleague made of it before its reply came. */
    storedAfter(code, sent, reply) {
      if (reply.overtaken) {
        const { version, raw, note } = reply.overtaken;
        return { version, raw: { ...EMPTY, ...raw }, note, overtaken: true };
      }
      const known = this.known.get(code);
      return reply.version !== 0 && known?.version > reply.version
        ? { ...known, note: '', overtaken: true }
        : { version: reply.version, raw: sent.raw, overtaken: false };
    }

    showChanged(code, raw, note) {
      const question = this.question(code);
      if (question) {
        write(question, raw);
        this.mark(code, 'changed', note);
      }
    }

    /** The server said no: the answer stays here and in its field until it is changed or decided. */
    held(code, entry, sent, reply) {
      this.learned?.delete(code);
      const raw = this.newest(entry).raw;
      const typedOn = entry.next && !same(entry.next.raw, sent.raw);
      this.journal.put(code, {
        ...entry,
        sent: null,
        next: { ...this.newest(entry), key: key(), at: Date.now() },
        held: reply.result,
        problem: reply.problem ?? null
      });
      if (typedOn && UNFIT.includes(reply.result)) {
        this.send(code);
        return;
      }
      this.mark(code, 'held', reply.problem ?? this.text(reply.result));
      if (reply.result === 'conflict' && this.question(code)) {
        this.conflict(code, raw);
      }
    }

    conflict(code, raw) {
      this.root.dispatchEvent(new CustomEvent('kk-conflict', { detail: { question: code, raw: JSON.stringify(raw) } }));
    }

    /** Leaves alone what was typed while the response took no answers; once it does, asks which answer holds. */
    askWhichHolds(code, entry) {
      const { raw } = this.newest(entry);
      if (same(raw, this.known.get(code)?.raw ?? EMPTY) && this.question(code)) {
        this.discard(code);
      } else if (!this.config.editable) {
        this.mark(code, 'held', this.text(entry.held));
      } else if (this.question(code)) {
        this.mark(code, 'held', this.text('waited'));
        this.conflict(code, raw);
      }
    }

    /** The server is there and fails: this answer is tried again a few times, others go on being saved. */
    fault(code, entry, sent) {
      const faults = (this.faults.get(code) ?? 0) + 1;
      this.faults.set(code, faults);
      if (faults < FAULTS) {
        this.mark(code, 'server_fault');
        this.retry(code, faults - 1);
      } else {
        this.faults.delete(code);
        this.held(code, entry, sent, { result: 'gave_up' });
      }
    }

    retry(code, tries) {
      clearTimeout(this.timers.get(code));
      this.timers.set(code, setTimeout(() => this.send(code), RETRIES[Math.min(tries, RETRIES.length - 1)]));
    }

    /** Hears of a stored answer, be it one's own or a colleague's; note says whose. */
    learn(code, version, raw, note) {
      const known = this.known.get(code);
      const question = this.question(code);
      if (this.busy.has(code)) {
        this.learned ??= new Map();
        this.learned.set(code, { version, raw, note });
        return;
      }
      const stored = { ...EMPTY, ...raw };
      const entry = this.journal.get(code);
      if (known && version === known.version) {
        if (!entry && question && !part(question, 'value').contains(document.activeElement) && !same(known.raw, stored)) {
          known.raw = stored;
          write(question, stored);
        }
        return;
      }
      if (entry && !same(this.newest(entry).raw, stored)) {
        return;
      }
      this.journal.remove(code);
      this.known.set(code, { version, raw: stored });
      this.showChanged(code, stored, note);
      this.show();
    }

    /** After a conflict: what is stored holds. */
    keep(code, version, raw) {
      this.learned?.delete(code);
      this.journal.remove(code);
      this.known.set(code, { version, raw: { ...EMPTY, ...raw } });
      const question = this.question(code);
      if (question) {
        write(question, this.known.get(code).raw);
      }
      this.mark(code, 'none');
      this.show();
    }

    /** After a conflict: what was typed here holds, over the stored version that was shown. */
    takeOwn(code, version, raw) {
      this.learned?.delete(code);
      const entry = this.journal.get(code);
      if (entry) {
        this.known.set(code, { version, raw: { ...EMPTY, ...raw } });
        this.journal.put(code, { ...entry, base: version, held: null });
        this.send(code);
      }
    }

    /** What can't be saved is given up, and the stored answer shown again. */
    discard(code) {
      this.journal.remove(code);
      const question = this.question(code);
      if (question) {
        write(question, this.known.get(code)?.raw ?? EMPTY);
      }
      this.mark(code, 'none');
      this.show();
    }

    /** What is said of a state; where the browser keeps nothing, that it is on this page only. */
    text(name, argument) {
      const { texts } = this.config;
      const here = !this.journal.durable && texts.not_kept[name];
      return (here || texts[name] || '').replace('{0}', argument ?? '');
    }

    /** Shows the state of one answer at its field. */
    mark(code, state, text) {
      const question = this.question(code);
      if (question) {
        question.dataset.saving = state;
        const place = [...question.querySelectorAll('[data-field-state]')].find(found => questionOf(found) === question);
        if (place) {
          place.textContent = text ?? this.text(state);
          this.sayOnce(part(question, 'value'), place);
        }
      }
      this.show();
    }

    /** Where the field itself says what is wrong, now or once the server has told it, the state is only that it is not saved. */
    sayOnce(field, place) {
      const said = place.textContent;
      const shorten = () => {
        if (said && field.invalid && field.errorMessage === said && place.textContent === said) {
          place.textContent = this.text('not_saved');
        }
      };
      shorten();
      field.addEventListener('invalid-changed', () => setTimeout(shorten), { once: true });
    }

    /** Shows the state of the whole form, and tells the server what is not stored. */
    show() {
      if (!this.root?.isConnected) {
        return;
      }
      const codes = this.journal.codes();
      const entries = codes.map(code => this.journal.get(code)).filter(Boolean);
      const heldCodes = codes.filter(code => this.journal.get(code)?.held);
      const state = this.signedOut && codes.length ? 'signed_out'
        : this.failures > 0 && codes.length ? 'retrying'
        : this.faults.size && codes.length ? 'server_fault'
        : heldCodes.length ? 'held_some'
        : entries.length ? 'pending'
        : this.lastSaved ? 'saved' : 'all_saved';
      const text = state === 'held_some'
        ? this.config.texts.held_counts[Math.min(heldCodes.length, this.config.texts.held_counts.length) - 1]
        : state === 'saved' ? this.text('saved', this.lastSaved) : this.text(state);
      const place = document.querySelector('[data-save-state]');
      if (place && place.textContent !== text) {
        place.textContent = text;
        place.dataset.saveState = state;
      }
      const unsaved = codes.sort().join(' ');
      const elsewhere = this.journal.codesElsewhere().sort().join(' ');
      const told = [unsaved, elsewhere, this.root.id].join('#');
      if (this.told !== told) {
        this.told = told;
        this.root.dispatchEvent(new CustomEvent('kk-unsaved', { detail: { codes: unsaved, elsewhere } }));
      }
    }
  }

  let current = null;

  window.kopskatsForm = {
    /** Begins or goes on with a form whose questions stand within root. */
    start(root, config) {
      if (!current || current.id !== `${config.account}/${config.response}`) {
        current = new Form(config);
      } else {
        current.configure(config);
      }
      current.told = null;
      current.attach(root);
    },
    learn: (code, version, raw, note) => current?.learn(code, version, JSON.parse(raw), note),
    keep: (code, version, raw) => current?.keep(code, version, JSON.parse(raw)),
    takeOwn: (code, version, raw) => current?.takeOwn(code, version, JSON.parse(raw)),
    discard: code => current?.discard(code),
    /** Whether nothing is being read, sent or waited for. */
    idle: () => !current || current.reading + current.busy.size + current.timers.size === 0
  };
})();
