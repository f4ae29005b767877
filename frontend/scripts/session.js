/*
 * Warns before the session ends. The server counts from the last request that a person caused, in whichever tab; this
 * page asks it, without prolonging the session, when the warning would be due. Going on is a request of its own.
 */
(() => {
  const LOOK_WHILE_WARNING = 5000;
  const LOOK_AGAIN_AFTER_FAILURE = 15000;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };

  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

  class Watch {
    constructor(place, config) {
      this.config = config;
      this.place = place;
      this.over = false;
      this.look = this.look.bind(this);
      document.addEventListener('visibilitychange', () => document.hidden || this.look());
      window.addEventListener('pageshow', event => event.persisted && this.look());
      this.expect(config.seconds);
    }

    /** Plans the next look for the time when the warning would be due. */
    expect(secondsLeft) {
      this.lookIn(Math.max(1, secondsLeft - this.config.warning) * 1000);
    }

    lookIn(milliseconds) {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.look, milliseconds);
    }

    async look() {
      if (this.over || !this.place.isConnected) {
        return;
      }
      this.take(await this.ask('GET'));
    }

    async ask(method) {
      try {
        const headers = { Accept: 'application/json' };
        if (method === 'POST') {
          headers[meta('_csrf_header')] = meta('_csrf');
        }
        const response = await fetch(this.config.address, {
          method, headers, redirect: 'manual', cache: 'no-store', credentials: 'same-origin'
        });
        if (response.ok) {
          return (await response.json()).secondsLeft;
        }
        return response.status === 401 || response.status === 403 || response.type === 'opaqueredirect' ? 0 : null;
      } catch {
        return null;
      }
    }

    /** Seconds left as the server says; null where it does not answer. */
    take(secondsLeft) {
      if (secondsLeft === null) {
        this.say(this.config.texts.away);
        this.lookIn(LOOK_AGAIN_AFTER_FAILURE);
      } else if (secondsLeft <= 0) {
        this.end();
      } else if (secondsLeft > this.config.warning) {
        this.close();
        this.expect(secondsLeft);
      } else {
        this.warn(secondsLeft);
        this.lookIn(Math.min(LOOK_WHILE_WARNING, secondsLeft * 1000 + 500));
      }
    }

    warn(secondsLeft) {
      const { texts } = this.config;
      if (!this.dialog) {
        const goOn = element('button', texts.goOn, { type: 'button', class: 'kk-session-main' });
        const signOut = element('button', texts.signOut, { type: 'button' });
        goOn.addEventListener('click', () => this.goOn());
        signOut.addEventListener('click', () => this.signOut());
        this.open(texts.title, texts.text, [goOn, signOut]);
        this.dialog.addEventListener('cancel', event => {
          event.preventDefault();
          this.goOn();
        });
      }
      const minutes = Math.floor(secondsLeft / 60);
      this.say(minutes >= 1 ? texts.minutes.replace('{0}', minutes) : texts.lessThanAMinute);
    }

    end() {
      this.over = true;
      const { texts } = this.config;
      clearTimeout(this.timer);
      this.close();
      const again = element('button', texts.again, { type: 'button', class: 'kk-session-main' });
      again.addEventListener('click', () => {
        if (this.config.again) {
          window.location.assign(this.config.again);
        } else {
          window.location.reload();
        }
      });
      this.open(texts.endedTitle, texts.endedText, [again]);
      this.dialog.addEventListener('cancel', event => event.preventDefault());
    }

    async goOn() {
      this.take(await this.ask('POST'));
    }

    /** The server asks first where something is not saved; whoever then stays has used the session and goes on with it. */
    signOut() {
      this.close();
      this.place.dispatchEvent(new CustomEvent('kk-sign-out'));
      this.lookIn(LOOK_WHILE_WARNING);
    }

    open(title, text, buttons) {
      const dialog = element('dialog', '', {
        class: 'kk-session', role: 'alertdialog',
        'aria-labelledby': 'kk-session-title', 'aria-describedby': 'kk-session-text'
      });
      this.remaining = element('p', '', { class: 'kk-session-left', role: 'status' });
      const actions = element('div', '', { class: 'kk-session-actions' });
      actions.append(...buttons);
      dialog.append(
        element('h2', title, { id: 'kk-session-title' }), element('p', text, { id: 'kk-session-text' }),
        this.remaining, actions);
      this.before = document.activeElement;
      document.body.append(dialog);
      this.dialog = dialog;
      dialog.showModal();
      buttons[0].focus();
    }

    say(text) {
      if (this.remaining && this.remaining.textContent !== text) {
        this.remaining.textContent = text;
      }
    }

    close() {
      if (this.dialog) {
        this.dialog.close();
        this.dialog.remove();
        this.dialog = null;
        this.remaining = null;
        this.before?.focus?.();
      }
    }
  }

  let current = null;

  window.kopskatsSession = {
    /** Watches over the session of a page as long as place stands in it. */
    watch(place, config) {
      if (current?.place !== place) {
        clearTimeout(current?.timer);
        current = new Watch(place, config);
      }
    }
  };
})();
