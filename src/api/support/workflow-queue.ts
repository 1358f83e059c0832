/**
 * One command at a time for each workflow, in the order in which they came. A workflow works through its commands one
 * after the other anyway; handing it many at once runs into the server's limit of ten updates in flight, and into
 * workers that let updates fall which arrive while another one is under way.
 */
export class WorkflowQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<T>(workflowId: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(workflowId);
    const mine = before === undefined ? work() : before.then(work, work);
    this.last.set(workflowId, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(workflowId) === mine) this.last.delete(workflowId);
    }
  }
}
