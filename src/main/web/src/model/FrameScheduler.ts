/** Draws at most once a frame, however often something asks for it. */
export class FrameScheduler {
  private pending = 0;

  constructor(private readonly draw: () => void) {}

  request(): void {
    if (this.pending === 0) {
      this.pending = requestAnimationFrame(() => {
        this.pending = 0;
        this.draw();
      });
    }
  }

  cancel(): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
  }
}
