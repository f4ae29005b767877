/*
 * What is typed in a form and is not known to be stored yet, kept in this browser: one entry per account, response and
 * question. An entry holds the change that was sent and had no reply yet, and the newest one that goes next.
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

    parts() {
      return keys().filter(key => key.startsWith(this.prefix)).map(key => {
        const [code, owner] = key.slice(this.prefix.length).split('#');
        return { key, code, page: owner };
      });
    }

    /** Takes over what pages that are gone have left, unless something was typed here since. */
    async adopt() {
      const living = await livingPages();
      this.parts().filter(part => part.page !== page && !living.includes(part.page)).forEach(part => {
        const entry = read(part.key);
        remove(part.key);
        if (entry && !this.get(part.code)) {
          this.put(part.code, entry);
        }
      });
    }

    /** Whether what is typed outlives this page. */
    get durable() {
      return storage !== null && memory.size === 0;
    }
  }

  window.kopskatsJournal = {
    of: (account, response) => new Journal(account, response),
    /** How many answers of an account are not known to be stored. */
    count: account => keys().filter(key => key.startsWith(`${PREFIX}${account}/`)).length,
    clear: account => keys().filter(key => key.startsWith(`${PREFIX}${account}/`)).forEach(remove)
  };
})();
