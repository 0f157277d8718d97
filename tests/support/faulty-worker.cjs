// The shipped backend, which dies when the test says so over a channel of its own.
const { BroadcastChannel, workerData } = require('node:worker_threads')
const channel = new BroadcastChannel(`qunpu-faults:${workerData.dataDir}`)
channel.onmessage = ({ data }) => {
  if (data === 'throw') throw new Error('the fault that the test asked for')
  if (data === 'exit') process.exit(7)
}
channel.unref()
require('../../out/main/backend.cjs')
