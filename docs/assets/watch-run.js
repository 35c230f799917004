/* One run: a worker of its own, told once what to do, ended when it has answered or when the reader stops it. */
export class Run {
  constructor(files, told) {
    this.files = files;
    this.told = told;
  }

  /* What the browser's Python says to `ask`, "watch" or "run", given a program and what it reads; null when stopped. */
  async ask(ask, given) {
    this.stopped = false;
    await this.files.bring((here, all) => this.told.brings?.(here, all));
    if (this.stopped) return null;
    this.told.starts?.();
    return new Promise((done, failed) => {
      const worker = new Worker(this.files.worker, { type: "module" });
      this.end = (answer) => {
        worker.terminate();
        done(answer);
      };
      worker.onerror = (event) => {
        worker.terminate();
        failed(new Error(event.message));
      };
      const heard = {
        snapshot: ({ bytes }) => this.files.keep(bytes),
        started: () => this.told.runs?.(),
        printed: ({ text }) => this.told.prints?.(text),
        full: () => this.told.fills(),
        done: ({ said }) => this.end(JSON.parse(said)),
        failed: ({ words }) => worker.onerror({ message: words }),
      };
      worker.onmessage = ({ data }) => heard[data.is](data);
      worker.postMessage({ ...this.files.given, ask, given });
    });
  }

  stop() {
    this.stopped = true;
    this.end?.(null);
  }
}
