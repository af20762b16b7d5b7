// Where a test of a suite has failed, the others of it are not run: one that notices a mutant is enough.
import node from '@stryker-mutator/jest-runner/jest-env/node';

export default class UntilNoticed extends (node.default ?? node) {
  #hasFailed = false;

  handleTestEvent = (event) => {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#hasFailed = true;
    if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip';
  };
}
