const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest begins first, or one worker does it alone in the end. The first of the browser's tests builds the
 * panel, for which all others of them would wait: beside it the other worker goes through what needs no build.
 */
module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const named = (name) => super.sort(tests.filter((test) => projectOf(test) === name));
    const others = tests.filter((test) => !['browser', 'unit'].includes(projectOf(test)));
    const [builder = [], ...browser] = named('browser');
    return [builder, named('unit'), browser, super.sort(others)].flat();
  }
};

const projectOf = ({ context }) => context.config.displayName?.name;
