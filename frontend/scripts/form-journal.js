/*
 * What is typed in a form and is not known to be stored yet, kept in this browser: one entry per account, response and
 * question, and one per field that is sent by a button. An entry of a question holds the change that was sent and had no
 * reply yet, and the newest one that goes next.
 */
(() => {
  const PREFIX = 'kopskats.form/';
  const memory = new Map();

  const storage = (() => {
    try {
      const probe = PREFIX + 'probe';
      localStorage.setItem(probe, '1');
      localStorage.removeItem(probe);
      return localStorage;
    } catch {
      return null;
    }
  })();

  const keys = () => {
    const stored = storage ? Object.keys(storage).filter(key => key.startsWith(PREFIX)) : [];
    return [...new Set([...stored, ...memory.keys()])];
  };

  const read = key => {
    try {
      return JSON.parse(memory.get(key) ?? storage?.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };

  const write = (key, entry) => {
    const text = JSON.stringify(entry);
    try {
      storage.setItem(key, text);
      memory.delete(key);
    } catch {
      memory.set(key, text);
    }
  };

  const remove = key => {
    memory.delete(key);
    storage?.removeItem(key);
  };

  /* A page holds a lock of its own as long as it lives, so that others leave its entries alone. */
  const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
  const LOCK = 'kopskats.page/';
  const locked = new Promise(resolve => {
    if (navigator.locks) {
      navigator.locks.request(LOCK + page, () => {
        resolve();
        return new Promise(() => {});
      });
    } else {
      resolve();
    }
  });

  const livingPages = async () => {
    await locked;
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return held.filter(lock => lock.name.startsWith(LOCK)).map(lock => lock.name.slice(LOCK.length));
  };

  const newest = entry => entry.next ?? entry.sent;
  const typedAt = entry => (entry && newest(entry)?.at) ?? 0;

  class Journal {
    constructor(account, response) {
      this.prefix = `${PREFIX}${account}/${response}/`;
    }

    key(code) {
      return `${this.prefix}${code}#${page}`;
    }

    get(code) {
      return read(this.key(code));
    }

    put(code, entry) {
      write(this.key(code), entry);
    }

    remove(code) {
      remove(this.key(code));
    }

    /** The questions of which this page holds something. */
    codes() {
      return this.parts().filter(part => part.page === page).map(part => part.code);
    }

    /** The questions of which only other pages of this browser hold something. */
    codesElsewhere() {
      const own = this.codes();
      return [...new Set(this.parts().map(part => part.code))].filter(code => !own.includes(code));
    }

    /** Keeps what is typed at a question until somebody decides whether it holds; why is the state of the response. */
    wait(code, why) {
      const entry = this.get(code);
      this.put(code, { ...entry, sent: null, next: newest(entry), held: why });
    }

    parts() {
      return keys().filter(key => key.startsWith(this.prefix)).map(key => {
        const [code, owner] = key.slice(this.prefix.length).split('#');
        return { key, code, page: owner };
      });
    }

    /** Takes over what pages that are gone have left; of two answers to one question the later one goes on. */
    async adopt() {
      const living = await livingPages();
      this.parts()
        .filter(part => part.page !== page && !living.includes(part.page))
        .map(part => ({ ...part, entry: read(part.key) }))
        .sort((one, other) => typedAt(one.entry) - typedAt(other.entry))
        .forEach(({ key, code, entry }) => {
          const own = this.get(code);
          if (entry && (!own || typedAt(entry) > typedAt(own))) {
            this.put(code, own?.sent ? { ...own, next: newest(entry), held: null } : entry);
          }
          remove(key);
        });
    }

    /** Whether what is typed outlives this page. */
    get durable() {
      return storage !== null && memory.size === 0;
    }
  }

  window.kopskatsJournal = {
    of: (account, response) => new Journal(account, response),
    /** The responses of which something of an account is kept. */
    responses: account => [...new Set(keys().filter(key => key.startsWith(`${PREFIX}${account}/`) && key.includes('#'))
      .map(key => key.split('/').slice(2, 4).join('/')))],
    /** How many answers of an account are not known to be stored. */
    count: account => keys().filter(key => key.startsWith(`${PREFIX}${account}/`)).length,
    clear: account => keys().filter(key => key.startsWith(`${PREFIX}${account}/`)).forEach(remove)
  };

  /* The text of single fields that are sent by a button, by account and name of the field. */
  const draftKey = (account, name) => `${PREFIX}${account}/draft/${name}`;

  window.kopskatsDrafts = {
    keep: (field, account, name) => {
      const key = draftKey(account, name);
      const kept = read(key);
      if (kept && !field.value) {
        field.value = kept;
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
      field.addEventListener('input', event => (event.target.value ? write(key, event.target.value) : remove(key)));
    },
    forget: (account, name) => remove(draftKey(account, name))
  };
})();
