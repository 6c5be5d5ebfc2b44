/* Browsers start no worker for a page that is read from a file. There the search's worker runs in a hidden frame instead:
   a window of its own, with the three names that a worker's script uses. Read from a server, this does nothing. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.waiting = []; // what was sent before the script had been read
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      var inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.receive(data);
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, next) => before.then(() => this.read(next)), Promise.resolve());
      this.read(address).then(() => {
        this.waiting.forEach((data) => this.send(data));
        this.waiting = null;
      });
    }

    /* Run a script in the frame; settles when it has run, and rejects where it cannot be read. */
    read(address) {
      var inside = this.frame.contentDocument;
      var script = inside.createElement("script");
      script.src = new URL(address, document.baseURI);
      return new Promise((done, failed) => {
        script.onload = done;
        script.onerror = failed;
        inside.body.append(script);
      });
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else this.send(data);
    }

    /* Messages arrive later, as they do between a page and a worker: never while the one who sends is still at work. */
    send(data) {
      var inside = this.frame.contentWindow;
      setTimeout(() => inside.dispatchEvent(new inside.MessageEvent("message", { data: data })), 0);
    }

    receive(data) {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: data })), 0);
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = IFrameWorker; // the theme's script asks for it by this name
  window.Worker = IFrameWorker;
})();
