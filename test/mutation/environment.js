/**
 * Jest's environment, with two things that Stryker's lacks. Where a test of a suite has failed, the others of it are not
 * run: one that notices a mutant is enough. And what is reached while a suite is loaded, or in a `beforeAll`, counts as
 * reached by the tests that follow from it: Stryker would run all tests of all suites for it, and of the core nearly
 * everything is reached by some `beforeAll`.
 */
import node from '@stryker-mutator/jest-runner/jest-env/node';

export default class UntilNoticed extends (node.default ?? node) {
  constructor(...given) {
    super(...given);
    // Stryker's own, which sees which test reaches what.
    const { handleTestEvent } = this;
    const context = this.global[this.global.__strykerGlobalNamespace__ ?? '__stryker__'];
    let hasFailed = false;
    this.handleTestEvent = async (event, state) => {
      await handleTestEvent(event, state);
      if (event.name === 'test_done' && event.test.errors.length > 0) hasFailed = true;
      if (event.name === 'test_start' && hasFailed) event.test.mode = 'skip';
      if (event.name === 'run_finish') handOut(context, state.rootDescribeBlock);
      if (event.hook?.type !== 'beforeAll') return;
      handOut(context, event.name === 'hook_start' ? state.rootDescribeBlock : event.hook.parent);
    };
  }
}

/** What was reached outside of tests since this was last asked: now each test of the block has reached it. */
function handOut({ mutantCoverage: coverage }, block) {
  if (coverage === undefined) return;
  const reached = Object.entries(coverage.static);
  if (reached.length === 0) return;
  coverage.static = {};
  for (const [i, test] of testsIn(block).entries()) {
    const name = nameOf(test);
    coverage.perTest[name] ??= {};
    const own = coverage.perTest[name];
    // How often, once: a mutant that is reached a hundred times as often as it was is taken for one without an end.
    for (const [mutant, times] of reached) own[mutant] = (own[mutant] ?? 0) + (i === 0 ? times : 1);
  }
}

const testsIn = ({ children }) => children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));

/** As Stryker names it. */
const nameOf = ({ name, parent }) => (parent ? `${nameOf(parent)} ${name}`.trimStart() : '');
