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

  class Journal {
    constructor(account, response) {
      this.prefix = `${PREFIX}${account}/${response}/`;
    }

    get(code) {
      return read(this.prefix + code);
    }

    put(code, entry) {
      write(this.prefix + code, entry);
    }

    remove(code) {
      remove(this.prefix + code);
    }

    codes() {
      return keys().filter(key => key.startsWith(this.prefix)).map(key => key.slice(this.prefix.length));
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
