// Preloaded with `node -r`: the clock of the process jumps by CLOCK_JUMPS (milliseconds, separated by commas), one
// jump at each SIGUSR2.
const jumps = (process.env.CLOCK_JUMPS ?? '').split(',').map(Number);
const Clock = Date;
let offset = 0;

process.on('SIGUSR2', () => {
  offset += jumps.shift() ?? 0;
});

globalThis.Date = class Date extends Clock {
  constructor(...args) {
    if (args.length === 0) super(Clock.now() + offset);
    else super(...args);
  }

  static now() {
    return Clock.now() + offset;
  }
};
