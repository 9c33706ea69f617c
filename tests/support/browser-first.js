const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest begins first, or one worker does it alone in the end. */
module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const isFirst = ({ context }) => context.config.displayName?.name === 'browser';
    const sorted = super.sort(tests);
    return [...sorted.filter(isFirst), ...sorted.filter((test) => !isFirst(test))];
  }
};
