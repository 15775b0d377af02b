// Runs in the page before anything else: marks when the page is usable, and measures from a key to the paint that shows it.
(() => {
  /** Runs as soon as what this frame holds is on the screen; to be called in a frame. */
  const afterPaint = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', act, { once: true });
    port1.start();
    port2.postMessage(null);
  };

  // The place is named, its lists and buttons answer; parts of it may still be filling.
  const isUsable = () => document.querySelector('main h1') !== null;
  const isComplete = () => isUsable() && document.querySelector('.loading') === null;
  const watchStart = () => {
    if (!isUsable()) requestAnimationFrame(watchStart);
    else requestAnimationFrame(() => afterPaint(() => performance.mark('usable')));
  };
  watchStart();
  const watchComplete = () => {
    if (!isComplete()) requestAnimationFrame(watchComplete);
    else performance.mark('complete');
  };
  watchComplete();

  const longest = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest.push({ name: entry.name, duration: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });

  globalThis.bench = {
    /** Milliseconds from the next key to the last paint that changed what the selector names, `quiet` frames being still. */
    nextKey(name, selector, quiet) {
      return new Promise((resolve) => {
        let changed = false;
        const observer = new MutationObserver(() => {
          changed = true;
        });
        observer.observe(document.querySelector(selector), {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        const measure = ({ timeStamp: start }) => {
          let end = null;
          let still = 0;
          const frame = () =>
            requestAnimationFrame(() => {
              const painted = changed;
              changed = false;
              afterPaint(() => {
                const now = performance.now();
                end ??= now;
                if (painted) end = now;
                still = painted ? 0 : still + 1;
                if (still < quiet) return frame();
                observer.disconnect();
                resolve(performance.measure(name, { start, end }).duration);
              });
            });
          frame();
        };
        addEventListener('keydown', measure, { capture: true, once: true });
      });
    },

    /** Milliseconds between frames while a list scrolls by. */
    scroll(selector, frames, step) {
      const list = document.querySelector(selector);
      return new Promise((resolve) => {
        const gaps = [];
        let last = null;
        const frame = (now) => {
          if (last !== null) gaps.push(now - last);
          last = now;
          if (gaps.length >= frames) return resolve(gaps);
          list.scrollTop += step;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
    },

    start() {
      const [usable] = performance.getEntriesByName('usable');
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.includes('.js') && (usable === undefined || startTime < usable.startTime));
      const [complete] = performance.getEntriesByName('complete');
      return {
        usableMs: usable?.startTime ?? null,
        completeMs: complete?.startTime ?? null,
        scriptBytes: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      };
    },

    longestEvents() {
      return longest.toSorted((a, b) => b.duration - a.duration).slice(0, 3);
    },
  };
})();
